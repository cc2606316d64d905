import { CHECKS, TEXTS } from "../generated/checks";
import type { CheckData, CheckTexts, CoreDimension, Dimension } from "./types";

/** The dimensions of the core checklist: what every instrument on military AI is asked. */
export const CORE_DIMENSIONS: readonly CoreDimension[] = [
	"autonomy",
	"accountability",
	"verification",
];

/** Whether a dimension is one of the core. */
export function isCore(dimension: Dimension): dimension is CoreDimension {
	return CORE_DIMENSIONS.some((core) => core === dimension);
}

/** Every check that comes with the product, in the order in which findings, scores and interfaces list them. */
export const BUILT_IN_CHECKS: readonly CheckData[] = CHECKS;

/** The checks of the core checklist: what is read of a text where nothing else is asked. */
export const CORE_CHECKS: readonly CheckData[] = CHECKS.filter(({ dimension }) =>
	isCore(dimension),
);

/** Name and question of each built-in check, by check id. */
export const CHECK_TEXTS: Readonly<Record<string, CheckTexts>> = TEXTS;
