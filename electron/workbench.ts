import path from "node:path";
import { type App, type BrowserWindow, Menu, nativeTheme } from "electron";
import { createAppWindow, loadPage } from "./app-window";
import { COMMANDS } from "./commands";
import { offerContextMenu } from "./context-menu";
import type {
	Argument,
	ChosenChecklist,
	DocumentState,
	Events,
	FileHandle,
	Outcome,
	Settings,
} from "./contract";
import * as dialogs from "./dialogs";
import { readDraftFile, writeDraftFile } from "./draft-file";
import { DraftFiles } from "./draft-files";
import { isCommandEnabled, menuTemplate } from "./menu";
import { type Translate, translator } from "./messages";
import { printToPdf } from "./print-to-pdf";
import { type Answers, answerRequests } from "./requests";
import { SettingsStore } from "./settings-store";

const NO_DOCUMENT: DocumentState = { edited: false, title: "", canUndo: false, canRedo: false };

/** The one window with its files, settings, menu and questions. It knows whether the draft is edited, never what it says. */
export class Workbench {
	readonly #app: App;
	readonly #window: BrowserWindow;
	readonly #files: DraftFiles;
	readonly #settings: SettingsStore;
	#translate: Translate;
	#document = NO_DOCUMENT;
	/** The file to open once the page listens; `null` when there is none, or none any more. */
	#pending: FileHandle | null;
	#listening = false;
	#mayClose = false;
	#hung = false;

	/** Call once Electron is ready. `file` is an absolute path named at start. */
	constructor(app: App, file: string | null) {
		this.#app = app;
		const data = app.getPath("userData");
		this.#settings = new SettingsStore(
			path.join(data, "settings.json"),
			app.getPreferredSystemLanguages(),
		);
		this.#translate = translator(this.#settings.current.language);
		nativeTheme.themeSource = this.#settings.current.theme;
		this.#files = new DraftFiles({
			recent: path.join(data, "recent.json"),
			samples: ["examples", "templates"].map((folder) => path.join(app.getAppPath(), folder)),
			onRecent: () => this.#showMenu(),
		});
		this.#pending = file === null ? null : this.#files.handle(file);
		answerRequests(this.#answers());
		this.#showMenu();
		this.#window = createAppWindow(app);
		this.#watchWindow();
		void loadPage(this.#window);
	}

	/** Brings the window to the front and, where a path is given, has the page open it. */
	request(file: string | null): void {
		if (this.#window.isMinimized()) this.#window.restore();
		this.#window.focus();
		if (file === null) return;
		const handle = this.#files.handle(file);
		if (this.#listening) this.#send("file:requested", handle);
		else this.#pending = handle;
	}

	#answers(): Answers {
		const files = this.#files;
		return {
			"file:open-dialog": async () => {
				const file = await dialogs.chooseFile(this.#window, this.#translate);
				return file === null ? done(null) : files.open(files.handle(file).token);
			},
			"file:open": (token) => files.open(token),
			"file:save": (request) => files.save(request),
			"file:save-as": (request) => this.#saveAs(request.suggestedName, request.bytes),
			"file:export": (request) => this.#export(request),
			"checklist:open-dialog": () => this.#chooseJson("checklist"),
			"profile:open-dialog": () => this.#chooseJson("profile"),
			"file:recent": async () => done(files.recent()),
			"file:clear-recent": async () => {
				files.clearRecent();
				return done(null);
			},
			"file:sample": (id) => files.sample(id),
			"settings:get": async () => done(this.#settings.current),
			"settings:set": async (change) => done(this.#set(change)),
			"document:state": async (state) => {
				this.#showDocument(state);
				return done(null);
			},
			"ask:unsaved": async (name) =>
				done(await dialogs.askUnsaved(this.#window, this.#translate, name)),
			"ask:changed-on-disk": async (name) =>
				done(await dialogs.askChangedOnDisk(this.#window, this.#translate, name)),
			"show:error": async (error) => {
				await dialogs.showError(this.#window, this.#translate, error);
				return done(null);
			},
			"window:ready": async () => {
				const pending = this.#pending;
				this.#pending = null;
				this.#listening = true;
				return done(pending);
			},
			"window:close-now": async () => {
				this.#mayClose = true;
				// After the answer is on its way: the channel ends with the window.
				setImmediate(() => this.#window.close());
				return done(null);
			},
		};
	}

	async #saveAs(suggestedName: string, bytes: Uint8Array): Promise<Outcome<FileHandle | null>> {
		const file = await dialogs.choosePlace(
			this.#window,
			this.#translate,
			suggestedName,
			"clausula",
		);
		if (file === null) return done(null);
		return this.#files.save({ token: this.#files.handle(file).token, bytes, overwrite: true });
	}

	async #export({
		suggestedName,
		kind,
		bytes,
	}: Argument<"file:export">): Promise<Outcome<string | null>> {
		const file = await dialogs.choosePlace(this.#window, this.#translate, suggestedName, kind);
		if (file === null) return done(null);
		const content = kind === "pdf" ? await printToPdf(bytes) : bytes;
		const written = await writeDraftFile(file, content, null);
		return written.ok ? done(path.basename(file)) : written;
	}

	async #chooseJson(kind: dialogs.JsonKind): Promise<Outcome<ChosenChecklist | null>> {
		const file = await dialogs.chooseJson(this.#window, this.#translate, kind);
		if (file === null) return done(null);
		const content = await readDraftFile(file);
		return content.ok ? done({ name: path.basename(file), bytes: content.value.bytes }) : content;
	}

	#set(change: Partial<Settings>): Settings {
		try {
			return this.#settings.change(change);
		} finally {
			const settings = this.#settings.current;
			this.#translate = translator(settings.language);
			nativeTheme.themeSource = settings.theme;
			this.#showMenu();
			this.#send("settings:changed", settings);
		}
	}

	#showDocument(state: DocumentState): void {
		this.#document = state;
		const mark = state.edited ? "• " : "";
		this.#window.setTitle(
			state.title === ""
				? "Clausula"
				: this.#translate("window.title", { mark, name: state.title }),
		);
		this.#window.setDocumentEdited(state.edited);
		for (const { id: command } of COMMANDS) {
			const item = Menu.getApplicationMenu()?.getMenuItemById(command);
			if (item) item.enabled = isCommandEnabled(command, state);
		}
	}

	#showMenu(): void {
		const template = menuTemplate(
			{
				settings: this.#settings.current,
				recent: this.#files.recent(),
				document: this.#document,
			},
			this.#translate,
			{
				command: (command) => this.#send("menu:command", command),
				openRecent: (file) => this.#send("file:requested", file),
				clearRecent: () => this.#files.clearRecent(),
				set: (change) => this.#set(change),
				about: () => void dialogs.showAbout(this.#window, this.#translate, this.#app.getVersion()),
				quit: () => this.#app.quit(),
			},
		);
		Menu.setApplicationMenu(Menu.buildFromTemplate(template));
	}

	#watchWindow(): void {
		offerContextMenu(this.#window, () => this.#translate);
		this.#window.on("unresponsive", () => {
			this.#hung = true;
		});
		this.#window.on("responsive", () => {
			this.#hung = false;
		});
		this.#window.on("close", (event) => {
			if (this.#mayClose || !this.#document.edited) return;
			event.preventDefault();
			if (this.#hung) void this.#askHung();
			else this.#send("window:close-requested", null);
		});
		this.#window.webContents.on("render-process-gone", (_event, { reason }) => {
			if (reason !== "clean-exit") void this.#askGone();
		});
	}

	async #askHung(): Promise<void> {
		if ((await dialogs.askHung(this.#window, this.#translate)) === "close") this.#window.destroy();
	}

	async #askGone(): Promise<void> {
		this.#listening = false;
		this.#showDocument(NO_DOCUMENT);
		if ((await dialogs.askGone(this.#window, this.#translate)) === "quit") this.#window.close();
		else await loadPage(this.#window);
	}

	#send<E extends keyof Events>(event: E, payload: Events[E]): void {
		if (!this.#window.isDestroyed()) this.#window.webContents.send(event, payload);
	}
}

function done<T>(value: T): Outcome<T> {
	return { ok: true, value };
}
