import { MAX_DRAFT_BYTES, MAX_JSON_DEPTH, MAX_VERSIONS } from "../bounds";
import { validate } from "../generated/validate-draft";
import { JsonSourceError, parseJsonSource } from "../text/json-source";
import { lineColumn, type Position } from "../text/position-map";
import { decodeUtf8 } from "../text/utf8";
import { DraftError } from "./errors";
import { DRAFT_FORMAT, DRAFT_VERSION, isNewerMajor } from "./format";
import { incompleteVersion, type Pieces } from "./pieces";
import { treeFault } from "./tree-fault";
import type { Draft } from "./types";

type Json = Readonly<Record<string, unknown>>;

const MOST_MIB = MAX_DRAFT_BYTES / 1024 / 1024;

const MEMBERS: ReadonlySet<string> = new Set([
	"id",
	"title",
	"instrument",
	"marking",
	"symbol",
	"languages",
	"numberingStyle",
	"checklist",
	"terms",
	"body",
	"comments",
	"suggestions",
	"decisions",
	"signatures",
	"pieces",
	"history",
]);

/** Offset at which brackets nest too deep, -1 where they don't; strings are passed over. */
function tooDeepAt(text: string): number {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (quoted) {
			if (unit === 92) at += 1;
			else if (unit === 34) quoted = false;
		} else if (unit === 34) quoted = true;
		else if (unit === 123 || unit === 91) {
			depth += 1;
			if (depth > MAX_JSON_DEPTH) return at;
		} else if (unit === 125 || unit === 93) depth -= 1;
	}
	return -1;
}

/** What stands at the end of a file that was cut: nothing, an open string, or the beginning of a word or number. */
const CUT =
	/^(?:"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-|t|tr|tru|f|fa|fal|fals|n|nu|nul)?$/;

/** Where JSON goes wrong, found by the strict parser that keeps positions. */
function syntaxError(text: string): DraftError {
	try {
		parseJsonSource(text, MAX_JSON_DEPTH);
	} catch (error) {
		if (!(error instanceof JsonSourceError)) throw error;
		if (error.code === "not-json" && CUT.test(text.slice(error.offset)))
			return new DraftError("truncated", lineColumn(text, text.length));
		return new DraftError("not-json", error.position);
	}
	return new DraftError("not-json", null);
}

/** The position of a member; in a file that names a member twice, of the second. */
function positionOf(text: string, pointer: string): Position | null {
	try {
		return parseJsonSource(text, MAX_JSON_DEPTH).positionOf(pointer);
	} catch (error) {
		if (error instanceof JsonSourceError) return error.position;
		throw error;
	}
}

function newerVersion({ version }: Json, text: string): DraftError {
	const params = { version: String(version), known: DRAFT_VERSION };
	return new DraftError("newer-version", positionOf(text, "/version"), params);
}

function invalid(text: string, pointer: string, detail: string): DraftError {
	const params = { pointer: pointer === "" ? "/" : pointer, detail };
	return new DraftError("invalid", positionOf(text, pointer), params);
}

/** Pieces as the draft holds them: as texts, which are looked into when a version is. */
function piecesOf(value: unknown): Pieces {
	const entries = Object.entries(value as Json);
	return Object.fromEntries(entries.map(([key, piece]) => [key, JSON.stringify(piece)]));
}

/** What is wrong with the versions of a draft. */
function historyFault(draft: Draft): { readonly pointer: string; readonly detail: string } | null {
	if (draft.history.length > MAX_VERSIONS)
		return { pointer: "/history", detail: `over ${MAX_VERSIONS} versions` };
	const ids = new Set<string>();
	for (const [index, { id }] of draft.history.entries()) {
		if (ids.has(id)) return { pointer: `/history/${index}/id`, detail: "duplicate id" };
		ids.add(id);
	}
	const index = incompleteVersion(draft);
	return index < 0 ? null : { pointer: `/history/${index}/root`, detail: "missing pieces" };
}

/** How a draft's file is read. */
export interface ParseOptions {
	/** A file of a newer major version is read where it is well formed by what this version knows of drafts, to be looked at only. */
	readonly newer?: boolean;
}

/** Reads the text of a draft's file. Throws `DraftError`. */
export function parseDraftText(text: string, { newer = false }: ParseOptions = {}): Draft {
	const deep = tooDeepAt(text);
	if (deep >= 0) throw new DraftError("too-deep", lineColumn(text, deep), { most: MAX_JSON_DEPTH });
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw syntaxError(text);
	}
	if (
		typeof value !== "object" ||
		value === null ||
		Array.isArray(value) ||
		(value as Json).format !== DRAFT_FORMAT
	)
		throw new DraftError("not-a-draft", { line: 1, column: 1 });
	const file = value as Json;
	const isNewer = isNewerMajor(file.version);
	if (isNewer && !newer) throw newerVersion(file, text);
	if (!validate(file)) {
		// What means something else by then is not shown as if it meant what it does today.
		if (isNewer) throw newerVersion(file, text);
		const [error] = validate.errors ?? [];
		throw invalid(text, error?.instancePath ?? "", error?.message ?? "");
	}
	const members = Object.entries(file).filter(([name]) => name !== "format" && name !== "version");
	const known = Object.fromEntries(members.filter(([name]) => MEMBERS.has(name)));
	const unknown = Object.fromEntries(members.filter(([name]) => !MEMBERS.has(name)));
	const later = file.version === DRAFT_VERSION ? {} : { version: file.version };
	const extra = { ...unknown, ...later };
	const draft = {
		...known,
		...(known.pieces === undefined ? {} : { pieces: piecesOf(known.pieces) }),
		extra: Object.keys(extra).length > 0 ? { "": extra } : {},
	} as unknown as Draft;
	const fault = treeFault(draft);
	if (fault?.code === "too-large")
		throw new DraftError("too-large", positionOf(text, fault.pointer), { most: MOST_MIB });
	const broken = fault ?? historyFault(draft);
	if (broken && isNewer) throw newerVersion(file, text);
	if (broken) throw invalid(text, broken.pointer, broken.detail);
	return draft;
}

/** Reads the bytes of a draft's file. Throws `DraftError` with line and column (1-based) of what is wrong. */
export function parseDraft(bytes: Uint8Array, options: ParseOptions = {}): Draft {
	if (bytes.length > MAX_DRAFT_BYTES) throw new DraftError("too-large", null, { most: MOST_MIB });
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok && decoded.cut)
		throw new DraftError("truncated", lineColumn(decoded.before, decoded.before.length));
	if (!decoded.ok)
		throw new DraftError("not-utf8", lineColumn(decoded.before, decoded.before.length), {
			byte: decoded.offset,
		});
	return parseDraftText(decoded.text, options);
}
