import type { Norm } from "../reading/types";
import { anyIn, spansIn } from "../text/spans";
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

const has = (words: Words, concept: string, window: Span): boolean =>
	anyIn(words.get(concept), window);

/**
 * The functions that a norm names. Bare verbs ("detect", 打击) count where a target is named with them; force used without a
 * function named is engagement. What only says from when a time runs ("within five seconds of detecting an error") names none.
 */
export function functionsIn(words: Words, norm: Norm): readonly AutonomyFunction[] {
	const targeted = has(words, "target", norm);
	const times = norm.quantities.filter(({ kind }) => kind === "time");
	const names = (concept: string) =>
		spansIn(words.get(concept) ?? [], norm).some(
			(span) => !times.some(({ from, to }) => from <= span.from && span.to <= to),
		);
	const named = FUNCTIONS.filter(
		(name) => names(`function.${name}`) || (targeted && names(`verb.${name}`)),
	);
	if (named.length > 0) return named;
	return has(words, "subject.engagement", norm) ? ["engage"] : ["unnamed"];
}

/** The domains that words name; "any" where they name none. A "cyber weapon" is not kinetic for being called a weapon. */
export function domainsIn(words: Words, window: Span): readonly AutonomyDomain[] {
	const named = DOMAINS.filter((domain) => has(words, `domain.${domain}`, window));
	const others = named.filter((domain) => domain !== "kinetic" && domain !== "swarm");
	const kept =
		others.length > 0 && !has(words, "domain.named-kinetic", window)
			? named.filter((domain) => domain !== "kinetic")
			: named;
	return kept.length > 0 ? kept : ["any"];
}

/** The human roles that one norm gives: none where it is about something else. */
export function rolesIn(norm: Norm, words: Words): readonly HumanRole[] {
	const human = has(words, "role.human", norm);
	const decides = human && has(words, "role.decide", norm);
	const oversees = human && has(words, "role.oversee", norm);
	const alone = has(words, "role.alone", norm);
	const itself = alone || has(words, "role.by-itself", norm);
	const machine = has(words, "role.machine", norm);
	const kept: HumanRole[] = [];
	if (decides && !alone) kept.push("in");
	if (oversees && !alone) kept.push("on");

	if (norm.force === "prohibition") {
		// A ban that a human's decision lifts reserves the act to humans; one without such a way out is a ban.
		const lifted = norm.exceptions.length > 0 || has(words, "role.unless", norm);
		const delegated = has(words, "role.delegate", norm);
		if (lifted && !delegated && kept.length > 0) return kept;
		return machine || itself || delegated ? ["prohibited"] : [];
	}
	if (norm.force === "permission" && machine && kept.length === 0) return ["out"];
	if (kept.length > 0) return kept;
	return itself && machine ? ["out"] : [];
}
