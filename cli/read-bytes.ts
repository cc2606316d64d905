import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { decodeUtf8, lineColumn } from "../engine/index";
import { fileError } from "./cli-error";

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: "not-found",
	ENOTDIR: "not-found",
	EISDIR: "is-directory",
	EACCES: "no-permission",
	EPERM: "no-permission",
};

/** Why a system's error such as `ENOENT` keeps a file from being read, as its message calls it. */
export function reasonOf(code: string): string {
	return REASONS[code] ?? "unreadable";
}

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
		throw fileError(reasonOf(code), file, { reason: code });
	}
	return Buffer.concat(chunks, size);
}

/** Decodes UTF-8; a byte-order mark is dropped. Throws `CliError` with the place of the first byte that is not UTF-8. */
export function decodeText(bytes: Buffer, file: string): string {
	// The platform's decoder is the faster one; the engine's knows where it stopped.
	if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
	const decoded = decodeUtf8(bytes);
	if (decoded.ok) return decoded.text;
	const { before } = decoded;
	throw fileError("not-utf8", file, {}, lineColumn(before, before.length));
}
