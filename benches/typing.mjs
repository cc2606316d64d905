#!/usr/bin/env node
// Key-to-paint in long drafts: the workbench, with all that lives in it, beside a page with plain Lexical and the bare text. Both are open
// at once in the same Electron and typed in by turns, so that whatever else runs slows both.
// usage: npm run build && DISPLAY=:1 node benches/typing.mjs [CLAUSES…]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { electronRuntime } from "../scripts/setup/electron.mjs";
import { plainApp } from "./plain-lexical.mjs";
import { draftText, inWindow, machineLoad, spread, told } from "./window.mjs";

const root = dirname(import.meta.dirname);
const runtime = await electronRuntime(root);
const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 3000];
const PARAGRAPH = "#text > p";
const TURNS = 5;
const KEYS = 40;
/** The first keys of each turn warm the caches up again. */
const WARM = 5;
/** Milliseconds between keys: ten a second. */
const PACE = 100;
/** From so many clauses on the 95th percentile may be no slower than plain Lexical's. */
const LONG = 3000;
/** The most that the workbench may take of plain Lexical's median in a shorter draft. */
const LIMIT = 1.3;

/** Makes a page ready: the caret stands at the end of the fifth paragraph, and keys are timed from their event to the task after their frame. */
async function ready(page, block, clauses) {
	await page
		.locator(block)
		.nth(clauses - 1)
		.waitFor({ state: "attached" });
	await page
		.locator(block)
		.nth(4)
		.click({ position: { x: 200, y: 12 } });
	await page.keyboard.press("End");
	await page.evaluate(() => {
		globalThis.keyTimes = [];
		document.addEventListener(
			"keydown",
			({ timeStamp }) => {
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => globalThis.keyTimes.push(performance.now() - timeStamp);
					port2.postMessage(null);
				});
			},
			{ capture: true },
		);
	});
}

/** The times of one turn of typing. */
async function turn(page) {
	await page.evaluate(() => {
		globalThis.keyTimes = [];
	});
	let due = performance.now();
	for (let key = 0; key < KEYS; key++) {
		await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
		due += PACE;
		await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
	}
	// The other page's turn comes when this one has painted all.
	await page.waitForFunction((keys) => globalThis.keyTimes.length >= keys, KEYS);
	await page.waitForTimeout(300);
	return page.evaluate((warm) => globalThis.keyTimes.slice(warm), WARM);
}

async function measured(clauses) {
	const folder = mkdtempSync(join(tmpdir(), "clausula-plain-"));
	try {
		const draft = join(folder, "measured.txt");
		writeFileSync(draft, draftText(clauses));
		const app = await plainApp(folder, clauses);
		return await inWindow(runtime.executable, app, [], (bare) =>
			inWindow(runtime.executable, root, [draft], async (page) => {
				await ready(bare, PARAGRAPH, clauses);
				await ready(page, ".draft-clause", clauses);
				await page.waitForFunction(
					() => Number(document.querySelector(".score")?.dataset.readVersion) > 0,
				);
				await page.waitForTimeout(2000);
				const times = { plain: [], contained: [], ours: [] };
				for (let count = 0; count < TURNS; count++) {
					times.plain.push(...(await turn(bare)));
					await bare.evaluate(() => document.body.classList.add("contained"));
					times.contained.push(...(await turn(bare)));
					await bare.evaluate(() => document.body.classList.remove("contained"));
					times.ours.push(...(await turn(page)));
				}
				return {
					plain: spread(times.plain),
					contained: spread(times.contained),
					ours: spread(times.ours),
				};
			}),
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

let failed = false;
for (const clauses of COUNTS) {
	console.log(`${clauses} clauses, ${machineLoad()}`);
	const { plain, contained, ours } = await measured(clauses);
	console.log(`  plain Lexical: ${told(plain)}`);
	console.log(`  the same with paragraphs contained: ${told(contained)}`);
	console.log(`  workbench: ${told(ours)}`);
	const long = clauses >= LONG;
	const [ratio, limit, what] = long
		? [ours.late / plain.late, 1, "95th percentiles"]
		: [ours.median / plain.median, LIMIT, "medians"];
	console.log(`  ratio of the ${what} ${ratio.toFixed(2)}, at most ${limit}`);
	failed ||= ratio > limit;
}
process.exitCode = failed ? 1 : 0;
