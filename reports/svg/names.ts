import type { Translate } from "../translate";

/** What maps call things: messages, and the draft's clauses by their ids. */
export interface MapNames {
	readonly translate: Translate;
	/** A clause's address, short enough for a cell ("2.1"). */
	clause(id: string): string;
	/** A clause's words. */
	words(id: string): string;
}

/** Words one after the other, as the language lists them. */
export function listed({ translate }: MapNames, words: readonly string[]): string {
	return words.reduce(
		(first, second) => (first === "" ? second : translate("map.list", { first, second })),
		"",
	);
}

/** Addresses one after the other; past `most` only how many there are. */
export function clauseList(names: MapNames, ids: readonly string[], most = 6): string {
	const shown = ids.slice(0, most).map((id) => names.clause(id));
	const more = ids.length - shown.length;
	return listed(names, more > 0 ? [...shown, names.translate("map.more", { count: more })] : shown);
}

/** The catalogue's key of an attribute's value: "cloud or company server" → `cloud-or-company-server`. */
export function keyOf(value: string): string {
	return value.replaceAll(" ", "-");
}
