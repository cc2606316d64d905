import { type Block, plainText, type Span } from "../../engine/index";
import type { DimensionLevels } from "../editor/types";
import { bestLevels, NO_LEVELS } from "../store/levels";

/** One row of the outline. */
export interface OutlineRow {
	readonly id: string;
	readonly kind: Block["kind"];
	/** Depth in the tree, 1 at the left edge. */
	readonly level: number;
	/** The number shown; empty where the block has none. */
	readonly label: string;
	/** The heading or the first words of the clause. */
	readonly words: string;
	/** The row of the block around it; `null` at the left edge. */
	readonly parent: string | null;
	readonly position: number;
	readonly siblings: number;
	readonly missing: boolean;
}

/** More than this of a clause never fits in a row. */
const WORDS_LENGTH = 80;

function begin(words: string): string {
	return words.length > WORDS_LENGTH ? `${words.slice(0, WORDS_LENGTH - 1)}…` : words;
}

const CONTAINER_DEPTH: Readonly<
	Record<Exclude<Block["kind"], "clause" | "table" | "cell">, number>
> = {
	title: 0,
	preamble: 1,
	part: 1,
	annex: 1,
	article: 1,
};

const NOTHING: ReadonlyMap<string, readonly Span[]> = new Map();

/**
 * The rows of an outline, in the order of the text; the title and cells have none. `referenceText` says what stands for a cross-reference,
 * `leftOut` which words of a block are not shown: sorted spans of its open text.
 */
export function outlineRows(
	blocks: readonly Block[],
	referenceText?: (target: string) => string,
	leftOut: ReadonlyMap<string, readonly Span[]> = NOTHING,
): readonly OutlineRow[] {
	const rows: OutlineRow[] = [];
	const above: { id: string | null; level: number; children: number[] }[] = [
		{ id: null, level: 0, children: [] },
	];
	const siblings: number[][] = [];
	let articleLevel = 1;
	let container = 0;
	for (const block of blocks) {
		if (block.kind === "title" || block.kind === "cell") continue;
		if (block.kind === "part") articleLevel = 2;
		if (block.kind === "annex" || block.kind === "preamble") articleLevel = 1;
		let level: number;
		if (block.kind === "clause" || block.kind === "table") level = container + 1 + block.depth;
		else {
			level = block.kind === "article" ? articleLevel : CONTAINER_DEPTH[block.kind];
			container = level;
		}
		while ((above.at(-1)?.level ?? 0) >= level) above.pop();
		const parent = above.at(-1);
		const group = parent?.children ?? [];
		const index = rows.length;
		group.push(index);
		siblings[index] = group;
		rows.push({
			id: block.id,
			kind: block.kind,
			level,
			label: block.label,
			words: begin(plainText(block.runs, "open", referenceText, leftOut.get(block.id)).text.trim()),
			parent: parent?.id ?? null,
			position: group.length,
			siblings: 0,
			missing: block.missing,
		});
		above.push({ id: block.id, level, children: [] });
	}
	return rows.map((row, index) => ({ ...row, siblings: siblings[index]?.length ?? 1 }));
}

/** Levels of each row: a clause's own and the best of those under it. */
export function rowLevels(
	rows: readonly OutlineRow[],
	levels: ReadonlyMap<string, DimensionLevels>,
): ReadonlyMap<string, DimensionLevels> {
	const all = new Map<string, DimensionLevels>();
	for (let index = rows.length - 1; index >= 0; index--) {
		const row = rows[index];
		if (!row) continue;
		const own = bestLevels(levels.get(row.id) ?? NO_LEVELS, all.get(row.id) ?? NO_LEVELS);
		all.set(row.id, own);
		if (row.parent !== null) {
			all.set(row.parent, bestLevels(own, all.get(row.parent) ?? NO_LEVELS));
		}
	}
	return all;
}

/** What a row says beside its number: its words, or that they are missing in this language. */
export function rowName(row: OutlineRow, preamble: string, missing: string): string {
	if (row.kind === "preamble") return row.words || row.label || preamble;
	if (row.kind === "table" && !row.missing) return row.words;
	if (row.missing || row.words === "") return missing;
	return row.words;
}
