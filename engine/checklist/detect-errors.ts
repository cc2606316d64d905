import {
	MAX_EXAMPLE_LENGTH,
	MAX_EXAMPLES,
	MAX_OWN_CHECKS,
	MAX_OWN_CONCEPTS,
	MAX_OWN_TERMS,
	MAX_PATTERN_ENTRIES,
	MAX_TERM_LENGTH,
} from "../bounds";
import { BUILT_IN_CHECKS } from "../checks/index";
import type { PackId } from "../language/pack";
import { isPackConcept } from "../reading/concepts";
import { type Json, type JsonObject, pointerStep } from "../text/json-source";
import { elementsOf, entriesOf, entryPointer, membersOf } from "./conditions";
import type { Complain } from "./errors";
import { faultOfTerm, variantsOf } from "./terms";

/** Dimensions by the checks that are built in for each. */
const DIMENSIONS = new Set<Json | undefined>(BUILT_IN_CHECKS.map(({ dimension }) => dimension));
const BUILT_IN = new Set(BUILT_IN_CHECKS.map(({ id }) => id));
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PACKS: readonly PackId[] = ["en", "zh"];

/** Tells what the meta-schema cannot: names that lead nowhere, terms that cannot be looked for, and more of anything than allowed. */
export function checkOwnChecks(schema: JsonObject, complain: Complain): void {
	let terms = 0;
	let count = 0;
	for (const [id, entry] of Object.entries(entriesOf(schema))) {
		const { dimension, detect } = membersOf(entry);
		if (detect === undefined) continue;
		const pointer = entryPointer(id);
		if (++count === MAX_OWN_CHECKS + 1)
			complain("too-many", pointer, { member: "detect", most: MAX_OWN_CHECKS });
		checkName(id, dimension, pointer, complain);
		const own = membersOf(detect);
		terms += checkConcepts(own, `${pointer}/detect/concepts`, MAX_OWN_TERMS - terms, complain);
		checkRules(own, `${pointer}/detect`, complain);
		checkExamples(own, `${pointer}/detect/examples`, complain);
	}
}

function checkName(
	id: string,
	dimension: Json | undefined,
	pointer: string,
	complain: Complain,
): void {
	if (BUILT_IN.has(id)) complain("check-exists", pointer, { name: id });
	else if (typeof dimension === "string" && DIMENSIONS.has(dimension)) {
		const rest = id.startsWith(`${dimension}.`) ? id.slice(dimension.length + 1) : "";
		if (!NAME.test(rest)) complain("check-name", pointer, { name: id, prefix: `${dimension}.` });
	}
}

/** Checks the terms of a check and counts what they stand for; counting ends with the first that passes what is `left`. */
function checkConcepts(own: JsonObject, pointer: string, left: number, complain: Complain): number {
	const concepts = Object.entries(membersOf(own.concepts));
	atMost(concepts.length, MAX_OWN_CONCEPTS, "concepts", pointer, complain);
	let count = 0;
	for (const [name, byPack] of concepts) {
		for (const pack of PACKS) {
			for (const [index, term] of elementsOf(membersOf(byPack)[pack]).entries()) {
				if (typeof term !== "string") continue;
				const at = `${pointer}${pointerStep(name)}/${pack}/${index}`;
				if (term.length > MAX_TERM_LENGTH) {
					complain("too-long", at, { most: MAX_TERM_LENGTH });
					continue;
				}
				const fault = count > left ? null : faultOfTerm(term, pack);
				const before = count;
				if (fault === null) count += variantsOf(term, pack) ?? 0;
				if (count > left && before <= left)
					complain("too-many", at, { member: "concepts", most: MAX_OWN_TERMS });
				if (fault !== null) complain(fault, at, { term });
			}
		}
	}
	return count;
}

function atMost(
	count: number,
	most: number,
	member: string,
	pointer: string,
	complain: Complain,
): void {
	if (count > most) complain("too-many", pointer, { member, most });
}

const NARROWED = /^(?:subject|predicate|around):/;

function checkRules(own: JsonObject, pointer: string, complain: Complain): void {
	const concepts = membersOf(own.concepts);
	const known = (name: string) =>
		name.startsWith("pack:") ? isPackConcept(name) : Object.hasOwn(concepts, name);
	const specifics = new Set(elementsOf(own.specifics).map((specific) => membersOf(specific).id));
	const refer = (list: Json | undefined, at: string): void => {
		const references = elementsOf(list);
		atMost(references.length, MAX_PATTERN_ENTRIES, at.slice(at.lastIndexOf("/") + 1), at, complain);
		for (const [index, reference] of references.entries()) {
			if (typeof reference !== "string") continue;
			const names = reference.replace(NARROWED, "").split("|");
			atMost(names.length, MAX_PATTERN_ENTRIES, reference, `${at}/${index}`, complain);
			for (const name of names)
				if (!known(name)) complain("unknown-concept", `${at}/${index}`, { name });
		}
	};
	for (const member of ["rules", "specifics"]) {
		const patterns = elementsOf(own[member]);
		atMost(patterns.length, MAX_OWN_CONCEPTS, member, `${pointer}/${member}`, complain);
		const ids = new Set<Json | undefined>();
		for (const [index, element] of patterns.entries()) {
			const at = `${pointer}/${member}/${index}`;
			const pattern = membersOf(element);
			if (typeof pattern.id === "string" && ids.has(pattern.id))
				complain("repeated-id", `${at}/id`, { name: pattern.id });
			ids.add(pattern.id);
			for (const list of ["all", "none", "context", "contextNone"])
				refer(pattern[list], `${at}/${list}`);
			refer(membersOf(pattern.apart).of, `${at}/apart/of`);
			for (const [place, name] of elementsOf(pattern.specifics).entries())
				if (typeof name === "string" && !specifics.has(name))
					complain("unknown-specific", `${at}/specifics/${place}`, { name });
		}
	}
	for (const [attribute, values] of Object.entries(membersOf(own.attributes)))
		for (const [value, name] of Object.entries(membersOf(values)))
			if (typeof name === "string" && !known(name))
				complain(
					"unknown-concept",
					`${pointer}/attributes${pointerStep(attribute)}${pointerStep(value)}`,
					{ name },
				);
}

function checkExamples(own: JsonObject, pointer: string, complain: Complain): void {
	const examples = elementsOf(own.examples);
	atMost(examples.length, MAX_EXAMPLES, "examples", pointer, complain);
	for (const [index, element] of examples.entries()) {
		const example = membersOf(element);
		for (const member of ["text", "heading", "chapeau"]) {
			const text = example[member];
			if (typeof text === "string" && text.length > MAX_EXAMPLE_LENGTH)
				complain("too-long", `${pointer}/${index}/${member}`, { most: MAX_EXAMPLE_LENGTH });
		}
		const { text, quote } = example;
		if (typeof text === "string" && typeof quote === "string" && !text.includes(quote))
			complain("quote-not-in-text", `${pointer}/${index}/quote`);
	}
}
