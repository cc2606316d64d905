import path from "node:path";
import { type App, BrowserWindow, nativeImage, nativeTheme } from "electron";
import { PAGE_URL } from "./asset-path";
import { DEFAULT_SIZE, MINIMUM_SIZE, type WindowPlace } from "./window-bounds";

/** The theme tokens' background, so that nothing flashes before the page has painted. */
const BACKGROUND = { light: "#f4f5f7", dark: "#14171d" } as const;

/** Makes a window at its place, in the middle where that is `null`, and shows it once the page has painted. */
export function createAppWindow(app: App, place: WindowPlace | null): BrowserWindow {
	const icon = path.join(app.getAppPath(), "packaging", "icons", "clausula-256.png");
	const window = new BrowserWindow({
		// Elsewhere the system takes it from the program.
		...(process.platform === "linux" ? { icon: nativeImage.createFromPath(icon) } : {}),
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
	window.on("page-title-updated", (event) => event.preventDefault());
	return window;
}

/** Loads the page; resolves when it has loaded or could not be. */
export async function loadPage(window: BrowserWindow): Promise<void> {
	await window.loadURL(PAGE_URL);
}
