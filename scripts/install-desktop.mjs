#!/usr/bin/env node
// node scripts/install-desktop.mjs [--remove]: makes .clausula files open by a double click for this user, or takes that back.
import { dirname, join } from "node:path";
import { dataHome, desktopFiles } from "./desktop/files.mjs";
import { placeFiles, removeFiles } from "./desktop/place.mjs";

const root = dirname(import.meta.dirname);
const [option, ...others] = process.argv.slice(2);

if (others.length > 0 || ![undefined, "--remove"].includes(option)) {
	console.error("usage: node scripts/install-desktop.mjs [--remove]");
	process.exitCode = 2;
} else if (process.platform !== "linux") {
	console.error(
		"On Windows and macOS, .clausula files are tied to the app by its installer; see packaging/README.md.",
	);
	process.exitCode = 1;
} else {
	const home = dataHome();
	const files = desktopFiles(root, [process.execPath, join(root, "scripts", "start.mjs")]);
	try {
		if (option === "--remove") {
			removeFiles(home, files);
			console.log(
				`Clausula is no longer on the desktop; ${files.size} files were taken out of ${home}.`,
			);
		} else {
			const missing = placeFiles(home, files);
			console.log(
				`Clausula is on the desktop: ${files.size} files in ${home}. .clausula files open by a double click.`,
			);
			for (const command of missing)
				console.log(
					`${command} is not here; the desktop may see the change only at the next login.`,
				);
		}
	} catch (error) {
		console.error(`clausula: ${home} can't be written: ${error.message}`);
		process.exitCode = 1;
	}
}
