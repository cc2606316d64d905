import type { ErrorParams } from "../checklist/errors";
import type { Position } from "../text/position-map";

/** What can be wrong with a profile's file; the catalogues hold a message `error.profile.<code>` for each. */
export type ProfileErrorCode =
	| "too-large"
	| "too-deep"
	| "not-json"
	| "duplicate-member"
	| "unknown-keyword"
	| "missing-member"
	| "not-allowed"
	| "unknown-check"
	| "repeated-id"
	| "red-line-kind"
	| "contradiction"
	| "thresholds-order"
	| "too-many"
	| "too-long"
	| "term-groups"
	| "term-notation"
	| "term-variants"
	| "term-empty";

/** A profile that cannot be used: what is wrong and where in the file. */
export class ProfileError extends Error {
	override readonly name = "ProfileError";
	readonly code: ProfileErrorCode;
	/** JSON pointer of the offending member; empty for the whole file. */
	readonly pointer: string;
	readonly position: Position | null;
	readonly params: ErrorParams;

	constructor(
		code: ProfileErrorCode,
		pointer: string,
		position: Position | null,
		params: ErrorParams = {},
	) {
		super(`profile ${code} at ${pointer || "/"}`);
		this.code = code;
		this.pointer = pointer;
		this.position = position;
		this.params = params;
	}
}

/** Takes an error of a profile at a JSON pointer. */
export type ComplainOfProfile = (
	code: ProfileErrorCode,
	pointer: string,
	params?: ErrorParams,
) => void;
