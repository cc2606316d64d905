import { createReader } from "../../../engine/reading/reader";
import type { ClauseInput, ClauseReading, Force, Norm } from "../../../engine/reading/types";

const reader = createReader();

/** Reads a clause given by its words and, where they matter, what stands around it. */
export function read(text: string, around: Partial<ClauseInput> = {}): ClauseReading {
	return reader.read({ id: "c", text, ...around });
}

/** The norms of a clause, one line each: force, bearer, act. */
export function norms(text: string, around: Partial<ClauseInput> = {}): string[] {
	return read(text, around).norms.map(
		(norm) => `${norm.force} | ${norm.bearer?.text ?? "nobody"} | ${norm.act?.text ?? ""}`,
	);
}

/** The first norm of a clause; fails where there is none. */
export function norm(text: string, around: Partial<ClauseInput> = {}): Norm {
	const [first] = read(text, around).norms;
	if (!first) throw new RangeError(`no norm in "${text}"`);
	return first;
}

const STRENGTH: readonly Force[] = [
	"prohibition",
	"obligation",
	"commitment",
	"permission",
	"recommendation",
	"statement",
	"recital",
];

/** The strongest force of a clause's norms; "none" where it has none. */
export function strongest(text: string, around: Partial<ClauseInput> = {}): Force | "none" {
	const forces = read(text, around).norms.map(({ force }) => force);
	return STRENGTH.find((force) => forces.includes(force)) ?? "none";
}
