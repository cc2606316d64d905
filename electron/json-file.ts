import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { writeWholeSync } from "./whole-file";

/** What a write leaves behind in the folder that was ended half-way, by the library's way of naming it. */
const TORN = /^[a-z]+\.json\.\d{1,10}$/;

/** Removes what writes of small files in the app's own folder left behind that were ended half-way. */
export function sweepJsonFiles(folder: string): void {
	try {
		for (const name of readdirSync(folder))
			if (TORN.test(name)) rmSync(path.join(folder, name), { force: true });
	} catch {
		// A folder that is not there yet has nothing in it.
	}
}

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
