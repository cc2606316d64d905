import { type JsonObject, pointerStep } from "../text/json-source";
import {
	basesOf,
	checksNamedBy,
	conditionsOf,
	elementsOf,
	entriesOf,
	entryPointer,
	membersOf,
} from "./conditions";
import type { Complain } from "./errors";

/** Every check that a condition names must exist, and every condition on the document must name one. */
export function checkNames(
	schema: JsonObject,
	known: ReadonlySet<string>,
	complain: Complain,
): void {
	for (const [at, node] of conditionsOf(schema, "")) {
		for (const [name, entry] of Object.entries(entriesOf(node))) {
			const pointer = at + entryPointer(name);
			if (!known.has(name)) complain("unknown-check", pointer, { name });
			for (const [base] of basesOf(entry))
				if (!known.has(base))
					complain("unknown-check", `${pointer}/restsOn/anyOf${pointerStep(base)}`, { name: base });
		}
		const required = membersOf(membersOf(node.properties).checks).required;
		for (const [index, name] of elementsOf(required).entries())
			if (typeof name === "string" && !known.has(name))
				complain("unknown-check", `${at}/properties/checks/required/${index}`, { name });
	}
	const conditions = [
		...["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
			elementsOf(schema[keyword]).map(
				(condition, index) => [`${pointerStep(keyword)}/${index}`, condition] as const,
			),
		),
		...["not", "then", "else"].flatMap((keyword) => {
			const condition = schema[keyword];
			return condition === undefined ? [] : [[pointerStep(keyword), condition] as const];
		}),
	];
	for (const [pointer, condition] of conditions)
		if (checksNamedBy(membersOf(condition)).size === 0) complain("no-check", pointer);
}
