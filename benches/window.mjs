// A draft of many clauses open in the built app, in real Electron: what the benches of the window have in common.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright-core";

const words =
	"each endorsing State will keep a record of every engagement for ten years and present it to the technical panel within thirty days of a request and a commander will authorise the use of force by an autonomous system before it is applied to any person or object in the area";

const LIST = words.split(" ");
const WORDS = 50;

/** Fifty words of a treaty's; no two clauses are the same, so that none is read from memory. */
export function clause(index) {
	const text = Array.from({ length: WORDS }, (_, at) => LIST[(at + index) % LIST.length])
		.join(" ")
		.replace("ten years", `${index + 2} years`);
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

/** Starts an app, lets `work` use its first window, at 1440 × 900, and the app, and ends it whatever happens. */
export async function inWindow(executable, app, args, work) {
	const userData = mkdtempSync(join(tmpdir(), "clausula-bench-"));
	const electron = await _electron.launch({
		executablePath: executable,
		timeout: 25_000,
		args: [
			app,
			`--user-data-dir=${userData}`,
			"--disable-gpu",
			// Side by side, neither window is the one behind.
			"--disable-renderer-backgrounding",
			"--disable-backgrounding-occluded-windows",
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			...args,
		],
	});
	try {
		const page = await electron.firstWindow();
		await electron.evaluate(({ BrowserWindow }) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900);
		});
		return await work(page, electron);
	} finally {
		// Ended at once: the measured draft is edited, and closing would ask about it.
		const child = electron.process();
		const ended = new Promise((done) => child.once("exit", done));
		child.kill("SIGKILL");
		await ended;
		await rm(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
}

/** Median, 95th and 99th percentile of times. */
export function spread(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
	return { median: at(0.5), late: at(0.95), latest: at(0.99), keys: sorted.length };
}

/** Times in words. */
export function told({ median, late, latest, keys }) {
	const [half, most, nearlyAll] = [median, late, latest].map((time) => time.toFixed(1));
	return `median ${half} ms, 95th percentile ${most} ms, 99th ${nearlyAll} ms (${keys} keys)`;
}

/** The load of the machine in words: what else runs is in every figure. */
export function machineLoad() {
	return `load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`;
}
