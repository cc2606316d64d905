#!/usr/bin/env node
// Sets up and builds what is missing, then opens the workbench; without a display, scores the sample draft instead.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { report, say } from "./setup/progress.mjs";
import { root, setUpElectron, setUpPackages } from "./setup.mjs";

const sample = "examples/sample-declaration.clausula";
const hasDisplay =
	process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function openWindow(executable) {
	// Chromium refuses to start a sandbox as root; a user's start always has it.
	const args = process.getuid?.() === 0 ? ["--no-sandbox", root] : [root];
	const env = { ...process.env };
	delete env.ELECTRON_RUN_AS_NODE;
	const child = spawn(executable, [...args, ...process.argv.slice(2)], {
		cwd: process.cwd(),
		stdio: "inherit",
		env,
	});
	child.on("error", (error) => {
		report(error);
		process.exitCode = 1;
	});
	child.on("exit", (code, signal) => {
		process.exitCode = signal ? 1 : (code ?? 1);
	});
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
}

function scoreSample() {
	say(`There is no display here, so no window can open; scoring ${sample} instead`);
	const cli = join(root, "dist/cli/clausula.mjs");
	const run = spawnSync(process.execPath, [cli, "score", sample], { cwd: root, stdio: "inherit" });
	process.exitCode = run.status ?? 1;
}

try {
	await setUpPackages();
	const { build } = await import("./build.mjs");
	if (hasDisplay) {
		const runtime = await setUpElectron();
		await build(undefined, say);
		say("Opening the window");
		openWindow(runtime.executable);
	} else {
		// The window's needs are set up for the next start, but the terminal can do without them.
		await setUpElectron().catch((error) => say(error.message));
		await build(undefined, say);
		scoreSample();
	}
} catch (error) {
	report(error);
	process.exitCode = 1;
}
