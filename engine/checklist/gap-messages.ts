import type { Phrase } from "../messages";
import type { JsonObject } from "../text/json-source";
import { elementsOf, membersOf } from "./conditions";
import type { Failure } from "./failures";
import { causeOf, whichClauses, wordsFor, wordsForKeyword } from "./phrases";
import { subjectAt } from "./subjects";

/** What a failed condition came to. */
export interface FailedCondition {
	readonly failure: Failure;
	/** The node of the checklist that holds the failed keyword. */
	readonly node: JsonObject;
	readonly check: string;
	/** Where the draft stands. */
	readonly level: number;
	/** The level asked for; `null` for a condition of another kind. */
	readonly wanted: number | null;
}

/** The sentence that tells a failed condition. */
export function gapMessage(failed: FailedCondition): Phrase {
	const { failure, node, check, level, wanted } = failed;
	const { keyword } = failure;
	const subject = subjectAt(failure.schemaPath);
	switch (keyword) {
		case "if":
			return conditionalMessage(failed);
		case "maximum":
		case "exclusiveMaximum":
			if (subject.kind !== "level") break;
			return {
				id: "gap.ceiling",
				params: { check, level, wanted: highest(keyword, Number(node[keyword])) },
			};
		case "anyOf":
		case "oneOf": {
			const alternatives = elementsOf(node[keyword]).map((each) =>
				wordsFor(membersOf(each), subject),
			);
			const several = keyword === "oneOf" && Array.isArray(failure.error.params.passingSchemas);
			return {
				id: several ? "gap.one-only" : "gap.alternatives",
				params: { check, alternatives },
			};
		}
		case "contains":
			if (subject.kind !== "findings") break;
			return clausesMessage(failed);
		case "not":
			return {
				id: "gap.excluded",
				params: { check, excluded: wordsFor(membersOf(node.not), subject) },
			};
		default:
			if (wanted !== null) return { id: "gap.level", params: { check, level, wanted } };
	}
	const [asked] = wordsForKeyword(keyword, node, subject);
	return asked === undefined || ("id" in asked && asked.id === "condition.other")
		? { id: "gap.unmet", params: { check, level } }
		: { id: "gap.condition", params: { check, asked } };
}

function highest(keyword: "maximum" | "exclusiveMaximum", limit: number): number {
	return keyword === "maximum" ? Math.floor(limit) : Math.ceil(limit) - 1;
}

function conditionalMessage({ failure, node, check, level, wanted }: FailedCondition): Phrase {
	const subject = subjectAt(failure.schemaPath);
	const branch = failure.error.params.failingKeyword === "else" ? "else" : "then";
	const cause = causeOf(node, branch, subject);
	const asked = wordsFor(membersOf(node[branch]), subject);
	const plain = "id" in asked && asked.id === "condition.level.least";
	return wanted !== null && plain
		? { id: "gap.because", params: { check, level, wanted, cause } }
		: { id: "gap.then", params: { check, cause, asked } };
}

function clausesMessage({ failure, node, check }: FailedCondition): Phrase {
	const count = Number(failure.error.params.minContains ?? 1);
	const most = failure.error.params.maxContains;
	const which = whichClauses(node, subjectAt(failure.schemaPath));
	if (typeof most === "number")
		return { id: "gap.clause-range", params: { check, count, most, which } };
	return count === 1
		? { id: "gap.no-clause", params: { check, which } }
		: { id: "gap.few-clauses", params: { check, count, which } };
}
