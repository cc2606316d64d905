import type { ForceContext } from "../grammar";

/** Adverbs between a modal and its verb. */
const ADVERBS =
	"(?:, [^,;.]{1,80},)?(?:,? (?:also|only|thereupon|then|thus|further|therefore|in turn|at all times|[a-z]+ly),?)*";

/** Verbs that, after "shall", make law or fact and oblige nobody ("shall enter into force"). */
const CONSTITUTING = [
	"(?:enter|come|be brought|continue|remain|be) (?:in|into) (?:force|effect|operation)",
	"take effect|cease to (?:have|be|apply)|lapse|expire|terminate|become (?:effective|operative|(?:an? )?(?:integral )?part|parties|party|void)",
	"be (?:hereby )?(?:deemed|(?:considered|regarded)(?: (?:as|to|an?|the|adopted|accepted|approved|final|null|void|part|valid|equivalent|one|members))|construed|interpreted|understood|treated as|taken (?:to (?:be|mean|have)|as)|read as|presumed|defined|valid|void|effective|final|binding|authentic|equally|annexed|appended|governed by|known as|called|referred to as|hereby)",
	"be (?:open(?:ed)? (?:for|to)|subject to (?:ratification|acceptance|signature|accession|the provisions|paragraph|article)|of (?:unlimited|indefinite)|without (?:prejudice|effect)|an integral|(?:the )?depositar(?:y|ies)|designated (?:as )?(?:the )?depositar(?:y|ies)|the (?!responsib|dut(?:y|ies)|object|subject|task|obligation)[a-z]+|those|vested in|as follows|in addition to|an? (?:[a-z]+ )?(?:body|organ|member|party|subsidiary))",
	"mean\\b|have the (?:same )?(?:meaning|status|legal capacity|force)|have (?:(?:[a-z]+ )?legal personality|its seat|no (?:effect|force)|effect|one vote|precedence|the same)",
	"constitute|form (?:an integral )?part|extend to|hold office|be coterminous|require (?:the |prior )*(?:agreement|consent|approval|concurrence|a (?:two-thirds )?majority)|prevail|supersede|replace|accrue|run from|begin (?:to run|on|with)|commence on|be borne in mind",
].join("|");

/** Verbs that, after "shall not", leave law or fact as it is. */
const LEAVING =
	"affect|take effect|lapse|change (?:the|their|its) legal|prejudice|prejudge|preclude|be (?:without|construed|interpreted|understood|deemed|considered|regarded|treated as|taken (?:to (?:be|mean|have)|as)|read |applicable|binding|invalidated|a (?:bar|ground|defence))|constitute|extend to|have (?:the )?(?:effect|force)|enter into force|imply|in any way (?:affect|prejudice|limit|impair)";

/** Verbs after "may" that tell what is possible, not what is allowed. */
const POSSIBLE =
	"include|contain|involve|vary|differ|arise|result|occur|happen|cause|lead|pose|affect|exist|seem|appear|reflect|indicate|prove|constitute|well|continue to be|fall|give rise|emerge|take (?:various|different|many)|have(?=[,;.]|$| with| under| in| to| as)|have (?:with|under|in|to|as|been|an?|the (?:potential|effect|capacity)|significant|serious|unintended|indirect|implications|consequences|effects)|be (?:an?|the|in|of|at|so|too|able|more|less|particularly|especially|very|necessary|needed|relevant|useful|possible|present|found|caused|expected|affected|interested|difficult|appropriate|beneficial|considered|deemed|seen|viewed|understood|due|used to describe|likely|unable|unaware|incompatible|contrary|consistent|compatible|based|associated|linked|characteri[sz]ed|required(?! to (?:submit|provide|furnish|give|pay)))\\b|not (?:always|be (?:possible|able|sufficient|enough|clear|feasible|appropriate|necessary|the))";

/** Contexts of words of force of English: the first that holds decides, so the particular stand before the general. */
export const EN_CONTEXTS: readonly ForceContext[] = [
	{
		words: /^(?:encourage|invite|urge|recommend)$/,
		before:
			/\b(?:shall|must|may|will) not $|(?:^|[;:.] )[^a-z]*(?:[a-z0-9]{1,4}[.)] )?(?:no|neither) [^.;]{1,80} (?:shall|must|may|will) $/,
		gives: "none",
	},
	{
		words: /^(?:shall|must|may|will)$/,
		after: /^\](?:,? ?(?:\/ ?|or )?\[[^\]]{1,20}\])* not\b/,
		gives: "prohibition",
	},
	{
		words: /^(?!shall)/,
		before:
			/^[^a-z]*(?:[a-z0-9]{1,4}[.)] )?(?:which|what|how|who|whose|why|when|where|in what|to what)\b/,
		after: /^[^.;?]*\?/,
		gives: "none",
	},
	{
		words: /^(?:is|are) (?:obliged|bound|required|obligated) to$/,
		before: /\b(?:no|neither|none|nobody)\b[^.;]{0,100}$/,
		gives: "permission",
	},
	{
		words: /^(?:obliges?|requires?|obligates?)/,
		before: /\bnothing\b[^,.;]{0,80}$/,
		gives: "constitutive",
	},
	{
		words: /^(?:shall|must|will)$/,
		after: /^ be (?:unlawful|illegal|forbidden|impermissible)\b/,
		gives: "prohibition",
	},
	{
		words: /^may not$/,
		after:
			/^ (?:always\b|necessarily\b|(?:[a-z]+ly )?be (?:possible|able|sufficient|enough|adequate|clear|feasible|appropriate|necessary|aware|known|apparent|suitable|available|the case|in a position)\b)/,
		gives: "none",
	},
	{ words: /^(?:is|are) enabled to$/, unlessAgent: true, gives: "none" },
	{ words: /^needs? to/, before: /\bwould $/, unlessAgent: true, gives: "none" },
	{
		words: /^needs? to/,
		after: /^(?: be)? (?:understood|read|seen|interpreted|viewed)\b/,
		gives: "none",
	},
	{
		words: /^shall$/,
		before: /\bthe following(?: (?!definitions?|meanings?|terms?|abbreviations?)[a-z-]+){0,3} $/,
		after: /^ (?:also )?apply\b/,
		gives: "obligation",
	},
	{
		words: /^can$/,
		after:
			/^ (?!only\b)[^.;]{1,130}\b(?:provided that|on condition that|subject to the (?:approval|consent|agreement))\b/,
		gives: "permission",
	},
	{
		words: /^shall$/,
		before: /(?:^|[;:] )[^a-z]*(?:[a-z0-9]{1,4}[.)] )?no (?!provision)[^.;]{1,100}$/,
		after: /^ (?:take effect|be valid|be effective|become effective)\b/,
		gives: "prohibition",
	},
	{
		words: /^requests$/,
		after:
			/^ (?:all |the |other )?(?:member |participating |observer |interested )*(?:states|governments|parties|countries)\b/,
		gives: "recommendation",
	},
	{
		words: /^(?:shall|must|will|may)$/,
		after: /^ be [a-z]+ (?:neither|(?:by|for|under|in|to) no)\b/,
		gives: "prohibition",
	},
	{
		words: /^(?:may|can)$/,
		before: /(?:^|[;:] )[^a-z]*(?:[a-z0-9]{1,4}[.)] )?only (?!if\b|when\b|after\b)[^.;,]*$/,
		gives: "obligation",
	},
	{
		words: /^should$/,
		after: /^ (?:the|an?|any|it|they|such|there|that|this|he|she|one)\b/,
		gives: "none",
	},
	{
		words: /^undertakes?$/,
		after:
			/^ (?!to\b|that\b|not\b|never\b|further\b|also\b|in |as |under |jointly|mutually|individually|on |at |within |upon |by |for )/,
		unlessAgent: true,
		gives: "none",
	},
	{ words: /^(?:should|ought to)$/, after: /^ (?:reasonably )?(?:have )?know/, gives: "none" },
	{ words: /^bear/, before: /\b(?:cannot|could|not|to) $/, gives: "none" },
	{
		words: /^(?:is|are) required to$/,
		after: /^ (?:ensure|address|prevent|achieve|meet|avoid|guarantee|maintain|mitigate)\b/,
		unlessAgent: true,
		gives: "none",
	},
	{
		words: /^may$/,
		after:
			/^ have(?: with| under| in respect| pursuant| by virtue| to (?:any|the|such)| at|[,;.]|$)/,
		gives: "none",
	},
	{
		words: /^undertakes?$/,
		before:
			/\b(?:to|may|shall|can|could|might|must|will|would|not) (?:[a-z]+ly )?$|\b(?:may|shall|must|can|will)\b[^.;]{0,120}, $|\b(?:activit\w+|measures?|actions?|work|obligations?|commitments?|research|operations?)(?: which| that)?(?: (?:they|it|the [a-z]+))? $/,
		gives: "none",
	},
	{
		words: /^(?:shall|must|will|may)$/,
		after:
			/^ (?:[a-z]+ly )?(?!have\b|be\b)[a-z]+ (?:no|nothing|neither)\b(?! (?:later|more|less|fewer|longer|earlier|further))/,
		gives: "prohibition",
	},
	{
		words: /^may$/,
		before:
			/(?<!(?:articles?|paragraphs?|sections?|annex(?:es)?|rules?|parts?|chapters?|regulations?|schedules?|principles?) (?:\d+(?:,| and| or| to) )*\d?)\d\s?$/,
		gives: "none",
	},
	{ words: /^may$/, after: /^,? \d{1,4}\b/, gives: "none" },
	{
		words: /^may$/,
		before: /\b(?:in|by|of|since|until|from|early|late|mid)[ -]$/,
		gives: "none",
	},
	{
		words: /^(?:will|must|may)$/,
		before:
			/\b(?:an?|the|free|political|good|ill|own|their|its|his|her|our|your|common|collective|public|popular|national|strong|sincere|last|of|at|with)\s$/,
		gives: "none",
	},
	{ words: /^should$/, before: /^[^a-z]*$/, gives: "none" },
	{ words: /^may$/, before: /\b(?:as|howsoever|however|whatever) $/, gives: "none" },
	{ words: /^may$/, before: /^[^a-z]*$/, gives: "none" },
	{
		words: /^(?:shall|must|will)(?: not)?$/,
		before: /\b(?:no|neither|none)\b[^.;]{0,100}$/,
		after: /^ (?:have to|be (?:required|obliged|obligated|bound) to|need)\b/,
		gives: "permission",
	},
	{
		words: /^(?:shall|will) not$/,
		after: /^ (?:have to|be (?:required|obliged|obligated|bound) to|need)\b/,
		gives: "permission",
	},
	{
		words: /^(?:shall|must|may|will) not$/,
		after: /^ (?:fail|omit|neglect|cease) to\b/,
		gives: "obligation",
	},
	{
		words: /^(?:shall|may|will)$/,
		before: /\bnothing (?:in|contained|herein)\b[^.;]{0,120}$/,
		after: /^ (?:authori[sz]e|entitle|permit|allow|empower|license)\b/,
		gives: "prohibition",
	},
	{
		words: /^(?:shall|may|will|must)(?: not)?$/,
		before:
			/(?:^|[^a-z])(?:nothing|(?:this|the present|these) [a-z]+(?: [a-z]+){0,3}|(?:the )?provisions?[^,;.]{0,80}|(?:articles?|paragraphs?) [^,;.]{1,40}|the (?:obligations?|rights?|entry into force|withdrawal|denunciation|absence)[^,;.]{0,80})(?: [^.;]{0,100})?$/,
		after:
			/^ (?:in any way |also |not )*(?:prevent|preclude|limit|impair|restrict|hinder|oblige|require|be (?:invoked|interpreted|construed|understood|deemed|read|regarded|considered)|relieve any|have the effect|affect|prejudice|diminish|detract|modify)/,
		gives: "constitutive",
	},
	{
		words: /^shall(?: not)?$/,
		after:
			/^ (?:not )?(?:relieve|absolve|exempt|exonerate|release|discharge|exclude)\b[^.;]{0,60} (?:from|of) /,
		gives: "obligation",
	},
	{
		words: /^(?:shall|may|will) not$/,
		after: new RegExp(`^ (?:${LEAVING})\\b`),
		gives: "constitutive",
	},
	{
		words: /^shall$/,
		after:
			/^ (?:be )?(?:comprised?|consist|composed|made up)\b(?!(?: of|,)* (?:no|not|at least|at most|up to|as a minimum|at a minimum|inter alia))/,
		gives: "constitutive",
	},
	{
		words: /^(?:shall|will) not$/,
		before: /\b(?:it|they|these|this) $/,
		after: /^ (?:also |however )?apply(?: either)? (?:to|in|where|when|if|during|between)\b/,
		gives: "constitutive",
	},
	{
		words: /^(?:shall|will)(?: not)?$/,
		after: /^ (?:also |not |only |equally |[a-z]+ly )*apply\b/,
		unlessAgent: true,
		gives: "constitutive",
	},
	{
		words: /^shall$/,
		before: /(?<!\b(?:do|does|did|doing|done) )\bnothing\b[^.;]{0,120}$/,
		gives: "constitutive",
	},
	{
		words: /^shall$/,
		after: new RegExp(`^${ADVERBS} (?:${CONSTITUTING})\\b`),
		gives: "constitutive",
	},
	{ words: /^shall$/, before: /\bthere $/, after: /^ be (?!no\b)/, gives: "constitutive" },
	{
		words: /^(?:shall|must|will)$/,
		after:
			/^ (?:be no (?!more|less|later|fewer|longer|greater|earlier|sooner|higher|lower)|never\b|under no|in no (?:case|circumstances?|event|way)|at no time|on no account|no longer\b)/,
		gives: "prohibition",
	},
	{
		words: /^may$/,
		after: /^ (?:never|under no|in no (?:case|circumstances?|event|way)|at no time|no longer)\b/,
		gives: "prohibition",
	},
	{ words: /^may$/, after: /^ (?:only|solely|exclusively)\b/, gives: "obligation" },
	{
		words: /^(?:is|are|be) (?:permitted|allowed|authori[sz]ed|entitled|free)(?: to)?$/,
		after: /^ (?:only|solely|exclusively)\b/,
		gives: "obligation",
	},
	{
		words: /^may$/,
		after:
			/^ be [a-z]+ (?:(?:[a-z]+ ){0,2}(?:only|solely|exclusively)\b|(?:[a-z]+ ){0,6}only (?:with|if|when|where|after|by|on|under|upon)\b)/,
		gives: "obligation",
	},
	{ words: /^can$/, after: /^ (?:only|solely) (?:be )?[a-z]+/, gives: "obligation" },
	{
		words: /^can$/,
		after: /^ [a-z ]{1,60}\bonly (?:if|when|after|by|with|upon)\b/,
		gives: "obligation",
	},
	{ words: /^can$/, gives: "none" },
	{
		words: /^may$/,
		before: /^(?!.*\bno )/,
		after: new RegExp(`^${ADVERBS} (?:${POSSIBLE})`),
		unlessAgent: true,
		gives: "none",
	},
	{
		words: /^may$/,
		after: /^ (?:also )?(?:include|contain)\b/,
		before:
			/\b(?:these|this|they|it|which|measures|procedures|areas|activities|information|data)(?: [a-z]+){0,3} $/,
		gives: "none",
	},
	{
		words: /right$/,
		after: /^ and (?:the )?(?:obligation|duty|responsibility)\b/,
		gives: "obligation",
	},
	{ words: /^aims? to$/, unlessAgent: true, gives: "none" },
	{
		words: /^(?:is|are) to$/,
		before:
			/\b(?:purposes?|aims?|objectives?|goals?|tasks?|role|function|mandate|intention|point|challenge|steps?|way|solution|approach|idea|intent|key|priority|option|hope|question|this|it|that|ambition|mission|focus|alternative|job|trick|means|here|there) (?:[^,;.]{0,80} )?$/,
		gives: "none",
	},
	{
		words: /^(?:is|are) to$/,
		after: /^ (?!be [a-z]+(?:ed|en|t|n|de|ld|ng)\b)/,
		unlessAgent: true,
		gives: "none",
	},
	{
		words: /^would$/,
		before:
			/\b(?:instrument|treaty|protocol|rules?|regimes?|framework|approach|prohibitions?|regulations?|measures?|convention|agreement|norms?|code|obligations?|restrictions?|requirements?)s?(?: [a-z]+){0,2} $/,
		after:
			/^ (?:also |need to |have to |then )*(?:prohibit|ban|require|include|ensure|oblige|establish|regulate|set|provide|limit|restrict|prevent|apply|contain|cover|address|create|define|lay|stipulate|:)/,
		gives: "recommendation",
	},
	{
		words: /^would$/,
		before: /\binstrument|treaty|protocol|rules?|framework\b/,
		after: /^:/,
		gives: "recommendation",
	},
	{ words: /^would$/, gives: "none" },
	{
		words:
			/^(?:encourage|invite|urge|recommend|call (?:up)?on|support|seek to|strive to|aim to|aspire to|refrain from|abstain from|endeavou?r to|agree to|undertake to|commit to|prohibit)$/,
		before: /\b(?:to|not|would|could|can|might|cannot)(?: [a-z]+ly| also)? $/,
		gives: "none",
	},
	{
		words: /^(?:encourage|invite|urge|recommend|seek to|strive to|aim to)$/,
		before: /\b(?:may|must|shall|should|will|to [a-z]+)\b[^.;]{0,80}(?:\b(?:and|or)|,)(?: to)? $/,
		gives: "none",
	},
	{
		words: /^(?:requests|mandates|directs)$/,
		before:
			/\b(?:the|such|all|any|of|their|its|other|to|for|information|inspection|these|those|multiple|its|and|or) $/,
		gives: "none",
	},
	{
		words: /^(?:determined to)$/,
		before: /\b(?:is|was|being|been)(?: so)? $/,
		after: /^ (?:be|have)\b/,
		gives: "none",
	},
	{
		words: /^(?:determined to)$/,
		before: /^(?!.*\b(?:are|remain|we|we,) (?:[a-z]+ )?$)/,
		gives: "none",
	},
	{
		words: /^(?:call|calls) for$/,
		before: /\b(?:an?|the|joint|its|their|this) $/,
		gives: "none",
	},
	{ words: /^(?:aim|aims) to$/, before: /\b(?:an?|the|its|their|this|our) $/, gives: "none" },
	{ words: /^need not$/, before: /\bshould\b[^.]*$/, gives: "none" },
	{
		words: /^(?:shall|must|will)$/,
		after: /^ be (?:refused|denied|ruled out|rejected)\b/,
		gives: "prohibition",
	},
	{
		words: /^shall$/,
		before: /\bpurposes? [^,;.]{0,80}$/,
		after: /^ be to\b/,
		gives: "constitutive",
	},
	{ words: /^decides$/, after: /^ to\b/, gives: "commitment" },
	{
		words: /^needs? to$/,
		before:
			/\b(?:part(?:y|ies)(?: to (?:an?|the|any) (?:armed )?conflict)?|commanders?|operators?|users?|crews?|inspectors?|units) (?:therefore |also |then )?$/,
		gives: "obligation",
	},
	{
		words: /^(?:needs? to be|needs? to)$/,
		before: /\b(?:the|no|any|who|which|that) $/,
		gives: "none",
	},
];
