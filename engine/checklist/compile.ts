import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020";
import {
	MAX_CHECKLIST_DEPTH,
	MAX_CHECKLIST_LENGTH,
	MAX_CHECKLIST_PATTERNS,
	MAX_PATTERN_LENGTH,
} from "../bounds";
import { BUILT_IN_CHECKS } from "../checks/index";
import { validate as validateChecklist } from "../generated/validate-checklist";
import {
	type Json,
	type JsonObject,
	type JsonSource,
	JsonSourceError,
	parseJsonSource,
	pointerStep,
} from "../text/json-source";
import { type Checklist, checklistOf } from "./checklist";
import { ChecklistError, type ChecklistErrorCode } from "./errors";
import { linearPatterns } from "./patterns";
import { ANNOTATIONS } from "./vocabulary";

/** What a caller may say about a checklist that is being compiled. */
export interface CompileOptions {
	/** SHA-256 of the file in hexadecimal, carried into reports. */
	readonly digest?: string | null;
	/** Ids of the checks that exist; those built in by default. */
	readonly checks?: ReadonlySet<string>;
}

/**
 * Compiles the text of a checklist. Runs where code may be made (`new Function`): a worker, a thread, never the page.
 * Throws `ChecklistError` with the position of what is wrong; nothing but that.
 */
export function compileChecklist(text: string, options: CompileOptions = {}): Checklist {
	if (text.length > MAX_CHECKLIST_LENGTH) {
		throw new ChecklistError("too-large", "", null, { most: MAX_CHECKLIST_LENGTH });
	}
	const source = sourceOf(text);
	if (!validateChecklist(source.value)) throw refusal(source, validateChecklist.errors?.[0]);
	const schema = source.value as JsonObject;
	const known = options.checks ?? new Set(BUILT_IN_CHECKS.map((check) => check.id));
	checkNames(schema, "", known, source);
	checkPatterns(schema, source);
	const ajv = new Ajv2020({
		allErrors: true,
		strict: false,
		code: { regExp: linearPatterns },
	});
	ajv.addVocabulary([...ANNOTATIONS]);
	// The dialect and the identifier are for editors; ajv would look the first up and refuse some of the second.
	const { $schema: _dialect, $id: _identifier, ...conditions } = schema;
	return checklistOf(schema, ajv.compile(conditions), options.digest ?? null);
}

function sourceOf(text: string): JsonSource {
	try {
		return parseJsonSource(text, MAX_CHECKLIST_DEPTH);
	} catch (error) {
		if (!(error instanceof JsonSourceError)) throw error;
		const { code, pointer, position, found } = error;
		throw new ChecklistError(code, pointer, position, { found });
	}
}

function errorAt(
	source: JsonSource,
	code: ChecklistErrorCode,
	pointer: string,
	params: Readonly<Record<string, string | number>> = {},
): ChecklistError {
	return new ChecklistError(code, pointer, source.positionOf(pointer), params);
}

/** Turns ajv's first complaint about the file into an error with its place. */
function refusal(source: JsonSource, error: ErrorObject | undefined): ChecklistError {
	const pointer = error?.instancePath ?? "";
	if (error?.keyword === "additionalProperties") {
		const keyword = String(error.params.additionalProperty);
		const code =
			keyword === "weight" || keyword === "credit" ? "misplaced-weight" : "unknown-keyword";
		return errorAt(source, code, pointer + pointerStep(keyword), { keyword });
	}
	if (error?.keyword === "required") {
		return errorAt(source, "missing-member", pointer, {
			member: String(error.params.missingProperty),
		});
	}
	return errorAt(source, "not-allowed", pointer, {
		member: pointer.slice(pointer.lastIndexOf("/") + 1),
		expected: expectation(error),
	});
}

/** What a failed keyword of the meta-schema asks for, in JSON's own terms. */
function expectation(error: ErrorObject | undefined): string {
	const params = error?.params ?? {};
	const limit = params.limit;
	switch (error?.keyword) {
		case "type":
			return String(params.type);
		case "enum":
			return (params.allowedValues as readonly unknown[]).map(String).join(", ");
		case "const":
			return JSON.stringify(params.allowedValue);
		case "pattern":
			return String(params.pattern);
		case "minimum":
		case "minItems":
		case "minProperties":
			return `≥ ${limit}`;
		default:
			return `≤ ${limit}`;
	}
}

/** Every check that a condition names must exist, and every condition on the document must name one. */
function checkNames(
	schema: JsonObject,
	pointer: string,
	known: ReadonlySet<string>,
	source: JsonSource,
): void {
	for (const [at, node] of conditionsOf(schema, pointer)) {
		const named = membersOf(membersOf(membersOf(node.properties).checks).properties);
		for (const check of Object.keys(named)) {
			if (known.has(check)) continue;
			const place = `${at}/properties/checks/properties${pointerStep(check)}`;
			throw errorAt(source, "unknown-check", place, { name: check });
		}
	}
	for (const keyword of ["allOf", "anyOf", "oneOf"]) {
		const conditions = schema[keyword];
		if (!Array.isArray(conditions)) continue;
		conditions.forEach((condition: Json, index) => {
			if (!namesCheck(condition)) throw errorAt(source, "no-check", `/${keyword}/${index}`);
		});
	}
	for (const keyword of ["not", "then", "else"]) {
		const condition = schema[keyword];
		if (condition !== undefined && !namesCheck(condition)) {
			throw errorAt(source, "no-check", `/${keyword}`);
		}
	}
}

function membersOf(value: Json | undefined): JsonObject {
	return value !== null && typeof value === "object" && !Array.isArray(value)
		? (value as JsonObject)
		: {};
}

function namesCheck(condition: Json): boolean {
	for (const [, node] of conditionsOf(membersOf(condition), "")) {
		const checks = membersOf(membersOf(node.properties).checks);
		if (Object.keys(membersOf(checks.properties)).length > 0) return true;
	}
	return false;
}

/** Every schema node in the tree with its pointer, the root first; texts and other values pass by harmlessly. */
function* conditionsOf(node: JsonObject, pointer: string): Generator<[string, JsonObject]> {
	yield [pointer, node];
	for (const [name, member] of Object.entries(node)) {
		const at = pointer + pointerStep(name);
		if (Array.isArray(member)) {
			for (const [index, element] of member.entries()) {
				yield* conditionsOf(membersOf(element as Json), `${at}/${index}`);
			}
		} else if (member !== null && typeof member === "object") {
			yield* conditionsOf(member as JsonObject, at);
		}
	}
}

/** Patterns are counted, measured and compiled once here, so that a bad one is named with its place. */
function checkPatterns(schema: JsonObject, source: JsonSource): void {
	let count = 0;
	for (const [at, node] of conditionsOf(schema, "")) {
		const pattern = node.pattern;
		if (typeof pattern !== "string") continue;
		const pointer = `${at}/pattern`;
		count++;
		if (count > MAX_CHECKLIST_PATTERNS) {
			throw errorAt(source, "too-many-patterns", pointer, { most: MAX_CHECKLIST_PATTERNS });
		}
		if (pattern.length > MAX_PATTERN_LENGTH) {
			throw errorAt(source, "bad-pattern", pointer, { reason: `> ${MAX_PATTERN_LENGTH}` });
		}
		try {
			linearPatterns(pattern);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw errorAt(source, "bad-pattern", pointer, { reason });
		}
	}
}
