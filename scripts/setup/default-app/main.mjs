// Stands in the development runtime where Electron's own default app is missing: opens the app folder named on the command line.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const folder = process.argv.slice(1).find((argument) => !argument.startsWith("-"));
if (folder === undefined) {
	process.stderr.write("Name the folder of the app to open.\n");
	app.exit(2);
} else {
	const path = resolve(folder);
	const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
	app.setName(manifest.productName ?? manifest.name);
	app.setVersion(manifest.version);
	app.setAppPath(path);
	try {
		// Awaited: Electron becomes ready only after this module, and the app's scheme is registered before that.
		await import(pathToFileURL(join(path, manifest.main)).href);
	} catch (error) {
		process.stderr.write(`${error?.stack ?? error}\n`);
		app.exit(1);
	}
}
