import type { Position } from "../text/position-map";

/** What can be wrong with a draft's file; the catalogues hold a message `error.draft.<code>` for each. */
export type DraftErrorCode =
	| "too-large"
	| "not-utf8"
	| "not-json"
	| "truncated"
	| "too-deep"
	| "not-a-draft"
	| "newer-version"
	| "invalid";

/** A draft's file that cannot be used: what is wrong and where. */
export class DraftError extends Error {
	override readonly name = "DraftError";
	readonly code: DraftErrorCode;
	/** `null` where the file as a whole is meant. */
	readonly position: Position | null;
	readonly params: Readonly<Record<string, string | number>>;

	constructor(
		code: DraftErrorCode,
		position: Position | null,
		params: Readonly<Record<string, string | number>> = {},
	) {
		super(`${code}${position ? ` at ${position.line}:${position.column}` : ""}`);
		this.code = code;
		this.position = position;
		this.params = params;
	}
}
