import {
	type Block,
	clausesOf,
	countWords,
	type Draft,
	type Language,
	openText,
} from "../../engine/index";

/** How long a section of a draft is. */
export interface SectionCount {
	readonly id: string;
	/** The number shown; empty where it has none. */
	readonly label: string;
	readonly heading: string;
	readonly clauses: number;
	/** Words, of Chinese each character. */
	readonly words: number;
}

/** Steps of a place below the headings. */
const OF_TEXT: ReadonlySet<string> = new Set(["clause", "table", "cell"]);

/**
 * The length of each part of a draft that has a heading of its own, in document order: clauses that have words, counted as the
 * status bar does, without headings and footnotes, and with the first option of each bracket.
 */
export function sectionCounts(
	draft: Draft,
	language: Language,
	blocks: readonly Block[],
): readonly SectionCount[] {
	const heads = new Map(blocks.map((block) => [block.id, block]));
	const sections = new Map<string, SectionCount>();
	for (const { text, heading, place = [] } of clausesOf(draft, language)) {
		const id = place.findLast(({ kind }) => !OF_TEXT.has(kind))?.id ?? "";
		const known = sections.get(id) ?? {
			id,
			label: heads.get(id)?.label ?? "",
			heading: id === "" ? "" : openText(heads.get(id)?.runs ?? []) || (heading ?? ""),
			clauses: 0,
			words: 0,
		};
		const words = known.words + countWords(text);
		sections.set(id, { ...known, clauses: known.clauses + 1, words });
	}
	return [...sections.values()];
}
