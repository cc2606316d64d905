import type { App, BrowserWindow } from "electron";
import { createAppWindow, loadPage } from "./app-window";
import { type ContextMenuParts, offerContextMenu, showCommands } from "./context-menu";
import type { Events } from "./contract/events";
import type { DocumentState, WindowStart } from "./contract/windows";
import * as dialogs from "./dialogs";
import type { Translate } from "./messages";
import type { WindowPlace } from "./window-bounds";

/** A window without a draft. */
export const NO_DOCUMENT: DocumentState = {
	edited: false,
	title: "",
	canUndo: false,
	canRedo: false,
	inTable: false,
	open: false,
	file: null,
};

/** What a window is made with, and whom it tells what happens to it. */
export interface DraftWindowParts {
	readonly app: App;
	readonly place: WindowPlace | null;
	readonly start: WindowStart | null;
	readonly translate: () => Translate;
	/** How large pages are drawn, in percent. */
	readonly zoom: () => number;
	readonly onFocus: (window: DraftWindow) => void;
	/** It is being closed and will not stay. */
	readonly onClose: (window: DraftWindow) => void;
	readonly onClosed: (window: DraftWindow) => void;
	/** Its page's process has ended, and with it all that the page held. */
	readonly onGone: (window: DraftWindow) => void;
}

/** One window with one draft: what main knows of it is whether it is edited and which file it is in, never what it says. */
export class DraftWindow {
	readonly browser: BrowserWindow;
	readonly #parts: DraftWindowParts;
	#document = NO_DOCUMENT;
	/** What the page is to begin with once it listens; `null` when there is nothing, or nothing any more. */
	#start: WindowStart | null;
	/** The token of the file that the page was told to open and has not yet said that it holds. */
	#claim: string | null;
	#listening = false;
	/** What the page is told as soon as it listens. */
	readonly #held: (() => void)[] = [];
	#mayClose = false;
	#agreed = false;
	#hung = false;
	/** What is asked of the page: whether the window may close. */
	#leaving: { readonly promise: Promise<boolean>; answer(leave: boolean): void } | null = null;

	constructor(parts: DraftWindowParts) {
		this.#parts = parts;
		this.#start = parts.start;
		this.#claim = parts.start?.file?.token ?? null;
		this.browser = createAppWindow(parts.app, parts.place);
		this.#watch();
		void loadPage(this.browser);
	}

	/** What the page last said of its draft. */
	get document(): DocumentState {
		return this.#document;
	}

	/** Whether it was closed with nothing unsaved, or by the user's leave. */
	get agreed(): boolean {
		return this.#agreed;
	}

	/** Where the window stands, or would if it were not maximized. */
	get place(): WindowPlace {
		return { bounds: this.browser.getNormalBounds(), maximized: this.browser.isMaximized() };
	}

	/** Whether the file behind a token is open here, or is about to be. */
	holds(token: string): boolean {
		return this.#document.file === token || this.#claim === token;
	}

	/** Keeps title and marks of the window as the page says. */
	show(document: DocumentState): void {
		this.#document = document;
		if (document.open) this.#claim = null;
		const mark = document.edited ? "• " : "";
		this.browser.setTitle(
			document.title === ""
				? "Clausula"
				: this.#parts.translate()("window.title", { mark, name: document.title }),
		);
		this.browser.setDocumentEdited(document.edited);
	}

	/** The file that the window was to open could not be; another window may have it. */
	release(): void {
		this.#claim = null;
	}

	/** What the page begins with, once. */
	takeStart(): WindowStart | null {
		const start = this.#start;
		this.#start = null;
		this.#listening = true;
		for (const tell of this.#held.splice(0)) tell();
		return start;
	}

	/** Tells the page something, once it listens. */
	send<E extends keyof Events>(event: E, payload: Events[E]): void {
		const tell = () => {
			if (!this.browser.isDestroyed()) this.browser.webContents.send(event, payload);
		};
		if (this.#listening) tell();
		else this.#held.push(tell);
	}

	/** Draws the page larger or smaller. */
	zoom(percent: number): void {
		if (!this.browser.isDestroyed()) this.browser.webContents.setZoomFactor(percent / 100);
	}

	/** Shows a menu of commands where the pointer is, or at what has the focus. */
	showMenu(commands: readonly string[]): void {
		showCommands(this.browser, commands, this.#menus);
	}

	get #menus(): ContextMenuParts {
		return {
			translate: this.#parts.translate,
			document: () => this.#document,
			command: (command) => this.send("menu:command", command),
		};
	}

	/** Brings the window to the front. */
	focus(): void {
		if (this.browser.isMinimized()) this.browser.restore();
		this.browser.focus();
	}

	/** Whether the window may close; asks where changes are unsaved, and yields `false` where the user wants to stay. */
	async mayLeave(): Promise<boolean> {
		if (!this.#document.edited || this.browser.isDestroyed()) return true;
		this.focus();
		if (this.#hung) {
			const close = (await dialogs.askHung(this.browser, this.#parts.translate())) === "close";
			if (close) this.browser.destroy();
			return close;
		}
		if (this.#leaving === null) {
			let answer: (leave: boolean) => void = () => {};
			const promise = new Promise<boolean>((resolve) => {
				answer = resolve;
			});
			this.#leaving = { promise, answer };
			this.send("window:close-requested", null);
		}
		return this.#leaving.promise;
	}

	/** The page's answer to whether the window may close. */
	answerLeaving(leave: boolean): void {
		this.#leaving?.answer(leave);
		this.#leaving = null;
	}

	/** Closes the window without another question. */
	close(): void {
		this.#mayClose = true;
		if (!this.browser.isDestroyed()) this.browser.close();
	}

	#watch(): void {
		const { browser } = this;
		offerContextMenu(browser, this.#menus);
		// A page forgets its zoom with each load.
		browser.webContents.on("did-finish-load", () => this.zoom(this.#parts.zoom()));
		browser.webContents.on("zoom-changed", (_event, way) =>
			this.send("menu:command", way === "in" ? "view.zoomIn" : "view.zoomOut"),
		);
		browser.on("focus", () => this.#parts.onFocus(this));
		browser.on("unresponsive", () => {
			this.#hung = true;
		});
		browser.on("responsive", () => {
			this.#hung = false;
		});
		browser.on("close", (event) => {
			if (this.#mayClose || !this.#document.edited) {
				this.#agreed = true;
				this.#parts.onClose(this);
				return;
			}
			event.preventDefault();
			void this.mayLeave().then((leave) => {
				// After the page's answer is on its way: its channel ends with the window.
				if (leave) setImmediate(() => this.close());
			});
		});
		browser.on("closed", () => this.#parts.onClosed(this));
		browser.webContents.on("render-process-gone", (_event, { reason }) => {
			if (reason !== "clean-exit") void this.#askGone();
		});
	}

	async #askGone(): Promise<void> {
		this.#listening = false;
		this.#claim = null;
		this.answerLeaving(false);
		this.show(NO_DOCUMENT);
		this.#parts.onGone(this);
		if ((await dialogs.askGone(this.browser, this.#parts.translate())) === "quit")
			this.browser.close();
		else await loadPage(this.browser);
	}
}
