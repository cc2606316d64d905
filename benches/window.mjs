// A draft of many clauses open in the built app, in real Electron: what the benches of the window have in common.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright-core";

const words =
	"each endorsing State will keep a record of every engagement for ten years and present it to the technical panel within thirty days of a request and a commander will authorise the use of force by an autonomous system before it is applied to any person or object in the area";

/** Words of a clause: 44 of a treaty's, and no two neighbours the same. */
export function clause(index) {
	const text = words
		.split(" ")
		.slice(index % 7, (index % 7) + 44)
		.join(" ");
	return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** The text of a draft with so many clauses, ten to an article. */
export function draftText(clauses) {
	const lines = ["Declaration on measured keys", ""];
	for (let index = 0; index < clauses; index++) {
		if (index % 10 === 0) lines.push(`Article ${index / 10 + 1} Records and authority`, "");
		lines.push(`${(index % 10) + 1}. ${clause(index)}`, "");
	}
	return lines.join("\n");
}

/** Starts an app, lets `work` use its first window at 1440 × 900, and ends it whatever happens. */
export async function inWindow(executable, app, args, work) {
	const userData = mkdtempSync(join(tmpdir(), "clausula-bench-"));
	const electron = await _electron.launch({
		executablePath: executable,
		args: [
			app,
			`--user-data-dir=${userData}`,
			"--disable-gpu",
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			...args,
		],
	});
	try {
		const page = await electron.firstWindow();
		await electron.evaluate(({ BrowserWindow }) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900);
		});
		return await work(page);
	} finally {
		// Ended at once: the measured draft is edited, and closing would ask about it.
		const child = electron.process();
		const ended = new Promise((done) => child.once("exit", done));
		child.kill("SIGKILL");
		await ended;
		await rm(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
}

/** Median and 95th percentile of times. */
export function spread(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
	return { median: at(0.5), late: at(0.95), keys: sorted.length };
}
