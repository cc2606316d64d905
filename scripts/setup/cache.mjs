import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

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

/** Working folders older than this belong to runs that were interrupted. */
const abandonedAfterMs = 60 * 60 * 1000;

/** A working folder in `parent`, which is made if need be and cleared of what interrupted runs left there. */
async function workingFolder(parent) {
	await mkdir(parent, { recursive: true });
	for (const name of await readdir(parent)) {
		if (!name.startsWith(".unfinished-")) continue;
		const found = await stat(join(parent, name)).catch(() => null);
		if (found && Date.now() - found.mtimeMs > abandonedAfterMs) {
			await rm(join(parent, name), { recursive: true, force: true });
		}
	}
	return mkdtemp(join(parent, ".unfinished-"));
}

/** Gives `use` a working folder in `parent` and removes what is left of it afterwards. */
export async function withWorkingFolder(parent, use) {
	const folder = await workingFolder(parent);
	try {
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Makes `target` whole or not at all: `fill` works in a folder beside it, which is renamed into place.
 * When another clone was first, its folder stays.
 */
export function placeFolder(target, fill) {
	return withWorkingFolder(dirname(target), async (unfinished) => {
		await fill(unfinished);
		await rename(unfinished, target).catch((error) => {
			if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		});
	});
}
