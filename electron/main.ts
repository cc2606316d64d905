import path from "node:path";
import { app, session } from "electron";
import { registerAppScheme, serveAppScheme } from "./app-scheme";
import { argumentFiles } from "./argument-files";
import { guardContents, guardSession } from "./guards";
import { Workbench } from "./workbench";

registerAppScheme();
// Root's test and headless runs start with the flag, and Chromium's children end at once when told both.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
	guardContents(app);
	const appFolder = app.getAppPath();
	// macOS names files by event, also before the app is ready.
	const requested = [...argumentFiles(process.argv, process.cwd(), appFolder)];
	let workbench: Workbench | null = null;
	const open = (files: readonly string[]) => {
		if (workbench === null) requested.push(...files);
		else workbench.request(files);
	};
	app.on("open-file", (event, file) => {
		event.preventDefault();
		open([file]);
	});
	app.on("second-instance", (_event, argv, folder) => {
		open(argumentFiles(argv, folder, appFolder));
	});
	app.on("window-all-closed", () => app.quit());
	// Awaiting readiness at the top level of a module would keep Electron from ever becoming ready.
	app.whenReady().then(() => {
		guardSession(session.defaultSession);
		serveAppScheme(path.join(appFolder, "dist", "renderer"));
		workbench = new Workbench(app, requested);
	}, fail);
}

function fail(error: unknown): void {
	process.stderr.write(`clausula: ${error instanceof Error ? error.message : String(error)}\n`);
	app.exit(1);
}
