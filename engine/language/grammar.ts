import type { Force } from "../reading/types";

/** What a word of force comes to where its surroundings say so: another force, a mere constitution, or none at all. */
export type ForceReading = Force | "constitutive" | "none";

/**
 * How the words around a word of force change it. `words` tests the word itself, `before` the folded text that ends at it
 * (up to 160 units, from its sentence's start), `after` the folded text from its end on (up to 160 units, to the sentence's end).
 * The first of a list whose patterns all match decides.
 */
export interface ForceContext {
	readonly words: RegExp;
	readonly before?: RegExp;
	readonly after?: RegExp;
	/** It does not hold where the word directly follows an actor or a system. */
	readonly unlessAgent?: boolean;
	/** Units at the front of the word that belong to the word before it. */
	readonly skip?: number;
	readonly gives: ForceReading;
}

/** Surroundings in which a word of force binds nobody by itself: a condition, a relative clause. Windows as in `ForceContext`. */
export interface Embedding {
	readonly words?: RegExp;
	readonly before: RegExp;
	readonly after?: RegExp;
	/** It holds only where another word of force follows in the sentence. */
	readonly beforeAnother?: boolean;
	/** It holds only where nothing but an actor's name, of this form, stands between `before` and the word. */
	readonly agent?: RegExp;
	/** It holds even where no other word of force stands in the sentence. */
	readonly always?: boolean;
}

/** A sentence that has force by its construction and no word of force; `opening` is tested on the folded sentence after its label. */
export interface WordlessNorm {
	/** Its first group is what precedes the act. */
	readonly opening: RegExp;
	/** A concept one of whose words begins where the first group ends. */
	readonly verb?: string;
	/** What must not follow that word. */
	readonly unless?: RegExp;
	readonly gives: Force;
}

/** The present indicative of treaties and statutes: a bearer's name, `gap`, a word of `force.indicative`. */
export interface Indicative {
	/** Concepts of the bearers that it binds. */
	readonly bearers: readonly string[];
	/** Concepts of those that it binds only in an instrument known to bind. */
	readonly bound: readonly string[];
	/** The form of a bearer's name that it binds. */
	readonly form: RegExp;
	/** What stands before the bearer, from the sentence's start. */
	readonly before: RegExp;
	readonly gap: RegExp;
	readonly after: RegExp;
	/** Sentences that report, define or apply, and bind by no construction. */
	readonly except: RegExp;
	/** It is read beside norms with words of force, in sentences that have none. */
	readonly besides: boolean;
	/** What a sentence says before a word that only permits or recommends, where that is read too. */
	readonly lead?: RegExp;
}

/** The constructions by which a language says what force a clause has; the words of force themselves stand in its lexicon. */
export interface Grammar {
	readonly contexts: readonly ForceContext[];
	readonly embeddings: readonly Embedding[];
	/** Words of force that count only where they open a sentence or follow an actor: "decides", "requests". */
	readonly performative: RegExp;
	/** What may stand between the start of a sentence or an actor and a performative. */
	readonly performing: RegExp;
	/** An adverb between an agent and a word of force, at the end of what precedes the word. */
	readonly between: RegExp;
	/** Words after which a hedge speaks of an example. */
	readonly aside: RegExp;
	/** What may stand between a word of force and the one it governs: "shall also undertake to". */
	readonly chain: RegExp;
	/** Words that have force only under a modal: "be prohibited". */
	readonly dependent: RegExp;
	/** Words of force whose complement may be negated, and the negation: "undertakes … not to". */
	readonly undertaking: RegExp;
	readonly refusal: RegExp;
	/** A plain future, which undertakes only where somebody or some system stands as its subject. */
	readonly future: RegExp;
	/** What follows a future that lays something down for a system, and doesn't foretell what it will do. */
	readonly laidDown: RegExp;
	/** Words that demand and, without a subject, bind nobody. */
	readonly demanding: RegExp;
	/** Conditions and exceptions that are marked at their end or on both sides (除……外, ……时，), as global patterns. */
	readonly conditions: RegExp;
	readonly exceptions: RegExp;
	/** Breaks between the words of two norms, most telling first; each with the number of its units that end the former. */
	readonly breaks: readonly (readonly string[])[];
	/** The number or bullet of a clause. */
	readonly label: RegExp;
	/** What may precede the participle that opens a preambular paragraph, and how the paragraph ends. */
	readonly recitalOpening: RegExp;
	readonly recitalEnd: RegExp;
	/** Headings under which all is recital, or all is recommended. */
	readonly preambleHeading: RegExp;
	readonly recommendingHeading: RegExp;
	/** A chapeau after which purposes stand, and one that lists the contents of a document that is owed. */
	readonly purpose: RegExp;
	readonly contents: RegExp;
	/** Chapeaus that announce duties or rights without a word of force ("The duties of the depositary are:"). */
	readonly listed: readonly { readonly opening: RegExp; readonly gives: Force }[];
	/** The end of a chapeau that spells out what the sentence before it says. */
	readonly explaining: RegExp;
	/** The end of a chapeau whose duty is not to do what follows ("in a manner that does not:"). */
	readonly negating: RegExp;
	/** What joins a second act to the first, before a hedge that speaks of the second only. */
	readonly joining: RegExp;
	/** Sub-paragraphs that name their force as a noun ("The right to …") or negate what they bring to their chapeau. */
	readonly nominal: readonly { readonly opening: RegExp; readonly gives: Force }[];
	readonly indicative: Indicative;
	readonly wordless: readonly WordlessNorm[];
}
