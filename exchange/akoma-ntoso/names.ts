/** The namespace of Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018). */
export const AKOMA_NTOSO = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** The namespace of the attributes and the one element that only Clausula reads. */
export const OWN = "urn:clausula:akoma-ntoso:1";

/** Names that Clausula gives to the generic elements `hcontainer`, `blockContainer` (as its class) and `inline`. */
export const GENERIC = {
	alternatives: "alternatives",
	option: "option",
	preamble: "preamble",
	annex: "annex",
	table: "table",
	/** Stands where the standard asks for something and the draft has nothing. */
	nothing: "nothing",
	bracket: "bracket",
	proposers: "proposers",
	/** A cross-reference whose target is gone. */
	missing: "missing-reference",
} as const;

/** The classes of editorial notes, and of the marks that lead to them. */
export const NOTES = { comment: "comment", reply: "reply", explanation: "explanation" } as const;
