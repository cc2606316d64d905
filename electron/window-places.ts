import path from "node:path";
import { readJsonFile, writeJsonFile } from "./json-file";
import { isPlainObject } from "./validators";
import { cascaded, type Rectangle, usablePlace, type WindowPlace } from "./window-bounds";

/** A window as the next run may open it again. */
export interface RememberedWindow {
	/** The absolute path of its draft. */
	readonly file: string;
	/** `null` where its place was not understood or no screen shows it now. */
	readonly place: WindowPlace | null;
}

/** More windows than anyone works in; what a broken file names beyond them is left out. */
const MOST_WINDOWS = 20;

/** Where windows stood and which drafts were open, kept across starts. What can't be stored is forgotten with the run. */
export class WindowPlaces {
	readonly #placeFile: string;
	readonly #openFile: string;
	readonly #screens: () => readonly Rectangle[];

	/** `folder` is where both are kept; `screens` yields the work areas of the screens there are. */
	constructor(folder: string, screens: () => readonly Rectangle[]) {
		this.#placeFile = path.join(folder, "window.json");
		this.#openFile = path.join(folder, "windows.json");
		this.#screens = screens;
	}

	/** The place of a new window: beside the one in front, or where the last one stood when it was closed. */
	next(front: WindowPlace | null): WindowPlace | null {
		const screens = this.#screens();
		return front === null
			? usablePlace(readJsonFile(this.#placeFile), screens)
			: cascaded(front, screens);
	}

	/** Remembers where a window stands that is being closed. */
	closed(place: WindowPlace): void {
		store(this.#placeFile, place);
	}

	/** The drafts that were open at the end of the last run. */
	open(): readonly RememberedWindow[] {
		const stored = readJsonFile(this.#openFile);
		if (!Array.isArray(stored)) return [];
		return stored.slice(0, MOST_WINDOWS).flatMap((entry): RememberedWindow[] => {
			if (!isPlainObject(entry) || typeof entry.file !== "string") return [];
			if (!path.isAbsolute(entry.file) || entry.file.includes("\0")) return [];
			return [{ file: entry.file, place: usablePlace(entry.place, this.#screens()) }];
		});
	}

	/** Remembers which drafts are open as the run ends. */
	rememberOpen(windows: readonly RememberedWindow[]): void {
		store(this.#openFile, windows);
	}
}

function store(file: string, value: unknown): void {
	try {
		writeJsonFile(file, value);
	} catch {
		// A full disk must not keep a window open.
	}
}
