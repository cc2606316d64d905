/** Why a file of another format cannot be read. */
export type ExchangeErrorCode =
	| "too-large"
	| "not-utf8"
	| "not-an-archive"
	| "locked"
	| "bomb"
	| "damaged"
	| "not-xml"
	| "entities"
	| "too-deep"
	| "too-long"
	| "not-word"
	| "not-akoma-ntoso"
	| "not-pdf"
	| "damaged-pdf"
	| "locked-pdf"
	| "too-many-pages"
	| "no-text"
	| "too-slow"
	| "too-many-paragraphs";

/** A file that is refused as a whole; `error.exchange.<code>` in the catalogues says what to do, with `params` in it. */
export class ExchangeError extends Error {
	override readonly name = "ExchangeError";
	readonly code: ExchangeErrorCode;
	readonly params: Readonly<Record<string, string | number>>;

	constructor(code: ExchangeErrorCode, params: Readonly<Record<string, string | number>> = {}) {
		super(code);
		this.code = code;
		this.params = params;
	}
}
