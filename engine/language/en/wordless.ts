import type { WordlessNorm } from "../grammar";

/** Verbs that may as well be nouns at the head of a sentence. */
const VERB_NOUNS =
	"use|report|record|review|test|design|support|limit|share|document|access|control|process|plan|monitor|exchange|transfer|target|cause|result|work|need|aim|attempt|benefit|place|research|conduct|ban|call|start|halt|stop|track|label|log|offer|increase|exercise|address|set|store|value|force|respect|contact|measure";

/** Sentences of English that have force by their construction alone. */
export const EN_WORDLESS: readonly WordlessNorm[] = [
	{
		opening:
			/^((?:[^,;.]{1,120} )?(?:is|are) )(?:permitted|allowed|authori[sz]ed|accepted|approved|admitted|issued|granted|released|activated|used|deployed|fielded|transferred|carried out|undertaken) only (?:if|when|where|after|upon|once|with)\b/,
		gives: "obligation",
	},
	{
		opening:
			/^((?:[^,]{1,120}, )?(?:each|every) (?:(?:high )?contracting |states? |participating |member )*(?:party|state|member|signatory)(?: to (?:this|the present) [a-z]+| concerned)? (?:[a-z]+ly )?)(?!(?:is|has|was|does)\b)[a-z]+s\b/,
		gives: "obligation",
	},
	{
		opening:
			/^((?:the |each |all )?(?:(?:high )?contracting |states? )?part(?:y|ies)(?: to (?:this|the present) [a-z]+)? (?:do|does) not )[a-z]+/,
		gives: "prohibition",
	},
	{
		opening: new RegExp(`^((?:[a-z]+ly )?)(?=(?:${VERB_NOUNS})\\b)`),
		verb: "pack:imperative",
		unless:
			/^(?: ?$| ?[.;:)]|,? (?:of|by|in|on|for|to|that|which|shall|should|will|may|must|can|is|are|was|were|has|have|and its|at|under|from|with|between|within)\b)|^ and (?:[a-z]+ )?(?:of|in|on)\b/,
		gives: "recommendation",
	},
	{
		opening: new RegExp(`^((?:[a-z]+ly )?)(?!(?:${VERB_NOUNS})\\b)`),
		verb: "pack:imperative",
		unless: /^ ?$|^ (?:shall|should|will|may|must|is|are|was|were|has|have)\b/,
		gives: "recommendation",
	},
	{
		opening:
			/^(th(?:is|ese|ose|ey) (?:measures? |steps? |efforts? |mechanisms? |actions? )?(?:also |further |in particular )*(?:includes?|involves?|entails?)[a-z, ]{0,40} )[a-z]+ing\b/,
		gives: "recommendation",
	},
	{
		opening:
			/^((?!(?:to|not|or|and)\b)[a-z' -]{2,40} (?:(?:therefore|also|strongly|fully|thus|further|firmly|continues? to) )*)(?:advocates?|proposes?|favou?rs?|pleads? for|opposes? the (?:use|creation|development|deployment)|seeks (?:the|an?|[a-z]+ing|(?:legally )?binding)|supports (?:an?|the (?:negotiation|adoption|prohibition|establishment|conclusion|development of (?:an?|the)))|would (?:support|propose|recommend|suggest|favou?r|welcome|like to (?:see|propose|suggest)))\b/,
		gives: "recommendation",
	},
];
