import type { RuleSet } from "../checks/types";
import type { Language } from "../language/types";

/**
 * A document-level modifier as data: words anywhere in a text that take from what its clauses earn
 * ("this Declaration is not legally binding").
 */
export interface ModifierData extends RuleSet {
	/** The level above which no check of the document counts while the modifier stands. */
	readonly cap: 2 | 3;
}

/** An example that is run as a test: whether the modifier stands in this clause. */
export interface ModifierExample {
	readonly text: string;
	readonly language: Language;
	readonly holds: boolean;
	/** Words that the evidence must overlap; required where it holds. */
	readonly quote?: string;
}
