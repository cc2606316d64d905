import path from "node:path";
import { readJsonFile, writeJsonFile } from "./json-file";

/** How many files the list holds. */
export const RECENT_LIMIT = 10;

/** The paths last opened or saved, newest first, kept across starts. A list that can't be stored is still kept for this run. */
export class RecentFiles {
	readonly #file: string;
	#paths: readonly string[];

	/** `file` is where the list is kept; what it holds that is no list of absolute paths is ignored. */
	constructor(file: string) {
		this.#file = file;
		const stored = readJsonFile(file);
		const paths = Array.isArray(stored) ? stored.filter(isAbsolutePath) : [];
		this.#paths = [...new Set(paths)].slice(0, RECENT_LIMIT);
	}

	/** The list as it stands. */
	get paths(): readonly string[] {
		return this.#paths;
	}

	/** Puts a path at the head. */
	add(file: string): void {
		this.#store([file, ...this.#paths.filter((known) => known !== file)].slice(0, RECENT_LIMIT));
	}

	/** Takes a path out, such as that of a file which is gone. */
	remove(file: string): void {
		if (this.#paths.includes(file)) this.#store(this.#paths.filter((known) => known !== file));
	}

	/** Forgets all. */
	clear(): void {
		this.#store([]);
	}

	#store(paths: readonly string[]): void {
		this.#paths = paths;
		try {
			writeJsonFile(this.#file, paths);
		} catch {
			// A full disk must not keep a draft from opening; the list lives on in memory.
		}
	}
}

function isAbsolutePath(value: unknown): value is string {
	return typeof value === "string" && path.isAbsolute(value) && !value.includes("\0");
}
