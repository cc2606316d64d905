// Seconds from `npm start`'s script to the welcome view, once everything is set up and built.
// usage: npm run build && DISPLAY=:1 node benches/start.mjs
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const RUNS = 3;
const root = join(import.meta.dirname, "..");

async function run() {
	const folder = mkdtempSync(join(tmpdir(), "clausula-bench-"));
	const started = performance.now();
	const args = ["scripts/start.mjs", `--user-data-dir=${folder}`, "--remote-debugging-port=0"];
	const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
	const ended = new Promise((resolve) => child.once("exit", resolve));
	let heard = "";
	const address = await new Promise((resolve, reject) => {
		child.once("exit", () => reject(new Error(heard)));
		child.stderr.on("data", (chunk) => {
			heard += chunk;
			const found = /DevTools listening on (ws:\S+)/.exec(heard);
			if (found) resolve(found[1]);
		});
	});
	const browser = await chromium.connectOverCDP(address);
	const [context] = browser.contexts();
	const page = context.pages()[0] ?? (await context.waitForEvent("page"));
	await page.getByRole("heading", { name: "Clausula" }).waitFor();
	const seconds = (performance.now() - started) / 1000;
	await browser.close();
	child.kill();
	await ended;
	rmSync(folder, { recursive: true, force: true });
	return seconds;
}

for (let turn = 0; turn < RUNS; turn += 1) console.log(`${(await run()).toFixed(2)} s`);
