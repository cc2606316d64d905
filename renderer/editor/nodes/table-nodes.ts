import { type EditorConfig, type ElementDOMSlot, ElementNode, type LexicalNode } from "lexical";
import type { Language } from "../../../engine/index";
import { $isBlockNode, type BlockNode } from "./block-node";
import { $units } from "./stretch-node";

/** Everything of a table but its caption and cells. */
export interface TableFrame {
	readonly id: string;
	/** Nesting among clauses. */
	readonly depth: number;
	readonly language: Language;
}

/** A table of the draft: its caption, then its rows. It scrolls in its own box where it is wider than the page. */
export class TableNode extends ElementNode {
	/** @internal */
	__frame: TableFrame = { id: "", depth: 0, language: "en" };

	override $config() {
		return this.config("draft-table", { extends: ElementNode });
	}

	override afterCloneFrom(from: this): void {
		super.afterCloneFrom(from);
		this.__frame = from.__frame;
	}

	/** What is shown around the rows. */
	getFrame(): TableFrame {
		return this.getLatest().__frame;
	}

	/** Sets what is shown around the rows. */
	setFrame(frame: TableFrame): this {
		const self = this.getWritable();
		self.__frame = frame;
		return self;
	}

	override createDOM(_config: EditorConfig): HTMLElement {
		const box = document.createElement("div");
		box.className = "draft-table-box";
		box.append(document.createElement("table"));
		this.drawFrame(box);
		return box;
	}

	override updateDOM(_from: this, element: HTMLElement): boolean {
		this.drawFrame(element);
		return false;
	}

	override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
		const slot = super.getDOMSlot(element);
		const table = element.querySelector("table");
		return table === null ? slot : slot.withElement(table);
	}

	private drawFrame(box: HTMLElement): void {
		box.dataset.table = this.__frame.id;
		box.dataset.depth = String(this.__frame.depth);
		box.lang = this.__frame.language;
	}

	override canIndent(): boolean {
		return false;
	}
}

/** A row of a table, keyed to its node of the draft by id. */
export class RowNode extends ElementNode {
	/** @internal */
	__id = "";

	override $config() {
		return this.config("draft-row", { extends: ElementNode });
	}

	override afterCloneFrom(from: this): void {
		super.afterCloneFrom(from);
		this.__id = from.__id;
	}

	/** Id of its node of the draft. */
	getId(): string {
		return this.getLatest().__id;
	}

	/** Sets the id of its node of the draft. */
	setId(id: string): this {
		const self = this.getWritable();
		self.__id = id;
		return self;
	}

	override createDOM(_config: EditorConfig): HTMLElement {
		return document.createElement("tr");
	}

	override updateDOM(): boolean {
		return false;
	}

	override canIndent(): boolean {
		return false;
	}
}

/** Whether a node is a table. */
export function $isTableNode(node: LexicalNode | null | undefined): node is TableNode {
	return node instanceof TableNode;
}

/** Whether a node is a row of a table. */
export function $isRowNode(node: LexicalNode | null | undefined): node is RowNode {
	return node instanceof RowNode;
}

/** The table around a node; `null` outside of tables. */
export function $tableOf(node: LexicalNode): TableNode | null {
	for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
		if ($isTableNode(at)) return at;
	return null;
}

/** The blocks of a table: its caption, then its cells row by row. */
export function $blocksOfTable(table: TableNode): readonly BlockNode[] {
	return table
		.getChildren()
		.flatMap((child) => ($isRowNode(child) ? child.getChildren() : [child]))
		.filter($isBlockNode);
}

/** Every block of the page in order. */
export function* $allBlocks(): Generator<BlockNode> {
	for (const node of $units()) {
		if ($isBlockNode(node)) yield node;
		else if ($isTableNode(node)) yield* $blocksOfTable(node);
	}
}
