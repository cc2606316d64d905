import { randomBytes } from "node:crypto";
import path from "node:path";
import { type App, Menu, nativeTheme, screen, type WebContents } from "electron";
import { Asides } from "./asides";
import { COMMANDS } from "./commands";
import type { Argument } from "./contract/channels";
import type { ChosenChecklist, FileHandle, OpenedFile } from "./contract/files";
import type { Outcome } from "./contract/outcome";
import type { Settings } from "./contract/settings";
import type { WindowStart } from "./contract/windows";
import * as dialogs from "./dialogs";
import { readDraftFile, writeDraftFile } from "./draft-file";
import { DraftFiles } from "./draft-files";
import { DraftWindow, NO_DOCUMENT } from "./draft-window";
import { droppedFiles } from "./dropped-files";
import { failure } from "./failure";
import { folderAnswers } from "./folder-answers";
import { chooseFolder } from "./folder-dialog";
import { sweepJsonFiles } from "./json-file";
import { SigningKey } from "./keys";
import { isCommandEnabled, menuTemplate } from "./menu";
import { type Translate, translator } from "./messages";
import { Precedents } from "./precedents";
import { printOnPaper, printToPdf } from "./print-to-pdf";
import { readNotes, writeNotes } from "./private-notes";
import { Recovery } from "./recovery";
import { recoveryAnswers } from "./recovery-answers";
import { type Answers, answerRequests } from "./requests";
import { SettingsStore } from "./settings-store";
import { SYSTEM_STORE, signingAnswers } from "./signing-answers";
import { askTrouble } from "./trouble-dialog";
import { UserFolders } from "./user-folders";
import type { WindowPlace } from "./window-bounds";
import { WindowPlaces } from "./window-places";

/** The windows with what they share: files, settings, menu. One draft a window, and no file in two of them. */
export class Workbench {
	readonly #app: App;
	readonly #files: DraftFiles;
	readonly #settings: SettingsStore;
	readonly #precedents: Precedents;
	readonly #folders: UserFolders;
	readonly #places: WindowPlaces;
	readonly #recovery: Recovery<DraftWindow>;
	readonly #key: SigningKey;
	readonly #windows = new Map<WebContents, DraftWindow>();
	#translate: Translate;
	/** The window last in front; its draft is the menu's. */
	#front: DraftWindow | null = null;
	/** `asking` while windows are asked whether they may close, `sure` once all have agreed. */
	#quitting: "no" | "asking" | "sure" = "no";

	/** Call once Electron is ready. `files` are absolute paths named at start. */
	constructor(app: App, files: readonly string[]) {
		this.#app = app;
		const data = app.getPath("userData");
		this.#settings = new SettingsStore(
			path.join(data, "settings.json"),
			app.getPreferredSystemLanguages(),
		);
		this.#places = new WindowPlaces(data, () =>
			screen.getAllDisplays().map((display) => display.workArea),
		);
		this.#key = new SigningKey(path.join(data, "signing-key.json"), SYSTEM_STORE);
		this.#precedents = new Precedents(path.join(data, "precedents.json"));
		this.#folders = new UserFolders(data, (kind) => {
			for (const window of this.#windows.values()) window.send("folder:changed", kind);
		});
		const recovery = path.join(data, "recovery");
		const newId = () => randomBytes(16).toString("hex");
		this.#recovery = new Recovery({ folder: recovery, now: () => Date.now(), newId });
		const asides = new Asides(recovery, newId);
		asides.sweep();
		sweepJsonFiles(data);
		this.#translate = translator(this.#settings.current.language);
		nativeTheme.themeSource = this.#settings.current.theme;
		this.#files = new DraftFiles({
			recent: path.join(data, "recent.json"),
			samples: ["examples", "templates"].map((folder) => path.join(app.getAppPath(), folder)),
			onRecent: () => this.#showMenu(),
			asides,
		});
		answerRequests(this.#answers(), (sender) => this.#windows.get(sender) ?? null);
		app.on("before-quit", (event) => this.#beforeQuit(event));
		app.on("will-quit", (event) => {
			if (!this.#recovery.busy) return;
			event.preventDefault();
			void this.#recovery.settled().then(() => app.quit());
		});
		this.#showMenu();
		this.#startWith(files);
	}

	/** Brings Clausula to the front and, where paths are given, opens them. */
	request(files: readonly string[]): void {
		this.#front?.focus();
		for (const file of files) this.#openPath(file);
		if (this.#windows.size === 0) this.#open({ start: null });
	}

	#startWith(files: readonly string[]): void {
		if (files.length > 0) {
			for (const file of new Set(files)) this.#openPath(file, true);
			return;
		}
		const remembered = this.#settings.current.reopen ? this.#places.open() : [];
		for (const { file, place } of remembered)
			this.#open({ start: fileStart(this.#files.handle(file)), place });
		if (remembered.length === 0) this.#open({ start: null });
	}

	/** Opens a file where it belongs: the window that has it, one without a draft, else another one. */
	#openPath(file: string, ownWindow = false): void {
		const handle = this.#files.handle(file);
		const holder = this.#holderOf(handle.token);
		if (holder) holder.focus();
		else if (ownWindow || this.#front === null) this.#open({ start: fileStart(handle) });
		else this.#front.send("file:requested", handle);
	}

	#open({ start, place }: { start: WindowStart | null; place?: WindowPlace | null }): void {
		const window = new DraftWindow({
			app: this.#app,
			start,
			place: place ?? this.#places.next(this.#front?.place ?? null),
			translate: () => this.#translate,
			zoom: () => this.#settings.current.zoom,
			onFocus: (focused) => this.#toFront(focused),
			onClose: (closing) => {
				this.#places.closed(closing.place);
				if (this.#windows.size === 1 && this.#quitting !== "sure") this.#rememberOpen();
			},
			onGone: (gone) => void this.#recovery.release(gone),
			onClosed: (closed) => {
				// A window that closes with consent leaves nothing to recover; one that is ended does.
				void (closed.agreed ? this.#recovery.drop(closed) : this.#recovery.release(closed));
				for (const [contents, known] of this.#windows)
					if (known === closed) this.#windows.delete(contents);
				if (this.#front === closed) this.#front = [...this.#windows.values()].at(-1) ?? null;
				this.#showMenu();
			},
		});
		this.#windows.set(window.browser.webContents, window);
		this.#toFront(window);
	}

	#toFront(window: DraftWindow): void {
		this.#front = window;
		this.#showMenu();
		void this.#lookOutside(window);
	}

	/** Tells a window what became of its file while it was out of sight. */
	async #lookOutside(window: DraftWindow): Promise<void> {
		const token = window.document.file;
		const found = token === null ? null : await this.#files.lookOutside(token);
		if (token !== null && found !== null && window.document.file === token)
			window.send("file:outside", { token, found });
	}

	/** The windows that stand; one that is just going is still known for a moment. */
	get #alive(): readonly DraftWindow[] {
		return [...this.#windows.values()].filter(({ browser }) => !browser.isDestroyed());
	}

	#holderOf(token: string): DraftWindow | null {
		return [...this.#windows.values()].find((window) => window.holds(token)) ?? null;
	}

	/** The windows that have a file, by its own path or by links to it. */
	async #holdersOf(token: string): Promise<readonly DraftWindow[]> {
		const tokens = [token, ...(await this.#files.twinsOf(token))];
		return tokens.map((each) => this.#holderOf(each)).filter((holder) => holder !== null);
	}

	/** Whether a window has a file already, and not only the wish to open it; that one then comes to the front. */
	async #isElsewhere(token: string, from: DraftWindow): Promise<boolean> {
		const holders = await this.#holdersOf(token);
		const holder = holders.find((each) => each !== from || from.document.file !== null);
		holder?.focus();
		return holder !== undefined;
	}

	/** The folder of a window's draft; `undefined` where it is in no file. */
	#folderOf({ document }: DraftWindow): string | undefined {
		const file = document.file === null ? null : this.#files.pathOf(document.file);
		return file === null ? undefined : path.dirname(file);
	}

	/** Where the built page lies, with the fonts that are printed with. */
	get #page(): string {
		return path.join(this.#app.getAppPath(), "dist", "renderer");
	}

	#answers(): Answers<DraftWindow> {
		const files = this.#files;
		return {
			"file:open-dialog": async (_nothing, from) => {
				const file = await dialogs.chooseFile(from.browser, this.#translate);
				return file === null ? done(null) : this.#read(files.handle(file).token, from);
			},
			"file:open": (token, from) => this.#read(token, from),
			"file:reload": async (token, from) =>
				from.document.file === token ? files.open(token) : failure("unknown-token"),
			"file:dropped": async (paths) => {
				const dropped = await droppedFiles(paths);
				return dropped.ok ? done(dropped.value.map((file) => files.handle(file))) : dropped;
			},
			"file:save": async (request, from) => {
				const holder = this.#holderOf(request.token);
				if (holder === null || holder === from) return files.save(request);
				return failure("open-elsewhere", {
					name: path.basename(files.pathOf(request.token) ?? ""),
				});
			},
			"file:save-as": (request, from) => this.#saveAs(request, from),
			"file:export": (request, from) => this.#export(request, from),
			"print:paper": async ({ bytes, paper }) => done(await printOnPaper(bytes, this.#page, paper)),
			"checklist:open-dialog": (_nothing, from) => this.#chooseJson("checklist", from),
			"profile:open-dialog": (_nothing, from) => this.#chooseJson("profile", from),
			"precedents:choose": async (_nothing, from) => {
				const folder = await chooseFolder(from.browser, this.#translate, "precedents");
				if (folder === null) return done(null);
				this.#precedents.choose(folder);
				return this.#precedents.list();
			},
			"precedents:list": () => this.#precedents.list(),
			"precedents:read": (token) => this.#precedents.read(token),
			"precedents:forget": async () => {
				this.#precedents.choose(null);
				return done(null);
			},
			...folderAnswers({
				folders: this.#folders,
				choose: (kind, from) => chooseFolder(from.browser, this.#translate, kind),
			}),
			"file:recent": async () => done(files.recent()),
			"file:clear-recent": async () => {
				files.clearRecent();
				return done(null);
			},
			"file:sample": (id) => files.sample(id),
			...recoveryAnswers({
				recovery: this.#recovery,
				files,
				holderOf: (token) => this.#holderOf(token),
				isOpen: (window) => this.#alive.includes(window),
			}),
			...signingAnswers<DraftWindow>({
				key: this.#key,
				browserOf: (window) => window.browser,
				translate: () => this.#translate,
			}),
			"notes:read": (token, from) => this.#besideOwn(token, from, readNotes),
			"notes:write": ({ token, bytes }, from) =>
				this.#besideOwn(token, from, (file) => writeNotes(file, bytes)),
			"settings:get": async () => done(this.#settings.current),
			"settings:set": async (change) => done(this.#set(change)),
			"document:state": async (state, from) => {
				const before = from.document;
				from.show(state);
				if (before.title !== state.title || before.edited !== state.edited) this.#showMenu();
				else if (from === this.#front) this.#enableCommands();
				return done(null);
			},
			"ask:unsaved": async (name, from) =>
				done(await dialogs.askUnsaved(from.browser, this.#translate, name)),
			"ask:trouble": async (about, from) =>
				done(await askTrouble(from.browser, this.#translate, about)),
			"show:error": async (error, from) => {
				await dialogs.showError(from.browser, this.#translate, error);
				return done(null);
			},
			"window:open": async ({ file, message }) => {
				const handle = file === null ? null : files.handleOf(file);
				if (file !== null && handle === null) return failure("unknown-token");
				const holder = file === null ? null : this.#holderOf(file);
				if (holder) holder.focus();
				else this.#open({ start: { file: handle, message } });
				return done(null);
			},
			"menu:context": async (commands, from) => {
				from.showMenu(commands);
				return done(null);
			},
			"window:ready": async (_nothing, from) => done(from.takeStart()),
			"window:close-now": async (_nothing, from) => {
				from.answerLeaving(true);
				return done(null);
			},
			"window:stay-open": async (_nothing, from) => {
				from.answerLeaving(false);
				return done(null);
			},
		};
	}

	async #read(token: string, from: DraftWindow): Promise<Outcome<OpenedFile | null>> {
		if (await this.#isElsewhere(token, from)) {
			from.release();
			return done(null);
		}
		const read = await this.#files.open(token);
		if (!read.ok) from.release();
		return read;
	}

	async #saveAs(
		{ suggestedName, bytes }: Argument<"file:save-as">,
		from: DraftWindow,
	): Promise<Outcome<FileHandle | null>> {
		const file = await dialogs.choosePlace(
			from.browser,
			this.#translate,
			suggestedName,
			"clausula",
			this.#folderOf(from),
		);
		if (file === null) return done(null);
		const { token, name } = this.#files.handle(file);
		if ((await this.#holdersOf(token)).some((holder) => holder !== from))
			return failure("open-elsewhere", { name });
		return this.#files.save({ token, bytes, overwrite: true });
	}

	async #export(
		{ suggestedName, kind, bytes, head }: Argument<"file:export">,
		from: DraftWindow,
	): Promise<Outcome<string | null>> {
		const file = await dialogs.choosePlace(
			from.browser,
			this.#translate,
			suggestedName,
			kind,
			this.#folderOf(from),
		);
		if (file === null) return done(null);
		// A copy made for sharing must not take the place of a draft that is open.
		const { token } = this.#files.handle(file);
		if (kind === "clausula" && (await this.#holdersOf(token)).length > 0)
			return failure("open-elsewhere", { name: path.basename(file) });
		const content = kind === "pdf" ? await printToPdf(bytes, this.#page, head) : bytes;
		const written = await writeDraftFile(file, content, null);
		return written.ok ? done(path.basename(file)) : written;
	}

	/** Does something beside the file of the window's own draft. */
	async #besideOwn<T>(
		token: string,
		from: DraftWindow,
		act: (file: string) => Promise<Outcome<T>>,
	): Promise<Outcome<T>> {
		const file = from.holds(token) ? this.#files.pathOf(token) : null;
		return file === null ? failure("unknown-token") : act(file);
	}

	async #chooseJson(
		kind: dialogs.JsonKind,
		from: DraftWindow,
	): Promise<Outcome<ChosenChecklist | null>> {
		const file = await dialogs.chooseJson(from.browser, this.#translate, kind);
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
			for (const window of this.#windows.values()) {
				if (change.zoom !== undefined) window.zoom(settings.zoom);
				window.send("settings:changed", settings);
			}
		}
	}

	#enableCommands(): void {
		const menu = Menu.getApplicationMenu();
		const document = this.#front?.document ?? NO_DOCUMENT;
		for (const { id } of COMMANDS) {
			const item = menu?.getMenuItemById(id);
			if (item) item.enabled = isCommandEnabled(id, document);
		}
	}

	#showMenu(): void {
		const windows = [...this.#windows.values()];
		const template = menuTemplate(
			{
				settings: this.#settings.current,
				recent: this.#files.recent(),
				document: this.#front?.document ?? NO_DOCUMENT,
				windows: windows.map(({ document }) => document),
				front: this.#front ? windows.indexOf(this.#front) : -1,
			},
			this.#translate,
			{
				command: (command) => {
					if (this.#front) this.#front.send("menu:command", command);
					else this.#open({ start: null });
				},
				showWindow: (index) => windows[index]?.focus(),
				openRecent: ({ path: file }) => this.#openPath(file),
				clearRecent: () => this.#files.clearRecent(),
				set: (change) => this.#set(change),
				about: () => void this.#about(),
				quit: () => this.#app.quit(),
			},
		);
		Menu.setApplicationMenu(Menu.buildFromTemplate(template));
	}

	async #about(): Promise<void> {
		if (this.#front)
			await dialogs.showAbout(this.#front.browser, this.#translate, this.#app.getVersion());
	}

	#beforeQuit(event: { preventDefault(): void }): void {
		if (this.#quitting === "sure" || this.#alive.length === 0) return;
		event.preventDefault();
		if (this.#quitting === "no") void this.#quit();
	}

	/** Asks each window with unsaved changes in turn; the first that stays keeps all open. */
	async #quit(): Promise<void> {
		this.#quitting = "asking";
		for (const window of this.#alive) {
			if (await window.mayLeave()) continue;
			this.#quitting = "no";
			return;
		}
		this.#quitting = "sure";
		this.#rememberOpen();
		for (const window of this.#alive) window.close();
		this.#app.quit();
	}

	#rememberOpen(): void {
		this.#places.rememberOpen(
			this.#alive.flatMap(({ document, place }) => {
				const file = document.file === null ? null : this.#files.pathOf(document.file);
				return file === null ? [] : [{ file, place }];
			}),
		);
	}
}

function fileStart(file: FileHandle): WindowStart {
	return { file, message: null };
}

function done<T>(value: T): Outcome<T> {
	return { ok: true, value };
}
