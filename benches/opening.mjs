#!/usr/bin/env node
// Opening a long draft, from the click on "Open" to words that can be written in and to the score of all of them; what the window takes of
// memory then, and how smooth it scrolls, beside a page with plain Lexical and the bare text.
// usage: npm run build && DISPLAY=:1 node benches/opening.mjs [CLAUSES]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { electronRuntime } from "../scripts/setup/electron.mjs";
import { plainApp } from "./plain-lexical.mjs";
import { draftText, inWindow, machineLoad, spread, told } from "./window.mjs";

const root = dirname(import.meta.dirname);
const runtime = await electronRuntime(root);
const CLAUSES = Number(process.argv[2] ?? 3000);
/** The most seconds until one sees that something happens, and until one can write. */
const SEEN = 1;
const LIMIT = 3;
/** The most megabytes that the renderer may hold. */
const MEMORY = 500;
/** Frames while the wheel turns: a second, if they keep up. */
const FRAMES = 60;

/**
 * Runs in the page: notes when the last clause and the first score are painted, and when one sees that a draft is being opened. That is
 * faded in by the compositor, whatever keeps the page busy meanwhile: it is seen when its animation has ended.
 */
function watch(clauses) {
	const start = performance.now();
	const seen = {};
	const observer = new MutationObserver(() => {
		const note = document.querySelector(".opening-note");
		if (!note) return;
		observer.disconnect();
		const { delay, duration } = note.getAnimations()[0]?.effect?.getComputedTiming() ?? {};
		seen.progress = performance.now() - start + (delay ?? 0) + Number(duration ?? 0);
	});
	observer.observe(document.body, { childList: true, subtree: true });
	globalThis.opened = new Promise((done) => {
		const look = () => {
			const now = performance.now() - start;
			if (document.querySelectorAll(".draft-clause").length >= clauses) seen.words ??= now;
			if (Number(document.querySelector(".score")?.dataset.readVersion) > 0) seen.score ??= now;
			if (seen.words !== undefined && seen.score !== undefined) done(seen);
			else requestAnimationFrame(() => setTimeout(look));
		};
		look();
	});
}

/** Runs in the page: the milliseconds between frames while the page scrolls by a good part of a screen in each. */
function scroll(frames) {
	return new Promise((done) => {
		const area = document.querySelector(".page-area") ?? document.scrollingElement;
		const times = [];
		let last = performance.now();
		const step = () => {
			const now = performance.now();
			times.push(now - last);
			last = now;
			area.scrollTop += 240;
			if (times.length < frames) requestAnimationFrame(step);
			else done(times.slice(1));
		};
		requestAnimationFrame(step);
	});
}

/** Megabytes that a process holds for itself alone, with its share of what it has in common with others. */
function megabytes(pid) {
	const rollup = execFileSync("cat", [`/proc/${pid}/smaps_rollup`], { encoding: "utf8" });
	return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? Number.NaN) / 1024;
}

/** Milliseconds between the frames of a scrolled page of plain Lexical, its paragraphs contained. */
async function plainFrames(folder) {
	const app = await plainApp(folder, CLAUSES);
	return inWindow(runtime.executable, app, [], async (page) => {
		await page
			.locator("#text > p")
			.nth(CLAUSES - 1)
			.waitFor({ state: "attached" });
		await page.evaluate(() => document.body.classList.add("contained"));
		await page.waitForTimeout(2000);
		return page.evaluate(scroll, FRAMES);
	});
}

const folder = mkdtempSync(join(tmpdir(), "clausula-opening-"));
try {
	const draft = join(folder, "measured.txt");
	writeFileSync(draft, draftText(CLAUSES));
	console.log(`${CLAUSES} clauses, ${machineLoad()}`);
	const { seen, memory, frames } = await inWindow(
		runtime.executable,
		root,
		[],
		async (page, app) => {
			await page.getByRole("heading", { name: "Clausula" }).waitFor();
			await page.waitForTimeout(1500);
			await app.evaluate(({ dialog }, path) => {
				dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
			}, draft);
			await page.evaluate(watch, CLAUSES);
			await page.locator(".welcome-actions .button").first().click();
			const opened = await page.evaluate(() => globalThis.opened);
			await page.waitForTimeout(2000);
			const times = await page.evaluate(scroll, FRAMES);
			const pid = await app.evaluate(({ BrowserWindow }) =>
				BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
			);
			return { seen: opened, memory: megabytes(pid), frames: times };
		},
	);
	const second = (time) => (time === undefined ? "never" : `${(time / 1000).toFixed(2)} s`);
	console.log(`  progress shown after ${second(seen.progress)}, at most ${SEEN} s`);
	console.log(`  words after ${second(seen.words)}, at most ${LIMIT} s`);
	console.log(`  score after ${second(seen.score)}`);
	const smooth = (times) => told(spread(times)).replace("keys", "frames");
	console.log(`  between frames of scrolling: ${smooth(frames)}`);
	console.log(`  the same in plain Lexical, contained: ${smooth(await plainFrames(folder))}`);
	console.log(`  memory of the renderer ${memory.toFixed(0)} MB, at most ${MEMORY} MB`);
	const soon = seen.progress <= SEEN * 1000 && seen.words <= LIMIT * 1000;
	process.exitCode = soon && memory <= MEMORY ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
