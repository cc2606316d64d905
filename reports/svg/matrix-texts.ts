import type {
	AutonomyDomain,
	MatrixCell,
	MatrixContradiction,
	MatrixEntry,
	UndrawnLine,
} from "../../engine/index";
import { clauseList, listed, type MapNames } from "./names";

/** Clauses told that one clause clashes with. */
const MOST_DENYING = 12;

/** The undrawn lines in words, those of a kind together. */
export function undrawnTexts(lines: readonly UndrawnLine[], names: MapNames): readonly string[] {
	const { translate } = names;
	const named = (kind: UndrawnLine["kind"]) =>
		lines
			.filter((line) => line.kind === kind)
			.map((line) =>
				line.kind === "domain"
					? translate(`map.domain.${line.domain}`)
					: translate(`map.function.${line.function}`),
			);
	return (["function", "human", "bound", "domain"] as const).flatMap((kind) => {
		const found = named(kind);
		return found.length > 0
			? [translate(`map.undrawn.${kind}`, { names: listed(names, found) })]
			: [];
	});
}

/** A clause that clashes with others, in words and with all of them. */
export interface Clash {
	readonly text: string;
	readonly clauses: readonly string[];
}

/** The contradictions in words, those of one permitting clause together. */
export function clashesOf(
	contradictions: readonly MatrixContradiction[],
	names: MapNames,
): readonly Clash[] {
	const { translate } = names;
	const together = new Map<string, MatrixContradiction[]>();
	for (const found of contradictions) {
		const key = `${found.kind} ${found.function} ${found.domain} ${found.permitting}`;
		together.set(key, [...(together.get(key) ?? []), found]);
	}
	return [...together.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const denying = group.map((found) => found.denying);
		const text = translate(`map.contradiction.${first.kind}`, {
			function: translate(`map.function.${first.function}`),
			domain: translate(`map.domain.${first.domain}`),
			permitting: names.clause(first.permitting),
			denying: clauseList(names, denying, MOST_DENYING),
		});
		return [{ text, clauses: [first.permitting, ...denying] }];
	});
}

/** What several cells of one place say: an entry for each clause that draws a line, and the clauses that only speak of it. */
export function placeOf(cells: readonly MatrixCell[]): {
	readonly drawn: readonly (MatrixEntry & { readonly domain: AutonomyDomain })[];
	readonly said: readonly string[];
} {
	const entries = cells.flatMap(({ domain, entries: list }) =>
		list.map((entry) => ({ ...entry, domain })),
	);
	const drawn = entries.filter(({ level }) => level >= 2);
	const said = entries.filter(({ level }) => level < 2).map(({ clause }) => clause);
	return { drawn, said: [...new Set(said)] };
}
