/** Openers of an adverbial, condition or relative clause: the words after them name no subject of the main clause. */
const OPENER =
	"if|when|whenever|where|wherever|in|on|at|by|for|from|to|with|without|within|under|upon|after|before|during|through|throughout|until|till|unless|except|while|whilst|as|once|since|given|having|being|had|should|were|provided|consistent|subject|pursuant|prior|pending|notwithstanding|despite|regarding|concerning|respecting|following|none of (?:them|whom|which) (?:from|being|having|with|in|belonging)|according|among|between|beyond|unlike|beginning|failing|because|though|although|so|such as|including|inter alia|namely|which|who|whose|whom|whether|even|only|not later|no later|not more|not less|at least|or earlier|rather|instead|irrespective|regardless|owing|due|(?:assist|make|brief|provide|ensure|take|give|inform|notify|allow|enable|permit|conduct|carry) (?:the|a|an|its|all|any|each|such|out|arrangements|that)|(?:contributing|insisting|relating|leading|referring) (?:to|on)|based|guided|assisted|bearing|taking|recognizing|recognising|noting|recalling|save|other than|apart|together|along|via|per|be|is|are|was|were|has|have|shall|may|may be|or is|or are|every (?:calendar )?(?:year|month|week|day|quarter)|each (?:calendar )?(?:year|month|week|day|quarter)|annually|once (?:a|every)|(?:[a-z0-9]+ ){1,2}(?:days|weeks|months|years|hours) (?:after|before|from|prior|following)|no (?:earlier|sooner)|like";

/** A stretch between commas that stands beside the subject and is none. */
export const ADVERBIAL = new RegExp(`^(?:(?:and|or|but|then|yet) )?(?:${OPENER})(?![a-z'’])`);

/** A participle that opens an aside ("acting through the Panel"). */
export const PARTICIPLE = /^[a-z]{2,}(?:ing|ed) [a-z]/;

/** What the subject is not: "individuals, not machines, shall". */
export const CONTRAST =
	/^(?:and |but )?(?:not|never) (?!(?:one|all|every|each|any|a)(?![a-z]))[a-z]/;

/** Words alone between commas or before a verb that say nothing of who acts. */
export const FILLER =
	/^(?:(?:and|or|but|also|further|furthermore|moreover|accordingly|therefore|thereafter|however|consequently|nevertheless|thus|then|hence|finally|additionally|similarly|likewise|first|second|secondly|thirdly|lastly|always|either|both|jointly|individually|collectively|normally|immediately|generally|in turn|in addition|in particular|in principle|mutatis mutandis|where necessary|[a-z]+ly|too|nor|that)(?:,? |$))+/;

/** Words that may stand before the noun of a subject. */
export const LEADING_WORD =
	/^(?:(?:and|or|but|that|so|then|therefore|however|also|thus|accordingly|furthermore|moreover|further|thereafter|nevertheless|hence|whereas|while|consequently|additionally|finally|similarly|likewise|firstly|secondly|thirdly|lastly|nor),? )+/;

/** Words that end the head of an English noun phrase: what follows names no subject. */
export const HEAD_END =
	/ (?:of|in|by|with|for|to|from|on|under(?! secretar)|that|which|who|whose|where|whether|against|at|between|within|using|through|throughout|upon|concerning|regarding|relating|pursuant|during|after|before|without|as|is|are|has|have|was|were|and their|and its) /;

/** Quantities and shares that hand the head of the phrase on to what follows their "of". */
export const PARTITIVE =
	/^(?:(?:the |a |an |every |each |no )?(?:each|any|all|none|neither|either|both|one|some|most|many|several|majority|group|two thirds|third|half|rest|remainder|members?|heads?|leaders?|representatives?|delegates?|officials?|authorit(?:y|ies)|armed forces|agents?|employees?|(?:one|two|three|[0-9]+)(?: or more)?)(?: or more)?) of /;

/** The office or paper of an actor: whose office it is bears it ("The functions of the Commission shall be"). */
export const OFFICE =
	/^(?:the |its |a |an |each |every |any |no |all )?(?:[a-z-]+ ){0,3}(?:purposes?|functions?|tasks?|mandate|role|responsibilit(?:y|ies)|dut(?:y|ies)|objectives?|aims?|powers?|competences?|obligations?|work|activities|mission|commitments?) of (?=\S)/;

/** The people and things of an actor that its possessive names as bearers ("the Party’s armed forces"). */
export const OWN_PEOPLE =
	/^['’]s? (?:[a-z]+ )?(?:forces|personnel|representatives?|nationals|authorit(?:y|ies)|inspectors|agents|staff|officials|government|commanders?|operators?|members|organs|bodies)\b/;

/** The paper or step of an actor, which falls to its maker where the verb speaks of contents ("The report of the team shall contain"). */
export const PAPER =
	/^(?:the |its |a |an |each |every |any |all |such )?(?:[a-z-]+ ){0,3}(?:reports?|findings|requests?|notifications?|declarations?|statements?|programmes?|programs?|budgets?|plans?|polic(?:y|ies)|procedures?|legislation|laws?|records?|registers?|answers?|repl(?:y|ies)|responses?|decisions?|recommendations?) (?:of|by|from|made by|submitted by|issued by|adopted by) (?=\S)/;
/** Verbs after the word of force that speak of what a paper holds or where it goes. */
export const CONTAINS =
	/^ (?:also |further |at least |at a minimum |in particular )?(?:contain|include|specify|state|indicate|describe|set out|set forth|be accompanied|identify|provide|cover|give|list|be (?:made|submitted|transmitted|sent|issued|prepared|drawn up|completed|circulated|communicated))\b/;

/** Pronouns whose owner stands earlier. */
export const PRONOUN =
	/^(?:and |or |but )?(?:it|they|he|she|he or she|she or he|they shall both|the former|the latter|each|both|either|neither|none|all|these|this|those)$/;

/** A thing named again ("such measures"): what was laid on its maker is laid on again. */
export const ANAPHORIC =
	/^(?:and |or |but )?(?:such|this|that|these|those|the said|the same|the above|the aforementioned|its|their|all such|any such|each such|no such|every such)\b/;

/** Subjects that say no. */
export const NEGATIVE =
	/^(?:(?:no|not)(?! (?:less|more|fewer|later|earlier|only|all|every|sooner)(?![a-z]))|none|neither|nobody|nothing|never|at no time|under no circumstances|in no case|in no circumstances|in no event|on no account|nor|no one)\b/;

/** A negative or restricting adverbial after which the subject follows its auxiliary. */
export const INVERTING =
	/^(?:and |but )?(?:never|nor|neither|at no time|under no circumstances|in no case|in no circumstances|in no event|on no account|only then|only in [a-z ]+|only if [a-z ]+|only when [a-z ]+|only after [a-z ]+)$/;

/** Words that may stand between the auxiliary and its inverted subject. */
export const AUXILIARY = /^(?:shall|may|must|will|should|can|do|does|is|are|has|have)\b/;
/** A clause whose subject follows its "that": "Decides that all States shall". */
export const THAT_LEAD =
	/^ that (?:(?:the|a|an|any|each|every|all|no|both|such|its) |[a-z-]+ ){0,3}$/;
/** Words between an auxiliary and the subject that follows it. */
export const INVERTED_LEAD =
	/^ (?:(?:the|a|an|any|each|every|either|such|its|one) |[a-z-]+ ){0,4}$/;

/** The agent of a passive: "by the operator"; no participle but the verb itself may stand right before. */
export const AGENT_BEFORE =
	/(?:^| )by (?:(?:the|each|every|any|all|an?|its|their|that|such|both|one|at|least|[a-z-]+) ){0,4}$/;
/** A passive’s auxiliary after the word of force. */
export const PASSIVE =
	/^ (?:(?:not|also|always|only|then|further|promptly|immediately|normally) )*(?:be|being|been) /;

/** Agent nouns that no list knows: "assessors", "trainees", "custodian". */
export const AGENT_NOUN =
	/(?:^|[ -])([a-z]{3,}(?:er|or|ee|ist|yst|ician|arian|dian)s?|divisions?|directorates?|branch(?:es)?|presidents?|chair(?:man|woman|men|s)?|heads?|chiefs?|ministers?|ministr(?:y|ies)|judges?|ambassadors?|delegates?|representatives?|spokes(?:man|woman|person)|agents of [a-z ]+|authorities|bodies|institutions?|institutes?|laborator(?:y|ies)|universit(?:y|ies)|regulators?|departments?|bureaus?|offices?|forces|armed forces|militar(?:y|ies)|units|troops|jurisdictions?|stakeholders?|applicants?|licensees?|licensors?|consultants?|assistants?|claimants?|complainants?|recipients?|participants?|victims?|witnesses|citizens?|residents?|legislatures?|parliaments?|entit(?:y|ies)|societ(?:y|ies)|academia|actors?)$/;
/** Nouns that end like an agent’s and name things. */
export const NO_AGENT =
	/(?:^|[ -])(?:further|whether|either|neither|rather|together|however|never|ever|over|under|after|later|thereafter|hereinafter|moreover|card|order|number|matter|power|computer|sensor|factor|vector|letter|paper|chapter|water|error|indicator|register|transfer|center|reactor|parameter|charter|detonator|detector|committee|guarantee|degree|fee|container|meter|kilometer|layer|router|server|driver|trigger|buffer|filter|marker|counter|cluster|danger|border|corner|answer|offer|manner|master|quarter|weather|disaster|encounter|laser|radar|calculator|accelerator|generator|processor|simulator|monitor|corridor|behavior|endeavor|sector|tutor|header|folder|identifier|classifier|timer|breaker|launcher|helicopter|tanker|fighter|bomber|carrier|cylinder|chamber|other|former|latter|consumer|list|waiver|disclaimer|cover|barrier|precursor|motor|mirror|interior|anterior|exterior|minor|major|prior|conveyer|conveyor|remainder|newsletter|frontier|pier|tier|folder|ledger|voucher|character|theater|fiber|caliber|anchor|armor|labor|favor|vapor|terror|horror|honor|armour|labour|user|centre|headquarter|semester|december|november|october|september|transponder|recorder|transmitter|receiver|scanner|controller|booster|explorer|orders?)s?$/;

/** Verbs only somebody can do, so that their unknown subject is somebody. */
export const ANIMATE_VERB =
	/^ (?:also |further |not |never |always |promptly |immediately |periodically |regularly |jointly )*(?:submit|notify|inform|cooperate|co-operate|undertake|appoint|designate|consult|request|refrain|endeavou?r|adopt|decide|report|conduct|elect|agree|exchange|share|convene|strive|seek|take (?:all|appropriate|the|into account|such|every|steps|measures|part)|have the (?:right|duty|obligation|power)|be (?:entitled|obliged|responsible|accountable|liable|held|trained|authori[sz]ed|required to|free to|permitted to|allowed to)|assist|investigate|implement|carry out|develop|transfer|acquire|make every|bear (?:the |full |sole |joint )*(?:responsibility|costs?|liability|expenses)|pay|comply|issue|keep|maintain|examine|assess|review|use|apply|respect|observe)\b/;

/** Subjects that are things, whatever their verb. */
export const THING =
	/(?:tion|ment|ness|ity|ities|tions|ments|ance|ence|ances|ences|ing|ings|sis|ses|ism|ship|ure|ures|age|law|laws|rules?|principles?|measures?|systems?|programmes?|programs?|polic(?:y|ies)|procedures?|process(?:es)?|treat(?:y|ies)|conventions?|protocols?|articles?|annex(?:es)?|provisions?|paragraphs?|reports?|data|information|weapons?|meetings?|conferences?|sessions?|terms?|rights?|control|use|technolog(?:y|ies)|capabilit(?:y|ies)|amendments?|instruments?|results?|costs?|expenses?|period|time|plans?|strateg(?:y|ies)|standards?|codes?|frameworks?|guidelines?|decisions?|it|they|he|she|this|that|there|these|those|what|which|nothing|anything|everything|something)$/;

/** Words that may follow an actor's name in its own phrase; another noun would make the name a mere modifier ("operator training"). */
export const AFTER_NAME =
	/^ (?!(?:training|monitoring|planning|engineering|targeting|testing|briefing|licensing|handling|learning|processing|building|sharing) ?)(?:concerned|involved|responsible|so|itself|themselves|himself|herself|and|or|other|members?|part(?:y|ies)|states?|having|acting|[a-z]+(?:ing|ed|able|ible|ly)|found|held|known|shown|bound|given|made|sent|left|chosen|drawn|struck|present|not|subject|also|each|both|personnel|staff|officials?|authorities|forces|commanders?|officers?|operators?|representatives?|leaders?|teams?|groups?|level|levels|below|above|abroad|may|shall|must|should|will|can|alone|then|therefore|thus|on|off|[0-9].*)(?![a-z])/;

/** "in accordance with States’ obligations": where nobody else is named, they are the States'. */
export const OBLIGED =
	/\b(?:in accordance with|consistent with|pursuant to|in keeping with|in line with|under|in compliance with|with respect for) (?:the )?([a-z -]{2,40}?)(?:['’]s?|s['’])? (?:[a-z]+ )?(?:obligations?|responsibilit(?:y|ies)|commitments?|duties)\b/;

/** A relative clause whose subject is the subject sought: "a fund to which States Parties shall contribute". */
export const RELATIVE_OBJECT =
	/ (?:to|in|under|by|for|on|with|from|at|through|of) (?:which|whom) (?!.* (?:is|are|was|were|has|have|had|may|can|does|do) )/;

/** A bare noun phrase that a chapeau ends with: "Each State Party:". */
export const CHAPEAU_SUBJECT = /(?:^|[.;,] )((?:[a-z'’-]+ ){0,8}[a-z'’-]+):$/;

/** What opens the phrase of an actor right before the word of force: a conjunction, or a determiner that no preposition governs. */
export const SUBJECT_OPENING =
	/(?:(?:^|[,;:] | )(?:that|which|whom|whether)(?=(?: (?:an?|the|each|every|any|no|all|such|both|these|those|its|their|our|other|relevant|[a-z]+(?:ing|ed)))* $)|(?:^|[,;:] | )(?:where|when|if|but|because|so|while|as)|(?<! (?:of|by|in|for|with|to|from|on|under|against|between|within|upon|at|through|towards|and|or|concerning|regarding|than)(?: such| all| any| each)?)(?= (?:an?|the|each|every|any|no|all|such) )) ((?:[a-z-]+ ){0,3})$/;
/** A preposition that governs the name after it. */
export const PREPOSITION =
	/ (?:of|by|in|for|with|to|from|on|under|against|between|within|upon|at|through|towards) /;

/** A negative aside before the subject. */
export const NEGATIVE_ASIDE =
	/(?:^|[ ,])(?:under no circumstances|in no case|at no time|in no circumstances|in no event)\b[^,]*, $/;

/** What may stand between an actor's name and its verb: adverbs, or a participle with its object. */
export const TO_VERB =
	/^(?:(?: (?:also|each|both|all|therefore|concerned|involved|then|so|[a-z]+ly))*| (?:[a-z]+ing|[a-z]+ed|responsible)(?: [a-z-]+){0,8})$/;

/** A verb or noun of saying, whose "that" opens the clause that holds the subject. */
export const SAYING =
	/^(?!.* (?:which|who|whose) ).* (?:emphasi[sz](?:es?|ing|ed)|stress(?:es|ing|ed)?|underlin(?:es?|ing|ed)|underscor(?:es?|ing|ed)|stated|stating|believ(?:es?|ing|ed)|considers?|considering|considered|not(?:es?|ing|ed)|recogni[sz](?:es?|ing|ed)|affirm(?:s|ing|ed)?|reaffirm(?:s|ing|ed)?|agree(?:s|d|ing)?|decid(?:es?|ed|ing)|declar(?:es?|ed|ing)|recall(?:s|ed|ing)?|reiterat(?:es?|ed|ing)|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|holds?|argu(?:es?|ed|ing)|acknowledg(?:es?|ed|ing)|concludes?|concluded|means?|implies|is|was|view|views|principle|opinion|fact|conclusion|requirement|understanding|condition|expressed|requires?|provides?|demands?|insists?|maintains?|convinced|aware) that (?=[a-z])/;

/** A body known by its initials, in the text's own letters; the second names things. */
export const ACRONYM = /^(?:(?:The|the|Each|each|Any|any|An|an|A|a|No|no) )?[A-Z]{2,7}s?$/;
/** Initials that name things, kinds of weapon or bodies of law. */
export const THING_ACRONYM =
	/(?:^| )(?:AI|IHL|LOAC|AWS|LAWS|LLMs?|UAVs?|UAS|USVs?|UUVs?|ML|AGI|ASI|DSS|WMD|CBMs?|MLS|ICT|ICTs|API|APIs|GPUs?|CPUs?|NTM|TMV|ROE)$/;

/** Passives whose "by" names no one who acts for the subject. */
export const NO_AGENT_VERB =
	/^(?:bound|governed|assisted|represented|accompanied|affected|guided|headed|chaired|led|replaced|covered|followed|preceded|supported|escorted|surrounded)$/;

/** A run-in heading before a subject: "Fact-finding missions Each Party shall". */
export const RUN_IN = /(?:[a-z,] (?=(?:Each|Every|No|Any|All|The) [A-Za-z])|[a-z0-9]\) (?=[A-Z]))/g;

/** A subject and the verb after it, at the front of a sentence. */
export const FRONT_SUBJECT =
	/^((?:[a-z'’-]+ ){1,9}?)(?:shall|may|must|will|should|can|is|are|has|have|does|do)(?![a-z])/;

/** Whose decision lifts a prohibition: "unless an officer has confirmed", "without the approval of the commander". */
export const LIFTED_BY =
	/ (?:unless|until|without (?:the |a )?(?:[a-z]+ )?(?:approval|authori[sz]ation|consent|confirmation|order|decision|permission) (?:of|by|from)) (?:(?:and until|it has been [a-z]+ by|[a-z]+ by) )?((?:an?|the|each|every|any|its) (?:[a-z-]+ ){0,3})$/;

/** A second participle between a passive verb and "by": "conducted under procedures adopted by". */
export const NESTED_VERB = /(?<! and| or|,) [a-z]+(?:ed|en|made|held|sent|set|drawn)$/;

/** Adverbs at the end of a subject. */
export const TRAILING =
	/(?: (?:and|or|but|also|further|hereby|therefore|then|thus|each|both|all|not|[a-z]+ly(?<! family| assembly| supply)))+$/;
/** A relative pronoun at the end of a subject, and what may stand between it and its owner's name. */
export const RELATIVE = /(?:^|[ ,])(?:which|who|that)$/;
/** What may stand between a name and the relative pronoun that takes it up. */
export const TO_RELATIVE = /^(?:,|(?: of| for) [^,]{1,48}?,?)?$/;
/** A verb that shows a stretch to be a clause and no subject. */
export const FINITE = / (?:is|are|was|were|has|have|had|does|do|may|shall|will|can|must|should) /;

/** Words after "it shall" that name whose duty it is. */
export const CHARGING =
	/^ (?:also |further |always )?(?:be |remain |become )?(?:the |a )?(?:[a-z]+ )?(?:duty|responsibility|obligation|task|function|role|right|prerogative|incumbent|up|for) (?:of|upon|on|to|for)?(?: the| each| every| any| all| an?)* ?(?=[a-z])/;
/** A verb that lays a duty on its object. */
export const OBLIGING =
	/^ (?:also |further )?(?:oblige|require|bind|compel|instruct|direct|order|mandate|commit|charge|task)s? (?=(?:the |each |every |any |all |an? )?[a-z-]+ ?[a-z-]* ?[a-z-]* (?:to|not to|with) )/;

/** What announces a list after its subject: "The functions of the Panel are:". */
export const ANNOUNCING =
	/(?: (?:are|is|include|includes|shall be|shall include|comprise|comprises)(?: (?:to|as follows|the following))?)?:?$/;
