import type { ClauseInput } from "../../engine/index";

/** Whether two clauses stand at the same place of an instrument. */
export function samePlace(a: ClauseInput["place"], b: ClauseInput["place"]): boolean {
	return (
		a?.length === b?.length &&
		(a ?? []).every((step, index) => {
			const other = b?.[index];
			return (
				step.id === other?.id &&
				step.kind === other.kind &&
				step.label === other.label &&
				step.ordinal === other.ordinal
			);
		})
	);
}
