import { MAX_BRACKET_DEPTH, MAX_NODES, MAX_OPTIONS } from "../bounds";
import { LANGUAGES } from "../language/types";
import { gridFault, isOfTable } from "./table-grid";
import type { Draft, DraftNode, Run } from "./types";

/** What a schema cannot say of a draft's tree, with the JSON pointer of the member at fault. */
export interface TreeFault {
	readonly code: "invalid" | "too-large";
	readonly pointer: string;
	readonly detail: string;
}

function runsFault(runs: readonly Run[], pointer: string, depth: number): TreeFault | null {
	for (const [index, run] of runs.entries()) {
		const here = `${pointer}/${index}`;
		if (run.type === "footnote") {
			const fault = runsFault(run.content, `${here}/content`, depth);
			if (fault) return fault;
		}
		if (run.type !== "bracket") continue;
		if (depth >= MAX_BRACKET_DEPTH)
			return {
				code: "invalid",
				pointer: here,
				detail: `over ${MAX_BRACKET_DEPTH} nested brackets`,
			};
		if (run.options.length > MAX_OPTIONS)
			return { code: "invalid", pointer: here, detail: `over ${MAX_OPTIONS} options` };
		for (const [at, option] of run.options.entries()) {
			const fault = runsFault(option.content, `${here}/options/${at}/content`, depth + 1);
			if (fault) return fault;
		}
	}
	return null;
}

/** A table that is no grid, or a piece of one that stands by itself. */
function tableFault(node: DraftNode, inTable: boolean, pointer: string): TreeFault | null {
	if (isOfTable(node.kind) && !inTable)
		return { code: "invalid", pointer, detail: `${node.kind} outside a table` };
	const fault = node.kind === "table" ? gridFault(node) : null;
	return (
		fault && {
			code: "invalid",
			pointer: [pointer, ...fault.path.flatMap((at) => ["children", at])].join("/"),
			detail: fault.detail,
		}
	);
}

/** The first fault of a draft's tree: an id used twice, too many nodes, a table that is no grid, or brackets past their bounds; `null` where there is none. */
export function treeFault(draft: Draft): TreeFault | null {
	const seen = new Set<string>();
	const walk = (
		nodes: readonly DraftNode[],
		pointer: string,
		inTable = false,
	): TreeFault | null => {
		for (const [index, node] of nodes.entries()) {
			const here = `${pointer}/${index}`;
			// The draft's own id names its title.
			if (node.id === draft.id || seen.has(node.id))
				return { code: "invalid", pointer: `${here}/id`, detail: "duplicate id" };
			seen.add(node.id);
			if (seen.size > MAX_NODES) return { code: "too-large", pointer: here, detail: "" };
			const torn = tableFault(node, inTable, here);
			if (torn) return torn;
			for (const member of ["heading", "text"] as const) {
				// What a later version says in other languages is not looked into.
				for (const language of LANGUAGES) {
					const runs = node[member][language] ?? [];
					const fault = runsFault(runs, `${here}/${member}/${language}`, 0);
					if (fault) return fault;
				}
			}
			const within = node.kind === "table" || node.kind === "row";
			const fault = walk(node.children, `${here}/children`, within);
			if (fault) return fault;
		}
		return null;
	};
	return walk(draft.body, "/body");
}
