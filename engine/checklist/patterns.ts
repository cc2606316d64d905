import { RE2JS } from "re2js";

/** What ajv needs of a regular expression: a test that never runs longer than linear time. */
function linearExpression(pattern: string): { test(text: string): boolean; toString(): string } {
	const compiled = RE2JS.compile(pattern);
	// ajv tells patterns apart by their text.
	return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}

/** ajv's `code.regExp`: every pattern of a checklist runs on RE2 semantics. Throws re2js's error for a bad pattern. */
export const linearPatterns = Object.assign(linearExpression, {
	code: "the patterns of a checklist are never written out as code",
});
