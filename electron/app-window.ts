import path from "node:path";
import { type App, BrowserWindow, nativeTheme, screen } from "electron";
import { PAGE_URL } from "./asset-path";
import { readJsonFile, writeJsonFile } from "./json-file";
import { DEFAULT_SIZE, MINIMUM_SIZE, usablePlace } from "./window-bounds";

/** The theme tokens' background, so that nothing flashes before the page has painted. */
const BACKGROUND = { light: "#f4f5f7", dark: "#14171d" } as const;

/** Makes the window, where it stood when it was last closed, and shows it once the page has painted. */
export function createAppWindow(app: App): BrowserWindow {
	const placeFile = path.join(app.getPath("userData"), "window.json");
	const place = usablePlace(
		readJsonFile(placeFile),
		screen.getAllDisplays().map((display) => display.workArea),
	);
	const window = new BrowserWindow({
		...DEFAULT_SIZE,
		...place?.bounds,
		minWidth: MINIMUM_SIZE.width,
		minHeight: MINIMUM_SIZE.height,
		show: false,
		title: "Clausula",
		backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
		webPreferences: {
			preload: path.join(app.getAppPath(), "dist", "preload", "preload.cjs"),
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			allowRunningInsecureContent: false,
			experimentalFeatures: false,
			webviewTag: false,
			// Chromium's checker fetches its dictionaries from the network.
			spellcheck: false,
			navigateOnDragDrop: false,
			devTools: !app.isPackaged,
		},
	});
	if (place?.maximized) window.maximize();
	window.once("ready-to-show", () => window.show());
	window.on("close", () => {
		try {
			writeJsonFile(placeFile, {
				bounds: window.getNormalBounds(),
				maximized: window.isMaximized(),
			});
		} catch {
			// A full disk must not keep the window open.
		}
	});
	window.on("page-title-updated", (event) => event.preventDefault());
	return window;
}

/** Loads the page; resolves when it has loaded or could not be. */
export async function loadPage(window: BrowserWindow): Promise<void> {
	await window.loadURL(PAGE_URL);
}
