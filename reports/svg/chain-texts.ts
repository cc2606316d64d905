import type { ChainBreak, ChainNode } from "../../engine/index";
import { clauseList, type MapNames } from "./names";

/** What a node is called. */
export function nodeTitle(node: ChainNode, { translate }: MapNames): string {
	if (node.actor) return translate(`map.actor.${node.actor}`);
	if (node.stage) return `${translate("map.chain.duty")} · ${translate(`map.stage.${node.stage}`)}`;
	return translate(`map.link.${node.kind}`);
}

/** Broken links of one kind, and of one actor where they are an actor's, in words. */
export interface BrokenLinks {
	readonly text: string;
	/** The text without the addresses, for those who show clauses in their own way. */
	readonly lead: string;
	readonly clauses: readonly string[];
}

/** Addresses told of one kind of break. */
const MOST_BROKEN = 24;

/** The broken links in words: those of duties by kind, those of actors each by itself. */
export function brokenLinks(
	breaks: readonly ChainBreak[],
	names: MapNames,
): readonly BrokenLinks[] {
	const { translate } = names;
	const told = (
		id: string,
		params: Readonly<Record<string, string>>,
		clauses: readonly string[],
	) => ({
		text: translate(id, { ...params, clauses: clauseList(names, clauses, MOST_BROKEN) }),
		lead: translate(id, { ...params, clauses: "" }).trim(),
		clauses,
	});
	const ofDuties = (["no-bearer", "no-record", "no-review", "no-consequence"] as const).flatMap(
		(kind) => {
			const clauses = breaks.flatMap((found) => (found.kind === kind ? [found.clause] : []));
			return clauses.length > 0 ? [told(`map.break.${kind}`, {}, clauses)] : [];
		},
	);
	const ofActors = breaks.flatMap((found) => {
		if (!("actor" in found)) return [];
		const actor = translate(`map.actor.${found.actor}`);
		return [
			told(`map.break.${found.kind}`, { actor }, found.kind === "silent" ? [] : found.clauses),
		];
	});
	return [...ofDuties, ...ofActors];
}
