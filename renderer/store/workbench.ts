import type { Command } from "../../electron/commands";
import type { Bridge } from "../../electron/contract/bridge";
import type { Dimension } from "../../engine/index";
import type { RangeMarks } from "../editor/range-marks";
import type { Place } from "../editor/types";
import { translatorFor } from "../i18n";
import type { PrecedentIndex } from "../precedents/types";
import { registerJournal } from "../recovery/journal";
import { createRecoveryFlows, type RecoveryFlows } from "../recovery/recovery-flows";
import { spellingMarks } from "../spelling/spelling";
import type { SpellingClient } from "../spelling/spelling-client";
import { createSpellingFlows, type SpellingFlows } from "../spelling/spelling-flows";
import type { EngineClient } from "../worker/engine-client";
import { registerAutosave } from "./autosave";
import { type ChecklistFlows, createChecklistFlows } from "./checklist-flows";
import { createDecisionFlows, type DecisionFlows } from "./decision-flows";
import { registerDocumentState } from "./document-state";
import { createDraftReading } from "./draft-reading";
import { createErrorDialogs } from "./errors";
import { createExchangeFlows, type ExchangeFlows } from "./exchange-flows";
import { createFileFlows, type FileFlows } from "./file-flows";
import { createFindFlows, type FindFlows } from "./find-flows";
import { createFolderFlows, type FolderFlows } from "./folder-flows";
import type { ForecastFlows } from "./forecast-flows";
import { createGuideFlows, type GuideFlows } from "./guide-flows";
import { createInstrumentFlows, type InstrumentFlows } from "./instrument-flows";
import { createLibraryFlows, type LibraryFlows } from "./library-flows";
import type { LiveReadingTiming } from "./live-reading";
import { createModelFlows, type ModelFlows } from "./model-flows";
import { createOpenDraft, type HistoryFlows } from "./open-draft";
import { createPrecedentFlows, type PrecedentFlows } from "./precedent-flows";
import { createPrintFlows, type PrintFlows } from "./print-flows";
import { createPrivateNoteFlows, type PrivateNoteFlows } from "./private-note-flows";
import { createReadingFlows, type ReadingFlows } from "./reading-flows";
import { createReportFlows, type ReportFlows } from "./report-flows";
import { createReviewFlows, type ReviewFlows } from "./review-flows";
import { createSettingsFlows, type SettingsFlows } from "./settings-flows";
import { createSharingFlows, type SharingFlows } from "./sharing-flows";
import { type AppState, INITIAL_STATE } from "./state";
import { createStore, type Store } from "./store";
import { createStructureFlows, type StructureFlows } from "./structure-flows";
import { createTemplateFlows, type TemplateFlows } from "./template-flows";
import { createVersionFlows, type VersionFlows } from "./version-flows";
import { createViewFlows, type ViewFlows } from "./view-flows";
import { startWindow } from "./window-start";
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

/** The store of the window and all that can be done to it; components hold nothing of their own but what is being looked at. */
export interface Workbench
	extends FileFlows,
		ChecklistFlows,
		DecisionFlows,
		ExchangeFlows,
		FindFlows,
		FolderFlows,
		ForecastFlows,
		HistoryFlows,
		InstrumentFlows,
		LibraryFlows,
		ModelFlows,
		TemplateFlows,
		PrecedentFlows,
		GuideFlows,
		PrintFlows,
		PrivateNoteFlows,
		SettingsFlows,
		SharingFlows,
		RecoveryFlows,
		ReportFlows,
		ReviewFlows,
		ReadingFlows,
		WritingFlows,
		SpellingFlows,
		StructureFlows,
		VersionFlows,
		ViewFlows {
	readonly store: Store<AppState>;
	/** What is marked as spelled wrong. */
	readonly spelling: RangeMarks;
	/** Fetches settings, recent files and checklists, listens to the menu, and opens the file named at start. */
	readonly start: () => Promise<void>;
	readonly newId: () => string;
	readonly caretMoved: (place: Place | null, anchor: Place | null) => void;
	/** Carries out a command of the catalogue. */
	readonly run: (command: Command) => void;
	readonly dimensionOf: (check: string) => Dimension | null;
}

/** Makes the workbench of one window. */
export function createWorkbench(parts: WorkbenchParts): Workbench {
	const { bridge, engine, newId } = parts;
	const { later } = parts.timing;
	const store = createStore<AppState>(INITIAL_STATE);
	const translate = () => translatorFor(store.get().settings.language);
	const dialogs = createErrorDialogs(bridge, translate);
	const onFault = (fault: unknown) => void dialogs.fault(fault);
	/** Says something to those who don't see it happen. */
	function tell(id: string, params: Readonly<Record<string, string>> = {}): void {
		store.set({ notice: { id, params } });
	}
	const outside = { ...parts, store, dialogs, later, translate, onFault, tell };
	registerDocumentState(outside);

	const draftReading = createDraftReading(outside);
	const { dimensionOf, reconsider } = draftReading;
	const settings = createSettingsFlows(outside);
	const view = createViewFlows({ ...outside, ...settings, reading: draftReading });
	const openDraft = createOpenDraft({
		...outside,
		reading: draftReading,
		proposed: (command) => review.proposed(command),
		onFile: (file) => void recovery.offer(file),
	});
	const { apply, show } = openDraft;
	const shared = { ...outside, ...settings, ...view, apply };

	const exchange = createExchangeFlows(shared);
	const files = createFileFlows({
		...shared,
		...exchange,
		show,
		async prepareSave() {
			const newer = openDraft.newerFormat();
			if (newer === null) await versions.keepSaved();
			else await dialogs.newer(newer);
			return newer === null;
		},
	});
	const guide = createGuideFlows({ ...shared, openSample: () => files.openSample("guide") });
	const recovery = createRecoveryFlows({
		...shared,
		...files,
		show: (draft, file, name, saved) => show(draft, file, name, false, saved),
	});
	registerJournal({
		...shared,
		bridge: bridge.recovery,
		onFailure: (failure) => void dialogs.unkept(failure),
	});
	registerAutosave({ ...shared, ...files });

	const checklists = createChecklistFlows({
		...shared,
		onAccepted: (name, digest, bytes) => void library.accepted(name, digest, bytes),
		onChecklists: reconsider,
	});
	const library = createLibraryFlows({
		...shared,
		offer: checklists.offerChecklist,
		addProfiles: draftReading.forecasts.addProfiles,
		onChecklists: reconsider,
	});
	const templates = createTemplateFlows(shared);
	const refresh = { templates: templates.refreshTemplates, library: library.scan };

	const reading = createReadingFlows(shared);
	const versions = createVersionFlows({ ...shared, amend: openDraft.amend });
	const structure = createStructureFlows({
		...shared,
		async readTemplate(name) {
			const sample = await bridge.readSample(name);
			if (!sample.ok) await dialogs.file(sample);
			const read = sample.ok ? await engine.parse(sample.value.name, sample.value.bytes) : null;
			return read?.ok ? read.draft : null;
		},
	});
	const review = createReviewFlows({
		...shared,
		focusText: reading.flows.focusText,
		keepVersion: () => versions.keepBefore("accept"),
	});
	const sharing = createSharingFlows({
		...shared,
		...exchange,
		keepVersion: () => versions.keepBefore("sign"),
	});
	const privateNotes = createPrivateNoteFlows({ ...shared, bridge: bridge.notes });
	const find = createFindFlows(shared);
	const writing = createWritingFlows(shared);

	const workbench: Workbench = {
		...files,
		...exchange,
		...guide,
		...createPrintFlows(shared),
		...checklists,
		...library.flows,
		...templates,
		...createFolderFlows({ bridge, dialogs, refresh }),
		...find,
		...createPrecedentFlows({ ...shared, index: parts.precedents, selected: writing.selected }),
		...draftReading.forecasts,
		...reading.flows,
		...writing.flows,
		...recovery.flows,
		...review.flows,
		...createSpellingFlows({ ...shared, client: parts.spelling }),
		...sharing,
		...privateNotes.flows,
		...versions.flows,
		...structure.flows,
		...settings,
		...view,
		...openDraft.flows,
		...createDecisionFlows(shared),
		...createInstrumentFlows(shared),
		...createModelFlows(shared),
		...createReportFlows(shared),
		store,
		spelling: spellingMarks({ client: parts.spelling, store, later }),
		newId,
		dimensionOf,
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
		run: (command) => commands[command](),
		start: () =>
			startWindow({ ...outside, ...guide, files, library, recovery, refresh, run: workbench.run }),
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
