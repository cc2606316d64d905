import { formatNumber } from "./number-formats";

/** One level of a list as Word describes it. */
export interface ListLevel {
	readonly format: string;
	/** The label with `%1` to `%9` for the numbers of the levels. */
	readonly text: string;
	readonly start: number;
	/** All numbers of the label in figures. */
	readonly legal: boolean;
	/** Whether it begins again when a higher level moves on. */
	readonly restarts: boolean;
}

/** A list (`w:num`); lists of the same abstract one count on together. */
export interface ListDefinition {
	readonly abstract: string;
	readonly levels: readonly (ListLevel | undefined)[];
	/** Levels that start at another number in this list. */
	readonly starts: ReadonlyMap<number, number>;
}

type Values = readonly (number | undefined)[];

function advanced(values: Values, list: ListDefinition, level: number, begins: boolean): Values {
	const fresh = [...values];
	if (begins) for (const [at, start] of list.starts) fresh[at] = start - 1;
	const start = list.starts.get(level) ?? list.levels[level]?.start ?? 1;
	const last = fresh[level];
	fresh[level] = last === undefined ? start : last + 1;
	for (let at = level + 1; at < fresh.length; at += 1) {
		if (list.levels[at]?.restarts ?? true) fresh[at] = undefined;
	}
	return fresh;
}

function labelOf(values: Values, list: ListDefinition, level: number): string {
	const own = list.levels[level];
	if (!own || own.format === "bullet") return "";
	return own.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
		const at = Number(digit) - 1;
		const of = list.levels[at];
		const value = values[at] ?? of?.start ?? 1;
		const format = own.legal && of?.format !== "none" ? "decimal" : (of?.format ?? "decimal");
		return formatNumber(format, value) ?? String(value);
	});
}

/**
 * Counts lists as Word does (ECMA-376, part 1, 17.9): counters belong to the abstract list; a list that starts a level at another
 * number does so when it is first used and whenever the level begins again.
 */
export class ListCounters {
	private readonly values = new Map<string, Values>();
	private readonly begun = new Set<string>();

	/** Numbers of an abstract list as they stand, by level. */
	now(abstract: string): Values {
		return this.values.get(abstract) ?? [];
	}

	/** The label that the next paragraph of a list would have; nothing moves. */
	peek(id: string, list: ListDefinition, level: number): string {
		const values = advanced(this.now(list.abstract), list, level, !this.begun.has(id));
		return labelOf(values, list, level);
	}

	/** The label of the next paragraph of a list; "" for bullets. */
	next(id: string, list: ListDefinition, level: number): string {
		const values = advanced(this.now(list.abstract), list, level, !this.begun.has(id));
		this.begun.add(id);
		this.values.set(list.abstract, values);
		return labelOf(values, list, level);
	}
}
