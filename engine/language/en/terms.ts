import type { TermPatterns } from "../term-patterns";

const QUOTED = '["“]([^"“”\\n]{2,80})["”]';
const DEFINES =
	"(?:(?:shall |will |is to |are to )?(?:mean|means|refer to|refers to|denote|denotes|designate|designates|include|includes|comprise|comprises|signify|signifies|be understood|be construed|be taken)|is (?:defined|understood|meant)|are (?:defined|understood|meant)|has the meaning|have the meaning|shall have the meaning)\\b";
/** A word that a name may hold: none that turns it into a sentence. */
const PLAIN =
	"(?!(?:shall|must|may|will|should|by|which|who|that|ensure|or|to|in|on|with|other|all|any|no|is|are|means)\\b)[\\w-]+";
const NAME = "[A-Z][a-z]+(?:[-’'][A-Za-z]+)*";

/** White space that is no single space. */
const UNEVEN = /[^\S ]| {2}/;

/** How English defines terms and marks their use. */
export const EN_TERM_PATTERNS: TermPatterns = {
	definitions: [
		// “X”, “Y” and “Z” mean …; the expression “X”, in relation to Y, means …
		new RegExp(
			`${QUOTED}(?=(?:,? ?(?:and|or)? ?["“][^"“”\\n]{2,80}["”]){0,4},?(?: [^.;:"“”\\n]{0,60},)? ${DEFINES})`,
			"g",
		),
		// by “X” is meant …; the term “X” as used in …
		new RegExp(`\\b(?:[Bb]y|term|terms|expression|word|words|phrase) ${QUOTED}`, "g"),
		// (hereinafter referred to as “X”), (the “X”)
		new RegExp(`\\([^()"“”\\n]{0,60}${QUOTED}[^()\\n]{0,30}\\)`, "g"),
		// X means …, at the head of a clause
		new RegExp(
			`^\\s*(?:\\(?[0-9a-z]{1,4}[.)]\\s*)?(?:(?:[Aa]n?|[Tt]he|[Tt]he term) )?([A-Za-z][\\w-]*(?: ${PLAIN}){0,5}) (?:means|shall mean|refers to) (?=an?|any|the|all|each|every|those|that|one|[a-z]+ing|[a-z]+s\\b)`,
			"g",
		),
	],
	quoted: new RegExp(QUOTED, "g"),
	capitalised: new RegExp(
		`(?<=[a-z0-9,;)] )(${NAME}(?: (?:(?:of|for|on|in|and|of the|on the|for the) )?${NAME}){1,5})`,
		"g",
	),
	proper:
		/\b(?:United|Nations?|States?|Part(?:y|ies)|Treat(?:y|ies)|Conventions?|Protocols?|Charter|Articles?|Annex(?:es)?|Part|Section|Chapter|Appendix|Schedule|Paragraph|Governments?|Republic|Kingdom|Court|Tribunal|International|Geneva|Hague|Vienna|New York|General Assembly|Security Council|Secretary|Additional|Declaration|Agreements?|Statute|Constitution|Law|Act|Members?|Depositar(?:y|ies)|North|South|East|West|Atlantic|European|Union|African|American|Asian|English|French|Chinese|Russian|Spanish|Arabic|Red Cross|Red Crescent|Director|President|Minister|Ministry|High Representative|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Friday|Earth|Moon|Greenwich)\b/,
	foreign:
		/\b(?:Convention|Protocol|Treaty|Agreement|Declaration|Charter|Statute|Covenant|Resolution)s? (?:on|for|concerning|relating|against|to|of)\b[^.;]{0,160}$/,
	founding: /\b(?:is|are|shall be|be) (?:hereby )?(?:established|created|constituted|set up)\b/,
	established:
		/(?:\b(?:[Tt]here (?:shall|is|will) be|establishe?s?|creates?|sets? up|appoints?|designates?)(?: hereby)? (?:an?|the|its|as (?:an?|the)) |\b(?:An?|The) (?=[^.;\n]{3,60} (?:is|are|shall be) (?:hereby )?(?:established|created|set up)))([A-Z][\w-]*(?: (?:of |for |on |in |and )?[A-Z][\w-]*){0,5})/g,
	stem: (term) =>
		// Most texts have single spaces already, and are not copied for them.
		(UNEVEN.test(term) ? term.replace(/\s+/g, " ") : term)
			.toLowerCase()
			.trim()
			.replace(/^(?:an?|the|each|any|every) /, "")
			.replace(/ies\b/g, "y")
			.replace(/(?<=[a-z]{3})(?<!s)s\b/g, ""),
	root: (stem) =>
		(stem.match(/[a-z]+/g) ?? [])
			.map((word) => word.replace(/y$/, ""))
			.reduce((longest, word) => (word.length > longest.length ? word : longest), ""),
};
