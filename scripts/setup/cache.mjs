import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** The folder that all clones of this user share (XDG Base Directory Specification; a relative XDG path counts as unset). */
export function cacheFolder(env = process.env) {
	const base =
		env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)
			? env.XDG_CACHE_HOME
			: join(homedir(), ".cache");
	return join(base, "clausula");
}

/** The digest of a file in the given encoding. */
export async function digestOfFile(path, algorithm, encoding) {
	const hash = createHash(algorithm);
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest(encoding);
}

/** An unfinished folder older than this belongs to a run that was interrupted. */
const abandonedAfterMs = 6 * 60 * 60 * 1000;

/**
 * Makes `target` whole or not at all: `fill` works in a folder beside it, which is renamed into place.
 * When another clone was first, its folder stays.
 */
export async function placeFolder(target, fill) {
	const parent = join(target, "..");
	await mkdir(parent, { recursive: true });
	for (const name of await readdir(parent)) {
		if (!name.startsWith(".unfinished-")) continue;
		const age = Date.now() - (await stat(join(parent, name))).mtimeMs;
		if (age > abandonedAfterMs) await rm(join(parent, name), { recursive: true, force: true });
	}
	const unfinished = await mkdtemp(join(parent, ".unfinished-"));
	try {
		await fill(unfinished);
		await rename(unfinished, target).catch((error) => {
			if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		});
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}
