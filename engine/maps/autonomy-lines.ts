import type { ReadClauseInput } from "../form/read-form";
import { DOMAINS, FUNCTIONS } from "./autonomy-roles";
import type { MatrixCell, MatrixContradiction, MatrixEntry, UndrawnLine } from "./autonomy-types";

/** From this level a clause draws a line. */
const DRAWN = 2;

function draws({ level }: MatrixEntry): boolean {
	return level >= DRAWN;
}

/** The lines that the cells leave undrawn; a domain counts as named where a clause on scope names it. */
export function undrawnLines(
	cells: readonly MatrixCell[],
	clauses: readonly ReadClauseInput[],
): readonly UndrawnLine[] {
	const lines: UndrawnLine[] = [];
	for (const name of FUNCTIONS) {
		if (name === "unnamed") continue;
		const drawn = cells.filter((cell) => cell.function === name && cell.entries.some(draws));
		const human = drawn.filter(({ role }) => role === "in" || role === "on");
		if (drawn.length === 0) lines.push({ kind: "function", function: name });
		else if (drawn.every(({ role }) => role === "out"))
			lines.push({ kind: "human", function: name });
		else if (
			human.length > 0 &&
			human.every(({ entries }) => entries.every(({ bounds }) => bounds.length === 0))
		)
			lines.push({ kind: "bound", function: name });
	}
	const named = new Set<string>(cells.map(({ domain }) => domain));
	for (const { reading } of clauses) {
		for (const { check, attributes } of reading.findings) {
			if (check !== "autonomy.scope" && check !== "autonomy.functions") continue;
			for (const domain of attributes.domain ?? []) named.add(domain);
		}
	}
	for (const domain of DOMAINS)
		if (domain !== "any" && !named.has(domain)) lines.push({ kind: "domain", domain });
	return lines;
}

function meets(one: MatrixCell, other: MatrixCell): boolean {
	return (
		one.function === other.function &&
		one.function !== "unnamed" &&
		(one.domain === other.domain || one.domain === "any" || other.domain === "any")
	);
}

/** Pairs of clauses of which one permits a machine what the other prohibits, or reserves to a human; each pair once a function. */
export function contradictionsOf(cells: readonly MatrixCell[]): readonly MatrixContradiction[] {
	const found = new Map<string, MatrixContradiction>();
	for (const free of cells) {
		if (free.role !== "out" && free.role !== "on") continue;
		for (const bar of cells) {
			if (!meets(free, bar)) continue;
			if (bar.role !== "prohibited" && !(bar.role === "in" && free.role === "out")) continue;
			for (const permitting of free.entries) {
				if (!permitting.permits || !draws(permitting)) continue;
				for (const denying of bar.entries) {
					if (!draws(denying) || denying.permits || denying.clause === permitting.clause) continue;
					const key = `${free.function} ${permitting.clause} ${denying.clause}`;
					if (found.has(key)) continue;
					found.set(key, {
						kind: bar.role === "in" ? "permitted-and-reserved" : "permitted-and-prohibited",
						function: free.function,
						domain: free.domain === "any" ? bar.domain : free.domain,
						permitting: permitting.clause,
						denying: denying.clause,
					});
				}
			}
		}
	}
	return [...found.values()];
}
