import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeWholeSync } from "./whole-file";

/** A small file of the app's own, read at start: the parsed value, or `null` where it is missing, unreadable or not JSON. */
export function readJsonFile(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return null;
	}
}

/** Writes it whole or not at all, readable by the user alone; a disk that is full leaves the old one. Throws the system's error. */
export function writeJsonFile(file: string, value: unknown): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeWholeSync(file, Buffer.from(`${JSON.stringify(value, null, "\t")}\n`), 0o600);
}
