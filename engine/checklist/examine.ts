import type { Dimension } from "../checks/types";
import type { ByLanguage } from "../language/types";
import type { Phrase } from "../messages";
import type { JsonObject } from "../text/json-source";
import type { Position } from "../text/position-map";
import type { Checklist } from "./checklist";
import { inspectChecklist } from "./compile";
import { type Condition, gapConditions } from "./conditions";
import type { ChecklistErrorCode, ErrorParams } from "./errors";
import { askedBy } from "./phrases";
import { subjectAt } from "./subjects";
import { type FailedExample, type IdleRule, tryOwnChecks } from "./trial";

/** An error of a checklist as plain data. */
export interface CardError {
	readonly code: ChecklistErrorCode;
	readonly params: ErrorParams;
	readonly pointer: string;
	readonly position: Position | null;
}

/** What a checklist asks of one check; `own` counts what it brings along, `null` where the check is built in. */
export interface CardCheck {
	readonly check: string;
	readonly dimension: Dimension;
	readonly weight: number;
	/** What its author calls the check; empty where the entry names none. */
	readonly label: ByLanguage<string>;
	readonly own: {
		readonly concepts: number;
		readonly rules: number;
		readonly specifics: number;
		readonly examples: number;
	} | null;
}

/** A condition whose failure would be one gap. */
export interface CardCondition {
	readonly pointer: string;
	readonly position: Position | null;
	/** What its author calls it; empty where the author doesn't. */
	readonly label: ByLanguage<string>;
	/** What it asks for; `null` where there are no words for it. */
	readonly asks: Phrase | null;
}

/** What a usable checklist is and asks, shown to its user before use. */
export interface ChecklistCard {
	readonly id: string;
	readonly version: string;
	readonly author: string | null;
	readonly label: ByLanguage<string>;
	/** SHA-256 of the file in hexadecimal; `null` where the caller gave none. */
	readonly digest: string | null;
	readonly checks: readonly CardCheck[];
	readonly conditions: readonly CardCondition[];
	/** How many examples were run. */
	readonly examples: number;
	readonly failed: readonly (FailedExample & { readonly position: Position | null })[];
	readonly idle: readonly (IdleRule & { readonly position: Position | null })[];
}

/** A checklist's file examined: a card, or the errors that keep it from being used. Plain data, fit to be sent between threads. */
export interface ExaminedChecklist {
	readonly card: ChecklistCard | null;
	readonly errors: readonly CardError[];
	/** Errors beyond those listed. */
	readonly more: number;
}

/** Looks through a checklist's file, runs the examples it brings, and says what it is. For the places where code may be made. */
export function examineChecklist(text: string, digest: string | null = null): ExaminedChecklist {
	const { checklist, errors, more, positionOf } = inspectChecklist(text, { digest });
	return {
		card: checklist && cardOf(checklist, positionOf),
		errors: errors.map(({ code, params, pointer, position }) => ({
			code,
			params,
			pointer,
			position,
		})),
		more,
	};
}

function cardOf(
	checklist: Checklist,
	positionOf: (pointer: string) => Position | null,
): ChecklistCard {
	const { id, version, author, label, digest, schema } = checklist;
	const placed = <T extends { readonly pointer: string }>(item: T) => ({
		...item,
		position: positionOf(item.pointer),
	});
	const own = new Map(checklist.ownChecks.map((each) => [each.data.id, each]));
	const { examples, failed, idle } = tryOwnChecks(checklist);
	return {
		id,
		version,
		author,
		label,
		digest,
		checks: checklist.entries.map(({ check, dimension, weight, label: name }) => {
			const brought = own.get(check);
			return {
				check,
				dimension,
				weight,
				label: name,
				own: brought
					? {
							concepts: Object.keys(brought.data.concepts).length,
							rules: brought.data.rules.length,
							specifics: brought.data.specifics.length,
							examples: brought.examples.length,
						}
					: null,
			};
		}),
		conditions: gapConditions(schema).map((condition) => ({
			pointer: condition.pointer,
			position: positionOf(condition.pointer),
			label: labelOf(condition),
			asks: asksOf(condition),
		})),
		examples,
		failed: failed.map(placed),
		idle: idle.map(placed),
	};
}

/** Nodes from the root to an entry: their labels name the checklist and the check. */
const TO_ENTRY = 3;

/** The label of the innermost node of the condition itself that has one. */
function labelOf({ pointer, nodes }: Condition): ByLanguage<string> {
	const inner = nodes.slice(pointer.startsWith("/properties/") ? TO_ENTRY : 1);
	const found = inner.findLast((node) => node.label !== undefined);
	return (found?.label as ByLanguage<string> | undefined) ?? {};
}

function asksOf({ pointer, nodes }: Condition): Phrase | null {
	const keyword = pointer.slice(pointer.lastIndexOf("/") + 1);
	return askedBy(keyword, nodes.at(-1) as JsonObject, subjectAt(pointer));
}
