import type { Readable } from "node:stream";
import { fileError } from "./cli-error";

/** Lines that one piece of input completed, with the number of the first, counted from 1. */
export interface LineBatch {
	readonly first: number;
	readonly lines: readonly Buffer[];
}

const NEWLINE = 10;

/**
 * Splits a stream into lines without keeping more than one unfinished line. A last line needs no line end.
 * Throws `CliError` for a line longer than `maxBytes`.
 */
export async function* readLines(
	input: Readable,
	name: string,
	maxBytes: number,
): AsyncGenerator<LineBatch> {
	let pending: Buffer[] = [];
	let pendingSize = 0;
	let next = 1;
	for await (const data of input) {
		const chunk = typeof data === "string" ? Buffer.from(data) : (data as Buffer);
		const lines: Buffer[] = [];
		let start = 0;
		for (;;) {
			const end = chunk.indexOf(NEWLINE, start);
			if (end < 0) break;
			const tail = chunk.subarray(start, end);
			lines.push(pendingSize === 0 ? tail : Buffer.concat([...pending, tail]));
			pending = [];
			pendingSize = 0;
			start = end + 1;
		}
		if (start < chunk.length) {
			pending.push(chunk.subarray(start));
			pendingSize += chunk.length - start;
		}
		if (lines.length > 0) yield { first: next, lines };
		next += lines.length;
		if (pendingSize > maxBytes) {
			const most = maxBytes / 1024 / 1024;
			throw fileError("too-large", name, { most }, { line: next, column: 1 });
		}
	}
	if (pendingSize > 0) yield { first: next, lines: [Buffer.concat(pending)] };
}
