import type { Command } from "../../electron/commands";
import type { Bridge } from "../../electron/contract/bridge";
import { selectedWords } from "../find/selected-words";
import type { PrivateNoteCommand } from "./private-note-flows";
import type { ReviewCommand } from "./review-flows";
import type { StructureCommand } from "./structure-flows";
import type { Workbench } from "./workbench";
import type { WritingCommand } from "./writing-flows";
import { nextZoom } from "./zooms";

/** Commands that features carry out themselves. */
type FeatureCommand = PrivateNoteCommand | ReviewCommand | StructureCommand | WritingCommand;

/** What each command of the catalogue does that no feature carries out itself. */
export function workbenchCommands(
	workbench: Workbench,
	bridge: Bridge,
): Readonly<Record<Exclude<Command, FeatureCommand>, () => void>> {
	/** Draws the window one step larger or smaller. */
	function zoom(way: 1 | -1): Promise<void> {
		const { settings } = workbench.store.get();
		const zoom = nextZoom(settings.zoom, way);
		// At once, so that a second key goes on from here.
		workbench.store.set({ settings: { ...settings, zoom } });
		return workbench.changeSettings({ zoom });
	}

	return {
		"file.new": () => {
			const { document, settings } = workbench.store.get();
			void workbench.newDraft({
				instrument: document?.draft.instrument ?? "political-declaration",
				languages: document?.draft.languages ?? [settings.language],
			});
		},
		"file.newWindow": () => void bridge.openWindow({ file: null, message: null }),
		"file.open": () => void workbench.open(),
		"file.save": () => void workbench.save(),
		"file.saveAs": () => void workbench.saveAs(),
		"file.saveVersion": () => workbench.openDialog("save-version"),
		"file.history": () => workbench.openDialog("history"),
		"file.export": () => workbench.openDialog("export"),
		"file.share": () => workbench.openDialog("share"),
		"file.signatures": () => workbench.openDialog("signatures"),
		"app.settings": () => workbench.openDialog("settings"),
		"edit.undo": () => workbench.undo(),
		"edit.redo": () => workbench.redo(),
		"edit.find": () => workbench.openFind(false, selectedWords()),
		"edit.replace": () => workbench.openFind(true, selectedWords()),
		"edit.findNext": () => workbench.stepFind(1),
		"edit.findPrevious": () => workbench.stepFind(-1),
		"go.article": () => workbench.openPalette("places"),
		"go.commands": () => workbench.openPalette("all"),
		"view.counts": () => workbench.openDialog("counts"),
		"view.zoomIn": () => void zoom(1),
		"view.zoomOut": () => void zoom(-1),
		"view.zoomReset": () => void workbench.changeSettings({ zoom: 100 }),
		"help.guide": () => void workbench.startGuide(),
		"help.shortcuts": () => workbench.openDialog("shortcuts"),
		"checklist.library": () => workbench.openDialog("library"),
		"file.templates": () => void workbench.showFolder("templates"),
		"checklist.import": () => void workbench.importChecklist(),
		"file.print": () => workbench.openDialog("print"),
		"file.report": () => void workbench.saveReport("html"),
		"file.reportPdf": () => void workbench.saveReport("pdf"),
		"edit.fix": () => workbench.showCardAtCaret(),
		"go.nextProblem": () => workbench.stepProblem(1),
		"go.previousProblem": () => workbench.stepProblem(-1),
		"view.problems": () => workbench.showSidebar("problems"),
		"view.sidebar": () => workbench.toggleSidebar(),
		"view.panel": () => workbench.togglePanel(),
		"view.focus": () => workbench.toggleFocus(),
		"view.marks.autonomy": () => workbench.toggleMark("autonomy"),
		"view.marks.accountability": () => workbench.toggleMark("accountability"),
		"view.marks.verification": () => workbench.toggleMark("verification"),
		"view.marks.other": () => workbench.toggleMark("other"),
		"view.marks.problems": () => workbench.toggleMark("problems"),
		"view.score": () => workbench.showPoints(null),
		"view.welcome": () => {
			workbench.store.set({ view: "welcome" });
			void workbench.refreshRecent();
		},
	};
}
