import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";

/** A small file of the app's own, read at start: the parsed value, or `null` where it is missing, unreadable or not JSON. */
export function readJsonFile(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return null;
	}
}

/** Writes it whole or not at all, readable by the user alone. Throws the system's error. */
export function writeJsonFile(file: string, value: unknown): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileAtomic.sync(file, `${JSON.stringify(value, null, "\t")}\n`, { mode: 0o600 });
}
