import type { ReferenceUnit } from "../../reading/types";

/** The words for a level of numbering, singular and plural, by their stems. */
export const UNITS: Readonly<Record<string, ReferenceUnit>> = {
	article: "article",
	articles: "article",
	"art.": "article",
	"arts.": "article",
	rule: "article",
	rules: "article",
	regulation: "article",
	regulations: "article",
	section: "section",
	sections: "section",
	chapter: "chapter",
	chapters: "chapter",
	part: "part",
	parts: "part",
	paragraph: "paragraph",
	paragraphs: "paragraph",
	"para.": "paragraph",
	"paras.": "paragraph",
	subparagraph: "point",
	subparagraphs: "point",
	"sub-paragraph": "point",
	"sub-paragraphs": "point",
	point: "point",
	points: "point",
	clause: "paragraph",
	clauses: "paragraph",
	annex: "annex",
	annexes: "annex",
	appendix: "annex",
	appendices: "annex",
	attachment: "annex",
	attachments: "annex",
	schedule: "annex",
	schedules: "annex",
};

/** A number after its unit: digits, a Roman numeral or a letter, with its points in brackets; or points alone. */
export const NUMBER =
	/ ?((?:\d+(?:\.\d+)*(?: ?(?:bis|ter|quater))?|[ivxlc]+|[a-z])(?![a-z0-9]))?((?: ?\((?:[a-z]{1,4}|\d{1,3})\))*)(?![a-z0-9])/y;
/** What joins the numbers of a list, and those of a range. */
export const JOINED =
	/(?:, (?:and |or )?| and | or |, )(?=\d|[ivxlc]+(?![a-z])|[a-z](?![a-z])|\()/y;
/** What joins the first and last number of a range. */
export const THROUGH = /(?: to | through | ?[–-] ?)(?=\d|[ivxlc]+(?![a-z])|[a-z](?![a-z])|\()/y;
/** A step further in ("Article 3, paragraph 2") and one further out ("paragraph 2 of Article 3"). */
export const INNER =
	/(?:,|, and)? (?=(?:section|paragraph|subparagraph|sub-paragraph|point|clause|chapter|article|part|para\.)s? )/y;
/** A step further out: "paragraph 2 of Article 3". */
export const OUTER =
	/,? (?:of|in|to|under) (?:(this|the present|the said|that|the same|the preceding|the previous|the) )?(?:[a-z]+ (?=annex(?![a-z])))?(?=(?:article|section|chapter|part|annex|appendix|attachment|schedule|paragraph|art\.)s?(?![a-z]))/y;
/** The instrument a reference points into. */
export const OWN =
	/,? (?:of|to|in|under|from) (?:this|the present|these) (?:convention|treaty|protocol|agreement|statute|charter|covenant|law|act|regulations?|rules?|code|declaration|decree|ordinance|measures|instrument|annex|memorandum|framework)(?![a-z])/y;
/** The other instrument a reference points into, by its capitalised name. */
export const OTHER =
	/,? (?:of|to|in|under|from|common to) ((?:the |its |their |each of the |both )?(?:[0-9]{4} )?[A-Z][A-Za-z0-9’'/-]*(?:(?: (?:of|on|and|for|in|to|against|with|or|other|certain|from|relating|concerning|relative|additional)(?: (?:the|their|certain|other|of|on|in|for))*|,(?: and)?)? (?!(?:Article|Annex|Section|Part|Chapter|Paragraph|Each|The|States?|Parties)\b)[A-Z0-9][A-Za-z0-9’'/-]*)*)/y;
/** A name that ends right before a reference: "Additional Protocol I, Article 36". */
export const OTHER_BEFORE =
	/((?:[A-Z][A-Za-z0-9’'-]*(?:,? (?:of|on|and|the|for|in|to) (?:the )?| )){0,8}(?:Convention|Treaty|Protocol|Charter|Statute|Covenant|Agreement|Constitution|Resolution|AP)s?(?: [IVX]+| [0-9/]+)?),? \(?$/;
/** Words by which a capitalised name shows that it is an instrument's. */
export const INSTRUMENT =
	/\b(?:Convention|Treaty|Protocol|Charter|Statute|Covenant|Agreement|Constitution|Resolution|Declaration|Regulations?|Act|Law|Code|Directive|Memorandum|Arrangement|Accords?|Rules|Document)s?\b|\bAP I+\b/;
/** An instrument named for itself: "the Charter of the United Nations", "the Chemical Weapons Convention". */
export const TITLE_AFTER =
	/(?: (?:[IVX]+|[0-9]+(?:\/[0-9]+)*)(?![A-Za-z0-9])| (?:of|on|for|to|relating to|concerning|relative to) (?:(?:the|their|certain|other|of|on|in|for) )*[A-Z][A-Za-z0-9’'-]*)(?:(?: (?:of|on|and|for|in|to|against|with|or|relating|concerning)(?: (?:their|certain|other|of|on|in|for))*|,(?: and)?|(?: of| on| in| for| to) the)? (?!(?:Article|Annex|Section|Part|Chapter|Paragraph|Each|The|States?|Parties)\b)[A-Z][A-Za-z0-9’'-]*)*/y;
/** Capitalised words before an instrument’s kind: "Chemical Weapons Convention". */
export const TITLE_BEFORE = /((?:[A-Z][A-Za-z’'-]* ){1,5})$/;
/** Names that qualify their own instrument and begin no other's title. */
export const OWN_TITLE =
	/^(?:This|The|Each|Every|Any|No|All|These|Such|A|An|In|Under|For|To|Of|Present|Subject|Upon|When|Where|State|States|Parties|Party|And|Member) $/;
/** Words before a unit without a number that still point somewhere. */
export const POINTING = /(?:^| )(preceding|previous|foregoing|next|following) $/;
/** The number of the clause itself at the front of its text: "Article 5 – Access". */
export const OWN_LABEL =
	/^[\s"“(*]*(?:article|section|paragraph|annex|part|chapter|rule) [0-9ivxlca-z.]{1,7}\)?(?:[.:–—-]|\s[–—-]|\s*$|\n| (?=[A-Z(0-9]))/;
