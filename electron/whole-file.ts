import { closeSync, fsyncSync, openSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";

/** How a file is replaced. */
export interface WholeFileOptions {
	/** The mode of the new file; that of the old one unless given. */
	readonly mode?: number;
	/** Hears of the file beside it that holds the new bytes until all are there. */
	readonly onAside?: (aside: string) => void;
	/** Runs when all bytes are on the disk beside the file and nothing but the swap is left; where it throws, nothing is swapped. */
	readonly beforeSwap?: () => Promise<void>;
}

/** Writes a file all or nothing, and on the disk once the promise resolves. Throws the system's error. */
export async function writeWhole(
	target: string,
	bytes: Uint8Array,
	{ mode, onAside, beforeSwap }: WholeFileOptions = {},
): Promise<void> {
	await writeFileAtomic(target, "", {
		...(mode === undefined ? {} : { mode }),
		tmpfileCreated: async (aside) => {
			onAside?.(aside);
			// The library takes a short write, which a disk that is getting full makes, for a whole one.
			const handle = await open(aside, "r+");
			try {
				await handle.writeFile(bytes);
				if (beforeSwap) await handle.sync();
			} finally {
				await handle.close();
			}
			await beforeSwap?.();
		},
	});
	await flushFolder(path.dirname(target));
}

/** Writes a small file all or nothing, and on the disk when it returns: for what the end of the app must not overtake. Throws the system's error. */
export function writeWholeSync(target: string, bytes: Uint8Array, mode: number): void {
	writeFileAtomic.sync(target, "", {
		mode,
		// As above: Node goes on until the last byte is written.
		tmpfileCreated: (aside) => writeFileSync(aside, bytes, { flag: "r+" }),
	});
	if (process.platform === "win32") return;
	const folder = openSync(path.dirname(target), "r");
	try {
		fsyncSync(folder);
	} finally {
		closeSync(folder);
	}
}

/** Makes what was renamed or removed in a folder durable; where folders can't be opened (Windows) the file system does it. */
export async function flushFolder(folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
