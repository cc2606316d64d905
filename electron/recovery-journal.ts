import path from "node:path";
import type { Stamp } from "./draft-file";
import { isPlainObject, nullOr, textLike, textUpTo, type Validator } from "./validators";

/** The first line of a journal: whose draft it holds, and by what a torn one is known. */
export interface JournalHead {
	/** The draft's name as its window showed it. */
	readonly name: string;
	/** The absolute path of its file; `null` for a draft that was never saved. */
	readonly file: string | null;
	/** What the file was when last read or written. */
	readonly stamp: Stamp | null;
	/** When it was written, in milliseconds since 1970. */
	readonly time: number;
	/** Bytes of the draft. */
	readonly size: number;
	/** SHA-256 of the draft's bytes, hexadecimal. */
	readonly digest: string;
}

/** A journal taken apart: the draft's bytes are those that saving would have written. */
export interface Journal {
	readonly head: JournalHead;
	readonly bytes: Uint8Array;
}

const FORMAT = "clausula-recovery/1";
const NEWLINE = 0x0a;

/** Longest first line in bytes: two paths of Linux with each sign escaped have less. */
const JOURNAL_HEAD_LIMIT = 64 * 1024;

const isCount: Validator<number> = (value): value is number =>
	typeof value === "number" && Number.isFinite(value) && value >= 0;
const isDigest = textLike(/^[0-9a-f]{64}$/);
const isName = textUpTo(1024);
const isPath = nullOr(textUpTo(8192));

/** The bytes of a journal: one line of JSON, then the draft. */
export function joinJournal(head: JournalHead, bytes: Uint8Array): Uint8Array {
	const line = new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, ...head })}\n`);
	const whole = new Uint8Array(line.byteLength + bytes.byteLength);
	whole.set(line);
	whole.set(bytes, line.byteLength);
	return whole;
}

/** Takes a journal apart; `null` for what is none, is cut short, or comes from a newer Clausula. The draft's digest is not looked at. */
export function splitJournal(whole: Uint8Array): Journal | null {
	const end = whole.subarray(0, JOURNAL_HEAD_LIMIT).indexOf(NEWLINE);
	if (end < 0) return null;
	const head = headIn(whole.subarray(0, end));
	const bytes = whole.slice(end + 1);
	return head && head.size === bytes.byteLength ? { head, bytes } : null;
}

function headIn(line: Uint8Array): JournalHead | null {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
	} catch {
		return null;
	}
	if (!isPlainObject(value) || value.format !== FORMAT) return null;
	const { name, file, stamp, time, size, digest } = value;
	if (!isName(name) || !isPath(file) || !isCount(time) || !isCount(size) || !isDigest(digest))
		return null;
	if (file !== null && !path.isAbsolute(file)) return null;
	if (stamp !== null && !isStamp(stamp)) return null;
	return { name, file, stamp, time, size, digest };
}

function isStamp(value: unknown): value is Stamp {
	return (
		isPlainObject(value) && isCount(value.size) && isCount(value.modified) && isDigest(value.digest)
	);
}
