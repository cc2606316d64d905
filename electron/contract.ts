import type { Command } from "./commands";
import { PANEL_WIDTHS, SIDEBAR_WIDTHS } from "./sizes";
import {
	bytesUpTo,
	flag,
	listUpTo,
	nothing,
	nullOr,
	oneOf,
	partialShape,
	shape,
	textLike,
	textUpTo,
	type Validated,
	type Validator,
	wholeNumber,
} from "./validators";

/** The largest file that is read or written: 64 MiB. A real treaty of 500 articles takes about 1 MiB. */
export const FILE_BYTES_LIMIT = 64 * 1024 * 1024;

/** The interface languages, in the order in which the menu lists them. */
export const INTERFACE_LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const;

/** A language of the interface; the languages of a draft are its own matter. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The themes; `system` follows the desktop. */
export const THEMES = ["system", "light", "dark"] as const;

/** The look the user chose. */
export type Theme = (typeof THEMES)[number];

/** What the user set for the interface, on this machine. */
export interface Settings {
	readonly language: InterfaceLanguage;
	readonly theme: Theme;
	/** The name under which the user decides on findings, comments and suggests; empty until it is given. */
	readonly reviewer: string;
	/** The face of the draft's text. */
	readonly textFont: TextFont;
	/** The size of the draft's text in CSS pixels, 14 to 24. */
	readonly textSize: number;
	readonly lineWidth: LineWidth;
	/** How large windows are drawn, in percent, 50 to 300. */
	readonly zoom: number;
	/** How new drafts write their numbers in English; the schema of drafts says what each means. */
	readonly numberingEn: (typeof NUMBERINGS_EN)[number];
	/** How new drafts write their numbers in Chinese. */
	readonly numberingZh: (typeof NUMBERINGS_ZH)[number];
	/** Id of the built-in checklist that new drafts start with; empty for the first. */
	readonly checklist: string;
	/** `pause` saves a draft that has a file whenever typing has paused. */
	readonly autosave: Autosave;
	/** Whether saving leaves versions in the draft. */
	readonly keepVersions: boolean;
	/** SHA-256 of the checklists and profiles that the user looked at and uses, hexadecimal. */
	readonly trusted: readonly string[];
	/** Whether a start without a file opens the drafts that were open at the end of the last run. */
	readonly reopen: boolean;
	/** The spelling that English text is checked by. */
	readonly spelling: Spelling;
	/** The user's own dictionary: words that are spelled right. */
	readonly words: readonly string[];
	/** Whether the guide of the first run was taken or skipped. */
	readonly guided: boolean;
	/** What is not marked in the text; all else is. */
	readonly hiddenMarks: readonly MarkName[];
	/** Whether clauses that need nothing are dimmed. */
	readonly focus: boolean;
	/** The tab of the right panel that was last in sight. */
	readonly tab: PanelTab;
	/** The view of the sidebar that was last in sight. */
	readonly sidebar: SidebarView;
	/** The public keys whose signatures the user knows. */
	readonly knownKeys: readonly KnownKey[];
	readonly sidebarShown: boolean;
	readonly panelShown: boolean;
	/** CSS pixels. */
	readonly sidebarWidth: number;
	/** CSS pixels. */
	readonly panelWidth: number;
}

/** What can be marked in the text: evidence of each dimension of the core, of any other, and problems of form. */
export const MARK_NAMES = [
	"autonomy",
	"accountability",
	"verification",
	"other",
	"problems",
] as const;

/** A switch for what is marked in the text. */
export type MarkName = (typeof MARK_NAMES)[number];

/** The tabs of the right panel. */
export const PANEL_TABS = ["clause", "gaps", "score", "maps", "forecast"] as const;

/** A tab of the right panel. */
export type PanelTab = (typeof PANEL_TABS)[number];

/** The views of the left sidebar. */
export const SIDEBAR_VIEWS = ["outline", "problems", "terms", "review", "precedents"] as const;

/** A view of the left sidebar. */
export type SidebarView = (typeof SIDEBAR_VIEWS)[number];

/** The faces that the draft's text may have: the two that come with Clausula, and the system's own. */
export const TEXT_FONTS = ["source-serif", "inter", "system-serif", "system-sans"] as const;

/** A face of the draft's text. */
export type TextFont = (typeof TEXT_FONTS)[number];

/** How wide the page is on the screen: 620, 704 and 840 CSS pixels, or all there is. */
export const LINE_WIDTHS = ["narrow", "medium", "wide", "full"] as const;

/** The width of the page on the screen. */
export type LineWidth = (typeof LINE_WIDTHS)[number];

const NUMBERINGS_EN = ["full", "short", "decimal"] as const;
const NUMBERINGS_ZH = ["numerals", "figures", "decimal"] as const;

/** The spellings that can be checked. */
export const SPELLINGS = ["off", "en-GB", "en-US"] as const;

/** The spelling that English text is checked by, British with "-ise" or "-ize"; `off` checks none. */
export type Spelling = (typeof SPELLINGS)[number];

/** When a draft is saved by itself. */
export const AUTOSAVES = ["off", "pause"] as const;

/** Whether a draft is saved by itself. */
export type Autosave = (typeof AUTOSAVES)[number];

/** What each setting may be; the one list for requests and for the stored file. */
export const SETTING_VALUES: { readonly [K in keyof Settings]: Validator<Settings[K]> } = {
	language: oneOf(INTERFACE_LANGUAGES),
	theme: oneOf(THEMES),
	reviewer: textUpTo(120),
	textFont: oneOf(TEXT_FONTS),
	textSize: wholeNumber(14, 24),
	lineWidth: oneOf(LINE_WIDTHS),
	zoom: wholeNumber(50, 300),
	numberingEn: oneOf(NUMBERINGS_EN),
	numberingZh: oneOf(NUMBERINGS_ZH),
	checklist: textLike(/^[\w.-]{0,100}$/),
	autosave: oneOf(AUTOSAVES),
	keepVersions: flag,
	trusted: listUpTo(1000, textLike(/^[0-9a-f]{64}$/)),
	reopen: flag,
	guided: flag,
	spelling: oneOf(SPELLINGS),
	words: listUpTo(10_000, textUpTo(64)),
	hiddenMarks: listUpTo(MARK_NAMES.length, oneOf(MARK_NAMES)),
	focus: flag,
	tab: oneOf(PANEL_TABS),
	sidebar: oneOf(SIDEBAR_VIEWS),
	knownKeys: listUpTo(500, shape({ key: textLike(/^[\w-]{43}$/), name: textUpTo(120) })),
	sidebarShown: flag,
	panelShown: flag,
	sidebarWidth: wholeNumber(SIDEBAR_WIDTHS.least, SIDEBAR_WIDTHS.most),
	panelWidth: wholeNumber(PANEL_WIDTHS.least, PANEL_WIDTHS.most),
};

/** Why an operation on a file or a setting did not happen; each has a message `error.file.<code>` in the catalogues. */
export type FailureCode =
	| "not-found"
	| "is-directory"
	| "not-a-file"
	| "too-large"
	| "no-permission"
	| "read-only"
	| "no-space"
	| "changed-on-disk"
	| "deleted-on-disk"
	| "place-gone"
	| "open-elsewhere"
	| "locked"
	| "unreachable"
	| "unsupported"
	| "unknown-token"
	| "invalid-request"
	| "no-key"
	| "key-exists"
	| "key-locked"
	| "wrong-passphrase"
	| "not-a-key"
	| "system-error";

/** Something did not happen. `params` fill the message: `name` is the file's name, `folder` the one that it was to be written in, `limit` a size in MiB, `detail` a system error code. */
export interface Failure {
	readonly ok: false;
	readonly code: FailureCode;
	readonly params: Readonly<Record<string, string | number>>;
}

/** What crosses the process border: a value or a failure, never an exception. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** A file the user chose. Main alone turns `token` into a path; `path` is there to be shown, never to be sent back. */
export interface FileHandle {
	readonly token: string;
	/** The last part of the path. */
	readonly name: string;
	readonly path: string;
}

/** A file just read, whole. Main has not looked inside the bytes. */
export interface OpenedFile extends FileHandle {
	readonly bytes: Uint8Array;
}

/** A draft that comes with Clausula; it has no path, so saving it asks for one. */
export interface SampleFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A checklist's file that the user chose, whole. Main has not looked inside the bytes. */
export interface ChosenChecklist {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A delegation profile's file that the user chose, whole; it never joins the recent files. */
export type ChosenProfile = ChosenChecklist;

/** A file of a folder of the user's. */
export interface ListedFile {
	readonly token: string;
	/** Its path inside the folder. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
}

/** A folder of the user's as it is now: of precedents, of templates, or of checklists and profiles. */
export interface FolderListing {
	readonly name: string;
	/** To be shown, never to be sent back. */
	readonly path: string;
	/** Whether it is the one that holds as long as the user chooses no other. */
	readonly usual: boolean;
	readonly files: readonly ListedFile[];
	/** How many files, links and folders were left out because of the bounds. */
	readonly skipped: number;
}

/** A file of such a folder just read, whole. Main has not looked inside the bytes. */
export interface PrecedentBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A draft whose changes were not saved when its window or the whole app came to a sudden end. */
export interface RecoveryOffer {
	readonly id: string;
	readonly name: string;
	/** Its file, where it was ever in one; to be shown and to be opened. */
	readonly file: FileHandle | null;
	/** What the file is now: `none` was there ever, as the changes were made on, `changed` since, or `missing`. */
	readonly state: "none" | "as-left" | "changed" | "missing";
	/** When its last changes were kept, in milliseconds since 1970. */
	readonly time: number;
}

/** Everything that waits to be offered in a window. */
export interface RecoveryOffers {
	/** The newest first. */
	readonly drafts: readonly RecoveryOffer[];
	/** Paths of what was kept and can't be read; each is told once and stays where it is. */
	readonly unreadable: readonly string[];
}

/** A draft to be recovered, whole, and what its file holds now. */
export interface RecoveryBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** `null` where it has no file or that can't be read. */
	readonly saved: Uint8Array | null;
}

/** The folders of the user's that Clausula has a usual place for: own templates, and checklists with profiles. */
export const FOLDER_KINDS = ["templates", "library"] as const;

/** What such a folder is for. */
export type FolderKind = (typeof FOLDER_KINDS)[number];

/** What may be written besides drafts, by the extension of its file; of a PDF the page sends the HTML that is printed. */
export const EXPORT_KINDS = ["svg", "html", "pdf", "docx", "md", "txt", "xml", "clausula"] as const;

/** A kind of file that is written and never read back. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What window title and menus need to know about the open draft. */
export interface DocumentState {
	/** `true` where there are changes that no file holds: closing asks, and the title shows a mark. */
	readonly edited: boolean;
	/** The draft's name as shown in the window's title; empty where no draft is open. */
	readonly title: string;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** Whether the caret is in a table. */
	readonly inTable: boolean;
	/** Whether the window holds a draft, also while it shows the welcome view. */
	readonly open: boolean;
	/** The token of the file that the draft is in; `null` for none. */
	readonly file: string | null;
}

/** What a new window begins with. */
export interface WindowStart {
	/** A file to open. */
	readonly file: FileHandle | null;
	/** What the page that asked for the window tells the new one, as it wrote it. */
	readonly message: string | null;
}

/** What the user chose when asked about unsaved changes. */
export type UnsavedChoice = "save" | "discard" | "cancel";

/**
 * What is wrong with a draft's file: `changed` or `deleted` outside found when saving, `failed` to be saved for any other reason,
 * `reloadable` where it was changed outside and the window has no changes of its own.
 */
export const FILE_TROUBLES = ["changed", "deleted", "failed", "reloadable"] as const;

/** A trouble that the user is asked about. */
export type FileTrouble = (typeof FILE_TROUBLES)[number];

/** What the user chose to do about it; each trouble offers some of these. */
export type TroubleChoice = "save-as" | "overwrite" | "retry" | "reload" | "cancel";

/** The user's signing key, without anything secret. */
export interface KeyState {
	/** `null` where there is none. */
	readonly key: {
		/** 32 bytes in base64url. */
		readonly public: string;
		/** A passphrase protects it, not the system's key store. */
		readonly passphrase: boolean;
	} | null;
	/** Whether the system has a key store that can protect a key. */
	readonly store: boolean;
}

/** A public key that the user knows, under the name they gave it. */
export interface KnownKey {
	/** 32 bytes in base64url. */
	readonly key: string;
	readonly name: string;
}

/** A request: the validator of its one argument, and (in the type only) its result. */
interface Request<A, R> {
	readonly argument: Validator<A>;
	/** Never set: carries the result's type from the contract to preload and main. */
	readonly result?: R;
}

function request<R>(): <A>(argument: Validator<A>) => Request<A, R> {
	return (argument) => ({ argument });
}

const token = textLike(/^[0-9a-f]{32}$/);
const bytes = bytesUpTo(FILE_BYTES_LIMIT);
const fileName = textUpTo(255);
/** The largest draft whose unsaved changes are kept: with a line about it, it is read again as any file. */
const RECOVERY_BYTES_LIMIT = FILE_BYTES_LIMIT - 64 * 1024;

/** Largest file of private notes, in bytes: a note of two pages for each of a thousand clauses. */
const NOTES_BYTES_LIMIT = 4 * 1024 * 1024;
const passphrase = textUpTo(1024);
const key = textUpTo(100);

/** Requests of the renderer to main, channel by channel: one argument, one outcome. */
export const REQUESTS = {
	"file:open-dialog": request<OpenedFile | null>()(nothing),
	"file:open": request<OpenedFile | null>()(token),
	"file:reload": request<OpenedFile>()(token),
	"file:dropped": request<readonly FileHandle[]>()(listUpTo(50, textUpTo(4096))),
	"file:save": request<FileHandle>()(shape({ token, bytes, overwrite: flag })),
	"file:save-as": request<FileHandle | null>()(shape({ suggestedName: fileName, bytes })),
	"file:export": request<string | null>()(
		shape({
			suggestedName: fileName,
			kind: oneOf(EXPORT_KINDS),
			bytes,
			head: nullOr(listUpTo(2, textUpTo(120))),
		}),
	),
	"print:paper": request<boolean>()(shape({ bytes, paper: oneOf(["A4", "Letter"]) })),
	"checklist:open-dialog": request<ChosenChecklist | null>()(nothing),
	"profile:open-dialog": request<ChosenProfile | null>()(nothing),
	"precedents:choose": request<FolderListing | null>()(nothing),
	"precedents:list": request<FolderListing | null>()(nothing),
	"precedents:read": request<PrecedentBytes>()(token),
	"precedents:forget": request<null>()(nothing),
	"folder:list": request<FolderListing>()(oneOf(FOLDER_KINDS)),
	"folder:read": request<PrecedentBytes>()(token),
	"folder:choose": request<FolderListing | null>()(oneOf(FOLDER_KINDS)),
	"folder:reset": request<FolderListing>()(oneOf(FOLDER_KINDS)),
	"folder:show": request<null>()(oneOf(FOLDER_KINDS)),
	"checklist:keep": request<null>()(shape({ name: fileName, bytes })),
	"file:recent": request<readonly FileHandle[]>()(nothing),
	"file:clear-recent": request<null>()(nothing),
	"file:sample": request<SampleFile>()(textLike(/^[a-z0-9][a-z0-9-]{0,63}$/)),
	"recovery:keep": request<null>()(
		shape({ name: fileName, file: nullOr(token), bytes: bytesUpTo(RECOVERY_BYTES_LIMIT) }),
	),
	"recovery:drop": request<null>()(nothing),
	"recovery:offers": request<RecoveryOffers>()(nothing),
	"recovery:read": request<RecoveryBytes>()(token),
	"recovery:take": request<FileHandle | null>()(token),
	"recovery:discard": request<null>()(token),
	"key:state": request<KeyState>()(nothing),
	"key:make": request<KeyState>()(nullOr(passphrase)),
	"key:sign": request<string>()(
		shape({ key, bytes: bytesUpTo(16 * 1024), passphrase: nullOr(passphrase) }),
	),
	"key:verify": request<readonly boolean[]>()(
		listUpTo(200, shape({ key, bytes: bytesUpTo(64 * 1024), signature: textUpTo(200) })),
	),
	"key:back-up": request<string | null>()(nullOr(passphrase)),
	"key:restore": request<KeyState | null>()(passphrase),
	"key:remove": request<KeyState>()(nothing),
	"notes:read": request<Uint8Array | null>()(token),
	"notes:write": request<string>()(shape({ token, bytes: bytesUpTo(NOTES_BYTES_LIMIT) })),
	"settings:get": request<Settings>()(nothing),
	"settings:set": request<Settings>()(partialShape(SETTING_VALUES)),
	"document:state": request<null>()(
		shape({
			edited: flag,
			title: textUpTo(512),
			canUndo: flag,
			canRedo: flag,
			inTable: flag,
			open: flag,
			file: nullOr(token),
		}),
	),
	"ask:unsaved": request<UnsavedChoice>()(fileName),
	"ask:trouble": request<TroubleChoice>()(
		shape({ trouble: oneOf(FILE_TROUBLES), name: fileName, detail: textUpTo(8192) }),
	),
	"show:error": request<null>()(shape({ title: textUpTo(512), detail: textUpTo(8192) })),
	"window:open": request<null>()(shape({ file: nullOr(token), message: nullOr(textUpTo(1024)) })),
	"menu:context": request<null>()(listUpTo(40, textLike(/^(?:-|[A-Za-z.]{1,40})$/))),
	"window:ready": request<WindowStart | null>()(nothing),
	"window:close-now": request<null>()(nothing),
	"window:stay-open": request<null>()(nothing),
} as const;

/** The name of a request's channel. */
export type Channel = keyof typeof REQUESTS;

/** What a channel takes. */
export type Argument<C extends Channel> = Validated<(typeof REQUESTS)[C]["argument"]>;

/** What a channel yields when it succeeds. */
export type Result<C extends Channel> = Exclude<(typeof REQUESTS)[C]["result"], undefined>;

/** What main tells the renderer, event by event. */
export interface Events {
	/** The user chose a command in the native menu. */
	readonly "menu:command": Command;
	/** The user asked for a file outside the window: recent list, command line, file manager. */
	readonly "file:requested": FileHandle;
	/** The window's file was changed by another program, or is gone, since it was last read or written. */
	readonly "file:outside": { readonly token: string; readonly found: "changed" | "gone" };
	/** What a folder of the user's holds may have changed. */
	readonly "folder:changed": FolderKind;
	/** The window is asked to close while changes are unsaved; the renderer asks, saves, then calls `closeNow` or `stayOpen`. */
	readonly "window:close-requested": null;
	/** Settings changed, whether by the menu or by a request. */
	readonly "settings:changed": Settings;
}

/** Removes the listener it was returned for. */
export type Unsubscribe = () => void;

/** `window.clausula`: all that the sandboxed page can ask of the world outside. */
export interface Bridge {
	/** Lets the user choose a file and reads it; `null` where the user cancels or the file is open in a window, which then comes to the front. */
	openDialog(): Promise<Outcome<OpenedFile | null>>;
	/** Reads a file by the token of a handle that main gave out; `null` where it is open in a window, which then comes to the front. */
	open(token: string): Promise<Outcome<OpenedFile | null>>;
	/** Handles of files that the user dropped on the page; `unsupported` where one is of no kind that Clausula reads. */
	dropped(files: readonly File[]): Promise<Outcome<readonly FileHandle[]>>;
	/** Reads the file of the window's own draft again. */
	reload(token: string): Promise<Outcome<OpenedFile>>;
	/** Replaces the file's content, all or nothing; `changed-on-disk` or `deleted-on-disk` where another program wrote or removed it since, unless `overwrite`. */
	save(request: Argument<"file:save">): Promise<Outcome<FileHandle>>;
	/** Lets the user choose a place and writes there; `null` where the user cancels. */
	saveAs(request: Argument<"file:save-as">): Promise<Outcome<FileHandle | null>>;
	/**
	 * Lets the user choose a place for something made from the draft and writes it there; yields its name, `null` where the user cancels.
	 * `head` stands at the head of every page of a PDF, over page numbers at the foot; `null` for a page that brings its own.
	 */
	exportFile(request: Argument<"file:export">): Promise<Outcome<string | null>>;
	/** Lets the user print a page of HTML by the system's dialog; `false` where they cancel. */
	print(request: Argument<"print:paper">): Promise<Outcome<boolean>>;
	/** Lets the user choose a checklist's file and reads it; `null` where the user cancels. */
	openChecklist(): Promise<Outcome<ChosenChecklist | null>>;
	/** Keeps a copy of a checklist among those that are at hand at each start. */
	keepChecklist(request: Argument<"checklist:keep">): Promise<Outcome<null>>;
	/** Lets the user choose a delegation profile and reads it; `null` where the user cancels. */
	openProfile(): Promise<Outcome<ChosenProfile | null>>;
	/** The files last opened or saved, newest first, at most ten. */
	recent(): Promise<Outcome<readonly FileHandle[]>>;
	clearRecent(): Promise<Outcome<null>>;
	/** Reads `examples/<id>.clausula`. */
	readSample(id: string): Promise<Outcome<SampleFile>>;
	readonly precedents: {
		/** Lets the user choose the folder of precedents and lists it; `null` where the user cancels. */
		choose(): Promise<Outcome<FolderListing | null>>;
		/** Lists the folder as it is now; `null` where none was chosen. */
		list(): Promise<Outcome<FolderListing | null>>;
		/** Reads a file of the last listing by its token. */
		read(token: string): Promise<Outcome<PrecedentBytes>>;
		/** Forgets the folder; nothing in it is touched. */
		forget(): Promise<Outcome<null>>;
	};
	readonly folders: {
		/** Lists a folder as it is now, and watches it from then on. */
		list(kind: FolderKind): Promise<Outcome<FolderListing>>;
		/** Reads a file of a listing by its token. */
		read(token: string): Promise<Outcome<PrecedentBytes>>;
		/** Lets the user choose another folder; `null` where the user cancels. */
		choose(kind: FolderKind): Promise<Outcome<FolderListing | null>>;
		/** Goes back to the usual folder. */
		reset(kind: FolderKind): Promise<Outcome<FolderListing>>;
		/** Shows it in the system's file manager. */
		show(kind: FolderKind): Promise<Outcome<null>>;
		onChange(listener: (kind: FolderKind) => void): Unsubscribe;
	};
	readonly recovery: {
		/** Keeps the window's unsaved draft where a sudden end of the app does not reach it, in place of what was kept before. */
		keep(request: Argument<"recovery:keep">): Promise<Outcome<null>>;
		/** The draft is saved, or the user let it go: nothing of it is kept any more. */
		drop(): Promise<Outcome<null>>;
		/** What waits to be offered in this window; never what another window has open. */
		offers(): Promise<Outcome<RecoveryOffers>>;
		/** Reads a draft that waits; `unknown-token` where it was taken meanwhile. */
		read(id: string): Promise<Outcome<RecoveryBytes>>;
		/** Makes a draft that waits this window's own; yields its file where that is still there. */
		take(id: string): Promise<Outcome<FileHandle | null>>;
		/** Removes a draft that waits for good. */
		discard(id: string): Promise<Outcome<null>>;
	};
	readonly key: {
		state(): Promise<Outcome<KeyState>>;
		/** Makes a key; the system's key store protects it where no passphrase is given. */
		make(passphrase: string | null): Promise<Outcome<KeyState>>;
		/** Signs bytes; yields 64 bytes in base64url. */
		sign(request: Argument<"key:sign">): Promise<Outcome<string>>;
		/** Whether each signature is its key's over its bytes. */
		verify(questions: Argument<"key:verify">): Promise<Outcome<readonly boolean[]>>;
		/** Lets the user choose where a copy of the key goes, protected by a passphrase; yields its name, `null` where the user cancels. */
		backUp(passphrase: string | null): Promise<Outcome<string | null>>;
		/** Lets the user choose a copy of a key and takes it; `null` where the user cancels. */
		restore(passphrase: string): Promise<Outcome<KeyState | null>>;
		/** Forgets the key for good. */
		remove(): Promise<Outcome<KeyState>>;
	};
	readonly notes: {
		/** Reads the private notes beside the window's draft; `null` where there are none. */
		read(token: string): Promise<Outcome<Uint8Array | null>>;
		/** Writes them, and yields the name of their file. */
		write(request: Argument<"notes:write">): Promise<Outcome<string>>;
	};
	readonly settings: {
		get(): Promise<Outcome<Settings>>;
		/** Changes the members given and yields all of them. */
		set(change: Argument<"settings:set">): Promise<Outcome<Settings>>;
	};
	/** Keeps title, menu and the question on closing up to date; call on each change of any member. */
	setDocumentState(state: DocumentState): Promise<Outcome<null>>;
	/** Asks Save / Don't Save / Cancel about the draft of that name. */
	confirmUnsaved(name: string): Promise<Outcome<UnsavedChoice>>;
	/** Asks what to do about a draft's file; `detail` is already in the interface language. */
	confirmTrouble(about: Argument<"ask:trouble">): Promise<Outcome<TroubleChoice>>;
	/** Shows a native error dialog; both texts are already in the interface language. */
	showError(error: { readonly title: string; readonly detail: string }): Promise<Outcome<null>>;
	/** Opens another window with a file or with what `message` tells its page; nothing of either for the welcome view. */
	openWindow(start: Argument<"window:open">): Promise<Outcome<null>>;
	/** Shows a native menu of commands, "-" for a line between them; the one chosen comes by `onMenu`. */
	showMenu(commands: readonly (Command | "-")[]): Promise<Outcome<null>>;
	/** Says that listeners stand; yields what the window begins with, if anything, exactly once. */
	ready(): Promise<Outcome<WindowStart | null>>;
	/** Lets the window close without another question: the one answer to `onCloseRequest`. */
	closeNow(): Promise<Outcome<null>>;
	/** Keeps the window open: the other answer to `onCloseRequest`, which also ends quitting. */
	stayOpen(): Promise<Outcome<null>>;
	onMenu(listener: (command: Command) => void): Unsubscribe;
	onOpenFile(listener: (file: FileHandle) => void): Unsubscribe;
	onOutside(listener: (change: Events["file:outside"]) => void): Unsubscribe;
	onCloseRequest(listener: () => void): Unsubscribe;
	onSettings(listener: (settings: Settings) => void): Unsubscribe;
}

declare global {
	interface Window {
		readonly clausula: Bridge;
	}
}
