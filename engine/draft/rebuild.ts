import type { Language } from "../language/types";
import { contextsOf, type Origin, originsOf } from "./origins";
import { regrouper } from "./regroup";
import { foldTables, tableWithWords } from "./table-list";
import type { Block, CellPlace, Draft, DraftNode } from "./types";
import { holderOf, recast, withWords } from "./words";

/** What a flat list must say of a block to become a tree again; cells of a table that the draft doesn't know say where they stand in it. */
export interface BlockInput extends Pick<Block, "id" | "kind" | "depth" | "runs"> {
	readonly cell?: Pick<CellPlace, "table" | "row" | "heads">;
}

interface Growing {
	readonly id: string | null;
	readonly kind: Block["kind"] | "body";
	/** Depth among clauses as the list says it; -1 for all but clauses. */
	readonly depth: number;
	readonly children: DraftNode[];
	readonly finish: (children: readonly DraftNode[]) => DraftNode | null;
}

function freshNode(
	block: BlockInput,
	language: Language,
	kind: Exclude<Block["kind"], "title">,
	holder: Growing | undefined,
): DraftNode {
	const words = block.runs.length > 0 ? { [language]: block.runs } : {};
	const text = holderOf(kind) === "text";
	const elder = holder?.children.findLast((node) => node.kind === kind);
	const unnumbered =
		kind === "preamble" ||
		(text && (elder ? elder.numbering === "none" : holder?.kind === "preamble"));
	return {
		id: block.id,
		kind,
		heading: text ? {} : words,
		text: text ? words : {},
		numbering: unnumbered ? "none" : "automatic",
		children: [],
	};
}

/** Index of the open node that held the block before, where nothing speaks against its holding it still; -1 otherwise. */
function keptHolder(
	stack: readonly Growing[],
	block: BlockInput,
	context: string | null,
	origin: Origin | undefined,
): number {
	if (!origin || origin.node.kind !== block.kind || origin.context !== context) return -1;
	const index = stack.findIndex((open) => open.id === origin.parent);
	if (block.kind !== "clause" && block.kind !== "table") return index;
	return (stack[index]?.depth ?? -1) + 1 === block.depth ? index : -1;
}

/** Index of the innermost open node that can hold a block that is new or was carried there. */
function nextHolder(stack: readonly Growing[], block: BlockInput): number {
	const innermost = (...kinds: Growing["kind"][]): number =>
		Math.max(
			0,
			stack.findLastIndex((open) => kinds.includes(open.kind)),
		);
	if (block.kind === "part") return innermost("annex");
	if (block.kind === "article") return innermost("part", "annex");
	if (block.kind !== "clause" && block.kind !== "table") return 0;
	return stack.findLastIndex((open) => open.kind !== "clause" || open.depth < block.depth);
}

function sameChildren(old: readonly DraftNode[], fresh: readonly DraftNode[]): boolean {
	return old.length === fresh.length && old.every((node, index) => node === fresh[index]);
}

/**
 * The draft that a changed list of blocks says; `before` is the list made of the draft. Nodes that don't change keep their identity.
 * A table stays as it is while its caption or a cell of it is listed: cells that are not have lost their words in this language.
 */
export function rebuilt(
	draft: Draft,
	language: Language,
	before: readonly Block[],
	listed: readonly BlockInput[],
): Draft {
	const origins = originsOf(draft, before);
	const { blocks, cells, made } = foldTables(before, listed);
	const contexts = contextsOf(blocks);
	const regrouped = regrouper(origins, new Set(blocks.map(({ id }) => id)));
	const body: DraftNode[] = [];
	const stack: Growing[] = [
		{ id: null, kind: "body", depth: -1, children: body, finish: () => null },
	];
	const close = (to: number): void => {
		while (stack.length - 1 > to) {
			const done = stack.pop();
			const node = done?.finish(done.children);
			if (node) stack.at(-1)?.children.push(node);
		}
	};
	let title = draft.title;
	for (const [index, block] of blocks.entries()) {
		const { kind } = block;
		if (kind === "title") {
			title = withWords(title, language, block.runs);
			continue;
		}
		const origin = origins.get(block.id);
		const kept = keptHolder(stack, block, contexts[index] ?? null, origin);
		close(kept >= 0 ? kept : nextHolder(stack, block));
		const table = origin?.node ?? made.get(block.id);
		if (kind === "table" && table) {
			stack.at(-1)?.children.push(tableWithWords(table, language, block.runs, cells));
			continue;
		}
		const base = origin
			? recast(origin.node, kind)
			: freshNode(block, language, kind, stack.at(-1));
		const holder = holderOf(kind);
		const words = withWords(base[holder], language, block.runs);
		const node = words === base[holder] ? base : { ...base, [holder]: words };
		const old = origin?.node.children ?? [];
		stack.push({
			id: block.id,
			kind,
			depth: kind === "clause" ? block.depth : -1,
			children: [],
			finish: (children) => {
				const regathered = regrouped(children, block.id, old);
				return sameChildren(node.children, regathered) ? node : { ...node, children: regathered };
			},
		});
	}
	close(0);
	const whole = regrouped(body, null, draft.body);
	if (title === draft.title && sameChildren(draft.body, whole)) return draft;
	return { ...draft, title, body: whole };
}
