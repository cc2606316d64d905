import { $getRoot, $getSelection, $isNodeSelection, $isRangeSelection } from "lexical";
import { openLength, type Run, sliceRuns } from "../../engine/index";
import { $isBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import { $isInlineRunNode } from "./nodes/inline-run-node";
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
	const blocks = $getRoot().getChildren().filter($isBlockNode);
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

/** The blocks as plain text with their numbers, a line each. */
export function copiedText(blocks: readonly CopiedBlock[], wordsOf: WordsOfRun): string {
	return blocks
		.map(({ label, runs }) => {
			const words = runs.map((run) => shownWords(run, wordsOf)).join("");
			return (label + gapBehind(label) + words).trimEnd();
		})
		.join("\n");
}

const TAGS: Readonly<Record<BlockFace["kind"], string>> = {
	title: "h1",
	preamble: "h2",
	part: "h2",
	annex: "h2",
	article: "h3",
	clause: "p",
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
	for (const { face, label, runs } of blocks) {
		const element = page.createElement(inline ? "span" : TAGS[face.kind]);
		element.lang = face.language;
		if (!inline && face.depth > 0) element.style.marginLeft = `${face.depth * 2}em`;
		if (label !== "") element.append(label + (gapBehind(label) || ""));
		element.append(...runs.map(drawn));
		page.body.append(element);
	}
	return page.body.innerHTML;
}

/** The blocks as lines to paste again. Title and preamble come back as clauses: a draft has one of each. */
export function copiedLines(blocks: readonly CopiedBlock[]): readonly PastedLine[] {
	const least = Math.min(
		...blocks.map(({ face }) => (face.kind === "clause" ? face.depth : Number.POSITIVE_INFINITY)),
	);
	let nested = true;
	return blocks.map(({ face: { kind, depth }, runs }) => {
		if (kind !== "clause") nested = false;
		if (kind === "title" || kind === "preamble") return { kind: "clause", depth: 0, runs };
		return { kind, depth: kind === "clause" ? depth - (nested ? least : 0) : 0, runs };
	});
}
