import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./cache.mjs";
import { say } from "./progress.mjs";

/** How long a failed download is remembered before it is tried again. */
const retryAfterMs = 24 * 60 * 60 * 1000;
/** A host that does not answer within this time counts as out of reach. */
const reachWithinMs = 5000;
/** The download is about 120 MB; a line that needs longer than this is better served by hand. */
const downloadWithinMs = 20 * 60 * 1000;

/** The version that package.json declares, from the installed package. */
export function declaredVersion(root) {
	return JSON.parse(readFileSync(join(root, "node_modules/electron/package.json"), "utf8")).version;
}

/** The declared Electron's executable, or null while its binary has not been downloaded. */
export function installedDeclaredRuntime(root) {
	const folder = join(root, "node_modules/electron");
	try {
		const version = readFileSync(join(folder, "dist/version"), "utf8").trim().replace(/^v/, "");
		const executable = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
		return version === declaredVersion(root) && existsSync(executable) ? executable : null;
	} catch {
		return null;
	}
}

async function inReach(version) {
	if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
	const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
	try {
		return (await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(reachWithinMs) }))
			.ok;
	} catch {
		return false;
	}
}

/** Electron's own installer, which checks the archive against the checksums that its package carries. */
function runInstaller(root) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [join(root, "node_modules/electron/install.js")], {
			cwd: root,
			stdio: ["ignore", 2, 2],
			timeout: downloadWithinMs,
		});
		child.on("error", () => resolve(false));
		child.on("exit", (code) => resolve(code === 0));
	});
}

/** Downloads the declared Electron where that works; null where it doesn't, which is remembered for a day. */
export async function fetchDeclaredRuntime(root) {
	const version = declaredVersion(root);
	const memory = join(cacheFolder(), `electron-${version}-out-of-reach`);
	const failedAt = Number(await readFile(memory, "utf8").catch(() => "0"));
	if (Date.now() - failedAt < retryAfterMs) return null;
	say(`Fetching Electron ${version}`);
	if ((await inReach(version)) && (await runInstaller(root))) return installedDeclaredRuntime(root);
	say(`Electron ${version} can't be downloaded here`);
	await mkdir(cacheFolder(), { recursive: true });
	await writeFile(memory, String(Date.now()));
	return null;
}
