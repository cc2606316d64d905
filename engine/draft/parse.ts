import { MAX_DRAFT_BYTES, MAX_JSON_DEPTH, MAX_NODES } from "../bounds";
import { ChecklistError } from "../checklist/errors";
import { parseJsonSource } from "../checklist/json-source";
import { validate } from "../generated/validate-draft";
import { lineColumn, type Position } from "../text/position-map";
import { decodeUtf8 } from "../text/utf8";
import { DraftError, type DraftErrorCode } from "./errors";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./format";
import type { Draft, DraftNode } from "./types";

type Json = Readonly<Record<string, unknown>>;

const MEMBERS: ReadonlySet<string> = new Set([
	"format",
	"version",
	"id",
	"title",
	"instrument",
	"languages",
	"checklist",
	"terms",
	"body",
	"comments",
	"suggestions",
	"decisions",
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

/** Where JSON goes wrong, found by the strict parser that keeps positions. */
function syntaxError(text: string): DraftError {
	try {
		parseJsonSource(text, MAX_JSON_DEPTH);
	} catch (error) {
		if (!(error instanceof ChecklistError)) throw error;
		const end = lineColumn(text, text.length);
		const { position } = error;
		const cut = position?.line === end.line && position.column === end.column;
		return new DraftError(cut ? "truncated" : "not-json", position);
	}
	return new DraftError("not-json", null);
}

function positionOf(text: string, pointer: string): Position | null {
	try {
		return parseJsonSource(text, MAX_JSON_DEPTH).positionOf(pointer);
	} catch (error) {
		if (error instanceof ChecklistError) return error.position;
		throw error;
	}
}

function checkVersion(value: Json, text: string): void {
	const { version } = value;
	const [major] = typeof version === "string" ? version.split(".") : [];
	const [own] = DRAFT_VERSION.split(".");
	if (major !== undefined && /^\d+$/.test(major) && Number(major) > Number(own))
		throw new DraftError("newer-version", positionOf(text, "/version"), {
			version: String(version),
			known: DRAFT_VERSION,
		});
}

function checkIds(
	body: readonly DraftNode[],
	fail: (code: DraftErrorCode, pointer: string, detail: string) => never,
): void {
	const seen = new Set<string>();
	const walk = (nodes: readonly DraftNode[], pointer: string): void => {
		for (const [index, node] of nodes.entries()) {
			const here = `${pointer}/${index}`;
			if (seen.has(node.id)) fail("invalid", `${here}/id`, "duplicate id");
			seen.add(node.id);
			if (seen.size > MAX_NODES) fail("too-large", here, "");
			walk(node.children, `${here}/children`);
		}
	};
	walk(body, "/body");
}

/** Reads the text of a draft's file. Throws `DraftError`. */
export function parseDraftText(text: string): Draft {
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
	checkVersion(file, text);
	const fail = (code: DraftErrorCode, pointer: string, detail: string): never => {
		throw new DraftError(code, positionOf(text, pointer), {
			pointer: pointer === "" ? "/" : pointer,
			detail,
		});
	};
	if (!validate(file)) {
		const [error] = validate.errors ?? [];
		fail("invalid", error?.instancePath ?? "", error?.message ?? "");
	}
	const extra = Object.fromEntries(Object.entries(file).filter(([name]) => !MEMBERS.has(name)));
	const { format: _format, version: _version, ...rest } = file as unknown as Draft & Json;
	for (const name of Object.keys(extra)) delete (rest as Record<string, unknown>)[name];
	const draft: Draft = {
		...(rest as unknown as Draft),
		extra: Object.keys(extra).length > 0 ? { "": extra } : {},
	};
	checkIds(draft.body, fail);
	return draft;
}

/** Reads the bytes of a draft's file. Throws `DraftError` with line and column (1-based) of what is wrong. */
export function parseDraft(bytes: Uint8Array): Draft {
	if (bytes.length > MAX_DRAFT_BYTES)
		throw new DraftError("too-large", null, { most: MAX_DRAFT_BYTES / 1024 / 1024 });
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok)
		throw new DraftError("not-utf8", lineColumn(decoded.before, decoded.before.length), {
			byte: decoded.offset,
		});
	return parseDraftText(decoded.text);
}
