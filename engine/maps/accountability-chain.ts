import { readRelations } from "../checklist/relations";
import type { ReadClauseInput } from "../form/read-form";
import { chainDuties, LINKS, STAGES } from "./chain-duties";
import { chainBreaks, chainParts } from "./chain-parts";
import type {
	AccountabilityChain,
	ChainDuty,
	ChainEdge,
	ChainLink,
	ChainNode,
	ChainPart,
} from "./chain-types";

function union(lists: readonly (readonly string[])[]): readonly string[] {
	return [...new Set(lists.flat())];
}

/** Actors, duties by stage, and the three links; a link that no duty has is a node without clauses. */
function nodesOf(duties: readonly ChainDuty[], parts: readonly ChainPart[]): readonly ChainNode[] {
	const nodes: ChainNode[] = parts.map(({ actor, duties: own, answers }) => ({
		id: `actor:${actor}`,
		kind: "actor",
		actor,
		stage: null,
		clauses: union([own, answers]),
	}));
	for (const stage of STAGES) {
		const clauses = duties
			.filter(({ stages }) => stages.includes(stage))
			.map((duty) => duty.clause);
		if (clauses.length > 0)
			nodes.push({ id: `duty:${stage}`, kind: "duty", actor: null, stage, clauses });
	}
	for (const link of LINKS) {
		const clauses = union(duties.map(({ links }) => links[link]));
		nodes.push({ id: `link:${link}`, kind: link, actor: null, stage: null, clauses });
	}
	return nodes;
}

function edgesOf(duties: readonly ChainDuty[], parts: readonly ChainPart[]): readonly ChainEdge[] {
	const edges: ChainEdge[] = [];
	const add = (
		from: string,
		to: string,
		kind: ChainEdge["kind"],
		clauses: readonly string[],
	): void => {
		if (clauses.length > 0) edges.push({ from, to, kind, clauses });
	};
	const clausesOf = (list: readonly ChainDuty[]) => list.map(({ clause }) => clause);
	for (const stage of STAGES) {
		const here = duties.filter(({ stages }) => stages.includes(stage));
		const to = `duty:${stage}`;
		for (const { actor } of parts) {
			const bears = here.filter(({ bearers }) => bearers.includes(actor));
			add(`actor:${actor}`, to, "bears", clausesOf(bears));
			const acts = here.filter(
				({ acting, bearers }) => acting.includes(actor) && !bearers.includes(actor),
			);
			if (bears.length === 0) add(`actor:${actor}`, to, "acts", clausesOf(acts));
		}
		// Each duty leads to the first link it has, so that a gap shows as a way past the missing one.
		for (const link of LINKS) {
			const first = here.filter(
				({ links }) => LINKS.find((name) => links[name].length > 0) === link,
			);
			add(to, `link:${link}`, "followed", union(first.map(({ links }) => links[link])));
		}
	}
	const between = (from: ChainLink, to: ChainLink, without: ChainLink | null) =>
		union(
			duties
				.filter(
					({ links }) =>
						links[from].length > 0 && (without === null || links[without].length === 0),
				)
				.map(({ links }) => links[to]),
		);
	add("link:record", "link:review", "followed", between("record", "review", null));
	add("link:review", "link:consequence", "followed", between("review", "consequence", null));
	add("link:record", "link:consequence", "followed", between("record", "consequence", "review"));
	for (const { actor, answers } of parts)
		add(`actor:${actor}`, "link:consequence", "answers", answers);
	return edges;
}

/** Reads who owes what and what follows, from clauses in document order. */
export function accountabilityChain(clauses: readonly ReadClauseInput[]): AccountabilityChain {
	const duties = chainDuties(clauses, readRelations(clauses));
	const parts = chainParts(clauses, duties);
	return {
		duties,
		parts,
		breaks: chainBreaks(duties, parts),
		nodes: nodesOf(duties, parts),
		edges: edgesOf(duties, parts),
	};
}
