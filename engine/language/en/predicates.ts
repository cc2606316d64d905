/** Adverbs and asides between a word of force and its verb. */
export const SKIP =
	/^[\s,]*(?:(?:also|however|moreover|therefore|consequently|accordingly|nevertheless|always|further|thereafter|then|not(?! (?:later|less|more|earlier) than)|never|each|both|either|only|no(?! later than)|to|at all times|have the right to|where (?:appropriate|necessary|applicable|possible|feasible)|as (?:appropriate|necessary|far as (?:possible|feasible)|soon as possible)|if (?:necessary|required|so requested)|to the (?:maximum |fullest )?extent (?:possible|feasible)|without (?:undue )?delay|inter alia|individually or collectively|in particular|in turn|[a-z]{2,}ly(?! (?:the|an?|its|their|any|all)\b))\b[\s,]*|,? ?(?:within|no later than|not later than|in accordance with|upon|at the request of|at least|at|subject to|in|by|on|before|prior to|after|for|with|without|under|through|during|pursuant to|as|where|if|when|unless|once|until|following|taking|having) [^,;.]{1,120},\s*)*/;
/** The verb with its auxiliaries, joined verbs and particle. */
export const ACT =
	/^(?:(?:be|been|being) (?:[a-z]+ly )?)?[a-z-]+(?:(?:(?:, | and | or |, and |, or )[a-z-]+)+(?= (?:the|an?|its|their|his|her|any|all|each|every|such|this|that|these|those|no|other|appropriate|necessary|effective|relevant|[a-z]+s)\b))?(?: (?:out|up|down|over|off|away|back|on|for|with|from|to|into|upon|in)(?= (?:the|an?|its|their|any|all|each|every|such|this|that|these|those|other|records?|measures)\b))?/;
/** A verb in the passive, whose object is the subject. */
export const PASSIVE =
	/^(?:be|been|being) (?:[a-z]+ly )?(?:[a-z]+(?:ed|en|wn|rn)|made|kept|held|sent|set|met|built|found|brought|sought|laid|paid|put|borne|done|read|lost|left|told|said|shut|cut|let|bound|given)(?![a-z])/;
/** An adverbial between verb and object: "keep, for ten years, a record". */
export const ASIDE =
	/^(?:, (?:for|within|in|at|on|by|upon|where|as|to the extent|subject|without|no later|not later|with|through|if|under|during|inter alia|including)\b[^,;:.]{0,80},)?\s*/;
/** Where an object ends. */
export const BREAK =
	/[;:.]|, |\b(?:within|no later than|not later than|unless|except|if|when|provided|whenever|in accordance with|pursuant to|in order to|so that|prior to|before|after|at least (?:once|every)|annually)\b/;
/** Words that open a complement, so that no verb stands here: "is responsible for". */
export const COMPLEMENT = /^(?:for|with|by|of) /;

/** A noun phrase's front: the word of force held the verb itself ("call for an end"). */
export const DETERMINER =
	/^(?:an?|the|its|their|his|her|any|all|each|every|such|this|that|these|those|further|other|appropriate|international|effective) /;
