import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SetupError, say } from "./progress.mjs";

/** Throws unless this Node is 20.19 or newer, the first with all that the build tools need. */
export function requireNode(version = process.versions.node) {
	const [major, minor] = version.split(".").map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	throw new SetupError(
		`Node ${version} is too old: install Node 20.19 or newer, then start again.`,
	);
}

function fits(rule, value) {
	if (!rule) return true;
	if (rule.includes(`!${value}`)) return false;
	const wanted = rule.filter((each) => !each.startsWith("!"));
	return wanted.length === 0 || wanted.includes(value);
}

/** Whether the C library of this machine is the one a package was built for; only Linux packages say. */
function fitsLibc(rule) {
	if (!rule || process.platform !== "linux") return true;
	const glibc = Boolean(process.report.getReport().header.glibcVersionRuntime);
	return rule.includes(glibc ? "glibc" : "musl");
}

/**
 * The first package in which the installed tree differs from the lockfile, or null when it is whole.
 * npm writes its own record last, so an interrupted install has none.
 */
export function firstDifference(root) {
	const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
	let installed;
	try {
		installed = JSON.parse(
			readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8"),
		).packages;
	} catch {
		return "node_modules";
	}
	for (const [path, wanted] of Object.entries(lock)) {
		if (path === "") continue;
		const here =
			fits(wanted.os, process.platform) && fits(wanted.cpu, process.arch) && fitsLibc(wanted.libc);
		if (!here && wanted.optional) continue;
		const found = installed[path];
		if (!found && wanted.optional) continue;
		if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return path;
		if (!existsSync(join(root, path, "package.json"))) return path;
	}
	return Object.keys(installed).find((path) => !lock[path]) ?? null;
}

/**
 * One run of npm to its end, also when this process is told to stop: npm clears up after an interruption,
 * and a second install beside that one would fail.
 */
function runNpm(root, args) {
	return new Promise((resolve) => {
		const windows = process.platform === "win32";
		const stdio = ["ignore", 2, 2];
		const child = spawn(windows ? "npm.cmd" : "npm", args, { cwd: root, stdio, shell: windows });
		let stopped = null;
		const stop = (signal) => {
			stopped = signal;
			child.kill(signal);
		};
		process.on("SIGINT", stop).on("SIGTERM", stop);
		child.on("error", (error) => resolve(`npm could not be started (${error.code})`));
		child.on("exit", (code) => {
			process.off("SIGINT", stop).off("SIGTERM", stop);
			if (stopped) process.exit(130);
			resolve(code === 0 ? null : "npm ci failed; its message stands above");
		});
	});
}

/** Tries and the pause before each further one: an npm that was cut off a moment ago may still be clearing up. */
const tries = 3;
const pauseMs = 5000;

/** Installs exactly what the lockfile says, without any install script; does nothing where that is there already. */
export async function installDependencies(root) {
	let problem = firstDifference(root);
	for (let n = 1; problem !== null; n++) {
		say(`Installing the locked packages (${problem} is missing or differs)`);
		// The build needs the packages that a user's settings for production would leave out.
		const whole = ["--include=dev", "--include=optional"];
		const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
		const failure = await runNpm(root, ["ci", "--ignore-scripts", ...whole, ...quiet]);
		problem = firstDifference(root);
		if (problem === null) return;
		if (n === tries) {
			const why = failure ?? `${problem} still differs from the lockfile`;
			throw new SetupError(
				`The packages were not installed: ${why}. Check the network and start again: it resumes here.`,
			);
		}
		await pause(pauseMs);
	}
}
