import type { Embedding } from "../grammar";

/** Words that open a clause within a sentence, and determiners that open its subject. */
const RELATIVES =
	"which|who|whom|whose|what|how|whether|(?<!other |rather )than|as|by when|(?:the )?(?:manner|moment|extent)";

const CONJUNCTIONS =
	"where|wherever|when|whenever|until|till|because|although|though|while|whilst|since|before|after|if|unless|once|lest|insofar as|in so far as|so long as|as long as|as soon as|in case|the (?:time|date|day)";

const PLURAL_WORDS =
	"(?: (?!(?:is|are|was|were|has|have|had|be|do|does|did)\\b)[a-z0-9'()-]+){1,5}";

const SUBJECT = `(?:it|they|he|she|he or she|we|you|there|one|(?:the|its|their|these|those|other|all|no|either|both|some|such)${PLURAL_WORDS}(?<! (?:and|or|but))|(?:an?|any|each|every|another|this|that)${PLURAL_WORDS}(?<! (?:and|or|but)|[a-rt-z]s))`;

/** Verbs and nouns whose that-clause carries the force of the sentence. */
const REPORTING =
	"(?:believ\\w+|consider\\w*|affirm\\w*|reaffirm\\w*|stress\\w*|emphasi[sz]\\w+|underlin\\w+|underscor\\w+|reiterat\\w+|agree[sd]?|decid\\w+|recommend\\w*|suggest\\w*|propos\\w+|submit\\w*|argu\\w+|maintain\\w*|hold|holds|view|opinion|position|important|essential|necessary|vital|crucial|clear|declar\\w+|insist\\w*|conclud\\w+|convinced|think\\w*|provided|is|was|stipulat\\w+|order\\w*|say|says|states|stated|conviction|belief|principle|understanding|undertak\\w+|understood|resolv\\w+)";

/** Surroundings of English in which a word of force binds nobody. */
export const EN_EMBEDDINGS: readonly Embedding[] = [
	{ words: /^(?:is|are) to/, before: /\b(?:what|which|that|who)\b[^,;.]{0,90}$/, always: true },
	{
		before:
			/\b(?:above|by|in|to|for|of|under|on|from|with|during|through|upon|below) which (?:(?!(?:it|they|he|she|we|you|can|may|shall|must|will|is|are|has|have)\b)[a-z-]+ ){1,2}$/,
		always: true,
	},
	{
		before:
			/\bdelegations?\b[^.;]{0,60}\b(?:noted|emphasi[sz]ed|stressed|underlined|underscored|argued|suggested|proposed|stated|expressed|highlighted|reiterated|declared|recalled|considered|believed|felt|mentioned|indicated|cautioned|observed)\b[^.;]{0,40}? that\b[^.;]*$/,
		always: true,
	},
	{
		before:
			/\b(?:how|whether|what) (?:(?!(?:it|they|he|she|we|you|can|may|shall|must|will|is|are|has|have)\b)[a-z-]+ ){1,2}$/,
		always: true,
	},
	{
		words: /^(?:requests|decides|directs|resolves)/,
		before:
			/^[^a-z]*(?:[a-z0-9]{1,4}[.)] )?(?:if|when|where|whenever|unless|in the event|in cases?|should|after|once|until)\b/,
	},
	{ words: /^will/, before: / that (?:it|they|he|she) $/, always: true },
	{
		words: /^(?!sh)/,
		before: new RegExp(`(?:^|[ ,(])(?:${RELATIVES}|${CONJUNCTIONS}|that)(?: also| not| then)? $`),
		always: true,
	},
	{
		words: /^should/,
		before: new RegExp(`(?:^|[ ,(])(?:${RELATIVES}|that) $`),
	},
	{
		words: /^sh(?:all|ould)/,
		before: /(?:^|[ ,(])(?:as|than|what|how|whether|if|unless|when|whenever|where|until|that) $/,
		always: true,
	},
	{ before: new RegExp(`(?:^|[ ,(])(?:${RELATIVES}) ${SUBJECT} $`), always: true },
	{ before: new RegExp(`(?:^|[ ,(])(?:${RELATIVES}) $`), agent: /^/, always: true },
	{ before: new RegExp(`(?:^|[ ,(])(?:${CONJUNCTIONS}) ${SUBJECT} $`) },
	{ before: new RegExp(`(?:^|[ ,(])(?:${CONJUNCTIONS}) $`), agent: /^/ },
	{
		before: new RegExp(
			`(?= so that | that )(?<!\\b${REPORTING}|,|and|or)(?: so)? that ${SUBJECT} $`,
		),
		always: true,
	},
	{
		before: new RegExp(`(?= so that | that )(?<!\\b${REPORTING}|,|and|or)(?: so)? that $`),
		agent: /s$/,
		always: true,
	},
	{
		before:
			/(?:^|[,;:(] )(?:(?:and|or|but|except|even|only) )?(?:unless|if|when|whenever|where|wherever|except|once|until|because|so that|as soon as|in the event that|in cases? where|provided that|to the extent that|after|before|while) [^,;:]*$/,
	},
	{
		before: /^[^.;]{1,160} means? (?:an?|the|any|all|those|that|only|each|one|either)\b[^.;]*$/,
		always: true,
	},
	{
		before:
			/\b(?:hopes?|expect\w*|anticipat\w+|predict\w*|fears?|risks?|likely|possible|possibility) that\b[^.;]*$/,
		always: true,
	},
	{
		before:
			/\b(?:ensur|guarantee|verif|demonstrat|determin|recogni[sz]|not|acknowledg|show|report|notic|aware|specif|clarif)[a-z]* that\b[^,;:]*$/,
	},
];
