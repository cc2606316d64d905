import type { Norm } from "../reading/types";
import { spansIn } from "../text/spans";
import type { Span } from "../text/types";
import type { AutonomyDomain, AutonomyFunction, HumanRole } from "./autonomy-types";
import type { Words } from "./lexicon";

/** Functions in the order of the matrix. */
export const FUNCTIONS: readonly AutonomyFunction[] = [
	"search",
	"detect",
	"identify",
	"track",
	"select",
	"prioritise",
	"time",
	"launch",
	"engage",
	"assess",
	"unnamed",
];

/** Human roles in the order of the matrix. */
export const ROLES: readonly HumanRole[] = ["in", "on", "out", "prohibited"];

/** Domains in the order of the matrix. */
export const DOMAINS: readonly AutonomyDomain[] = [
	"any",
	"kinetic",
	"cyber",
	"electromagnetic",
	"reconnaissance",
	"swarm",
];

/** The words that a norm says itself: those of a prohibition that it carries along are that one's own. */
export function wordsOfNorm(words: Words, norm: Norm): Words {
	const own = new Map<string, readonly Span[]>();
	for (const [concept, spans] of words) {
		const within = spansIn(spans, norm).filter(
			(span) => !norm.restraints.some(({ from, to }) => from <= span.from && span.to <= to),
		);
		if (within.length > 0) own.set(concept, within);
	}
	return own;
}

/**
 * The functions that a norm names. Bare verbs ("detect", 打击) count where its clause names a target, lists several of them, or
 * has a machine do them by itself; force used without a function named is engagement. What only says from when a time
 * runs ("within five seconds of detecting an error") names none.
 */
export function functionsIn(own: Words, norm: Norm, clause: Words): readonly AutonomyFunction[] {
	const times = norm.quantities.filter(({ kind }) => kind === "time");
	const names = (concept: string) =>
		(own.get(concept) ?? []).some(
			(span) => !times.some(({ from, to }) => from <= span.from && span.to <= to),
		);
	const bare = FUNCTIONS.filter((name) => names(`verb.${name}`));
	const counts =
		FUNCTIONS.filter((name) => clause.has(`verb.${name}`)).length > 1 ||
		["target", "role.alone", "role.by-itself"].some((concept) => clause.has(concept));
	const named = FUNCTIONS.filter(
		(name) => names(`function.${name}`) || (counts && bare.includes(name)),
	);
	if (named.length > 0) return named;
	return own.has("subject.engagement") ? ["engage"] : ["unnamed"];
}

/** The domains that words name; "any" where they name none. A "cyber weapon" is not kinetic for being called a weapon. */
export function domainsIn(own: Words): readonly AutonomyDomain[] {
	const named = DOMAINS.filter((domain) => own.has(`domain.${domain}`));
	const others = named.filter((domain) => domain !== "kinetic" && domain !== "swarm");
	const kept =
		others.length > 0 && !own.has("domain.named-kinetic")
			? named.filter((domain) => domain !== "kinetic")
			: named;
	return kept.length > 0 ? kept : ["any"];
}

/** The human roles that one norm gives: none where it is about something else. */
export function rolesIn(own: Words, norm: Norm): readonly HumanRole[] {
	const human = own.has("role.human");
	const ordered = own.has("role.order");
	const alone = own.has("role.alone");
	const itself = alone || own.has("role.by-itself");
	const machine = own.has("role.machine");
	const kept: HumanRole[] = [];
	if (!alone && (ordered || (human && own.has("role.decide")))) kept.push("in");
	if (!alone && human && own.has("role.oversee")) kept.push("on");

	// "States should prohibit …" recommends a ban, and a ban is what stands in the cell.
	if (norm.force === "prohibition" || own.has("role.ban")) {
		// A ban that a human's decision lifts reserves the act to humans; one without such a way out is a ban.
		const lifted = ordered || norm.exceptions.length > 0 || own.has("role.unless");
		const delegated = own.has("role.delegate");
		if (lifted && !delegated && kept.length > 0) return kept;
		return machine || itself || delegated ? ["prohibited"] : [];
	}
	if (kept.length > 0) return kept;
	return (machine && (itself || norm.force === "permission")) ||
		(alone && norm.force === "permission")
		? ["out"]
		: [];
}
