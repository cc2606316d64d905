import { attributeId, attributeValueId, BUILT_IN_ATTRIBUTES } from "../checks/attributes";
import type { ByLanguage } from "../language/types";
import type { AuthorText, Phrase } from "../messages";
import type { Json, JsonObject } from "../text/json-source";
import { elementsOf, membersOf } from "./conditions";
import { elementOf, memberOf, type Subject } from "./subjects";

/** What a condition says, as part of a sentence: a phrase, or what its author calls it. */
type Wording = Phrase | AuthorText;

const phrase = (id: string, params: Phrase["params"] = {}): Phrase => ({ id, params });

/** Several wordings as one, all of which hold. */
function allOf(parts: readonly Wording[]): Wording {
	const [only, ...others] = parts;
	if (only === undefined) return phrase("condition.other");
	return others.length === 0 ? only : phrase("condition.all", { parts });
}

/** Words for a condition on a part of the findings document; the author's own where the condition has a label. */
export function wordsFor(node: JsonObject, subject: Subject): Wording {
	if (node.label !== undefined && subject.kind !== "check")
		return { texts: node.label as ByLanguage<string> };
	return allOf(partsOf(node, subject));
}

function partsOf(node: JsonObject, subject: Subject): Wording[] {
	return Object.keys(node).flatMap((keyword) => wordsForKeyword(keyword, node, subject));
}

/** Words for one keyword of a condition; none for a keyword that only goes with another. */
export function wordsForKeyword(keyword: string, node: JsonObject, subject: Subject): Wording[] {
	const value = node[keyword] as Json;
	const inner = (condition: Json) => wordsFor(membersOf(condition), subject);
	switch (keyword) {
		case "properties":
			return Object.entries(membersOf(value)).flatMap(([member, condition]) =>
				labelled(membersOf(condition), memberOf(subject, member)),
			);
		case "allOf":
			return elementsOf(value).map(inner);
		case "anyOf":
			return [phrase("condition.any", { parts: elementsOf(value).map(inner) })];
		case "oneOf":
			return [phrase("condition.one", { parts: elementsOf(value).map(inner) })];
		case "not":
			return [phrase("condition.not", { part: inner(value) })];
		case "if":
			return (["then", "else"] as const).flatMap((branch) => {
				const asked = node[branch];
				if (asked === undefined) return [];
				return [
					phrase("condition.if", { cause: causeOf(node, branch, subject), part: inner(asked) }),
				];
			});
		case "contains":
			return containing(node, subject);
		case "required":
			if (subject.kind !== "attributes") return [];
			return elementsOf(value)
				.filter((name) => membersOf(node.properties)[String(name)] === undefined)
				.map((name) => phrase("condition.which.given", { attribute: attributeName(String(name)) }));
		case "minimum":
		case "exclusiveMinimum":
		case "maximum":
		case "exclusiveMaximum":
		case "const":
		case "enum":
		case "pattern":
			return [valued(keyword, value, subject)];
		case "items":
		case "minItems":
		case "maxItems":
		case "minLength":
		case "maxLength":
			return [phrase("condition.other")];
		default:
			return [];
	}
}

/** What one keyword of a condition asks for, as a sentence; `null` where there are no words for it. */
export function askedBy(keyword: string, node: JsonObject, subject: Subject): Phrase | null {
	const parts = wordsForKeyword(keyword, node, subject);
	const told = parts.filter((part) => !("id" in part && part.id === "condition.other"));
	return told.length === 0 ? null : phrase("condition.all", { parts: told });
}

/** The conditions of a member, each on its own unless its author gave them a name. */
function labelled(node: JsonObject, subject: Subject): Wording[] {
	return node.label !== undefined && subject.kind !== "check"
		? [wordsFor(node, subject)]
		: partsOf(node, subject);
}

/** When a branch of an `if` is asked for: its condition, or for `else` its contrary. */
export function causeOf(node: JsonObject, branch: "then" | "else", subject: Subject): Wording {
	const cause = wordsFor(membersOf(node.if), subject);
	return branch === "then" ? cause : phrase("condition.not", { part: cause });
}

/** What is asked of each clause that `contains` counts, to stand behind the word "clause". */
export function whichClauses(node: JsonObject, subject: Subject): Wording {
	const condition = membersOf(node.contains);
	const element = elementOf(subject);
	const parts = labelled(condition, element);
	return parts.length === 0 ? phrase("condition.which.any") : allOf(parts);
}

function containing(node: JsonObject, subject: Subject): Wording[] {
	if (subject.kind === "findings") {
		const count = Number(node.minContains ?? 1);
		const id = count === 1 ? "condition.clause" : "condition.clauses";
		return [phrase(id, { check: subject.name, count, which: whichClauses(node, subject) })];
	}
	return labelled(membersOf(node.contains), elementOf(subject));
}

/** The nearest whole number that a bound allows, and whether it is the least or the most. */
function bound(keyword: string, limit: number): readonly ["least" | "most", number] {
	switch (keyword) {
		case "minimum":
			return ["least", Math.ceil(limit)];
		case "exclusiveMinimum":
			return ["least", Math.floor(limit) + 1];
		case "maximum":
			return ["most", Math.floor(limit)];
		default:
			return ["most", Math.ceil(limit) - 1];
	}
}

function valued(keyword: string, value: Json, { kind, name }: Subject): Wording {
	if (keyword === "enum") {
		const parts = elementsOf(value).map((each) => valued("const", each, { kind, name }));
		return parts.length === 1 ? allOf(parts) : phrase("condition.either", { parts });
	}
	if (keyword === "pattern")
		return phrase(kind === "quote-text" ? "condition.which.quoting" : "condition.other", {
			pattern: String(value),
		});
	if (keyword === "const") return exactly(value, kind, name);
	const [direction, limit] = bound(keyword, Number(value));
	switch (kind) {
		case "level":
			return phrase(`condition.level.${direction}`, { check: name, level: limit });
		case "finding-level":
			return phrase(`condition.which.${direction}`, { level: limit });
		case "draft-member":
			return counted(direction, limit, name);
		default:
			return phrase("condition.other");
	}
}

const COUNTED: readonly string[] = ["clauses", "words", "problems"];

function counted(direction: "least" | "most" | "exact", count: number, name: string): Wording {
	return COUNTED.includes(name)
		? phrase(`condition.count.${direction}`, { count, what: phrase(`condition.what.${name}`) })
		: phrase("condition.other");
}

/** A built-in attribute by its name in the catalogues, one of the checklist's own as its author writes it. */
function attributeName(name: string): Phrase | string {
	return BUILT_IN_ATTRIBUTES.has(name) ? phrase(attributeId(name)) : name;
}

function exactly(value: Json, kind: Subject["kind"], name: string): Wording {
	const level = typeof value === "number" ? value : 0;
	const text = String(value);
	switch (kind) {
		case "level":
			return phrase("condition.level.exact", { check: name, level });
		case "finding-level":
			return phrase("condition.which.exact", { level });
		case "attribute":
			return phrase("condition.which.attribute", {
				attribute: attributeName(name),
				value: BUILT_IN_ATTRIBUTES.get(name)?.has(text)
					? phrase(attributeValueId(name, text))
					: text,
			});
		case "quote-text":
			return phrase("condition.which.quoting", { pattern: text });
		case "draft-member":
			if (name === "instrument") return phrase("condition.instrument", { instrument: text });
			if (name === "languages") return phrase("condition.language", { language: text });
			if (name === "modifiers") return phrase("condition.modifier", { modifier: text });
			return counted("exact", level, name);
		default:
			return phrase("condition.other");
	}
}
