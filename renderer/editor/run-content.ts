import {
	$createTextNode,
	$isLineBreakNode,
	$isTextNode,
	type ElementNode,
	type LexicalNode,
	type TextFormatType,
} from "lexical";
import { type Mark, normaliseRuns, type Run } from "../../engine/index";
import { $createInlineRunNode, $isInlineRunNode } from "./nodes/inline-run-node";
import { $createTermNode, $isTermNode } from "./nodes/term-node";
import { sameRunWords, type WordsOfRun, wordsInside } from "./run-words";

const MARKS: readonly (Mark & TextFormatType)[] = ["bold", "italic", "underline"];

function $nodeOf(run: Run, wordsOf: WordsOfRun): LexicalNode {
	if (run.type === "text") {
		const node = $createTextNode(run.text);
		for (const mark of run.marks ?? []) node.toggleFormat(mark);
		return node;
	}
	if (run.type === "term") return $createTermNode(run.term, run.text);
	return $createInlineRunNode(run, wordsInside(run, wordsOf));
}

/** Replaces the content of a block by runs; one stretch of plain words is changed in place, so that the caret and the DOM stay. */
export function $writeRuns(block: ElementNode, runs: readonly Run[], wordsOf: WordsOfRun): void {
	const only = block.getFirstChild();
	const [run] = runs;
	if (
		runs.length === 1 &&
		run?.type === "text" &&
		!run.marks?.length &&
		block.getChildrenSize() === 1 &&
		$isTextNode(only) &&
		only.isSimpleText() &&
		only.getFormat() === 0
	) {
		if (only.getTextContent() !== run.text) only.setTextContent(run.text);
		return;
	}
	block.clear();
	block.append(...runs.map((each) => $nodeOf(each, wordsOf)));
}

function $runOf(node: LexicalNode): Run {
	if ($isInlineRunNode(node)) return node.getRun();
	if ($isTermNode(node)) return { type: "term", term: node.getTerm(), text: node.getTextContent() };
	if ($isTextNode(node)) {
		const marks = MARKS.filter((mark) => node.hasFormat(mark));
		const text = node.getTextContent();
		return marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };
	}
	return { type: "text", text: $isLineBreakNode(node) ? "\n" : node.getTextContent() };
}

/** The runs that a block shows, neighbours of equal marks joined. */
export function $readRuns(block: ElementNode): readonly Run[] {
	return normaliseRuns(block.getChildren().map($runOf));
}

/** Redraws the references and marks of footnotes in a block that have changed with the numbering. */
export function $refreshReferences(block: ElementNode, wordsOf: WordsOfRun): void {
	for (const node of block.getChildren()) {
		if (!$isInlineRunNode(node)) continue;
		const run = node.getRun();
		const words = wordsInside(run, wordsOf);
		if (!sameRunWords(words, node.getWords())) node.replace($createInlineRunNode(run, words));
	}
}
