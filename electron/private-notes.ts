import { lstat } from "node:fs/promises";
import path from "node:path";
import type { Outcome } from "./contract/outcome";
import { readDraftFile } from "./draft-file";
import { failure, systemCode, systemFailure } from "./failure";
import { writeWhole } from "./whole-file";

/** The file of private notes beside a draft's file. */
export function notesFileOf(draft: string): string {
	const { dir, name, ext, base } = path.parse(draft);
	return path.join(dir, `${ext.toLowerCase() === ".clausula" ? name : base}.clausula-notes`);
}

/** Reads the private notes beside a draft; `null` where there are none. Main never looks inside. */
export async function readNotes(draft: string): Promise<Outcome<Uint8Array | null>> {
	const file = notesFileOf(draft);
	const found = await plainFile(file);
	if (!found.ok || found.value === "none") return found.ok ? { ok: true, value: null } : found;
	const content = await readDraftFile(file);
	return content.ok ? { ok: true, value: content.value.bytes } : content;
}

/** Writes the private notes beside a draft, whole or not at all, readable by the user alone. */
export async function writeNotes(draft: string, bytes: Uint8Array): Promise<Outcome<string>> {
	const file = notesFileOf(draft);
	const found = await plainFile(file);
	if (!found.ok) return found;
	try {
		await writeWhole(file, bytes, { mode: 0o600 });
		return { ok: true, value: path.basename(file) };
	} catch (error) {
		return systemFailure(error, path.basename(file));
	}
}

/** Refuses whatever is no plain file: a link that came with a draft could lead notes into any other file. */
async function plainFile(file: string): Promise<Outcome<"there" | "none">> {
	const name = path.basename(file);
	try {
		return (await lstat(file)).isFile()
			? { ok: true, value: "there" }
			: failure("not-a-file", { name });
	} catch (error) {
		if (systemCode(error) === "ENOENT") return { ok: true, value: "none" };
		return systemFailure(error, name);
	}
}
