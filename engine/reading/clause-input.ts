import { validate } from "../generated/validate-read-input";
import type { ClauseInput } from "./types";

/** What came of a value from outside: a clause, or the name of the member that keeps it from being one ("" for the value itself). */
export type ClauseInputResult =
	| { readonly ok: true; readonly input: ClauseInput }
	| { readonly ok: false; readonly member: string };

/** Takes a value from outside for a clause where `schemas/read-input.schema.json` allows; members that are `null` count as absent. */
export function clauseInputOf(value: unknown): ClauseInputResult {
	if (!validate(value)) {
		const error = validate.errors?.[0];
		const missing = error?.keyword === "required" ? error.params.missingProperty : undefined;
		return { ok: false, member: String(missing ?? error?.instancePath.slice(1) ?? "") };
	}
	const given = value as Record<keyof ClauseInput, never>;
	return {
		ok: true,
		input: {
			id: given.id,
			text: given.text,
			language: given.language ?? undefined,
			heading: given.heading ?? undefined,
			chapeau: given.chapeau ?? undefined,
			part: given.part ?? undefined,
			instrument: given.instrument ?? undefined,
		},
	};
}
