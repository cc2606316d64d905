import type { Position } from "../text/position-map";

/** What can be wrong with a checklist's file; the catalogues hold a message `error.checklist.<code>` for each. */
export type ChecklistErrorCode =
	| "too-large"
	| "too-deep"
	| "not-json"
	| "duplicate-member"
	| "unknown-keyword"
	| "misplaced-weight"
	| "missing-member"
	| "not-allowed"
	| "unknown-check"
	| "no-check"
	| "no-weight"
	| "too-many-patterns"
	| "bad-pattern"
	| "check-exists"
	| "check-name"
	| "too-many"
	| "too-long"
	| "term-groups"
	| "term-notation"
	| "term-variants"
	| "term-empty"
	| "unknown-concept"
	| "unknown-specific"
	| "repeated-id"
	| "quote-not-in-text";

/** Parameters of an error's message. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A checklist that cannot be used: what is wrong and where in the file. */
export class ChecklistError extends Error {
	override readonly name = "ChecklistError";
	readonly code: ChecklistErrorCode;
	/** JSON pointer of the offending member; empty for the whole file. */
	readonly pointer: string;
	readonly position: Position | null;
	readonly params: ErrorParams;

	constructor(
		code: ChecklistErrorCode,
		pointer: string,
		position: Position | null,
		params: ErrorParams = {},
	) {
		super(`checklist ${code} at ${pointer || "/"}`);
		this.code = code;
		this.pointer = pointer;
		this.position = position;
		this.params = params;
	}
}

/** Takes an error of a checklist at a JSON pointer. */
export type Complain = (code: ChecklistErrorCode, pointer: string, params?: ErrorParams) => void;
