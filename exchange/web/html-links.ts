/** Signs of notes are shorter than this. */
const SIGN_LENGTH = 24;

/** The sign of a footnote, in brackets or none. */
const SIGN = /^\s*[[(]?\s*(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?\s*$/i;
const BRACKETED = /^\s*[[(]\s*\d{1,3}\s*[\])]\s*$/;
/** The sign of a comment on the pages that Clausula writes. */
const COMMENT_SIGN = /^\[c\d+\]$/;
const NOTE_TARGET = /^_?(?:fn|ftn|edn|footnote|endnote|cite_note)/i;
/** What leads back from a note to its sign. */
const BACK = /^\W*\w{0,4}\W*$/;

/** A link inside the page that has not ended. */
export interface HtmlLink {
	readonly target: string;
	/** How many fragments of the paragraph stood before it. */
	from: number;
	/** Whether it is raised or says itself that it is the sign of a note. */
	isSign: boolean;
	text: string;
}

/** A link that begins; `null` for one that leads out of the page. */
export function linkOf(
	{ href = "", role, class: names }: Readonly<Record<string, string>>,
	from: number,
	raised: boolean,
): HtmlLink | null {
	if (!href.startsWith("#")) return null;
	const target = href.slice(1);
	const isSign =
		role === "doc-noteref" ||
		/(?:footnote|note)-?ref/i.test(names ?? "") ||
		NOTE_TARGET.test(target) ||
		raised;
	return { target, from, isSign, text: "" };
}

/** Adds words to a link, as far as they tell what it is. */
export function growLink(link: HtmlLink, words: string): void {
	if (link.text.length < SIGN_LENGTH) link.text += words;
}

/** What a link that has ended is: the sign of a note or comment, the way back to one, or words. */
export function roleOfLink(
	{ text, isSign }: HtmlLink,
	inNote: boolean,
): "note" | "comment" | "back" | "words" {
	if (text.length >= SIGN_LENGTH) return "words";
	if (inNote) return BACK.test(text) ? "back" : "words";
	if (isSign && COMMENT_SIGN.test(text)) return "comment";
	return (isSign && SIGN.test(text)) || BRACKETED.test(text) ? "note" : "words";
}
