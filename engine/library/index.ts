import { LIBRARY } from "../generated/library";
import type { LibraryFile, ModelClause } from "./types";

/** Every file of model clauses, in the order of the checks. */
export const CLAUSE_LIBRARY: readonly LibraryFile[] = LIBRARY;

/** The model clauses of a check, the one to be offered first at the head; none for a check that has none. */
export function modelClausesOf(check: string): readonly ModelClause[] {
	return CLAUSE_LIBRARY.find((file) => file.check === check)?.clauses ?? [];
}
