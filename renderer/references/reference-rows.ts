import type { OutlineRow } from "../panels/outline-rows";

/** A node that can be referred to, as the dialog lists it. */
export interface ReferenceRow extends OutlineRow {
	/** Whether it matches what is looked for; others lead to one that does. */
	readonly matches: boolean;
}

/** Signs that stand around numbers and say nothing by themselves. */
const SIGNS = /[\s()（）.,，、。:：]+/g;

function tokens(text: string): string[] {
	return text
		.toLowerCase()
		.replace(SIGNS, " ")
		.split(" ")
		.filter((token) => token !== "");
}

/** The rows in which every word looked for stands, in the number, in the numbers above or in the words, each with the rows that lead to it. */
export function matchingRows(rows: readonly OutlineRow[], query: string): readonly ReferenceRow[] {
	const wanted = tokens(query);
	if (wanted.length === 0) return rows.map((row) => ({ ...row, matches: true }));
	const byId = new Map(rows.map((row) => [row.id, row]));
	const labels = new Map<string, string>();
	const labelOf = (row: OutlineRow): string => {
		const above = row.parent === null ? "" : (labels.get(row.parent) ?? "");
		const own = `${above} ${row.label}`;
		labels.set(row.id, own);
		return own;
	};
	const kept = new Set<string>();
	const matched = new Set<string>();
	for (const row of rows) {
		const text = ` ${tokens(`${labelOf(row)} ${row.words}`).join(" ")}`;
		// A number is meant whole, words by how they begin; Chinese has no borders to begin at.
		const all = wanted.every((token) =>
			/^\d+$/.test(token)
				? `${text} `.includes(` ${token} `)
				: text.includes(/^[a-z]/.test(token) ? ` ${token}` : token),
		);
		if (!all) continue;
		matched.add(row.id);
		for (
			let at: OutlineRow | undefined = row;
			at && !kept.has(at.id);
			at = at.parent === null ? undefined : byId.get(at.parent)
		)
			kept.add(at.id);
	}
	return rows
		.filter((row) => kept.has(row.id))
		.map((row) => ({ ...row, matches: matched.has(row.id) }));
}

/** The row to begin with: of what matches the best, the one whose own number is asked for. */
export function firstRow(rows: readonly ReferenceRow[], query: string): ReferenceRow | undefined {
	const last = tokens(query).at(-1);
	const matches = rows.filter((row) => row.matches);
	const exact = matches.find((row) => last !== undefined && tokens(row.label).includes(last));
	return exact ?? matches[0];
}
