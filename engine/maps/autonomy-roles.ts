import type { Hits } from "../reading/scanner";
import type { Norm } from "../reading/types";
import { anyIn } from "../text/spans";
import type { Span } from "../text/types";
import type { AutonomyDomain, AutonomyFunction, HumanRole } from "./autonomy-types";

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

const has = (hits: Hits, concept: string, window: Span): boolean =>
	anyIn(hits.get(concept), window);

/**
 * The functions that words name. Bare verbs ("detect", 打击) count where a target is named with them; force used without a
 * function named is engagement.
 */
export function functionsIn(hits: Hits, window: Span): readonly AutonomyFunction[] {
	const targeted = has(hits, "target", window);
	const named = FUNCTIONS.filter(
		(name) =>
			has(hits, `function.${name}`, window) || (targeted && has(hits, `verb.${name}`, window)),
	);
	if (named.length > 0) return named;
	return has(hits, "subject.engagement", window) ? ["engage"] : ["unnamed"];
}

/** The domains that words name; "any" where they name none. A "cyber weapon" is not kinetic for being called a weapon. */
export function domainsIn(hits: Hits, window: Span): readonly AutonomyDomain[] {
	const named = DOMAINS.filter((domain) => has(hits, `domain.${domain}`, window));
	const others = named.filter((domain) => domain !== "kinetic" && domain !== "swarm");
	const kept =
		others.length > 0 && !has(hits, "domain.named-kinetic", window)
			? named.filter((domain) => domain !== "kinetic")
			: named;
	return kept.length > 0 ? kept : ["any"];
}

/** The human roles that one norm gives: none where it is about something else. */
export function rolesIn(norm: Norm, hits: Hits): readonly HumanRole[] {
	const human = has(hits, "role.human", norm);
	const decides = human && has(hits, "role.decide", norm);
	const oversees = human && has(hits, "role.oversee", norm);
	const alone = has(hits, "role.alone", norm);
	const itself = alone || has(hits, "role.by-itself", norm);
	const machine = has(hits, "role.machine", norm);
	const kept: HumanRole[] = [];
	if (decides && !alone) kept.push("in");
	if (oversees && !alone) kept.push("on");

	if (norm.force === "prohibition") {
		// A ban that a human's decision lifts reserves the act to humans; one without such a way out is a ban.
		const lifted = norm.exceptions.length > 0 || has(hits, "role.unless", norm);
		const delegated = has(hits, "role.delegate", norm);
		if (lifted && !delegated && kept.length > 0) return kept;
		return machine || itself || delegated ? ["prohibited"] : [];
	}
	if (norm.force === "permission" && machine && kept.length === 0) return ["out"];
	if (kept.length > 0) return kept;
	return itself && machine ? ["out"] : [];
}
