#!/usr/bin/env node
// Key to score at 500 clauses, end to end in real Electron: from the keydown to the frame that shows the score of the text with that key
// in it, and to the frame that shows the key itself. Needs a build and a display.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { electronRuntime } from "../scripts/setup/electron.mjs";
import { draftText, inWindow, machineLoad, spread, told } from "./window.mjs";

const root = dirname(import.meta.dirname);
const CLAUSES = 500;
const KEYS = 200;
/** The first keys warm the engine up. */
const WARM = 80;
/** Milliseconds between keys: a hundred words a minute. */
const PACE = Number(process.env.PACE ?? 120);
/** The most milliseconds from key to score, by the 95th percentile. */
const LIMIT = 50;
const TABS = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["Clause", "Gaps", "Score"];

/** Runs in the page: times every key until it is painted, and until the score of its text is. */
function watch() {
	const score = document.querySelector(".score");
	const painted = (then) =>
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = then;
			port2.postMessage(null);
		});
	const base = Number(score.dataset.readVersion);
	const starts = [];
	globalThis.times = { keys: [], scores: [] };
	let scored = 0;
	document.addEventListener(
		"keydown",
		() => {
			const start = performance.now();
			starts.push(start);
			painted(() => globalThis.times.keys.push(performance.now() - start));
		},
		{ capture: true },
	);
	// Each key is one change of the draft, so its version tells whose score is shown.
	new MutationObserver(() => {
		const shown = Number(score.dataset.readVersion) - base;
		painted(() => {
			const now = performance.now();
			for (; scored < Math.min(shown, starts.length); scored++)
				globalThis.times.scores.push(now - starts[scored]);
		});
	}).observe(score, { attributes: true, attributeFilter: ["data-read-version"] });
}

const folder = mkdtempSync(join(tmpdir(), "clausula-scoring-"));
try {
	const runtime = await electronRuntime(root);
	const draft = join(folder, "measured.txt");
	writeFileSync(draft, draftText(CLAUSES));
	console.log(machineLoad());
	let worst = 0;
	for (const tab of TABS) {
		const times = await inWindow(runtime.executable, root, [draft], async (page) => {
			await page
				.locator(".draft-clause")
				.nth(CLAUSES - 1)
				.waitFor({ state: "attached" });
			await page.waitForFunction(
				() => Number(document.querySelector(".score")?.dataset.readVersion) > 0,
			);
			await page.waitForTimeout(2000);
			await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
			await page.locator(".draft-clause").nth(4).click();
			await page.keyboard.press("End");
			await page.evaluate(watch);
			for (let key = 0; key < KEYS; key++) {
				await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
				await page.waitForTimeout(PACE);
			}
			await page.waitForTimeout(1000);
			return page.evaluate(() => globalThis.times);
		});
		const score = spread(times.scores.slice(WARM));
		console.log(`${tab} in sight, ${CLAUSES} clauses`);
		console.log(`  key to score: ${told(score)}`);
		console.log(`  key to paint: ${told(spread(times.keys.slice(WARM)))}`);
		worst = Math.max(worst, score.late);
	}
	console.log(`at most ${LIMIT} ms`);
	process.exitCode = worst <= LIMIT ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
