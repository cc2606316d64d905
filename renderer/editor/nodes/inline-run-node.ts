import { DecoratorNode, type LexicalNode } from "lexical";
import {
	type BracketRun,
	type FootnoteRun,
	openLength,
	type ReferenceRun,
} from "../../../engine/index";
import { drawRun } from "../draw-run";

/** A run that is shown whole and edited from outside the text. */
export type InlineRun = BracketRun | FootnoteRun | ReferenceRun;

const NOTHING: InlineRun = { type: "reference", target: "" };

/** A bracket, reference or footnote in the line: one caret position on either side, selected as a whole. */
export class InlineRunNode extends DecoratorNode<null> {
	/** @internal */
	__run: InlineRun = NOTHING;
	/** @internal */
	__shown = "";

	override $config() {
		return this.config("draft-inline-run", { extends: DecoratorNode });
	}

	override afterCloneFrom(from: this): void {
		super.afterCloneFrom(from);
		this.__run = from.__run;
		this.__shown = from.__shown;
	}

	/** The run of the draft that is shown. */
	getRun(): InlineRun {
		return this.getLatest().__run;
	}

	/** UTF-16 units that the run takes in the block's open text: none for a footnote, one for a reference. */
	getOpenLength(): number {
		return openLength([this.getLatest().__run]);
	}

	/** The words shown, brackets open: what is copied. */
	override getTextContent(): string {
		return this.getLatest().__shown;
	}

	override createDOM(): HTMLElement {
		return drawRun(this.__run, this.__shown);
	}

	override updateDOM(from: this): boolean {
		return from.__run !== this.__run || from.__shown !== this.__shown;
	}

	override isInline(): true {
		return true;
	}
}

/** Whether a node shows a bracket, reference or footnote. */
export function $isInlineRunNode(node: LexicalNode | null | undefined): node is InlineRunNode {
	return node instanceof InlineRunNode;
}

/** A node that shows `run` as `shown`. */
export function $createInlineRunNode(run: InlineRun, shown: string): InlineRunNode {
	const node = new InlineRunNode();
	node.__run = run;
	node.__shown = shown;
	return node;
}
