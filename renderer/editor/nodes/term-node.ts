import { type EditorConfig, type LexicalNode, TextNode } from "lexical";

/** A use of a defined term: words that keep their link to the term while they are edited. */
export class TermNode extends TextNode {
	/** @internal */
	__term = "";

	override $config() {
		return this.config("draft-term", { extends: TextNode });
	}

	override afterCloneFrom(from: this): void {
		super.afterCloneFrom(from);
		this.__term = from.__term;
	}

	/** The draft id of the term. */
	getTerm(): string {
		return this.getLatest().__term;
	}

	override createDOM(config: EditorConfig): HTMLElement {
		const element = super.createDOM(config);
		element.classList.add("draft-term");
		return element;
	}

	override canInsertTextBefore(): boolean {
		return false;
	}

	override canInsertTextAfter(): boolean {
		return false;
	}
}

/** Whether a node is a use of a defined term. */
export function $isTermNode(node: LexicalNode | null | undefined): node is TermNode {
	return node instanceof TermNode;
}

/** A use of the term with that id, in these words. */
export function $createTermNode(term: string, text: string): TermNode {
	const node = new TermNode();
	node.__term = term;
	return node.setTextContent(text);
}
