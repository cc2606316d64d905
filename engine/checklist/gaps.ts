import type { ErrorObject } from "ajv";
import type { Dimension } from "../checks/types";
import type { ByLanguage } from "../language/types";
import type { Message } from "../reading/types";
import type { Json, JsonObject } from "../text/json-source";
import type { Checklist } from "./checklist";
import { type Failure, failuresOf } from "./failures";
import { gapMessage } from "./gap-messages";
import { changedLevels, modelFor, nearestClause, writingStep } from "./lifts";
import type { ScoreModel } from "./score-model";
import { standingOf } from "./standing";
import type { Cap, ChecklistEntry, DocumentFinding, FindingsDocument, Gap } from "./types";

/** The failed conditions of a checklist over a document, of which `model` is the score, the most valuable first: severity, then points to be gained. */
export function gapsOf(checklist: Checklist, document: FindingsDocument, model: ScoreModel): Gap[] {
	if (checklist.validate(document)) return [];
	const entries = new Map(checklist.entries.map((entry) => [entry.check, entry]));
	const rank = { error: 0, warning: 1, info: 2 };
	return failuresOf(checklist.validate.errors ?? [])
		.map((failure) => gapOf(failure, checklist, document, entries, model))
		.sort((a, b) => rank[a.severity] - rank[b.severity] || b.cost - a.cost);
}

/** Points of the dimension's score that the wanted level would add to its clause; 0 where no level is asked for. */
function costOf(
	check: string,
	wanted: number | null,
	entry: ChecklistEntry | undefined,
	nearest: DocumentFinding | null,
	model: ScoreModel,
): number {
	if (entry === undefined || wanted === null) return 0;
	const from = nearest === null ? null : standingOf(nearest);
	// What a modifier holds down is charged to each check by itself; what striking it gains is told among the edits.
	const after = model.points(
		from !== null && from >= wanted
			? { spared: { check, to: wanted } }
			: { levels: new Map([[check, changedLevels(model.levelsOf(check), from, wanted)]]) },
	);
	const gain = (after.get(entry.dimension) ?? 0) - (model.points().get(entry.dimension) ?? 0);
	return tenths(gain);
}

function tenths(points: number): number {
	return Math.round(points * 10) / 10;
}

function nextOf(check: string, cap: Cap | undefined, closest: DocumentFinding | null): Message {
	if (cap !== undefined) return { id: "next.strike", params: { modifier: cap.modifier } };
	return closest?.next ?? writingStep(check);
}

function gapOf(
	failure: Failure,
	checklist: Checklist,
	document: FindingsDocument,
	entries: ReadonlyMap<string, ChecklistEntry>,
	model: ScoreModel,
): Gap {
	const nodes = nodesAlong(checklist.schema, failure.schemaPath);
	const errors = [...failure.inner, failure.error];
	const check = checkOf(errors) ?? checkNamedBy(nodes.at(-1) ?? {}, failure.keyword) ?? "";
	const entry = entries.get(check);
	const level = document.checks[check]?.level ?? 0;
	const asked = errors.find(
		(error) => error.keyword === "minimum" && error.instancePath === `/checks/${check}/level`,
	);
	const limit = asked?.params.limit;
	const wanted =
		typeof limit === "number" && (failure.keyword === "minimum" || failure.keyword === "if")
			? Math.ceil(limit)
			: null;
	const closest = nearestClause(document, check);
	// A modifier that holds a specified clause down is what has to go.
	const held = closest !== null && wanted !== null && standingOf(closest) >= wanted;
	const cap = held ? document.draft.caps.find((known) => known.cap < wanted) : undefined;
	const label = nearest<ByLanguage<string>>(nodes, "label");
	const fix = nearest<ByLanguage<string>>(nodes, "fix") ?? entry?.fix;
	return {
		check,
		dimension: entry?.dimension ?? (check.slice(0, check.indexOf(".")) as Dimension),
		severity: nearest<Gap["severity"]>(nodes, "severity") ?? entry?.severity ?? "warning",
		level,
		wanted,
		schemaPath: failure.schemaPath,
		message: gapMessage({ failure, node: nodes.at(-1) ?? {}, check, level, wanted }),
		...(label ? { label } : {}),
		...(fix ? { fix } : {}),
		cost: costOf(check, wanted, entry, closest, model),
		clause: cap?.clauses[0] ?? closest?.clause ?? null,
		source: nearest<readonly string[]>(nodes, "source")?.join("; ") ?? entry?.source ?? "",
		model: modelFor(check),
		next: nextOf(check, cap, closest),
	};
}

function memberAt(value: Json | undefined, path: readonly string[]): JsonObject | null {
	let node: Json | undefined = value;
	for (const step of path) {
		node = isObject(node) ? node[step] : undefined;
	}
	return isObject(node) ? node : null;
}

function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema nodes from the root to the one that holds the failed keyword. */
function nodesAlong(schema: JsonObject, pointer: string): JsonObject[] {
	const nodes: JsonObject[] = [schema];
	let node: Json | undefined = schema;
	const steps = pointer.split("/").slice(1, -1);
	for (const step of steps) {
		if (Array.isArray(node)) node = (node as readonly Json[])[Number(step)];
		else
			node = isObject(node)
				? node[decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")]
				: undefined;
		if (isObject(node)) nodes.push(node);
	}
	return nodes;
}

/** An annotation of the innermost node that has it; the root's own texts name the checklist, not a condition. */
function nearest<T>(nodes: readonly JsonObject[], annotation: string): T | undefined {
	const found = nodes.slice(1).findLast((node) => node[annotation] !== undefined);
	return found?.[annotation] as T | undefined;
}

function checkOf(errors: readonly ErrorObject[]): string | null {
	for (const error of errors) {
		const found = /^\/checks\/([^/]+)/.exec(error.instancePath);
		if (found?.[1] !== undefined) return found[1];
	}
	return null;
}

/** The check that a failed keyword is about, where ajv's errors don't lead to one. */
function checkNamedBy(node: JsonObject, keyword: string): string | null {
	const members = keyword === "if" ? ["then", "else"] : [keyword];
	return firstCheckIn(
		Object.fromEntries(
			members.flatMap((name) => (name in node ? [[name, node[name] ?? null]] : [])),
		),
	);
}

/** The first check that a condition names; what it asks for comes before what it asks when. */
function firstCheckIn(node: JsonObject): string | null {
	const checks = memberAt(node, ["properties", "checks", "properties"]);
	const own = checks === null ? undefined : Object.keys(checks)[0];
	if (own !== undefined) return own;
	for (const keyword of ["then", "else", "allOf", "anyOf", "oneOf", "not", "if"]) {
		const inner = node[keyword];
		for (const member of Array.isArray(inner) ? inner : [inner]) {
			const found = isObject(member) ? firstCheckIn(member) : null;
			if (found !== null) return found;
		}
	}
	return null;
}
