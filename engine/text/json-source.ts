import { lineColumn, type Position } from "./position-map";

/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
	readonly [member: string]: Json;
}

/** Parsed JSON that remembers where each value stood. */
export interface JsonSource {
	readonly value: Json;
	/** Position of the member or element that a JSON pointer names; `null` for a pointer to nothing. */
	readonly positionOf: (pointer: string) => Position | null;
	/** The same place as a UTF-16 offset. */
	readonly offsetOf: (pointer: string) => number | null;
}

/** What can be wrong with the text of JSON. */
export type JsonSourceErrorCode = "not-json" | "duplicate-member" | "too-deep";

/** Text that is not JSON as it is wanted: what is wrong and where. */
export class JsonSourceError extends Error {
	override readonly name = "JsonSourceError";
	readonly code: JsonSourceErrorCode;
	/** JSON pointer of the innermost value that was being read. */
	readonly pointer: string;
	/** UTF-16 offset. */
	readonly offset: number;
	readonly position: Position;
	/** The character found, empty at the end of the text. */
	readonly found: string;

	constructor(code: JsonSourceErrorCode, pointer: string, text: string, offset: number) {
		super(`${code} at offset ${offset}`);
		this.code = code;
		this.pointer = pointer;
		this.offset = offset;
		this.position = lineColumn(text, offset);
		this.found = text.charAt(offset);
	}
}

/** Writes a member's name as one step of a JSON pointer. */
export function pointerStep(name: string | number): string {
	return `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** A string holds neither control characters nor a bare quote or backslash. Without alternatives in a loop, so that long ones fit the stack. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;

/**
 * Parses JSON strictly, keeping positions; a byte-order mark is skipped.
 * Throws `JsonSourceError`.
 */
export function parseJsonSource(text: string, maxDepth: number): JsonSource {
	const offsets = new Map<string, number>();
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

	const fail = (code: JsonSourceErrorCode, pointer: string): never => {
		throw new JsonSourceError(code, pointer, text, Math.min(at, text.length));
	};
	const skipSpace = (): void => {
		for (;;) {
			const unit = text.charCodeAt(at);
			if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) return;
			at++;
		}
	};
	const take = (pattern: RegExp, pointer: string): string => {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found === null) return fail("not-json", pointer);
		at += found[0].length;
		return found[0];
	};
	const expect = (character: string, pointer: string): void => {
		skipSpace();
		if (text[at] !== character) fail("not-json", pointer);
		at++;
	};
	const word = (literal: string, value: Json, pointer: string): Json => {
		if (!text.startsWith(literal, at)) fail("not-json", pointer);
		at += literal.length;
		return value;
	};

	const value = (pointer: string, depth: number): Json => {
		skipSpace();
		if (depth > maxDepth) fail("too-deep", pointer);
		if (!offsets.has(pointer)) offsets.set(pointer, at);
		switch (text[at]) {
			case "{":
				return object(pointer, depth);
			case "[":
				return array(pointer, depth);
			case '"':
				return JSON.parse(take(STRING, pointer)) as string;
			case "t":
				return word("true", true, pointer);
			case "f":
				return word("false", false, pointer);
			case "n":
				return word("null", null, pointer);
			default:
				return Number(take(NUMBER, pointer));
		}
	};
	const object = (pointer: string, depth: number): Json => {
		const members = new Map<string, Json>();
		at++;
		skipSpace();
		if (text[at] === "}") {
			at++;
			return {};
		}
		for (;;) {
			skipSpace();
			const start = at;
			const name = JSON.parse(take(STRING, pointer)) as string;
			const inner = pointer + pointerStep(name);
			if (members.has(name)) {
				at = start;
				fail("duplicate-member", inner);
			}
			offsets.set(inner, start);
			expect(":", inner);
			members.set(name, value(inner, depth + 1));
			skipSpace();
			if (text[at] === ",") at++;
			else break;
		}
		expect("}", pointer);
		// `fromEntries` defines own members, so `__proto__` is a name like any other.
		return Object.fromEntries(members);
	};
	const array = (pointer: string, depth: number): Json => {
		const elements: Json[] = [];
		at++;
		skipSpace();
		if (text[at] === "]") {
			at++;
			return elements;
		}
		for (;;) {
			elements.push(value(pointer + pointerStep(elements.length), depth + 1));
			skipSpace();
			if (text[at] === ",") at++;
			else break;
		}
		expect("]", pointer);
		return elements;
	};

	const parsed = value("", 1);
	skipSpace();
	if (at < text.length) fail("not-json", "");
	return {
		value: parsed,
		positionOf: (pointer) => {
			const offset = offsets.get(pointer);
			return offset === undefined ? null : lineColumn(text, offset);
		},
		offsetOf: (pointer) => offsets.get(pointer) ?? null,
	};
}
