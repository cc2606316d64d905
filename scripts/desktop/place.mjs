import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";

/** What makes the desktop look anew: each is run where the system has it. */
const REFRESHERS = [
	{ command: "update-mime-database", folder: "mime", args: [] },
	{ command: "update-desktop-database", folder: "applications", args: ["--quiet"] },
	{
		command: "gtk-update-icon-cache",
		folder: "icons/hicolor",
		// A cache that nothing else keeps up to date would hide the icons of other apps.
		only: "icon-theme.cache",
		args: ["--quiet", "--ignore-theme-index", "--force"],
	},
];

/** Writes the files below a data folder, each whole or not at all, and yields the commands that are missing to make them known. */
export function placeFiles(home, files) {
	for (const [path, content] of files) {
		const target = join(home, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileAtomic.sync(target, content, { mode: 0o644 });
	}
	return refresh(home);
}

/** Removes the files and the folders that are empty without them; what others put there stays. */
export function removeFiles(home, files) {
	for (const path of files.keys()) rmSync(join(home, path), { force: true });
	refresh(home);
	const folders = new Set([...files.keys()].map((path) => dirname(path)));
	for (const folder of folders)
		for (let at = folder; at !== "."; at = dirname(at)) {
			try {
				rmdirSync(join(home, at));
			} catch {
				break;
			}
		}
}

function refresh(home) {
	return REFRESHERS.flatMap(({ command, folder, args, only = "" }) => {
		const at = join(home, folder);
		if (!existsSync(join(at, only))) return [];
		const run = spawnSync(command, [...args, at], { stdio: ["ignore", "ignore", "inherit"] });
		return run.status === 0 ? [] : [command];
	});
}
