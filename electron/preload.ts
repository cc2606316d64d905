import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { Bridge, Unsubscribe } from "./contract/bridge";
import type { Argument, Channel, Result } from "./contract/channels";
import type { Events } from "./contract/events";
import type { Outcome } from "./contract/outcome";

function ask<C extends Channel>(channel: C, argument: Argument<C>): Promise<Outcome<Result<C>>> {
	return ipcRenderer.invoke(channel, argument);
}

/** Listeners get the payload alone: the event of Electron would lead back to its messaging. */
function listen<E extends keyof Events>(
	event: E,
	listener: (payload: Events[E]) => void,
): Unsubscribe {
	const relay = (_event: IpcRendererEvent, payload: Events[E]) => listener(payload);
	ipcRenderer.on(event, relay);
	return () => {
		ipcRenderer.removeListener(event, relay);
	};
}

const bridge: Bridge = {
	openDialog: () => ask("file:open-dialog", undefined),
	open: (token) => ask("file:open", token),
	reload: (token) => ask("file:reload", token),
	// A file that the page made itself has no path, and one of the disk only what the user dropped.
	dropped: (files) =>
		ask(
			"file:dropped",
			files.map((file) => webUtils.getPathForFile(file)),
		),
	save: (request) => ask("file:save", request),
	saveAs: (request) => ask("file:save-as", request),
	exportFile: (request) => ask("file:export", request),
	print: (request) => ask("print:paper", request),
	openChecklist: () => ask("checklist:open-dialog", undefined),
	keepChecklist: (request) => ask("checklist:keep", request),
	openProfile: () => ask("profile:open-dialog", undefined),
	recent: () => ask("file:recent", undefined),
	clearRecent: () => ask("file:clear-recent", undefined),
	readSample: (id) => ask("file:sample", id),
	precedents: {
		choose: () => ask("precedents:choose", undefined),
		list: () => ask("precedents:list", undefined),
		read: (token) => ask("precedents:read", token),
		forget: () => ask("precedents:forget", undefined),
	},
	folders: {
		list: (kind) => ask("folder:list", kind),
		read: (token) => ask("folder:read", token),
		choose: (kind) => ask("folder:choose", kind),
		reset: (kind) => ask("folder:reset", kind),
		show: (kind) => ask("folder:show", kind),
		onChange: (listener) => listen("folder:changed", listener),
	},
	recovery: {
		keep: (request) => ask("recovery:keep", request),
		drop: () => ask("recovery:drop", undefined),
		offers: () => ask("recovery:offers", undefined),
		read: (id) => ask("recovery:read", id),
		take: (id) => ask("recovery:take", id),
		discard: (id) => ask("recovery:discard", id),
	},
	key: {
		state: () => ask("key:state", undefined),
		make: (passphrase) => ask("key:make", passphrase),
		sign: (request) => ask("key:sign", request),
		verify: (questions) => ask("key:verify", questions),
		backUp: (passphrase) => ask("key:back-up", passphrase),
		restore: (passphrase) => ask("key:restore", passphrase),
		remove: () => ask("key:remove", undefined),
	},
	notes: {
		read: (token) => ask("notes:read", token),
		write: (request) => ask("notes:write", request),
	},
	settings: {
		get: () => ask("settings:get", undefined),
		set: (change) => ask("settings:set", change),
	},
	setDocumentState: (state) => ask("document:state", state),
	confirmUnsaved: (name) => ask("ask:unsaved", name),
	confirmTrouble: (about) => ask("ask:trouble", about),
	showError: (error) => ask("show:error", error),
	openWindow: (start) => ask("window:open", start),
	showMenu: (commands) => ask("menu:context", commands),
	ready: () => ask("window:ready", undefined),
	closeNow: () => ask("window:close-now", undefined),
	stayOpen: () => ask("window:stay-open", undefined),
	onMenu: (listener) => listen("menu:command", listener),
	onOpenFile: (listener) => listen("file:requested", listener),
	onOutside: (listener) => listen("file:outside", listener),
	onCloseRequest: (listener) => listen("window:close-requested", () => listener()),
	onSettings: (listener) => listen("settings:changed", listener),
};

contextBridge.exposeInMainWorld("clausula", bridge);
