import type { ErrorObject } from "ajv";
import { pointerStep } from "../text/json-source";
import type { Complain } from "./errors";

/** Tells ajv's complaints about a file against the meta-schema, each with its place. */
export function tellSchemaErrors(errors: readonly ErrorObject[], complain: Complain): void {
	for (const error of errors) tell(error, complain);
}

function tell(error: ErrorObject, complain: Complain): void {
	const { keyword, params, propertyName } = error;
	const pointer = error.instancePath;
	switch (keyword) {
		case "propertyNames":
			// What is wrong with the name comes as an error of its own.
			return;
		case "additionalProperties": {
			const name = String(params.additionalProperty);
			const misplaced = name === "weight" || name === "credit";
			complain(misplaced ? "misplaced-weight" : "unknown-keyword", pointer + pointerStep(name), {
				keyword: name,
			});
			return;
		}
		case "required":
		case "dependentRequired":
			complain("missing-member", pointer, { member: String(params.missingProperty) });
			return;
		default: {
			const at = propertyName === undefined ? pointer : pointer + pointerStep(propertyName);
			complain("not-allowed", at, { member: memberAt(at), expected: expectation(error) });
		}
	}
}

/** The member that a pointer leads to, that of the list for an element; braces for the whole file. */
function memberAt(pointer: string): string {
	const name = pointer.split("/").findLast((step) => !/^\d*$/.test(step));
	return name?.replaceAll("~1", "/").replaceAll("~0", "~") ?? "{ }";
}

/** What a failed keyword of the meta-schema asks for, in JSON's own terms. */
function expectation({ keyword, params }: ErrorObject): string {
	switch (keyword) {
		case "type":
			return String(params.type);
		case "enum":
			return (params.allowedValues as readonly unknown[]).map(String).join(", ");
		case "const":
			return JSON.stringify(params.allowedValue);
		case "pattern":
			return String(params.pattern);
		case "minimum":
			return `≥ ${params.limit}`;
		case "maximum":
			return `≤ ${params.limit}`;
		default:
			return `${keyword} ${params.limit}`;
	}
}
