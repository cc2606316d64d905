import type { App, Session, WebContents } from "electron";
import { isOwnAddress } from "./asset-path";

/** Denies every page, whoever makes it, new windows, navigation and embedded pages. */
export function guardContents(app: App): void {
	app.on("web-contents-created", (_event, contents) => {
		contents.setWindowOpenHandler(() => ({ action: "deny" }));
		denyNavigation(contents);
		contents.on("will-attach-webview", (event) => event.preventDefault());
	});
}

function denyNavigation(contents: WebContents): void {
	contents.on("will-navigate", (event) => event.preventDefault());
	contents.on("will-frame-navigate", (event) => event.preventDefault());
	contents.on("will-redirect", (event) => event.preventDefault());
}

/** Denies permissions, devices, downloads, the spell checker with its fetched dictionaries, and every request that leaves the app. */
export function guardSession(session: Session): void {
	session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
	session.setPermissionCheckHandler(() => false);
	session.setDevicePermissionHandler(() => false);
	session.setSpellCheckerEnabled(false);
	session.on("will-download", (event) => event.preventDefault());
	session.webRequest.onBeforeRequest((details, answer) => {
		answer({ cancel: !isLocal(details.url) });
	});
}

function isLocal(address: string): boolean {
	return isOwnAddress(address) || address.startsWith("data:") || address.startsWith("devtools:");
}
