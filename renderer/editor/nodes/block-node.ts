import { type EditorConfig, ElementNode, type LexicalNode } from "lexical";
import type { Block, Language } from "../../../engine/index";
import { labelRoom } from "./label-room";

/** Everything of a block but its words: what its element shows around them. */
export interface BlockFace {
	readonly id: string;
	readonly kind: Block["kind"];
	readonly depth: number;
	/** The number shown; drawn by the style sheet, never text of the document. */
	readonly label: string;
	readonly missing: boolean;
	readonly language: Language;
	/** Shown while the block is empty: what belongs here, or the words of another language where this one has none. */
	readonly placeholder: string;
	/** The language of `placeholder` where it quotes the draft; `null` for interface text. */
	readonly placeholderLanguage: Language | null;
	/** The explanatory note shown under the words; "" for none. */
	readonly note: string;
	/** Of a cell: ids of its table and its row; "" elsewhere. */
	readonly table: string;
	readonly row: string;
	/** Of a cell: what it heads; "" elsewhere and for a cell of the body. */
	readonly heads: "column" | "row" | "";
}

const BLANK: BlockFace = {
	id: "",
	kind: "clause",
	depth: 0,
	label: "",
	missing: false,
	language: "en",
	placeholder: "",
	placeholderLanguage: null,
	note: "",
	table: "",
	row: "",
	heads: "",
};

/** Blocks that are headings, and so have a name. */
const NAMED: ReadonlySet<BlockFace["kind"]> = new Set([
	"title",
	"preamble",
	"part",
	"article",
	"annex",
]);

/** Whether two faces draw the same element. */
export function sameFace(a: BlockFace, b: BlockFace): boolean {
	return (Object.keys(BLANK) as (keyof BlockFace)[]).every((member) => a[member] === b[member]);
}

/** A block of the draft, keyed to its node by id; the kinds below differ only in their element. */
export class BlockNode extends ElementNode {
	/** @internal */
	__face: BlockFace = BLANK;

	override $config() {
		return this.config("draft-block", { extends: ElementNode });
	}

	override afterCloneFrom(from: this): void {
		super.afterCloneFrom(from);
		this.__face = from.__face;
	}

	/** What is shown around the words. */
	getFace(): BlockFace {
		return this.getLatest().__face;
	}

	/** Sets what is shown around the words; the words stay. */
	setFace(face: BlockFace): this {
		const self = this.getWritable();
		self.__face = face;
		return self;
	}

	override createDOM(_config: EditorConfig): HTMLElement {
		const element = document.createElement("div");
		this.drawFace(element);
		return element;
	}

	override updateDOM(_from: this, element: HTMLElement): boolean {
		this.drawFace(element);
		return false;
	}

	/** Writes the face into the element's attributes, which the style sheet draws. */
	protected drawFace(element: HTMLElement): void {
		const face = this.__face;
		element.className = `draft-block draft-${face.kind}`;
		element.lang = face.language;
		const { dataset } = element;
		dataset.block = face.id;
		dataset.depth = String(face.depth);
		dataset.label = face.label;
		const room = face.kind === "clause" ? labelRoom(face.label) : null;
		if (room !== null) element.style.setProperty("--number", `${room}em`);
		else if (element.style.length > 0) element.style.removeProperty("--number");
		dataset.placeholder = face.placeholder;
		element.toggleAttribute("data-missing", face.missing);
		element.toggleAttribute("data-empty", this.isEmpty());
		// The style sheet shows number and placeholder of an empty heading, which are no name of it.
		if (NAMED.has(face.kind) && this.isEmpty())
			element.setAttribute("aria-label", `${face.label} ${face.placeholder}`.trim());
		else element.removeAttribute("aria-label");
		if (face.note === "") delete dataset.note;
		else dataset.note = face.note;
		if (face.placeholderLanguage === null) delete dataset.quoted;
		else dataset.quoted = face.placeholderLanguage;
	}

	override canIndent(): boolean {
		return false;
	}
}

/** The instrument's title. */
export class TitleNode extends BlockNode {
	override $config() {
		return this.config("draft-title", { extends: BlockNode });
	}

	override createDOM(config: EditorConfig): HTMLElement {
		return asHeading(super.createDOM(config), 1);
	}
}

/** The heading of a preamble, part, article or annex, with its automatic number. */
export class HeadingNode extends BlockNode {
	override $config() {
		return this.config("draft-heading", { extends: BlockNode });
	}

	override createDOM(config: EditorConfig): HTMLElement {
		return asHeading(super.createDOM(config), this.__face.kind === "article" ? 3 : 2);
	}
}

/** A clause, with its number and its depth among clauses. */
export class ClauseNode extends BlockNode {
	override $config() {
		return this.config("draft-clause", { extends: BlockNode });
	}
}

/** The caption of a table, with its number. */
export class CaptionNode extends BlockNode {
	override $config() {
		return this.config("draft-caption", { extends: BlockNode });
	}

	override createDOM(_config: EditorConfig): HTMLElement {
		const element = document.createElement("caption");
		this.drawFace(element);
		return element;
	}
}

const SCOPES = { column: "col", row: "row" } as const;

/** A cell of a table. */
export class CellNode extends BlockNode {
	override $config() {
		return this.config("draft-cell", { extends: BlockNode });
	}

	override createDOM(_config: EditorConfig): HTMLElement {
		const { heads } = this.__face;
		const element = document.createElement(heads === "" ? "td" : "th");
		if (heads !== "") element.setAttribute("scope", SCOPES[heads]);
		this.drawFace(element);
		return element;
	}

	/** An empty header names nothing: screen readers take it for any other cell until it has words. */
	protected override drawFace(element: HTMLElement): void {
		super.drawFace(element);
		if (this.__face.heads !== "" && this.isEmpty()) element.setAttribute("role", "cell");
		else element.removeAttribute("role");
	}

	override updateDOM(from: this, element: HTMLElement): boolean {
		return from.__face.heads !== this.__face.heads || super.updateDOM(from, element);
	}
}

function asHeading(element: HTMLElement, level: number): HTMLElement {
	element.setAttribute("role", "heading");
	element.setAttribute("aria-level", String(level));
	return element;
}

/** Whether a node is a block of the draft. */
export function $isBlockNode(node: LexicalNode | null | undefined): node is BlockNode {
	return node instanceof BlockNode;
}

const CLASSES: Partial<Readonly<Record<BlockFace["kind"], new () => BlockNode>>> = {
	title: TitleNode,
	clause: ClauseNode,
	table: CaptionNode,
	cell: CellNode,
};

/** A new block node that shows `face`, without words. */
export function $createBlockNode(face: BlockFace): BlockNode {
	const Kind = CLASSES[face.kind] ?? HeadingNode;
	const node = new Kind();
	return node.setFace(face);
}
