import type { Command } from "../commands";
import type { Argument } from "./channels";
import type { Events } from "./events";
import type {
	ChosenChecklist,
	ChosenProfile,
	FileHandle,
	OpenedFile,
	SampleFile,
	TroubleChoice,
	UnsavedChoice,
} from "./files";
import type { FolderKind, FolderListing, PrecedentBytes } from "./folders";
import type { Outcome } from "./outcome";
import type { RecoveryBytes, RecoveryOffers } from "./recovery";
import type { Settings } from "./settings";
import type { KeyState } from "./signing";
import type { DocumentState, WindowStart } from "./windows";

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
