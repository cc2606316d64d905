import { $getSelection, $isRangeSelection } from "lexical";
import { openLength, sliceRuns } from "../../engine/index";
import type { BlockNode } from "./nodes/block-node";
import { $allBlocks, $blocksOfTable, $tableOf, type TableNode } from "./nodes/table-nodes";
import { $placeOf, $selectPlace } from "./places";
import { $readRuns, $writeRuns } from "./run-content";
import type { WordsOfRun } from "./run-words";

/** A block with what is selected of it: UTF-16 units of its open text. */
interface Chosen {
	readonly block: BlockNode;
	readonly from: number;
	readonly to: number;
	readonly length: number;
}

function $chosenBlocks(): readonly Chosen[] {
	const selection = $getSelection();
	if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
	const [start, end] = selection.isBackward()
		? [selection.focus, selection.anchor]
		: [selection.anchor, selection.focus];
	const [from, to] = [$placeOf(start), $placeOf(end)];
	if (from === null || to === null || from.block === to.block) return [];
	const blocks = [...$allBlocks()];
	const at = (id: string) => blocks.findIndex((block) => block.getFace().id === id);
	const chosen = blocks.slice(at(from.block), at(to.block) + 1);
	return chosen.map((block, index) => {
		const length = openLength($readRuns(block));
		return {
			block,
			from: index === 0 ? from.offset : 0,
			to: index === chosen.length - 1 ? to.offset : length,
			length,
		};
	});
}

function isWhole({ from, to, length }: Chosen): boolean {
	return from === 0 && to === length;
}

/** Tables of which all is selected, and something beside them. */
function $wholeTables(chosen: readonly Chosen[]): ReadonlySet<TableNode> {
	const byTable = new Map<TableNode, Chosen[]>();
	for (const each of chosen) {
		const table = $tableOf(each.block);
		if (table) byTable.set(table, [...(byTable.get(table) ?? []), each]);
	}
	const whole = [...byTable].filter(
		([table, own]) =>
			own.length < chosen.length &&
			own.length === $blocksOfTable(table).length &&
			own.every(isWhole),
	);
	return new Set(whole.map(([table]) => table));
}

/**
 * Deletes a selection that touches a table: cells are emptied as far as they are selected and never joined, a table that is selected
 * with what stands around it goes, and clauses beside go as far as they are selected. Returns false for any other selection.
 */
export function $clearTables(wordsOf: WordsOfRun): boolean {
	const chosen = $chosenBlocks();
	if (!chosen.some(({ block }) => $tableOf(block) !== null)) return false;
	const whole = $wholeTables(chosen);
	const [first, last] = [chosen[0], chosen.at(-1)];
	if (!first || !last) return false;
	const gone = ({ block }: Chosen): boolean => {
		const table = $tableOf(block);
		return table !== null && whole.has(table);
	};
	const ends = chosen.filter((each) => !gone(each));
	for (const table of whole) table.remove(true);
	// Where nothing but whole tables was in the way, what stands around them is joined as always.
	const isOpen = ends.some(({ block }) => $tableOf(block) !== null) || gone(first) || gone(last);
	if (!isOpen) return false;
	for (const each of ends) {
		const { block, from, to, length } = each;
		const between = each !== first && each !== last && $tableOf(block) === null;
		if (between) {
			block.remove(true);
			continue;
		}
		const runs = $readRuns(block);
		$writeRuns(block, [...sliceRuns(runs, 0, from), ...sliceRuns(runs, to, length)], wordsOf);
	}
	const start = gone(first) ? ends[0] : first;
	if (start)
		$selectPlace({ block: start.block.getFace().id, offset: gone(first) ? 0 : first.from });
	return true;
}
