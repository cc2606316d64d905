import { COMPILED_CHECKLISTS } from "../generated/checklists";
import type { JsonObject } from "../text/json-source";
import { type Checklist, checklistOf } from "./checklist";

/** The checklists that come with the product, compiled ahead of time so that they run where code may not be made. */
export const BUILT_IN_CHECKLISTS: readonly Checklist[] = COMPILED_CHECKLISTS.map((compiled) =>
	checklistOf(compiled.schema as JsonObject, compiled.validate, null),
);

/** The built-in checklist of that name; `null` where there is none. */
export function builtInChecklist(id: string): Checklist | null {
	return BUILT_IN_CHECKLISTS.find((checklist) => checklist.id === id) ?? null;
}
