import { Ajv2020 } from "ajv/dist/2020";
import {
	MAX_CHECKLIST_DEPTH,
	MAX_CHECKLIST_ERRORS,
	MAX_CHECKLIST_LENGTH,
	MAX_CHECKLIST_PATTERNS,
	MAX_PATTERN_LENGTH,
} from "../bounds";
import { BUILT_IN_CHECKS } from "../checks/index";
import { validate as validateChecklist } from "../generated/validate-checklist";
import {
	type JsonObject,
	type JsonSource,
	JsonSourceError,
	parseJsonSource,
} from "../text/json-source";
import type { Position } from "../text/position-map";
import { type Checklist, checklistOf } from "./checklist";
import { conditionsOf, elementsOf, entriesOf, membersOf } from "./conditions";
import { checkOwnChecks } from "./detect-errors";
import { ChecklistError, type Complain } from "./errors";
import { checkNames } from "./named-checks";
import { linearPatterns } from "./patterns";
import { tellSchemaErrors } from "./schema-errors";
import { subjectAt } from "./subjects";
import { ANNOTATIONS } from "./vocabulary";

/** What a caller may say about a checklist that is being compiled. */
export interface CompileOptions {
	/** SHA-256 of the file in hexadecimal, carried into reports. */
	readonly digest?: string | null;
	/** Ids of the checks that exist besides those that the checklist brings; those built in by default. */
	readonly checks?: ReadonlySet<string>;
}

/** A checklist's file, looked through to its end: either it can be used, or it has errors. */
export interface Inspection {
	/** `null` where there are errors. */
	readonly checklist: Checklist | null;
	/** In the order of the file. Where the JSON itself is broken, only the first. */
	readonly errors: readonly ChecklistError[];
	/** Errors found beyond those listed. */
	readonly more: number;
	/** Position of the member or element that a JSON pointer names; `null` for a pointer to nothing. */
	readonly positionOf: (pointer: string) => Position | null;
}

/**
 * Compiles the text of a checklist. Runs where code may be made (`new Function`): a worker, a thread, never the page.
 * Throws `ChecklistError`, the first in the file, with the position of what is wrong; nothing but that.
 */
export function compileChecklist(text: string, options: CompileOptions = {}): Checklist {
	const { checklist, errors } = inspectChecklist(text, options);
	if (checklist === null) throw errors[0];
	return checklist;
}

/** Looks through the text of a checklist for every error, and compiles it where there is none; for the places where code may be made. */
export function inspectChecklist(text: string, options: CompileOptions = {}): Inspection {
	let source: JsonSource;
	try {
		source = sourceOf(text);
	} catch (error) {
		if (!(error instanceof ChecklistError)) throw error;
		return { checklist: null, errors: [error], more: 0, positionOf: () => null };
	}
	const { errors, more } = errorsOf(source, options);
	const { positionOf } = source;
	if (errors.length > 0) return { checklist: null, errors, more, positionOf };
	const ajv = new Ajv2020({
		allErrors: true,
		strict: false,
		code: { regExp: linearPatterns },
	});
	ajv.addVocabulary([...ANNOTATIONS]);
	const schema = source.value as JsonObject;
	// The dialect and the identifier are for editors; ajv would look the first up and refuse some of the second.
	const { $schema: _dialect, $id: _identifier, ...conditions } = schema;
	const checklist = checklistOf(schema, ajv.compile(conditions), options.digest ?? null);
	return { checklist, errors, more, positionOf };
}

function sourceOf(text: string): JsonSource {
	if (text.length > MAX_CHECKLIST_LENGTH)
		throw new ChecklistError("too-large", "", null, { most: MAX_CHECKLIST_LENGTH });
	try {
		return parseJsonSource(text, MAX_CHECKLIST_DEPTH);
	} catch (error) {
		if (!(error instanceof JsonSourceError)) throw error;
		const { code, pointer, position, found } = error;
		throw new ChecklistError(code, pointer, position, { found });
	}
}

function errorsOf(
	source: JsonSource,
	options: CompileOptions,
): { readonly errors: readonly ChecklistError[]; readonly more: number } {
	const errors = new Map<string, ChecklistError>();
	let more = 0;
	const complain: Complain = (code, pointer, params = {}) => {
		const key = JSON.stringify([code, pointer, params]);
		if (errors.has(key)) return;
		if (errors.size >= MAX_CHECKLIST_ERRORS) more++;
		else errors.set(key, new ChecklistError(code, pointer, source.positionOf(pointer), params));
	};
	if (!validateChecklist(source.value)) tellSchemaErrors(validateChecklist.errors ?? [], complain);
	const schema = membersOf(source.value);
	const builtIn = options.checks ?? new Set(BUILT_IN_CHECKS.map((check) => check.id));
	const own = Object.entries(entriesOf(schema)).flatMap(([id, entry]) =>
		membersOf(entry).detect === undefined ? [] : [id],
	);
	checkNames(schema, new Set([...builtIn, ...own]), complain);
	checkOwnChecks(schema, complain);
	checkPatterns(schema, complain);
	checkLists(schema, complain);
	checkNumbers(schema, complain);
	const place = ({ position }: ChecklistError) => position ?? { line: 0, column: 0 };
	const found = [...errors.values()];
	// A condition with a mistake inside may name its check there.
	const told = found.filter(
		({ code, pointer }) =>
			code !== "no-check" || !found.some((other) => other.pointer.startsWith(`${pointer}/`)),
	);
	const sorted = told.sort(
		(a, b) => place(a).line - place(b).line || place(a).column - place(b).column,
	);
	return { errors: sorted, more };
}

/** Bounds of a level that no level is within, and weights that leave nothing to score. */
function checkNumbers(schema: JsonObject, complain: Complain): void {
	for (const [at, condition] of conditionsOf(schema, "")) {
		if (!/^(?:finding-)?level$/.test(subjectAt(`${at}/`).kind)) continue;
		for (const member of LEVEL_BOUNDS) {
			const bound = condition[member];
			if (typeof bound === "number" && (bound < 0 || bound > 4))
				complain("not-allowed", `${at}/${member}`, { member, expected: "0, 1, 2, 3, 4" });
		}
	}
	const weights = Object.values(entriesOf(schema)).map((entry) => membersOf(entry).weight);
	if (weights.length > 0 && weights.every((weight) => weight === 0))
		complain("no-weight", "/properties/checks/properties");
}

const LEVEL_BOUNDS = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "const"];

/** What JSON Schema says but once: what a condition requires or allows. */
function checkLists(schema: JsonObject, complain: Complain): void {
	for (const [at, condition] of conditionsOf(schema, ""))
		for (const member of ["required", "enum"]) {
			const list = elementsOf(condition[member]).map((each) => JSON.stringify(each));
			const seen = new Set<string>();
			const again = list.findIndex((each) => seen.size === seen.add(each).size);
			if (again >= 0)
				complain("repeated-id", `${at}/${member}/${again}`, { name: list[again] as string });
		}
}

/** Patterns are counted, measured and compiled once here, so that a bad one is named with its place. */
function checkPatterns(schema: JsonObject, complain: Complain): void {
	let count = 0;
	for (const [at, { pattern }] of conditionsOf(schema, "")) {
		if (typeof pattern !== "string") continue;
		const pointer = `${at}/pattern`;
		count++;
		if (count > MAX_CHECKLIST_PATTERNS) {
			complain("too-many-patterns", pointer, { most: MAX_CHECKLIST_PATTERNS });
			return;
		}
		if (pattern.length > MAX_PATTERN_LENGTH) {
			complain("bad-pattern", pointer, { reason: `> ${MAX_PATTERN_LENGTH}` });
			continue;
		}
		try {
			linearPatterns(pattern);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			complain("bad-pattern", pointer, { reason });
		}
	}
}
