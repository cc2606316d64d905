import type { ErrorObject } from "ajv";

/** One failed condition: what ajv reported of it and of what lies inside. */
export interface Failure {
	/** JSON pointer of the failed keyword in the checklist. */
	readonly schemaPath: string;
	readonly keyword: string;
	/** The condition's own error; for `if` that of ajv's `if`. */
	readonly error: ErrorObject;
	/** Errors from inside the condition, such as those of a failed `then`. */
	readonly inner: readonly ErrorObject[];
}

/** Keywords whose failure is one failure, whatever fails within. */
const COMPOSITE = new Set(["anyOf", "oneOf", "not", "contains", "items", "if", "then", "else"]);

/** The pointer of the outermost keyword that stands as one condition. */
function conditionPath(schemaPath: string): string {
	const steps = schemaPath.replace(/^#/, "").split("/");
	for (let at = 1; at < steps.length; at++) {
		const step = steps[at] ?? "";
		if (step === "properties" || step === "allOf") at++;
		else if (step === "then" || step === "else") return [...steps.slice(0, at), "if"].join("/");
		else if (COMPOSITE.has(step)) return steps.slice(0, at + 1).join("/");
	}
	return steps.join("/");
}

/** Groups ajv's errors (all of them) into failed conditions, in the order in which they stand. */
export function failuresOf(errors: readonly ErrorObject[]): Failure[] {
	const groups = new Map<string, ErrorObject[]>();
	for (const error of errors) {
		const path = conditionPath(error.schemaPath);
		const group = groups.get(path);
		if (group) group.push(error);
		else groups.set(path, [error]);
	}
	return [...groups].flatMap(([schemaPath, group]) => {
		const own = group.find((error) => error.schemaPath === `#${schemaPath}`) ?? group[0];
		if (own === undefined) return [];
		return [
			{
				schemaPath,
				keyword: schemaPath.slice(schemaPath.lastIndexOf("/") + 1),
				error: own,
				inner: group.filter((error) => error !== own),
			},
		];
	});
}
