import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Installs exactly what the lockfile says, without any install script; does nothing where that is there already. */
export function installDependencies(root) {
	const difference = firstDifference(root);
	if (difference === null) return;
	say(`Installing the locked packages (${difference} is missing or differs)`);
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	const run = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
		cwd: root,
		stdio: ["ignore", 2, 2],
		shell: process.platform === "win32",
	});
	if (run.status === 0 && firstDifference(root) === null) return;
	const why = run.error
		? `npm could not be started (${run.error.code})`
		: "npm ci failed; its message stands above";
	throw new SetupError(
		`The packages were not installed: ${why}. Check the network and start again: it resumes here.`,
	);
}
