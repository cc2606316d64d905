#!/usr/bin/env node
// Sets up what is missing, with nothing but Node: packages, Electron, shared libraries. Safe to stop and to repeat.
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { installDependencies, requireNode } from "./setup/dependencies.mjs";
import { electronRuntime } from "./setup/electron.mjs";
import { installLibraries } from "./setup/libraries.mjs";
import { report, say } from "./setup/progress.mjs";
import { requireSandbox } from "./setup/sandbox.mjs";
import { recordWindow } from "./setup/window-record.mjs";

/** The checkout's folder. */
export const root = dirname(import.meta.dirname);

/** The packages that the lockfile names; all other steps need them. */
export async function setUpPackages() {
	requireNode();
	await installDependencies(root);
}

/** Electron and what it needs of the system; `display` asks for a virtual display as well. */
export async function setUpElectron({ display = false, thorough = false } = {}) {
	const runtime = await electronRuntime(root, { thorough });
	installLibraries(runtime.executable, { display });
	requireSandbox(runtime.executable);
	recordWindow(root, runtime.executable);
	return runtime;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		await setUpPackages();
		await setUpElectron({ display: !process.env.DISPLAY, thorough: true });
		say("Everything is set up");
	} catch (error) {
		report(error);
		process.exitCode = 1;
	}
}
