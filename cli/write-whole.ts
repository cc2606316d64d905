import { open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** What a path leads to, through links, also where nothing is there yet. */
export async function targetOf(file: string): Promise<string> {
	try {
		return await realpath(file);
	} catch (error) {
		const isGone = (error as NodeJS.ErrnoException).code === "ENOENT";
		const link = isGone ? await readlink(file).catch(() => null) : null;
		return link === null ? file : targetOf(resolve(dirname(file), link));
	}
}

/**
 * Writes beside the file and puts it in place at once, so that a failure leaves an older file whole. Links are followed, permissions
 * kept, and a write-protected file is left as it is. Throws the system's error.
 */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
	const target = await targetOf(file);
	const old = await stat(target).catch(() => null);
	// A rename would replace a write-protected file without asking it.
	if (old) await (await open(target, "r+")).close();
	const aside = join(dirname(target), `.${crypto.randomUUID()}.tmp`);
	try {
		const handle = await open(aside, "wx", old ? 0o600 : 0o666);
		try {
			await handle.writeFile(bytes);
			if (old) await handle.chmod(old.mode & 0o777);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(aside, target);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
}
