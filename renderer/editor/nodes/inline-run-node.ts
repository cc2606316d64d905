import { DecoratorNode, type LexicalNode } from "lexical";
import {
	type BracketRun,
	type FootnoteRun,
	openLength,
	openText,
	type ReferenceRun,
} from "../../../engine/index";
import { drawRun } from "../draw-run";
import { type RunWords, sameRunWords } from "../run-words";

/** A run that is shown whole and edited from outside the text. */
export type InlineRun = BracketRun | FootnoteRun | ReferenceRun;

const NOTHING: InlineRun = { type: "reference", target: "" };

/** A bracket, reference or footnote in the line: one caret position on either side, selected as a whole. */
export class InlineRunNode extends DecoratorNode<null> {
	/** @internal */
	__run: InlineRun = NOTHING;
	/** @internal */
	__words: readonly RunWords[] = [];

	override $config() {
		return this.config("draft-inline-run", { extends: DecoratorNode });
	}

	override afterCloneFrom(from: this): void {
		super.afterCloneFrom(from);
		this.__run = from.__run;
		this.__words = from.__words;
	}

	/** The run of the draft that is shown. */
	getRun(): InlineRun {
		return this.getLatest().__run;
	}

	/** UTF-16 units that the run takes in the block's open text: none for a footnote, one for a reference. */
	getOpenLength(): number {
		return openLength([this.getLatest().__run]);
	}

	/** What stands for the references and footnotes in the run, in their order. */
	getWords(): readonly RunWords[] {
		return this.getLatest().__words;
	}

	/** The words shown, brackets open, without marks of footnotes: what is copied. */
	override getTextContent(): string {
		const { __run, __words } = this.getLatest();
		const references = __words.filter(({ note }) => note === null).values();
		return openText([__run]).replace(/\uFFFC/g, () => references.next().value?.text ?? "");
	}

	override createDOM(): HTMLElement {
		return drawRun(this.__run, this.__words);
	}

	override updateDOM(from: this): boolean {
		return from.__run !== this.__run || !sameRunWords(from.__words, this.__words);
	}

	override isInline(): true {
		return true;
	}
}

/** Whether a node shows a bracket, reference or footnote. */
export function $isInlineRunNode(node: LexicalNode | null | undefined): node is InlineRunNode {
	return node instanceof InlineRunNode;
}

/** A node that shows `run`, with `words` for the references and footnotes in it. */
export function $createInlineRunNode(run: InlineRun, words: readonly RunWords[]): InlineRunNode {
	const node = new InlineRunNode();
	node.__run = run;
	node.__words = words;
	return node;
}
