import { isHan } from "./characters";

/** A paragraph of the source as the outline sees it. Offsets are UTF-16 units of the whole text, half-open. */
export interface Block {
	/** The words, trimmed; lines of hard-wrapped text are joined with a space (without one between Han characters). */
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** Whether a blank line, or the start of the text, stands before. */
	readonly apart: boolean;
	/** White space before the words, in columns of one (a tab counts 4). */
	readonly indent: number;
	/** Level of a Markdown heading, 1–6; 0 for any other paragraph. Its marks are not in `text`. */
	readonly heading: number;
}

interface Line {
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly indent: number;
}

/** A line that cannot continue the sentence before it, as far as its own beginning tells. */
const OPENS =
	/^(?:#{1,6}\s|[-*•·●○▪◦]\s|[(（][^()（）]{1,5}[)）]|\d{1,3}[.)．、]|[A-Za-z][.)]\s|[ivxIVX]{1,5}[.)]\s|[一二三四五六七八九十]{1,3}、|第.{1,6}[条條章节節编編]|(?:Article|ARTICLE|PART|CHAPTER|SECTION|ANNEX)\b)/;

/** A line after which a list item or heading may well begin. */
const FINISHED = /(?:[.;:!?。；：！？]["”’』」)）]?|\b(?:and|or))$/;

/** A line end that takes no space before the next line: full-width punctuation, and the hyphen of a divided word. */
const UNSPACED = /[\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f-]/;

/** The paragraphs of a text: its lines, or, if the text is evidently hard-wrapped, the joined ones. Rules of dashes are left out.
 * Nothing narrower than `narrowest` units counts as wrapped. */
export function blocksOf(text: string, narrowest: number): Block[] {
	const lines = linesOf(text);
	const width = wrapWidth(lines, narrowest);
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length; at++) {
		const first = lines[at] as Line;
		if (first.text === "") continue;
		const apart = at === 0 || lines[at - 1]?.text === "";
		const group = [first];
		while (width > 0 && continues(group[group.length - 1] as Line, lines[at + 1], width)) {
			group.push(lines[++at] as Line);
		}
		const underline =
			group.length === 1 ? /^(?:(=)=*|-{3,})$/.exec(lines[at + 1]?.text ?? "") : null;
		if (underline) at++;
		const block = blockOf(group, apart, underline ? (underline[1] ? 1 : 2) : 0);
		if (block) blocks.push(block);
	}
	return blocks;
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	const pattern = /[^\r\n\u2028\u2029\f]*(?:\r\n|[\r\n\u2028\u2029\f]|$)/y;
	while (pattern.lastIndex < text.length) {
		const from = pattern.lastIndex;
		const raw = pattern.exec(text)?.[0] ?? "";
		const body = raw.trimStart();
		const lead = raw.slice(0, raw.length - body.length);
		const words = body.trimEnd();
		const start = words === "" ? from : from + lead.length;
		lines.push({
			from: start,
			to: start + words.length,
			text: words,
			indent: lead.replaceAll("\t", "    ").length,
		});
	}
	return lines;
}

/**
 * The width a text was wrapped to, or 0 where it was not. Evident is: most lines with a line directly after them are so full that
 * the next line's first word had no room, in a width that people wrap to.
 */
function wrapWidth(lines: readonly Line[], narrowest: number): number {
	const inner: [number, number][] = [];
	for (let at = 0; at + 1 < lines.length; at++) {
		const line = lines[at] as Line;
		const next = lines[at + 1] as Line;
		if (line.text === "" || next.text === "" || (OPENS.test(next.text) && FINISHED.test(line.text)))
			continue;
		inner.push([line.indent + line.text.length, firstWordLength(next)]);
	}
	if (inner.length < 3) return 0;
	const lengths = inner.map(([length]) => length).sort((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.9)] as number;
	if (width < narrowest || width > 140) return 0;
	const full = inner.filter(([length, word]) => length + 1 + word > width - 2).length;
	const over = lines.filter((line) => line.text.length > width * 1.5).length;
	return full >= inner.length * 0.7 && over <= lines.length * 0.02 ? width : 0;
}

function continues(line: Line, next: Line | undefined, width: number): boolean {
	if (!next || next.text === "") return false;
	if (/\b(?:(?:sub-?)?paragraphs?|articles?|sections?|annex|of|in|under|with)$/i.test(line.text))
		return true;
	if (line.indent + line.text.length + 1 + firstWordLength(next) <= width - 2) return false;
	// A label or the word "Article" after an unfinished line is a reference that the wrapping brought to the margin.
	return !OPENS.test(next.text) || !FINISHED.test(line.text);
}

function firstWordLength(line: Line): number {
	return isHan(line.text, 0) ? 1 : line.text.search(/\s|$/);
}

function blockOf(group: readonly Line[], apart: boolean, underlined: number): Block | null {
	const first = group[0] as Line;
	const pieces = [first.text];
	for (const { text: line } of group.slice(1)) {
		const before = pieces[pieces.length - 1] as string;
		const glued =
			(isHan(before, before.length - 1) && isHan(line, 0)) || UNSPACED.test(before.slice(-1));
		pieces.push(glued ? "" : " ", line);
	}
	let text = pieces.join("");
	const hashes = /^#{1,6}(?=\s)/.exec(text)?.[0].length ?? 0;
	const bold = /^(\*\*|__)(?!\s)(.+)\1$/.exec(text);
	let from = first.from;
	if (hashes > 0) {
		const body = text.slice(hashes).trimStart();
		from += text.length - body.length;
		text = body.replace(/#+$/, "").trimEnd();
	} else if (bold && !(bold[2] as string).includes("**")) {
		from += 2;
		text = bold[2] as string;
	}
	if (!/[\p{L}\p{N}]/u.test(text)) return null;
	return {
		text,
		from,
		to: (group[group.length - 1] as Line).to,
		apart,
		indent: first.indent,
		heading: hashes || underlined,
	};
}
