import { $getSelection, $isNodeSelection, $isRangeSelection } from "lexical";
import { openLength, type Run, sliceRuns } from "../../engine/index";
import type { BlockFace, BlockNode } from "./nodes/block-node";
import { $isInlineRunNode } from "./nodes/inline-run-node";
import { $allBlocks } from "./nodes/table-nodes";
import { $blockOf, $placeOf } from "./places";
import type { PastedLine } from "./plain-lines";
import { $readRuns } from "./run-content";
import type { WordsOfRun } from "./run-words";

/** A block, or what is selected of it. */
export interface CopiedBlock {
	readonly face: BlockFace;
	/** Its number, where the block is copied from its start together with others. */
	readonly label: string;
	readonly runs: readonly Run[];
}

/** The blocks of the selection, the first and the last as far as they are selected; none where nothing is. */
export function $selectedBlocks(): readonly CopiedBlock[] {
	const selection = $getSelection();
	if ($isNodeSelection(selection)) {
		const nodes = selection.getNodes().filter($isInlineRunNode);
		const block = $blockOf(nodes[0] ?? null);
		if (block === null) return [];
		return [{ face: block.getFace(), label: "", runs: nodes.map((node) => node.getRun()) }];
	}
	if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
	const [start, end] = selection.isBackward()
		? [selection.focus, selection.anchor]
		: [selection.anchor, selection.focus];
	const [from, to] = [$placeOf(start), $placeOf(end)];
	if (from === null || to === null) return [];
	const blocks = [...$allBlocks()];
	const at = (id: string) => blocks.findIndex((block) => block.getFace().id === id);
	const chosen: readonly BlockNode[] = blocks.slice(at(from.block), at(to.block) + 1);
	return chosen.map((block, index) => {
		const face = block.getFace();
		const runs = $readRuns(block);
		const first = index === 0 ? from.offset : 0;
		const last = index === chosen.length - 1 ? to.offset : openLength(runs);
		const numbered = chosen.length > 1 && first === 0;
		return { face, label: numbered ? face.label : "", runs: sliceRuns(runs, first, last) };
	});
}

/** The words of a run as they are shown, references in words, brackets open, footnotes left out. */
function shownWords(run: Run, wordsOf: WordsOfRun): string {
	if (run.type === "footnote") return "";
	if (run.type === "reference") return wordsOf(run).text;
	if (run.type !== "bracket") return run.text;
	const options = run.options.map(({ content }) =>
		content.map((each) => shownWords(each, wordsOf)).join(""),
	);
	return `[${options.join(" / ")}]`;
}

/** A number that brings its own room, as Chinese list signs do. */
const TIGHT = /[、）]$/;

function gapBehind(label: string): string {
	return label === "" || TIGHT.test(label) ? "" : " ";
}

/** The blocks as plain text with their numbers, a line each, the cells of a row on one with tabs between them. */
export function copiedText(blocks: readonly CopiedBlock[], wordsOf: WordsOfRun): string {
	let text = "";
	for (const [index, { face, label, runs }] of blocks.entries()) {
		const words = runs.map((run) => shownWords(run, wordsOf)).join("");
		const row = blocks[index - 1]?.face.row ?? "";
		const beside = face.row !== "" && face.row === row;
		if (index > 0) text = beside ? `${text}\t` : `${text.replace(/[ \t]+$/, "")}\n`;
		text += label + gapBehind(label) + words;
	}
	return text.replace(/[ \t]+$/, "");
}

const TAGS: Readonly<Record<Exclude<BlockFace["kind"], "cell">, string>> = {
	title: "h1",
	preamble: "h2",
	part: "h2",
	annex: "h2",
	article: "h3",
	clause: "p",
	table: "p",
};

const MARK_TAGS = { bold: "strong", italic: "em", underline: "u" } as const;

/** The blocks as HTML that word processors take: headings, numbers as words, nesting as indents, emphasis. */
export function copiedHtml(blocks: readonly CopiedBlock[], wordsOf: WordsOfRun): string {
	const page = document.implementation.createHTMLDocument("");
	const drawn = (run: Run): Node => {
		let node: Node = page.createTextNode(shownWords(run, wordsOf));
		for (const mark of run.type === "text" ? (run.marks ?? []) : []) {
			const element = page.createElement(MARK_TAGS[mark]);
			element.append(node);
			node = element;
		}
		return node;
	};
	const inline = blocks.length === 1;
	let table: HTMLTableElement | null = null;
	let row: HTMLTableRowElement | null = null;
	for (const [index, { face, label, runs }] of blocks.entries()) {
		if (face.kind === "cell" && !inline) {
			const before = blocks[index - 1]?.face;
			if (table === null || before?.table !== face.table) {
				table = page.createElement("table");
				page.body.append(table);
			}
			if (row === null || before?.row !== face.row) row = table.insertRow();
			const cell = page.createElement(face.heads === "" ? "td" : "th");
			cell.lang = face.language;
			cell.append(...runs.map(drawn));
			row.append(cell);
			continue;
		}
		const element = page.createElement(inline || face.kind === "cell" ? "span" : TAGS[face.kind]);
		element.lang = face.language;
		if (!inline && face.depth > 0) element.style.marginLeft = `${face.depth * 2}em`;
		if (label !== "") element.append(label + (gapBehind(label) || ""));
		element.append(...runs.map(drawn));
		page.body.append(element);
	}
	return page.body.innerHTML;
}

/** Blocks of which cells that stand together are a table, with the caption right before them; a cell alone stays what it is. */
function folded(
	blocks: readonly CopiedBlock[],
): readonly (CopiedBlock | (PastedLine & { readonly kind: "table" }))[] {
	const out: (CopiedBlock | (PastedLine & { readonly kind: "table" }))[] = [];
	for (let at = 0; at < blocks.length; at += 1) {
		const first = blocks[at] as CopiedBlock;
		const { table } = first.face.kind === "table" ? { table: first.face.id } : first.face;
		let end = at + 1;
		while (table !== "" && blocks[end]?.face.table === table) end += 1;
		if (end === at + 1) {
			out.push(first);
			continue;
		}
		const captioned = first.face.kind === "table";
		const rows = new Map<string, CopiedBlock[]>();
		for (const cell of blocks.slice(captioned ? at + 1 : at, end))
			rows.set(cell.face.row, [...(rows.get(cell.face.row) ?? []), cell]);
		const cells = [...rows.values()];
		const row = cells[0]?.every(({ face }) => face.heads === "column");
		const column = cells.every(([one], index) => one?.face.heads === "row" || (index === 0 && row));
		out.push({
			kind: "table",
			depth: 0,
			runs: captioned ? first.runs : [],
			table: {
				headers: row ? (column && cells.length > 1 ? "both" : "row") : column ? "column" : null,
				rows: cells.map((own) => own.map(({ runs }) => runs)),
			},
		});
		at = end - 1;
	}
	return out;
}

/** The blocks as lines to paste again. Title and preamble come back as clauses: a draft has one of each. */
export function copiedLines(blocks: readonly CopiedBlock[]): readonly PastedLine[] {
	const least = Math.min(
		...blocks.map(({ face }) => (face.kind === "clause" ? face.depth : Number.POSITIVE_INFINITY)),
	);
	let nested = true;
	return folded(blocks).map((line) => {
		if ("table" in line) return line;
		const {
			face: { kind, depth },
			runs,
		} = line;
		if (kind !== "clause") nested = false;
		if (kind === "title" || kind === "preamble" || kind === "table" || kind === "cell")
			return { kind: "clause", depth: 0, runs };
		return { kind, depth: kind === "clause" ? depth - (nested ? least : 0) : 0, runs };
	});
}
