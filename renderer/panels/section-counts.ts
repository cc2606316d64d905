import { type Block, countWords, openText } from "../../engine/index";

/** How long a section of a draft is. */
export interface SectionCount {
	readonly id: string;
	/** The number shown; empty where it has none. */
	readonly label: string;
	readonly heading: string;
	/** Clauses with words. */
	readonly clauses: number;
	/** Words, of Chinese each character. Words of footnotes and of cross-references are not counted. */
	readonly words: number;
}

/** The length of each part of a draft that has a heading of its own, in document order; the title's words count in the first. */
export function sectionCounts(blocks: readonly Block[]): readonly SectionCount[] {
	const sections: SectionCount[] = [];
	let before = 0;
	for (const { id, kind, label, runs } of blocks) {
		const text = openText(runs);
		const words = countWords(text);
		const last = sections.at(-1);
		if (kind === "title") before += words;
		else if (kind !== "clause" || !last) {
			const heading = kind === "clause" ? "" : text.trim();
			const clauses = kind === "clause" && words > 0 ? 1 : 0;
			sections.push({ id, label, heading, clauses, words: words + before });
			before = 0;
		} else {
			const clauses = last.clauses + (words > 0 ? 1 : 0);
			sections[sections.length - 1] = { ...last, clauses, words: last.words + words };
		}
	}
	return sections;
}
