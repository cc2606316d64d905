import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchApp, makeFolder, removeFolders } from "./harness";

const root = join(__dirname, "../..");
const start = join(root, "scripts/start.mjs");

afterAll(removeFolders);

/** What the start says until its window can be reached, and where that is. */
function devTools(child: ChildProcess): Promise<{ address: string; heard: string }> {
	return new Promise((resolve, reject) => {
		let heard = "";
		child.stderr?.on("data", (chunk) => {
			heard += String(chunk);
			const address = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
			if (address) resolve({ address, heard });
		});
		child.once("exit", (code) => reject(new Error(`npm start ended with code ${code}:\n${heard}`)));
	});
}

test("a second start does no set-up step again and opens the welcome view", async () => {
	const args = [
		start,
		`--user-data-dir=${makeFolder()}`,
		"--lang=en-US",
		"--remote-debugging-port=0",
	];
	const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
	const ended = new Promise((resolve) => child.once("exit", resolve));
	try {
		const { address, heard } = await devTools(child);
		expect(heard).not.toMatch(/Building|Generating|Installing|Fetching/);
		const browser = await chromium.connectOverCDP(address);
		const context = browser.contexts()[0];
		const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
		await page?.getByRole("heading", { name: "Clausula" }).waitFor();
		await browser.close();
	} finally {
		child.kill();
		await ended;
	}
});

test("without a display it says so, scores the sample in the terminal and exits with 0", () => {
	const env = { ...process.env };
	delete env.DISPLAY;
	delete env.WAYLAND_DISPLAY;
	const run = spawnSync(process.execPath, [start], { cwd: root, env, encoding: "utf8" });
	expect(run.stderr).toContain("There is no display here");
	for (const dimension of ["Autonomy", "Accountability", "Verification"]) {
		expect(run.stdout).toMatch(new RegExp(`${dimension}.*\\d`, "i"));
	}
	expect(run.status).toBe(0);
});

test("the page runs in a sandbox of its own, as a user without rights", async () => {
	const app = await launchApp();
	try {
		const renderer = await app.electron.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
		);
		const status = readFileSync(`/proc/${renderer}/status`, "utf8");
		expect(status).toMatch(/^Seccomp:\t2$/m);
		expect(status).toMatch(/^NoNewPrivs:\t1$/m);
		expect(status).toMatch(/^CapEff:\t0+$/m);
		expect(statSync(`/proc/${app.electron.process().pid}`).uid).not.toBe(0);
		for (const space of ["pid", "net"]) {
			expect(readlinkSync(`/proc/${renderer}/ns/${space}`)).not.toBe(
				readlinkSync(`/proc/self/ns/${space}`),
			);
		}
	} finally {
		await app.close();
	}
});
