import { PACKS } from "../language/pack";

/** The names by which check data calls the actors of the packs: `pack:state` is the concept `actor.state`. */
const ACTOR_NAMES: readonly string[] = [
	"state",
	"party",
	"commander",
	"operator",
	"developer",
	"organ",
	"inspector",
	"individual",
];

/** The concepts that no term list gives: quantities, references and lists. */
const COMPUTED_NAMES: readonly string[] = [
	"time-limit",
	"frequency",
	"number",
	"annex-reference",
	"article-reference",
	"list",
];

/** Whether check data may name a concept of the language packs, written with `pack:` in front. */
export function isPackConcept(reference: string): boolean {
	const name = reference.slice("pack:".length);
	return (
		reference.startsWith("pack:") &&
		(Object.hasOwn(PACKS.en.concepts, name) ||
			ACTOR_NAMES.includes(name) ||
			COMPUTED_NAMES.includes(name))
	);
}
