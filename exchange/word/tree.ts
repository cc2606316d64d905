import type { DraftNode, NodeKind } from "../../engine/index";
import { MAX_GROUPS } from "../bounds";
import type { StyledBlock } from "./style-ids";

type Container = "preamble" | "part" | "article" | "annex" | "body";

interface Growing {
	readonly node: Omit<DraftNode, "children">;
	readonly children: Growing[];
}

interface Open {
	readonly children: Growing[];
	readonly kind: NodeKind | "body";
	readonly depth: number;
	/** The container in which what it holds stands. */
	readonly container: Container;
}

function finish({ node, children }: Growing): DraftNode {
	return { ...node, children: children.map(finish) };
}

function bare(id: string, kind: NodeKind): Omit<DraftNode, "children"> {
	return { id, kind, heading: {}, text: {}, numbering: "none" };
}

/** Whether a block is text below headings, which nests by its depth. */
function isText(kind: StyledBlock["kind"]): kind is "clause" | "table" {
	return kind === "clause" || kind === "table";
}

/** Builds the tree of a document whose paragraphs say what they are and where they stand. */
export class Tree {
	private readonly body: Growing[] = [];
	private readonly stack: Open[] = [
		{ children: this.body, kind: "body", depth: -1, container: "body" },
	];
	/** Alternatives that are open: their options so far, and where they stand once a block has shown it. */
	private readonly groups: { readonly group: Growing; floor: number; placed: boolean }[] = [];

	constructor(private readonly newId: () => string) {}

	/** Adds a node where its block says that it stands; a block that could stand nowhere goes into what is open. */
	add(node: Omit<DraftNode, "children">, block: StyledBlock): void {
		this.placeGroups(block);
		const at = this.holderOf(block);
		this.stack.length = at + 1;
		this.push(node, block);
	}

	/** Adds a table where its block says that it stands; nothing goes into it. */
	addWhole(node: DraftNode, block: StyledBlock): void {
		const growing = ({ children, ...own }: DraftNode): Growing => ({
			node: own,
			children: children.map(growing),
		});
		const { children, ...own } = node;
		this.add(own, block);
		this.stack.pop()?.children.push(...children.map(growing));
	}

	/** Begins an option; the first of a group begins alternatives inside what is open. */
	option(first: boolean, proposers: readonly string[]): void {
		const { length } = this.groups;
		if (length === 0 || (first && length < MAX_GROUPS)) {
			const group = { node: bare(this.newId(), "alternatives"), children: [] };
			this.groups.push({ group, floor: -1, placed: false });
		}
		const open = this.groups.at(-1);
		if (!open) return;
		const option = { node: { ...bare(this.newId(), "option"), proposers }, children: [] };
		open.group.children.push(option);
		if (open.placed) this.openOption(open.floor, option);
	}

	/** Ends the innermost alternatives. */
	endOptions(): void {
		const group = this.groups.pop();
		if (group?.placed) this.stack.length = group.floor;
	}

	/** The finished tree. */
	finish(): DraftNode[] {
		return this.body.map(finish);
	}

	/** Alternatives stand where their first block would stand without them. */
	private placeGroups(block: StyledBlock): void {
		for (const each of this.groups) {
			if (each.placed) continue;
			this.stack.length = this.holderOf(block) + 1;
			each.floor = this.stack.length;
			each.placed = true;
			this.stack.at(-1)?.children.push(each.group);
			const option = each.group.children.at(-1);
			if (option) this.openOption(each.floor, option);
		}
	}

	private openOption(floor: number, option: Growing): void {
		this.stack.length = floor;
		const holder = this.stack.at(-1);
		this.stack.push({
			children: option.children,
			kind: "option",
			depth: holder?.depth ?? -1,
			container: holder?.container ?? "body",
		});
	}

	private push(node: Omit<DraftNode, "children">, block: StyledBlock): void {
		const growing: Growing = { node, children: [] };
		const holder = this.stack.at(-1);
		holder?.children.push(growing);
		const { kind } = block;
		this.stack.push({
			children: growing.children,
			kind: node.kind,
			depth: isText(kind) || kind === "part" ? block.depth : -1,
			container: isText(kind) || kind === "title" ? (holder?.container ?? "body") : kind,
		});
	}

	/** Index of the innermost open node that the block may stand in, not below the innermost open option. */
	private holderOf(block: StyledBlock): number {
		const floor = Math.max(
			0,
			this.stack.findLastIndex(({ kind }) => kind === "option"),
		);
		for (let at = this.stack.length - 1; at >= floor; at -= 1) {
			if (this.holds(this.stack[at] as Open, block)) return at;
		}
		if (block.kind !== "clause" || block.inside !== "preamble") return floor;
		this.stack.length = floor + 1;
		this.push(bare(this.newId(), "preamble"), { kind: "preamble", inside: null, depth: 0 });
		return this.stack.length - 1;
	}

	private holds(open: Open, { kind, inside, depth }: StyledBlock): boolean {
		if (isText(kind)) {
			if (open.kind === "clause" && open.depth >= depth) return false;
			return inside === "article" || open.container === (inside ?? "body");
		}
		if (kind === "part" && inside === "part") return open.kind === "part" && open.depth < depth;
		return (
			open.kind !== "clause" && open.kind !== "article" && open.container === (inside ?? "body")
		);
	}
}
