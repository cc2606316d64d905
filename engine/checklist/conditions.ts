import { type Json, type JsonObject, pointerStep } from "../text/json-source";
import { ANNOTATIONS } from "./vocabulary";

/** The members of a JSON object; none for any other value. */
export function membersOf(value: Json | undefined): JsonObject {
	return value !== null && typeof value === "object" && !Array.isArray(value)
		? (value as JsonObject)
		: {};
}

/** The elements of a JSON array; none for any other value. */
export function elementsOf(value: Json | undefined): readonly Json[] {
	return Array.isArray(value) ? value : [];
}

const NO_CONDITIONS = new Set([...ANNOTATIONS, "const", "enum", "required"]);

/** Every node of a checklist below one with its pointer, that node first; annotations and plain values are passed by. */
export function* conditionsOf(node: JsonObject, pointer: string): Generator<[string, JsonObject]> {
	yield [pointer, node];
	for (const [name, member] of Object.entries(node)) {
		if (NO_CONDITIONS.has(name)) continue;
		const at = pointer + pointerStep(name);
		if (name === "properties") {
			// Names of members, not keywords: one may be called like an annotation.
			for (const [inner, condition] of Object.entries(membersOf(member)))
				yield* conditionsOf(membersOf(condition), at + pointerStep(inner));
		} else if (Array.isArray(member)) {
			for (const [index, element] of member.entries())
				yield* conditionsOf(membersOf(element as Json), `${at}/${index}`);
		} else if (member !== null && typeof member === "object") {
			yield* conditionsOf(member as JsonObject, at);
		}
	}
}

/** The entries of a checklist by the id of their check. */
export function entriesOf(schema: JsonObject): JsonObject {
	return membersOf(membersOf(membersOf(schema.properties).checks).properties);
}

/** JSON pointer of a check's entry. */
export function entryPointer(check: string): string {
	return `/properties/checks/properties${pointerStep(check)}`;
}

/** The ids of the checks that a condition, or an entry in it, names. */
export function checksNamedBy(condition: JsonObject): Set<string> {
	const named = new Set<string>();
	for (const [, node] of conditionsOf(condition, "")) {
		for (const [check, entry] of Object.entries(entriesOf(node))) {
			named.add(check);
			for (const [base] of basesOf(entry)) named.add(base);
		}
	}
	return named;
}

/** The checks that an entry rests on, by id. */
export function basesOf(entry: Json): [string, Json][] {
	return Object.entries(membersOf(membersOf(membersOf(entry).restsOn).anyOf));
}

/** A condition whose failure is one gap. */
export interface Condition {
	/** JSON pointer of its keyword. */
	readonly pointer: string;
	/** The nodes from the checklist's root to the one that holds the keyword. */
	readonly nodes: readonly JsonObject[];
}

/** Keywords that only go with another one, or that every findings document satisfies. */
const NOT_ALONE = new Set(["$schema", "$id", "type", "then", "else", "minContains", "maxContains"]);

/** Every condition of a checklist in the order of the file, grouped as gaps are: what stands inside one belongs to it. */
export function gapConditions(
	node: JsonObject,
	pointer = "",
	above: readonly JsonObject[] = [],
): Condition[] {
	const nodes = [...above, node];
	return Object.entries(node).flatMap(([keyword, member]) => {
		const at = pointer + pointerStep(keyword);
		if (keyword === "properties")
			return Object.entries(membersOf(member)).flatMap(([name, inner]) =>
				gapConditions(membersOf(inner), at + pointerStep(name), nodes),
			);
		if (keyword === "allOf")
			return elementsOf(member).flatMap((inner, index) =>
				gapConditions(membersOf(inner), `${at}/${index}`, nodes),
			);
		if (NOT_ALONE.has(keyword) || ANNOTATIONS.includes(keyword)) return [];
		return keyword === "$comment" || keyword === "description" ? [] : [{ pointer: at, nodes }];
	});
}
