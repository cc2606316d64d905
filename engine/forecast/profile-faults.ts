import { MAX_PROFILE_TERMS, MAX_TERM_LENGTH } from "../bounds";
import { elementsOf, membersOf } from "../checklist/conditions";
import { faultOfTerm, variantsOf } from "../checklist/terms";
import { BUILT_IN_CHECKS } from "../checks/index";
import type { PackId } from "../language/pack";
import { type Json, type JsonObject, pointerStep } from "../text/json-source";
import type { ComplainOfProfile } from "./errors";

const KNOWN = new Set(BUILT_IN_CHECKS.map(({ id }) => id));
const PACKS: readonly PackId[] = ["en", "zh"];

/** Tells what the schema cannot: names that lead nowhere, lines that exclude each other, phrases that cannot be looked for. */
export function tellProfileFaults(profile: JsonObject, complain: ComplainOfProfile): void {
	const weights = membersOf(profile.weights);
	for (const check of Object.keys(weights))
		if (!KNOWN.has(check))
			complain("unknown-check", `/weights${pointerStep(check)}`, { name: check });
	const { sign, hesitate } = membersOf(profile.thresholds);
	if (typeof sign === "number" && typeof hesitate === "number" && hesitate > sign)
		complain("thresholds-order", "/thresholds/hesitate", { sign, hesitate });
	const ids = new Set<Json | undefined>();
	const bounds = new Map<string, { least: number; most: number }>();
	const standings = new Map<string, Json | undefined>();
	let terms = 0;
	for (const [index, element] of elementsOf(profile.redLines).entries()) {
		const line = membersOf(element);
		const at = `/redLines/${index}`;
		if (typeof line.id === "string" && ids.has(line.id))
			complain("repeated-id", `${at}/id`, { name: line.id });
		ids.add(line.id);
		const onLevel = line.atLeast !== undefined || line.atMost !== undefined;
		const onWords = line.phrases !== undefined || line.words !== undefined;
		const kinds = [onLevel, onWords, line.modifier !== undefined].filter(Boolean).length;
		if (kinds !== 1 || (line.check !== undefined && !onLevel)) complain("red-line-kind", at);
		if (typeof line.modifier === "string") {
			const other = standings.get(line.modifier) ?? line.stands;
			if (other !== line.stands) complain("contradiction", at, { name: line.modifier });
			standings.set(line.modifier, line.stands);
		}
		if (typeof line.check === "string") tellLevelFaults(line, line.check, at);
		terms = tellTermFaults(line, at, terms, complain);
	}

	function tellLevelFaults(line: JsonObject, check: string, at: string): void {
		if (!KNOWN.has(check)) complain("unknown-check", `${at}/check`, { name: check });
		// A level out of bounds is told by itself; it need not also contradict.
		if (!KNOWN.has(check) || !isLevel(line.atLeast) || !isLevel(line.atMost)) return;
		const { least, most } = bounds.get(check) ?? { least: 0, most: 4 };
		const next = {
			least: Math.max(least, Number(line.atLeast ?? 0)),
			most: Math.min(most, Number(line.atMost ?? 4)),
		};
		const weight = weights[check];
		const unwanted = next.least > 0 && typeof weight === "number" && weight < 0;
		if (next.least > next.most || unwanted) complain("contradiction", at, { name: check });
		else bounds.set(check, next);
	}
}

function isLevel(value: Json | undefined): boolean {
	return value === undefined || (typeof value === "number" && value >= 0 && value <= 4);
}

/** Checks the phrases of a red line; gives how many terms there are by now. */
function tellTermFaults(
	line: JsonObject,
	at: string,
	before: number,
	complain: ComplainOfProfile,
): number {
	let count = before;
	const add = (more: number, pointer: string): void => {
		if (count <= MAX_PROFILE_TERMS && count + more > MAX_PROFILE_TERMS)
			complain("too-many", pointer, { member: "phrases", most: MAX_PROFILE_TERMS });
		count += more;
	};
	for (const pack of PACKS) {
		for (const [index, term] of elementsOf(membersOf(line.phrases)[pack]).entries()) {
			if (typeof term !== "string") continue;
			const pointer = `${at}/phrases/${pack}/${index}`;
			if (term.length > MAX_TERM_LENGTH) {
				complain("too-long", pointer, { most: MAX_TERM_LENGTH });
				continue;
			}
			// Past the bound no term is written out any more.
			const fault = count > MAX_PROFILE_TERMS ? null : faultOfTerm(term, pack);
			if (fault !== null) complain(fault, pointer, { term });
			else add(variantsOf(term, pack) ?? 0, pointer);
		}
		for (const [index, words] of elementsOf(membersOf(line.words)[pack]).entries()) {
			const pointer = `${at}/words/${pack}/${index}`;
			if (typeof words !== "string") continue;
			if (words.length > MAX_TERM_LENGTH) complain("too-long", pointer, { most: MAX_TERM_LENGTH });
			else if (words.trim() === "") complain("term-empty", pointer, { term: words });
			else add(1, pointer);
		}
	}
	return count;
}
