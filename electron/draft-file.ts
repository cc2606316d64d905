import { createHash } from "node:crypto";
import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { FILE_BYTES_LIMIT, type Outcome } from "./contract";
import { failure, systemFailure } from "./failure";
import { writeWhole } from "./whole-file";

/** What a file was when last read or written: enough to notice that another program wrote it. `modified` is in milliseconds. */
export interface Stamp {
	readonly size: number;
	readonly modified: number;
	/** SHA-256 of the content, hexadecimal. */
	readonly digest: string;
}

/** A file's content with its stamp. */
export interface Content {
	readonly bytes: Uint8Array;
	readonly stamp: Stamp;
}

/** Reads a regular file whole; its size is checked before a byte is read, and the limit holds even where the size lies. */
export async function readDraftFile(file: string): Promise<Outcome<Content>> {
	const name = path.basename(file);
	try {
		const before = await stat(file);
		if (before.isDirectory()) return failure("is-directory", { name });
		if (!before.isFile()) return failure("not-a-file", { name });
		const handle = await open(file, "r");
		try {
			const { size, mtimeMs } = await handle.stat();
			const bytes = size > FILE_BYTES_LIMIT ? null : await readUpTo(handle, size);
			if (bytes === null) {
				return failure("too-large", { name, limit: FILE_BYTES_LIMIT / 1024 / 1024 });
			}
			const stamp = { size: bytes.byteLength, modified: mtimeMs, digest: digestOf(bytes) };
			return { ok: true, value: { bytes, stamp } };
		} finally {
			await handle.close();
		}
	} catch (error) {
		return systemFailure(error, name);
	}
}

/**
 * Replaces a file's content so that a reader, or the next start after a power cut, sees the old bytes or the new, never a mixture.
 * Links are followed and permissions kept. `expected` is the stamp of the content that is being replaced:
 * where the file now holds something else the answer is `changed-on-disk` and nothing is written; `null` replaces whatever is there.
 * `onAside` hears of the file beside it that holds the new bytes until all are there.
 */
export async function writeDraftFile(
	file: string,
	bytes: Uint8Array,
	expected: Stamp | null,
	onAside: (aside: string) => void = () => {},
): Promise<Outcome<Stamp>> {
	const name = path.basename(file);
	try {
		const exists = await isPresent(file);
		if (exists) {
			const refusal = await refusalToReplace(file, expected);
			if (refusal !== null) return refusal;
		}
		const target = exists ? await realpath(file) : file;
		await writeWhole(target, bytes, { onAside });
		const { size, mtimeMs } = await stat(target);
		return { ok: true, value: { size, modified: mtimeMs, digest: digestOf(bytes) } };
	} catch (error) {
		return systemFailure(error, name);
	}
}

async function refusalToReplace(file: string, expected: Stamp | null) {
	const name = path.basename(file);
	const present = await stat(file);
	if (present.isDirectory()) return failure("is-directory", { name });
	if (!present.isFile()) return failure("not-a-file", { name });
	if (expected !== null && (await isChanged(file, expected))) {
		return failure("changed-on-disk", { name });
	}
	try {
		// A rename would replace a write-protected file without asking it.
		await (await open(file, "r+")).close();
		return null;
	} catch {
		return failure("read-only", { name });
	}
}

async function isChanged(file: string, expected: Stamp): Promise<boolean> {
	const { size, mtimeMs } = await stat(file);
	if (size === expected.size && mtimeMs === expected.modified) return false;
	const current = await readDraftFile(file);
	return !current.ok || current.value.stamp.digest !== expected.digest;
}

async function isPresent(file: string): Promise<boolean> {
	try {
		await stat(file);
		return true;
	} catch (error) {
		if (systemFailure(error, "").code === "not-found") return false;
		throw error;
	}
}

/** Reads to the end of the file; `null` once more than the limit has come. */
async function readUpTo(handle: FileHandle, size: number): Promise<Uint8Array | null> {
	let buffer = new Uint8Array(size + 1);
	let length = 0;
	for (;;) {
		const { bytesRead } = await handle.read(buffer, length, buffer.byteLength - length, null);
		length += bytesRead;
		if (length > FILE_BYTES_LIMIT) return null;
		if (bytesRead === 0) return buffer.slice(0, length);
		if (length === buffer.byteLength) {
			const larger = new Uint8Array(Math.min(length * 2 + 1024, FILE_BYTES_LIMIT + 1));
			larger.set(buffer);
			buffer = larger;
		}
	}
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
