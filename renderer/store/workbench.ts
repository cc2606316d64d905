import type { Command } from "../../electron/commands";
import type { Bridge, FileHandle, PanelTab, Settings, SidebarView } from "../../electron/contract";
import {
	bearersOf,
	beginHistory,
	type Decision,
	type Dimension,
	type Draft,
	type DraftCommand,
	type DraftHistory,
	headOf,
	type InstrumentType,
	type Language,
	type ModelClause,
	newDraft,
	newerFormat,
	perform,
	redo,
	toBlocks,
	undo,
} from "../../engine/index";
import type { RangeMarks } from "../editor/range-marks";
import type { EditHints, Place } from "../editor/types";
import { messageText, translatorFor } from "../i18n";
import type { PrecedentIndex } from "../precedents/types";
import { registerJournal } from "../recovery/journal";
import { createRecoveryFlows, type RecoveryFlows } from "../recovery/recovery-flows";
import { spellingMarks } from "../spelling/spelling";
import type { SpellingClient } from "../spelling/spelling-client";
import { createSpellingFlows, type SpellingFlows } from "../spelling/spelling-flows";
import type { EngineClient } from "../worker/engine-client";
import { registerAutosave } from "./autosave";
import { type ChecklistFlows, createChecklistFlows } from "./checklist-flows";
import { createDraftReading, readingSession, UNREAD } from "./draft-reading";
import { createErrorDialogs } from "./errors";
import { createExchangeFlows, type ExchangeFlows } from "./exchange-flows";
import { createFileFlows, type DraftStart, type FileFlows } from "./file-flows";
import { createFindFlows, type FindFlows } from "./find-flows";
import { createFolderFlows, type FolderFlows } from "./folder-flows";
import type { ForecastFlows } from "./forecast-flows";
import { createGuideFlows, type GuideFlows } from "./guide-flows";
import { createLibraryFlows, type LibraryFlows } from "./library-flows";
import type { LiveReadingTiming } from "./live-reading";
import { modelInsertion } from "./model-insertion";
import { createPrecedentFlows, type PrecedentFlows } from "./precedent-flows";
import { createPrintFlows, type PrintFlows } from "./print-flows";
import { createPrivateNoteFlows, type PrivateNoteFlows } from "./private-note-flows";
import { createReadingFlows, type ReadingFlows } from "./reading-flows";
import { reportPage } from "./report-page";
import { createReviewFlows, type ReviewFlows } from "./review-flows";
import { NO_REVIEW } from "./review-state";
import { sameValue } from "./same-value";
import { createSharingFlows, type SharingFlows } from "./sharing-flows";
import { type AppState, type DialogName, INITIAL_STATE, isEdited, startOf } from "./state";
import { createStore, type Store } from "./store";
import { createStructureFlows, type StructureFlows } from "./structure-flows";
import { createTemplateFlows, type TemplateFlows } from "./template-flows";
import { createVersionFlows, type VersionFlows } from "./version-flows";
import { workbenchCommands } from "./workbench-commands";
import { createWritingFlows, type WritingFlows } from "./writing-flows";

/** What the workbench is given: everything that reaches outside, so that tests hold it. */
export interface WorkbenchParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly precedents: PrecedentIndex;
	readonly newId: () => string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly timing: LiveReadingTiming;
	readonly spelling: SpellingClient;
	/** SHA-256 in hexadecimal. */
	readonly digestOf: (bytes: Uint8Array) => Promise<string>;
}

/** A verdict on a finding, before it is known who gives it and when. */
export type Verdict = Omit<Decision, "author" | "time">;

/** The store of the window and all that can be done to it; components hold nothing of their own but what is being looked at. */
export interface Workbench
	extends FileFlows,
		ChecklistFlows,
		ExchangeFlows,
		FindFlows,
		FolderFlows,
		ForecastFlows,
		LibraryFlows,
		TemplateFlows,
		PrecedentFlows,
		GuideFlows,
		PrintFlows,
		PrivateNoteFlows,
		SharingFlows,
		RecoveryFlows,
		ReviewFlows,
		ReadingFlows,
		WritingFlows,
		SpellingFlows,
		StructureFlows,
		VersionFlows {
	readonly store: Store<AppState>;
	/** What is marked as spelled wrong. */
	readonly spelling: RangeMarks;
	/** Fetches settings, recent files and checklists, listens to the menu, and opens the file named at start. */
	readonly start: () => Promise<void>;
	readonly newId: () => string;
	/** Changes the draft by a command, as one step of the history. */
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly undo: () => void;
	readonly redo: () => void;
	readonly caretMoved: (place: Place | null, anchor: Place | null) => void;
	/** Puts the caret at the start of a block and the focus into the text. */
	readonly moveCaretTo: (block: string) => void;
	/** Puts the caret into the next clause with a problem of form, after the caret's own, and round from the start. */
	readonly showProblem: () => void;
	readonly showTab: (tab: PanelTab) => void;
	readonly showSidebar: (view: SidebarView) => void;
	readonly openDialog: (name: DialogName) => void;
	readonly closeDialog: () => void;
	/** Shows a native menu of commands at the pointer or the focus. */
	readonly showMenu: (commands: readonly (Command | "-")[]) => void;
	readonly openPalette: (palette: "all" | "places") => void;
	readonly closePalette: () => void;
	/** Carries out a command of the catalogue. */
	readonly run: (command: Command) => void;
	/** Shows a dimension's points check by check; `null` for the score as a whole. */
	readonly showPoints: (dimension: Dimension | null) => void;
	/** Puts a model clause behind the clause or article at a block, else at the caret, in every language of the draft, and the caret on what is to be set in it. */
	readonly insertModel: (check: string, clause: ModelClause, at?: string) => void;
	/** Keeps the reviewer's verdict on a finding in the draft; it can be undone like typing. */
	readonly decide: (verdict: Verdict) => void;
	readonly withdraw: (decision: Pick<Decision, "node" | "check" | "evidence" | "author">) => void;
	/** Says that the guessed kind of instrument is right. */
	readonly confirmInstrument: () => void;
	/** Lets the user save a drawing of the draft, an SVG document, under the draft's name and `part`. */
	readonly exportSvg: (part: string, svg: string) => Promise<void>;
	/** Lets the user save the report of the draft as it was last read. */
	readonly saveReport: (kind: "html" | "pdf") => Promise<void>;
	readonly showLanguage: (language: Language) => void;
	readonly showDraft: () => void;
	readonly setInstrument: (instrument: InstrumentType) => void;
	/** Sets the draft's languages, the leading one first. */
	readonly setLanguages: (languages: readonly Language[]) => void;
	readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
	readonly dimensionOf: (check: string) => Dimension | null;
}

/** A window begins with a draft that was not saved before a sudden end. */
interface RecoveredStart {
	readonly kind: "recovered";
	readonly id: string;
}

/** A change that is one step of undo by itself and leaves the caret where it is. */
const ALONE: EditHints = { coalesceKey: null, caretBefore: null, caretAfter: null };

/** The language of a draft to begin with: the interface's, else one in the same script family, else the leading one. */
function languageFor(draft: Draft, wanted: Language): Language {
	const chinese = wanted !== "en";
	return (
		draft.languages.find((language) => language === wanted) ??
		draft.languages.find((language) => (language !== "en") === chinese) ??
		draft.languages[0] ??
		wanted
	);
}

/** The first clause that has words, else the first block: where the caret goes in a draft just opened. */
function firstBlock(draft: Draft, language: Language): string | null {
	const blocks = toBlocks(draft, language);
	const written = blocks.find(({ kind, runs }) => kind === "clause" && runs.length > 0);
	return (written ?? blocks[0])?.id ?? null;
}

/** Makes the workbench of one window. */
export function createWorkbench(parts: WorkbenchParts): Workbench {
	const { bridge, engine, newId, now } = parts;
	const store = createStore<AppState>(INITIAL_STATE);
	const translate = () => translatorFor(store.get().settings.language);
	const dialogs = createErrorDialogs(bridge, translate);
	let history: DraftHistory | null = null;
	const onFault = (fault: unknown) => void dialogs.fault(fault);
	const draftReading = createDraftReading({
		bridge,
		engine,
		store,
		dialogs,
		timing: parts.timing,
		onFault,
	});
	const { checklistFor, dimensionOf, read, reconsider } = draftReading;

	let told = "";
	/** Keeps the native title, menu and closing question up to date. */
	function tellDocument(): void {
		const { document, view, inTable } = store.get();
		const state = {
			edited: document !== null && isEdited(document),
			title: document && view === "draft" ? document.name.replace(/\.clausula$/i, "") : "",
			canUndo: document?.canUndo ?? false,
			canRedo: document?.canRedo ?? false,
			inTable,
			open: document !== null,
			file: document?.file?.token ?? null,
		};
		const key = JSON.stringify(state);
		if (key === told) return;
		told = key;
		void bridge.setDocumentState(state);
	}
	store.subscribe(tellDocument);

	/** Takes over a history's present as the draft that is shown. */
	function present(next: DraftHistory, caret: Place | null): void {
		history = next;
		const state = store.get();
		if (!state.document) return;
		const { draft, past, future } = next;
		const { document } = state;
		if (draft === document.draft) return;
		const language = draft.languages.includes(state.language)
			? state.language
			: (draft.languages[0] ?? state.language);
		store.set({
			document: {
				...document,
				draft,
				version: document.version + 1,
				canUndo: past.length > 0,
				canRedo: future.length > 0,
			},
			...(caret ? { caretRequest: { place: caret, focus: true } } : {}),
			...(language === state.language ? {} : { ...UNREAD, language }),
		});
		if (draft.checklist === document.draft.checklist) read();
		else reconsider();
	}

	function show(
		draft: Draft,
		file: FileHandle | null,
		name: string,
		instrumentGuessed: boolean,
		saved = draft,
	): void {
		history = beginHistory(draft);
		const { settings } = store.get();
		const language = languageFor(draft, settings.language);
		const first = firstBlock(draft, language);
		store.set({
			view: "draft",
			...UNREAD,
			language,
			...checklistFor(draft),
			tab: store.get().settings.tab,
			review: { ...NO_REVIEW, notesShown: store.get().review.notesShown },
			shownDimension: null,
			notice: null,
			block: first,
			caretRequest: first === null ? null : { place: startOf(first), focus: true },
			document: {
				draft,
				session: newId(),
				version: 1,
				file,
				name,
				saved,
				savedAt: file ? now() : null,
				canUndo: false,
				canRedo: false,
				instrumentGuessed,
			},
		});
		read();
		if (file && saved === draft) void recovery.offer(file);
	}

	const exchange = createExchangeFlows({
		bridge,
		engine,
		store,
		dialogs,
		saved: (name) => tell("announce.saved", { name }),
	});

	const files = createFileFlows({
		bridge,
		engine,
		store,
		dialogs,
		translate,
		now,
		show,
		newId,
		emptyDraft(choice) {
			const draft = newDraft({ ...choice, newId });
			const { settings, checklists } = store.get();
			const usual = checklists.find(
				({ id, digest }) => digest === null && id === settings.checklist,
			);
			return usual ? { ...draft, checklist: { id: usual.id, digest: null } } : draft;
		},
		async prepareSave() {
			const newer = newerDraft();
			if (newer === null) await versions.keepSaved();
			else await dialogs.newer(newer);
			return newer === null;
		},
		untitled: () => `${translate()("draft.untitled")}.clausula`,
		reportLosses: exchange.reportLosses,
	});

	const guide = createGuideFlows({
		store,
		newId,
		apply: (command, hints, caret) => apply(command, hints, caret),
		openSample: () => files.openSample("guide"),
		taken: () => {
			if (!store.get().settings.guided) void workbench.changeSettings({ guided: true });
		},
	});

	const recovery = createRecoveryFlows({
		bridge,
		engine,
		store,
		dialogs,
		show: (draft, file, name, saved) => show(draft, file, name, false, saved),
		openFile: files.openFile,
	});
	registerJournal({
		store,
		engine,
		bridge: bridge.recovery,
		later: parts.timing.later,
		now,
		onFailure: (failure) => void dialogs.unkept(failure),
	});

	registerAutosave({ store, later: parts.timing.later, save: files.save });

	const checklistFlows = createChecklistFlows({
		bridge,
		engine,
		store,
		dialogs,
		digestOf: parts.digestOf,
		remember(checklist) {
			const known = store.get().document?.draft.checklist;
			// A checklist that was only missing is no change of the draft.
			if (known?.id === checklist.id && known.digest === checklist.digest) return;
			apply({ type: "set-checklist", checklist }, ALONE);
		},
		onAccepted: (name, digest, bytes) => void library.accepted(name, digest, bytes),
		onChecklists: reconsider,
	});
	const library = createLibraryFlows({
		bridge,
		engine,
		store,
		dialogs,
		digestOf: parts.digestOf,
		changeSettings: (change) => workbench.changeSettings(change),
		offer: checklistFlows.offerChecklist,
		addProfiles: (profiles) => draftReading.forecasts.addProfiles(profiles),
		onChecklists: reconsider,
	});
	const templates = createTemplateFlows({ bridge, engine, store, dialogs });
	const refresh = { templates: templates.refreshTemplates, library: library.scan };

	/** Says something to those who don't see it happen. */
	function tell(id: string, params: Readonly<Record<string, string>> = {}): void {
		store.set({ notice: { id, params } });
	}

	const reading = createReadingFlows({
		engine,
		store,
		session: () => readingSession(store.get()),
		apply: (command, hints) => apply(command, hints),
		tell,
		onFault,
		change: (settings) => workbench.changeSettings(settings),
		showTab: (tab) => workbench.showTab(tab),
	});

	function confirmInstrument(): void {
		const { document } = store.get();
		if (document?.instrumentGuessed)
			store.set({ document: { ...document, instrumentGuessed: false } });
	}

	/** The format of the open draft, where it is one that only later versions may write. */
	function newerDraft(): string | null {
		const { document } = store.get();
		return document && newerFormat(document.draft);
	}

	function apply(command: DraftCommand, hints: EditHints, caret: Place | null = null): void {
		if (newerDraft() !== null) tell("newer.told");
		else if (history)
			present(perform(history, review.proposed(command), { ...hints, time: now() }), caret);
	}

	function travel(way: typeof undo): void {
		const travelled = history && way(history);
		if (!travelled) return;
		present(travelled.history, travelled.caret);
		const { document } = store.get();
		if (document && isEdited(document) && sameValue(document.draft, document.saved)) {
			store.set({ document: { ...document, saved: document.draft } });
		}
	}

	/** Takes over a draft that differs in its versions alone: neither undo nor reading knows of it. */
	function amend(change: (draft: Draft) => Draft): boolean {
		const { document } = store.get();
		if (!history || !document) return false;
		if (newerDraft() !== null) {
			tell("newer.told");
			return false;
		}
		const draft = change(history.draft);
		if (draft === history.draft) return true;
		history = { ...history, draft };
		store.set({ document: { ...document, draft } });
		return true;
	}

	const versions = createVersionFlows({
		bridge,
		engine,
		store,
		dialogs,
		newId,
		now,
		later: parts.timing.later,
		amend,
		apply: (command, hints) => apply(command, hints),
		tell,
	});

	const structure = createStructureFlows({
		store,
		newId,
		apply,
		tell,
		openDialog: (name) => workbench.openDialog(name),
		async readTemplate(name) {
			const sample = await bridge.readSample(name);
			if (!sample.ok) await dialogs.file(sample);
			const read = sample.ok ? await engine.parse(sample.value.name, sample.value.bytes) : null;
			return read?.ok ? read.draft : null;
		},
	});

	const review = createReviewFlows({
		store,
		newId,
		now,
		apply: (command, hints) => apply(command, hints),
		tell,
		showSidebar: (view) => workbench.showSidebar(view),
		openDialog: (name) => workbench.openDialog(name),
		showLanguage: (language) => workbench.showLanguage(language),
		focusText: () => workbench.focusText(),
		keepVersion: () => versions.keepBefore("accept"),
	});

	const sharing = createSharingFlows({
		bridge,
		engine,
		store,
		dialogs,
		digestOf: parts.digestOf,
		now,
		apply: (command, hints) => apply(command, hints),
		changeSettings: (change) => workbench.changeSettings(change),
		keepVersion: () => versions.keepBefore("sign"),
		reportLosses: exchange.reportLosses,
		tell,
	});

	const privateNotes = createPrivateNoteFlows({
		bridge: bridge.notes,
		engine,
		store,
		dialogs,
		openDialog: (name) => workbench.openDialog(name),
		tell,
	});

	const spelling = createSpellingFlows({
		client: parts.spelling,
		store,
		apply: (command, hints) => apply(command, hints),
		changeSettings: (change) => workbench.changeSettings(change),
		tell,
	});

	const precedents = createPrecedentFlows({
		bridge,
		store,
		dialogs,
		index: parts.precedents,
		newId,
		selected: () => writing.selected(),
		apply: (command, hints) => apply(command, hints),
		showLanguage: (language) => workbench.showLanguage(language),
		tell,
	});

	const find = createFindFlows({
		store,
		now,
		later: parts.timing.later,
		apply: (command, hints) => apply(command, hints),
		showLanguage: (language) => workbench.showLanguage(language),
		tell,
	});

	const writing = createWritingFlows({
		store,
		newId,
		apply: (command, hints) => apply(command, hints),
		tell,
	});

	const workbench: Workbench = {
		...files,
		...exchange,
		...guide,
		...createPrintFlows({
			bridge,
			store,
			dialogs,
			saved: (name) => tell("announce.saved", { name }),
		}),
		...checklistFlows,
		...library.flows,
		...templates,
		...createFolderFlows({ bridge, dialogs, refresh }),
		...find,
		...precedents,
		...draftReading.forecasts,
		...reading.flows,
		...writing.flows,
		...recovery.flows,
		...review.flows,
		...spelling,
		...sharing,
		...privateNotes.flows,
		...versions.flows,
		...structure.flows,
		store,
		spelling: spellingMarks({ client: parts.spelling, store, later: parts.timing.later }),
		newId,
		dimensionOf,
		apply: (command, hints) => apply(command, hints),
		undo: () => travel(undo),
		redo: () => travel(redo),
		caretMoved(place, anchor) {
			reading.caretMoved(place);
			review.caretMoved(place, anchor);
			writing.caretMoved(place, anchor);
			structure.caretMoved(place);
			if (!place) return;
			store.set({ block: place.block });
			structure.tellTable();
			find.findFrom(place);
		},
		moveCaretTo: (block) => writing.flows.goTo(startOf(block)),
		showProblem() {
			workbench.showTab("clause");
			reading.flows.stepProblem(1);
		},
		showTab(tab) {
			store.set({ tab });
			if (tab !== store.get().settings.tab) void workbench.changeSettings({ tab });
			reading.flows.openPanel();
			draftReading.refreshTab();
		},
		showSidebar(sidebar) {
			store.set({ sidebar });
			if (sidebar !== store.get().settings.sidebar) void workbench.changeSettings({ sidebar });
			reading.flows.openSidebar();
		},
		openDialog: (dialog) => store.set({ dialog }),
		closeDialog: () => store.set({ dialog: null }),
		showMenu: (commands) => void bridge.showMenu(commands),
		openPalette: (palette) => store.set({ palette }),
		closePalette: () => store.set({ palette: null }),
		run: (command) => commands[command](),
		showPoints(dimension) {
			store.set({ shownDimension: dimension });
			workbench.showTab("score");
		},
		insertModel(check, clause, at) {
			const { document, language } = store.get();
			const block = at ?? store.get().block;
			if (!document) return;
			const edit = modelInsertion(document.draft, language, block, clause, {
				newId,
				heading: (each) => translatorFor(each)(`check.${check}.label`),
				bearers: bearersOf([...store.get().readings.values()].map(({ reading }) => reading)),
			});
			const { caret, select, stops } = edit;
			const hints = {
				coalesceKey: null,
				caretBefore: block === null ? null : startOf(block),
				caretAfter: caret,
			};
			apply(edit.command, hints);
			store.set({
				block: caret.block,
				card: null,
				stops,
				caretRequest: { place: caret, focus: true, select },
			});
			tell("announce.inserted", { check });
		},
		decide(verdict) {
			const { settings } = store.get();
			const decision = {
				...verdict,
				author: settings.reviewer,
				time: new Date(now()).toISOString(),
			};
			apply({ type: "decide", decision }, ALONE);
			tell(`announce.decided.${verdict.verdict}`, { check: verdict.check });
		},
		withdraw(decision) {
			apply({ type: "withdraw-decision", decision }, ALONE);
			tell("announce.withdrawn", { check: decision.check });
		},
		confirmInstrument,
		async exportSvg(part, svg) {
			const name = store.get().document?.name.replace(/\.clausula$/i, "") ?? "";
			const saved = await bridge.exportFile({
				suggestedName: `${name} ${part}`.trim(),
				kind: "svg",
				bytes: new TextEncoder().encode(svg),
				head: null,
			});
			if (!saved.ok) await dialogs.file(saved);
		},
		async saveReport(kind) {
			const state = store.get();
			const { document, checklist, settings } = state;
			if (!document) return;
			try {
				const whole = await engine.report(readingSession(state));
				if (!whole) return;
				const { language } = settings;
				const own = checklist?.messages[language];
				const page = reportPage(whole, {
					file: document.name,
					draft: document.draft,
					language,
					tell: (phrase) => messageText(language, phrase, own),
					date: new Date(now()).toISOString(),
				});
				const name = document.name.replace(/\.clausula$/i, "");
				const saved = await bridge.exportFile({
					suggestedName: `${name} ${translate()("report.file")}`,
					kind,
					bytes: new TextEncoder().encode(page),
					head: headOf(document.draft),
				});
				if (!saved.ok) await dialogs.file(saved);
				else if (saved.value !== null) tell("announce.saved", { name: saved.value });
			} catch (fault) {
				await dialogs.fault(fault);
			}
		},
		showLanguage(language) {
			if (language === store.get().language) return;
			store.set({ language, ...UNREAD });
			read();
		},
		setInstrument(instrument) {
			apply({ type: "set-instrument", instrument }, ALONE);
			confirmInstrument();
		},
		setLanguages: (languages) => apply({ type: "set-languages", languages }, ALONE),
		showDraft: () => store.set({ view: "draft" }),
		async changeSettings(change) {
			const settings = await bridge.settings.set(change);
			if (settings.ok) store.set({ settings: settings.value });
			else await dialogs.file(settings);
		},
		async start() {
			bridge.onMenu((command) => commands[command]());
			bridge.onOpenFile((file) => void files.openFile(file));
			bridge.onOutside(({ token, found }) => void files.settleOutside(token, found));
			bridge.onSettings((settings) => {
				const { trusted } = store.get().settings;
				store.set({ settings });
				// Another window looked at a checklist that lies here too.
				if (settings.trusted.length > trusted.length) void library.scan();
			});
			bridge.folders.onChange((kind) => {
				if (store.get()[kind].folder !== null) void refresh[kind]();
			});
			let closing = false;
			bridge.onCloseRequest(async () => {
				if (closing) return;
				closing = true;
				if (await files.confirmLeaving()) await bridge.closeNow();
				else await bridge.stayOpen();
				closing = false;
			});
			const settings = await bridge.settings.get();
			if (settings.ok) store.set({ settings: settings.value, sidebar: settings.value.sidebar });
			try {
				store.set({ checklists: await engine.checklists() });
			} catch (fault) {
				await dialogs.fault(fault);
			}
			// A draft that is opened may be read against one of them.
			if (store.get().settings.trusted.length > 0) await library.scan();
			await files.refreshRecent();
			const ready = await bridge.ready();
			if (ready.ok && ready.value) {
				const { file, message } = ready.value;
				if (file) await files.openFile(file);
				// Only a page of ours writes such a message.
				else if (message !== null) {
					const begin = JSON.parse(message) as DraftStart | RecoveredStart;
					if (begin.kind === "recovered") return recovery.begin(begin.id);
					await files.beginWith(begin);
					if (begin.kind === "guide") guide.guide();
				}
			}
			await recovery.offer(null);
			if (store.get().library.folder === null) await library.scan();
		},
	};
	const commands: Readonly<Record<Command, () => void>> = {
		...workbenchCommands(workbench, bridge),
		...writing.commands,
		...structure.commands,
		...review.commands,
		...privateNotes.commands,
	};
	return workbench;
}
