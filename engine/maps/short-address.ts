import { bareLabel, labelValue } from "../form/structure";
import type { ClausePlace, PlaceStep } from "../reading/types";

/** The number of a step in figures where it has one, else its letters, else its place. */
function figure({ label, ordinal }: PlaceStep): string {
	const bare = label === null ? "" : bareLabel(label);
	// A bullet counts nothing.
	if (!/[\p{L}\p{N}]/u.test(bare)) return String(ordinal);
	return /\p{Script=Han}/u.test(bare) ? String(labelValue(bare) ?? bare) : bare.toUpperCase();
}

/** "A1:" for a first annex, "B:" for Annex B. */
function annexOf(number: string): string {
	return /^\d/.test(number) ? `A${number}:` : `${number}:`;
}

/**
 * A clause's address short enough for a cell, in figures whatever the language: "2.1" for Article 2, paragraph 1, "2.1(b)" for
 * its point, "2.1 T1:2.3" for row 2, column 3 of Table 1 in it, "¶3" for the third recital, "A1:4" within Annex 1. A part is named only where there is no article.
 */
export function shortAddress(place: ClausePlace): string {
	let containers = "";
	let clause = "";
	let table = "";
	const articled = place.some(({ kind }) => kind === "article");
	for (const step of place) {
		if (step.kind === "preamble") containers = "¶";
		else if (step.kind === "annex") containers = annexOf(figure(step));
		else if (step.kind === "article") containers += figure(step);
		else if (step.kind === "part") containers += articled ? "" : `${figure(step)}.`;
		else if (step.kind === "table") table = ` T${step.label?.replace(/\D+/g, "") || step.ordinal}`;
		else if (step.kind === "cell") table += `:${step.label}`;
		else if (clause === "") clause = figure(step);
		else clause += `(${figure(step).toLowerCase()})`;
	}
	if (clause === "") return (containers + table).trim();
	return (articled ? `${containers}.${clause}` : containers + clause) + table;
}
