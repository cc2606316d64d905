import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Notes for the command, beside the built programs, which runtime opens the window here. */
export function recordWindow(root, executable) {
	const record = join(root, "dist", "window.json");
	const text = `${JSON.stringify({ executable }, null, "\t")}\n`;
	try {
		if (readFileSync(record, "utf8") === text) return;
	} catch {
		// There is none yet.
	}
	mkdirSync(dirname(record), { recursive: true });
	writeFileSync(record, text);
}
