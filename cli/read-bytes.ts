import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { lineColumn } from "../engine/index";
import { fileError } from "./cli-error";

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: "not-found",
	ENOTDIR: "not-found",
	EISDIR: "is-directory",
	EACCES: "no-permission",
	EPERM: "no-permission",
};

/** Reads a file, or a pipe named as one, up to a bound in bytes. Throws `CliError`; a larger file is given up at the bound. */
export async function readBytes(file: string, maxBytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > maxBytes) {
				throw fileError("too-large", file, { most: maxBytes / 1024 / 1024 });
			}
			chunks.push(chunk);
		}
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (code === undefined) throw error;
		throw fileError(REASONS[code] ?? "unreadable", file, { reason: code });
	}
	return Buffer.concat(chunks, size);
}

/** Decodes UTF-8; a byte-order mark is dropped. Throws `CliError` with the place of the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Buffer, file: string): string {
	if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
	let sound = 0;
	let broken = bytes.length + 1;
	while (broken - sound > 1) {
		const middle = (sound + broken) >> 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
			sound = middle;
		} catch {
			broken = middle;
		}
	}
	const before = new TextDecoder().decode(bytes.subarray(0, sound), { stream: true });
	throw fileError("not-utf8", file, {}, lineColumn(before, before.length));
}
