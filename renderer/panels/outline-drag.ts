import { type Beside, type Draft, moveBeside } from "../../engine/index";
import type { OutlineRow } from "./outline-rows";

/** Where a row that is dragged would go. */
export interface Drop {
	readonly target: string;
	readonly beside: Beside;
	/** The row that shows it: a line at its top or bottom, or the row itself. */
	readonly row: string;
	readonly edge: "top" | "bottom" | "within";
}

/** The share of a row's height at either end that stands for "before" and "behind"; between them lies "into". */
const EDGE = 0.3;

/** What the place in a row may stand for, the likeliest first; a clause is nested into another only on purpose. */
function wishes(kind: OutlineRow["kind"], share: number): readonly Beside[] {
	const near = share < 0.5 ? "before" : "after";
	if (share >= EDGE && share <= 1 - EDGE) return ["inside", near];
	return kind === "clause" || kind === "table" ? [near] : [near, "inside"];
}

/** The last row of a row and all those under it. */
function lastUnder(rows: readonly OutlineRow[], at: number): OutlineRow | undefined {
	let end = at;
	while ((rows[end + 1]?.level ?? 0) > (rows[at]?.level ?? 0)) end += 1;
	return rows[end];
}

/** Where a dragged row goes when it is dropped on another, at a share of that row's height from its top; `null` where it cannot stand. */
export function dropOn(
	draft: Draft,
	rows: readonly OutlineRow[],
	dragged: string,
	onto: string,
	share: number,
): Drop | null {
	const at = rows.findIndex(({ id }) => id === onto);
	const row = rows[at];
	if (!row) return null;
	const beside = wishes(row.kind, share).find((each) => moveBeside(draft, dragged, onto, each));
	if (!beside) return null;
	const drop = { target: onto, beside };
	if (beside === "before") return { ...drop, row: onto, edge: "top" };
	if (beside === "inside") {
		const kind = rows.find(({ id }) => id === dragged)?.kind;
		return {
			...drop,
			row: onto,
			edge: row.kind !== "clause" && (kind === "clause" || kind === "table") ? "bottom" : "within",
		};
	}
	return { ...drop, row: lastUnder(rows, at)?.id ?? onto, edge: "bottom" };
}
