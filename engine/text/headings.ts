import { narrow } from "./numerals";

/** A line that names a container of the outline. */
export interface Heading {
	readonly kind: "preamble" | "part" | "article" | "annex";
	/** As written, without the heading: "Article 3 bis", "第十二条之一"; `null` for one without a number. */
	readonly label: string | null;
	readonly heading: string | null;
	/** Words of the article that begin on the same line, and their offset in the line. */
	readonly body: string | null;
	readonly bodyAt: number;
	/** Named divisions nest by rank, the outermost least (book, part, title, chapter, section, subsection). */
	readonly rank: number;
}

const NUMBER =
	"(?:\\d{1,3}|[IVXLC]{1,7}|[A-Z]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)";
const SUFFIX = "(?:\\s?(?:bis|ter|quater|quinquies|sexies)\\b|[-.]?[A-Z]\\b|\\s?\\([A-Z]\\))?";
const ARTICLE = new RegExp(`^((?:ARTICLE|Article|ART\\.?|Art\\.?)\\s+${NUMBER}${SUFFIX})(?![\\w])`);
const HAN_NUMBER = "[〇○零一二三四五六七八九十百千\\d]{1,6}";
const HAN_ARTICLE = new RegExp(
	`^(第\\s?${HAN_NUMBER}\\s?[条條](?:之[一二三四五六七八九十\\d]{1,3})?)`,
);
const DIVISION = new RegExp(
	`^((BOOK|Book|PART|Part|TITLE|Title|CHAPTER|Chapter|SECTION|Section|SUBSECTION|Subsection|DIVISION|Division|BOX|Box|PILLAR|Pillar)\\s+${NUMBER}${SUFFIX})(?![\\w])`,
);
const HAN_DIVISION = new RegExp(`^(第\\s?${HAN_NUMBER}\\s?(编|編|分编|分編|篇|部分|章|节|節))`);
const ANNEX =
	/^["“「]?((?:ANNEX(?:ES)?|Annex|APPENDIX|Appendix|PROTOCOL|Protocol|SCHEDULE|Schedule|ATTACHMENT|Attachment)(?:\s+(?:\d{1,3}|[IVXLC]{1,7}|[A-Z]))?)(?![\w-])/;
const HAN_ANNEX =
	/^((?:附件|附录|附錄|附则|附則)\s?(?:[〇一二三四五六七八九十\d]{1,3}|[IVXA-Z]{1,4})?)(?=[\s：:、]|$)/;
const PREAMBLE = /^(?:preamble|序\s*言|前\s*言|序\s*文)\s*[:：.]?$/i;
/** The heading on the line of the first words: "Preamble The States Parties …". */
const JOINED_PREAMBLE = /^(?:Preamble|PREAMBLE)[.:]?\s+(?=(?:The|We|Whereas|WHEREAS)\s)/;
const RANKS: Readonly<Record<string, number>> = {
	book: 1,
	part: 2,
	编: 2,
	編: 2,
	篇: 2,
	部分: 2,
	pillar: 2,
	分编: 3,
	分編: 3,
	title: 3,
	chapter: 4,
	章: 4,
	division: 4,
	box: 4,
	section: 5,
	节: 5,
	節: 5,
	subsection: 6,
};

/** Rank of sections; divisions of this rank or deeper may stand inside an article. */
export const SECTION_RANK = 5;

/** The container that a paragraph opens, or `null`: "Article 5 of the Treaty requires …" opens none. */
export function headingOf(paragraph: string): Heading | null {
	const text = narrow(paragraph.slice(0, 400));
	if (PREAMBLE.test(text)) return make("preamble", null, paragraph, null, 0);
	const joined = JOINED_PREAMBLE.exec(text)?.[0].length ?? 0;
	if (joined > 0)
		return make("preamble", null, paragraph.slice(0, joined).trim(), paragraph, joined);
	return article(paragraph, text) ?? division(paragraph, text) ?? annex(paragraph, text);
}

/** Whether a paragraph may be the rest of an annex heading that broke after "Annex": "on chemicals". */
export function continuesAnnex(paragraph: string): boolean {
	return paragraph.length <= 120 && /^(?:on|to|of|concerning)\s.*[^.;:,]$/.test(paragraph);
}

/** Whether a paragraph reads as a heading: short, capitalised, without the punctuation or verbs of a norm. */
export function isHeadingLike(paragraph: string): boolean {
	if (paragraph.length > 200) return false;
	const text = paragraph.replace(/\s+/g, " ");
	if (text.length > 120 || /[.,;:!?。，；：！？、]["”’」』]?$/.test(text)) return false;
	if (/\p{Script=Han}/u.test(text)) return text.length <= 40 && !/[。；，：]|^[（(]/.test(text);
	return (
		/^["“(]?\p{Lu}/u.test(text) &&
		text.split(" ").length <= 18 &&
		!/\b(?:shall|must|undertakes?|should|hereby|agreed?|agree to)\b/.test(text)
	);
}

function article(paragraph: string, text: string): Heading | null {
	const match = ARTICLE.exec(text);
	if (match) return latin("article", paragraph, (match[1] as string).length, 0);
	const han = HAN_ARTICLE.exec(text);
	if (!han) return null;
	const label = (han[1] as string).length;
	const rest = paragraph.slice(label);
	// Directly after the number these words make a reference to that article.
	if (
		/^(?:第|所|的|规定|規定|之规定|、|和|及|或|与|與|至|，|（[一二三四五六七八九十]|中|以外|列)/.test(
			rest,
		)
	)
		return null;
	const boxed = /^\s*【([^】]{1,40})】\s*/.exec(rest);
	if (boxed) {
		const at = label + boxed[0].length;
		return make("article", paragraph.slice(0, label), boxed[1] as string, paragraph, at);
	}
	return split("article", paragraph, label, 0);
}

function division(paragraph: string, text: string): Heading | null {
	const match = DIVISION.exec(text);
	if (match) {
		const rank = RANKS[(match[2] as string).toLowerCase()] as number;
		const heading = latin("part", paragraph, (match[1] as string).length, rank);
		return heading?.body === null ? heading : null;
	}
	const han = HAN_DIVISION.exec(text);
	if (
		!han ||
		!(text.length === (han[0] as string).length || /^[\s：:、]/.test(text.slice(han[0].length)))
	)
		return null;
	const heading = split("part", paragraph, han[0].length, RANKS[han[2] as string] as number);
	return heading.body === null ? heading : null;
}

function annex(paragraph: string, text: string): Heading | null {
	const match = ANNEX.exec(text) ?? HAN_ANNEX.exec(text);
	if (!match || paragraph.length > 250 || /[.;,。；，]$/.test(paragraph)) return null;
	const rest = text.slice(match[0].length);
	const latinWord = /^[\s]+(?:to|on|concerning|relating|regarding|of)\b/i.test(rest);
	const numbered = /^\W*$|^\s*[-:.–—：]|^\s+["“(]?[\p{Lu}\p{Script=Han}]/u.test(rest);
	if (!latinWord && !numbered) return null;
	if (/\b(?:shall|must|is|are|was|may|contains?)\b/.test(rest)) return null;
	const label = (match[1] as string).trim();
	const heading = clean(paragraph.slice(match[0].length));
	// A bare "Protocol" or "Schedule" is a subject, not a division.
	if (heading === "" && /^(?:protocol|schedule)$/i.test(label)) return null;
	return latinWord
		? make("annex", null, paragraph, null, 0)
		: make("annex", label, heading === "" ? null : heading, null, 0);
}

function latin(
	kind: "article" | "part",
	paragraph: string,
	label: number,
	rank: number,
): Heading | null {
	const rest = paragraph.slice(label);
	if (/^\s*$|^[.:]\s*$/.test(rest))
		return make(kind, paragraph.slice(0, label), null, null, 0, rank);
	// A contents line leads with dots to its page.
	if (/\.{4,}\s*\d+$/.test(rest.slice(-40))) return null;
	const separated = /^\s*(?:[.:–—-]|\s-)\s*/.exec(rest);
	if (!separated && !/^\s+(?:["“]?\p{Lu}|\((?=\p{Lu}|\p{Ll}{2})|\d+[.\s])/u.test(rest)) return null;
	if (separated && !/^["“(]?[\p{Lu}\d(]/u.test(rest.slice(separated[0].length))) return null;
	const result = split(kind, paragraph, label, rank);
	// Without a mark between, only a heading may follow: "Article 5 Parties …" in running text is none.
	const bodyNeedsMark = result.body !== null && !separated && !/^\d+[.\s]/.test(result.body);
	return bodyNeedsMark ? null : result;
}

/** Tells a heading from the article's first words, both of which may follow the number on its line. */
function split(kind: "article" | "part", paragraph: string, label: number, rank: number): Heading {
	const rest = paragraph.slice(label);
	const start = /^\s*(?:[.:：–—、-]\s*)?/.exec(rest)?.[0].length ?? 0;
	const words = rest.slice(start);
	const name = paragraph.slice(0, label);
	if (words === "") return make(kind, name, null, null, 0, rank);
	const short =
		/^[^.]{1,60}\.$/.test(words) &&
		!/\p{Script=Han}/u.test(words) &&
		isHeadingLike(words.slice(0, -1));
	return short || isHeadingLike(words)
		? make(kind, name, clean(words), null, 0, rank)
		: make(kind, name, null, paragraph, label + start, rank);
}

function make(
	kind: Heading["kind"],
	label: string | null,
	heading: string | null,
	line: string | null,
	bodyAt: number,
	rank = 0,
): Heading {
	const body = line === null || bodyAt >= line.length ? null : line.slice(bodyAt);
	return { kind, label, heading, body, bodyAt, rank };
}

function clean(words: string): string {
	return words.replace(/^[\s.:：–—-]+/, "").trim();
}
