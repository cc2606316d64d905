import type { Block } from "./blocks";
import { type Heading, headingOf } from "./headings";
import { type Label, labelOf, type Reading } from "./labels";

/** A paragraph with all that can be told from itself. */
export interface Read {
	readonly block: Block;
	readonly heading: Heading | null;
	readonly label: Label | null;
}

/** How far ahead the next label of a series is looked for, in paragraphs: keeps the whole linear. */
const HORIZON = 40;

/** Reads each paragraph for itself. */
export function readBlocks(blocks: readonly Block[]): Read[] {
	const reads = blocks.map((block): Read => {
		const heading = headingOf(block.text);
		return { block, heading, label: heading ? null : labelOf(block.text, block.indent) };
	});
	const isArticle = ({ heading }: Read) => heading?.kind === "article";
	const labels = new Set(reads.filter(isArticle).map(({ heading }) => heading?.label));
	const [only] = labels;
	const first = /(?:\b(?:1|I|one)|第[一1]\s?[条條])$/i.test(only ?? "");
	// One article alone with a high number, deep in a text, is a name or a subject ("Article 36"), not structure, however often it stands.
	const name = labels.size === 1 && !first && reads.findIndex(isArticle) > 1;
	return name ? reads.map((read) => (isArticle(read) ? { ...read, heading: null } : read)) : reads;
}

/** The labels shortly below the paragraph at `at`, up to the next heading. */
export function* labelsBelow(reads: readonly Read[], at: number): Generator<Label> {
	for (let below = at + 1; below <= at + HORIZON; below++) {
		const read = reads[below];
		if (!read || read.heading) return;
		if (read.label) yield read.label;
	}
}

/** Whether `next` comes directly after `reading` in the same series. */
export function follows(next: Reading, { style, value }: Reading): boolean {
	return next.style === style && (value === 0 ? next.value === 0 : next.value === value + 1);
}
