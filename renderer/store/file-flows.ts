import type { Bridge } from "../../electron/contract/bridge";
import type { FileHandle, OpenedFile } from "../../electron/contract/files";
import {
	type Draft,
	draftFromTemplate,
	type InstrumentType,
	type Language,
	newDraft,
} from "../../engine/index";
import type { Translate } from "../i18n";
import type { EngineClient } from "../worker/engine-client";
import type { ErrorDialogs } from "./errors";
import type { LossReport } from "./exchange-flows";
import { createSaving, draftFileName, isDraftFile, isReadable } from "./saving";
import { type AppState, isEdited, neverSaved } from "./state";
import type { Store } from "./store";
import { withoutPast } from "./template-flows";

/** What a new draft starts with. */
export interface NewDraftChoice {
	readonly instrument: InstrumentType;
	readonly languages: readonly Language[];
}

/** The texts that a new draft can begin with, by the name of their file. */
export const TEMPLATES = [
	"political-declaration",
	"treaty",
	"protocol",
	"verification-annex",
] as const;

/** A template and the languages that the draft takes from it. */
export interface TemplateStart {
	readonly template: (typeof TEMPLATES)[number];
	readonly languages: readonly Language[];
}

/** A template of the user's own, by the token of its file, and the languages that the draft takes from it. */
export interface OwnTemplateStart {
	readonly token: string;
	readonly languages: readonly Language[];
}

/** What a window may begin with besides a file. */
export type DraftStart =
	| ({ readonly kind: "empty" } & NewDraftChoice)
	| ({ readonly kind: "template" } & TemplateStart)
	| ({ readonly kind: "own-template" } & OwnTemplateStart)
	/** The sample, with the guide beside it or without. */
	| { readonly kind: "sample" | "guide" };

/** The ways of files into the window and out of it. */
export interface FileFlows {
	readonly newDraft: (choice: NewDraftChoice) => Promise<void>;
	/** Shows a template as a new draft that is in no file yet. */
	readonly newFromTemplate: (start: TemplateStart) => Promise<void>;
	/** Shows a template of the user's own as a new draft that is in no file yet. */
	readonly newFromOwn: (start: OwnTemplateStart) => Promise<void>;
	readonly open: () => Promise<void>;
	readonly openFile: (file: FileHandle) => Promise<void>;
	/** Opens files that the user dropped on the window, each in a window of its own but the first in an empty one. */
	readonly openDropped: (files: readonly File[]) => Promise<void>;
	readonly openSample: (kind?: "sample" | "guide") => Promise<void>;
	/** Begins in this window with what another one asked for. */
	readonly beginWith: (start: DraftStart) => Promise<void>;
	/** Whether the draft is in a file now; `false` where the user cancelled or the disk refused. */
	readonly save: () => Promise<boolean>;
	readonly saveAs: () => Promise<boolean>;
	readonly clearRecent: () => Promise<void>;
	/** Another program changed or removed the file behind a token: asks what is to hold, where the draft is in that file and has no changes of its own. */
	readonly settleOutside: (token: string, found: "changed" | "gone") => Promise<void>;
	/** Asks about unsaved changes, if any, and saves them if so wished; `false` where the user wants to stay. */
	readonly confirmLeaving: () => Promise<boolean>;
	readonly refreshRecent: () => Promise<void>;
}

/** What file flows work with. */
export interface FileFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly translate: () => Translate;
	readonly now: () => number;
	readonly newId: () => string;
	/** Shows a draft in place of the one that is open. */
	readonly show: (
		draft: Draft,
		file: FileHandle | null,
		name: string,
		/** The kind of instrument was guessed from a text. */
		guessed: boolean,
	) => void;
	/** Tells what a file of another format did not carry. */
	readonly reportLosses: (report: LossReport) => void;
	/** Whether the draft may be written; keeps a version of what is about to be saved, where one is due. */
	readonly prepareSave: () => Promise<boolean>;
}

/** The draft that comes with Clausula, in all its languages. */
const SAMPLE = "sample-declaration";

/** Makes the flows. None alters undo, and none touches the open draft: another one has a window of its own. */
export function createFileFlows(parts: FileFlowParts): FileFlows {
	const { bridge, engine, store, dialogs } = parts;
	let arriving: Promise<void> = Promise.resolve();

	async function busy<T>(work: () => Promise<T>): Promise<T> {
		store.set({ busy: true });
		try {
			return await work();
		} finally {
			store.set({ busy: false });
		}
	}

	/** Shows a file that was read, and that it is being opened until it is in sight. */
	async function showBytes(name: string, bytes: Uint8Array, file: FileHandle | null) {
		store.set({ opening: name });
		try {
			await showRead(name, bytes, file);
		} finally {
			store.set({ opening: null });
		}
	}

	/** Shows a file that was read: here, or in a window of its own where this one has a draft. */
	async function showRead(name: string, bytes: Uint8Array, file: FileHandle | null) {
		const result = await engine.parse(name, bytes);
		if (!result.ok) {
			if (isReadable(name)) return dialogs.unusable(name, result.reason);
			return dialogs.file({ ok: false, code: "unsupported", params: { name } });
		}
		if (file && store.get().document) {
			const opened = await bridge.openWindow({ file: file.token, message: null });
			if (!opened.ok) await dialogs.file(opened);
			return;
		}
		const own = isDraftFile(name);
		parts.show(result.draft, file && own ? file : null, draftFileName(name), !own);
		parts.reportLosses({ way: "import", name, losses: result.losses });
		await refreshRecent();
	}

	function showOpened(opened: OpenedFile) {
		const { token, name, path, bytes } = opened;
		return showBytes(name, bytes, { token, name, path });
	}

	async function refreshRecent() {
		const recent = await bridge.recent();
		if (recent.ok) store.set({ recent: recent.value });
	}

	function markSaved(draft: Draft, file: FileHandle) {
		const { document } = store.get();
		if (!document) return;
		store.set({
			document: { ...document, file, name: file.name, saved: draft, savedAt: parts.now() },
		});
	}

	/** What the window shows is in no file any more, nor what undo leads back to. */
	function markUnsaved() {
		const { document } = store.get();
		if (document) store.set({ document: { ...document, saved: neverSaved(document.draft) } });
	}

	const saving = createSaving({
		bridge,
		engine,
		dialogs,
		translate: parts.translate,
		onSaved: markSaved,
		onOther: markUnsaved,
		onRecent: refreshRecent,
	});

	/** A file that another program changed or removed while the window had no changes: the user says what is to hold. */
	async function settleOutside(found: "changed" | "gone"): Promise<boolean> {
		const { document } = store.get();
		if (!document?.file) return true;
		markUnsaved();
		if (isEdited(document)) return true;
		switch (await saving.askOutside(document.file, found)) {
			case "reload":
				return reload(document.file);
			case "overwrite":
				return saving.toFile(document.draft, document.file);
			case "save-as":
				return saving.toPlace(document.draft, document.name);
			default:
				return false;
		}
	}

	async function reload(file: FileHandle): Promise<boolean> {
		const read = await bridge.reload(file.token);
		if (!read.ok) {
			await dialogs.file(read);
			return false;
		}
		const { name, bytes } = read.value;
		const result = await engine.parse(name, bytes);
		if (result.ok) parts.show(result.draft, file, name, false);
		else {
			// What is there now counts as seen, and saving would replace it unasked.
			const { document } = store.get();
			if (document) store.set({ document: { ...document, file: null } });
			await dialogs.unusable(name, result.reason);
		}
		return result.ok;
	}

	async function guarded(work: () => Promise<boolean>): Promise<boolean> {
		try {
			return await busy(work);
		} catch (fault) {
			await dialogs.fault(fault);
			return false;
		}
	}

	const saveAs = () =>
		guarded(async () => {
			if (!(await parts.prepareSave())) return false;
			const { document } = store.get();
			return document ? saving.toPlace(document.draft, document.name) : false;
		});

	const save = () =>
		guarded(async () => {
			if (!(await parts.prepareSave())) return false;
			const { document } = store.get();
			if (!document) return false;
			return document.file
				? saving.toFile(document.draft, document.file)
				: saving.toPlace(document.draft, document.name);
		});

	async function confirmLeaving(): Promise<boolean> {
		const { document } = store.get();
		if (!document || !isEdited(document)) return true;
		const choice = await bridge.confirmUnsaved(document.name);
		if (!choice.ok || choice.value === "cancel") return false;
		return choice.value === "discard" || save();
	}

	/** Brings a draft in, one after another. */
	function bring(fetch: () => Promise<void>): Promise<void> {
		arriving = arriving.then(async () => {
			await guarded(async () => {
				await fetch();
				return true;
			});
		});
		return arriving;
	}

	/** Begins here where the window has no draft, else in a window of its own. */
	function begin(start: DraftStart): Promise<void> {
		return bring(() => (store.get().document ? beginElsewhere(start) : beginHere(start)));
	}

	async function beginElsewhere(start: DraftStart) {
		const opened = await bridge.openWindow({ file: null, message: JSON.stringify(start) });
		if (!opened.ok) await dialogs.file(opened);
	}

	async function beginHere(start: DraftStart): Promise<void> {
		if (start.kind === "empty") return showNew(asUsual(newDraft({ ...start, newId: parts.newId })));
		const read =
			start.kind === "own-template"
				? await bridge.folders.read(start.token)
				: await bridge.readSample(start.kind === "template" ? start.template : SAMPLE);
		if (!read.ok) return dialogs.file(read);
		const { name, bytes } = read.value;
		if (!("languages" in start)) return showBytes(name, bytes, null);
		const result = await engine.parse(name, bytes);
		if (!result.ok) return dialogs.unusable(name, result.reason);
		const { languages } = start;
		const template = start.kind === "template" ? result.draft : withoutPast(result.draft);
		const draft = draftFromTemplate(template, { languages, id: parts.newId() });
		// What its author chose for it holds.
		showNew(start.kind === "own-template" ? draft : asUsual(draft));
	}

	/** Shows a draft that is in no file yet, under the name that is offered for it. */
	function showNew(draft: Draft): void {
		parts.show(draft, null, `${parts.translate()("draft.untitled")}.clausula`, false);
	}

	/** A new draft with the checklist and the numbers that the user sets for such. */
	function asUsual(draft: Draft): Draft {
		const { settings, checklists } = store.get();
		const { numberingEn: en, numberingZh: zh } = settings;
		const usual = checklists.find(({ id, digest }) => digest === null && id === settings.checklist);
		return {
			...draft,
			...(usual ? { checklist: { id: usual.id, digest: null } } : {}),
			...(en === "full" && zh === "numerals" ? {} : { numberingStyle: { en, zh } }),
		};
	}

	const openFile = (file: FileHandle) =>
		bring(async () => {
			const opened = await bridge.open(file.token);
			if (opened.ok) return opened.value ? showOpened(opened.value) : undefined;
			await dialogs.file(opened);
			await refreshRecent();
		});

	return {
		save,
		saveAs,
		confirmLeaving,
		refreshRecent,
		async settleOutside(token, found) {
			const { document, busy: isBusy } = store.get();
			if (!isBusy && document?.file?.token === token) await guarded(() => settleOutside(found));
		},
		newDraft: (choice) => begin({ kind: "empty", ...choice }),
		newFromTemplate: (start) => begin({ kind: "template", ...start }),
		newFromOwn: (start) => begin({ kind: "own-template", ...start }),
		openSample: (kind = "sample") => begin({ kind }),
		beginWith: (start) => bring(() => beginHere(start)),
		open: () =>
			bring(async () => {
				const opened = await bridge.openDialog();
				if (!opened.ok) return dialogs.file(opened);
				if (opened.value) await showOpened(opened.value);
			}),
		openFile,
		async openDropped(files) {
			const handles = await bridge.dropped(files);
			if (!handles.ok) return dialogs.file(handles);
			for (const file of handles.value) await openFile(file);
		},
		async clearRecent() {
			await bridge.clearRecent();
			await refreshRecent();
		},
	};
}
