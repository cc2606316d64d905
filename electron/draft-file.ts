import { createHash } from "node:crypto";
import { type FileHandle, open, readlink, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { FILE_BYTES_LIMIT } from "./contract/files";
import type { Failure, Outcome } from "./contract/outcome";
import { failure, systemCode, systemFailure } from "./failure";
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
 * Links are followed and permissions kept. `expected` is the stamp of the content that is being replaced, looked at again just before
 * the swap: where the file holds something else by then the answer is `changed-on-disk`, where it is gone `deleted-on-disk`, and
 * nothing is written; `null` replaces whatever is there. `onAside` hears of the file beside it that holds the new bytes until all are there.
 */
export async function writeDraftFile(
	file: string,
	bytes: Uint8Array,
	expected: Stamp | null,
	onAside: (aside: string) => void = () => {},
): Promise<Outcome<Stamp>> {
	const place = { name: path.basename(file), folder: path.dirname(file) };
	try {
		const exists = await isPresent(file);
		const target = exists ? await realpath(file) : await linkedPath(file);
		if (!(await isPresent(path.dirname(target)))) return failure("place-gone", place);
		const refusal = exists
			? await refusalToReplace(file, expected)
			: expected && failure("deleted-on-disk", place);
		if (refusal !== null) return { ...refusal, params: { ...refusal.params, ...place } };
		await writeWhole(target, bytes, {
			onAside,
			async beforeSwap() {
				const there = await isPresent(target);
				if (exists && !there && expected) throw new Overtaken("deleted-on-disk");
				// A file that came only now is one that nobody was asked about.
				const isNew = there && !exists;
				if (isNew || (there && expected && (await isChanged(target, expected))))
					throw new Overtaken("changed-on-disk");
			},
		});
		const { size, mtimeMs } = await stat(target);
		return { ok: true, value: { size, modified: mtimeMs, digest: digestOf(bytes) } };
	} catch (error) {
		if (error instanceof Overtaken) return failure(error.code, place);
		const { code, params } = systemFailure(error, place.name);
		return failure(isHeld(error) ? "locked" : code, { ...params, ...place });
	}
}

/** Somebody else was quicker while the new bytes were being written. */
class Overtaken extends Error {
	override readonly name = "Overtaken";
	readonly code: "changed-on-disk" | "deleted-on-disk";

	constructor(code: Overtaken["code"]) {
		super(code);
		this.code = code;
	}
}

/** Windows refuses to swap a file that another program has open, in the words of a lack of permission. */
function isHeld(error: unknown): boolean {
	return (
		process.platform === "win32" &&
		["EPERM", "EACCES"].includes(systemCode(error)) &&
		error instanceof Error &&
		"syscall" in error &&
		error.syscall === "rename"
	);
}

/** How a file differs from what it was: another program wrote it, or it is gone. */
export async function lookOutside(file: string, stamp: Stamp): Promise<"changed" | "gone" | null> {
	try {
		const { size, mtimeMs } = await stat(file);
		if (size === stamp.size && mtimeMs === stamp.modified) return null;
		return (await isChanged(file, stamp)) ? "changed" : null;
	} catch (error) {
		return systemFailure(error, "").code === "not-found" ? "gone" : null;
	}
}

async function refusalToReplace(file: string, expected: Stamp | null): Promise<Failure | null> {
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
	} catch (error) {
		const refused = systemFailure(error, name);
		return refused.code === "no-permission" ? failure("read-only", { name }) : refused;
	}
}

/** By the bytes alone: a stick's clock has steps of two seconds, and a writer may leave the size as it was. */
async function isChanged(file: string, expected: Stamp): Promise<boolean> {
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

/** Where a link leads to what is not there now, such as a file on a stick that was pulled out; any other path itself. */
async function linkedPath(file: string): Promise<string> {
	const link = await readlink(file).catch(() => null);
	return link === null ? file : linkedPath(path.resolve(path.dirname(file), link));
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
