import type { ComponentType } from "react";
import { LibraryDialog } from "../checklists/library-dialog";
import { ExportDialog } from "../exchange/export-dialog";
import { LossesDialog } from "../exchange/losses-dialog";
import { Palette } from "../palette/palette";
import { Shortcuts } from "../palette/shortcuts";
import { CountsDialog } from "../panels/counts-dialog";
import { PrintDialog } from "../print/print-dialog";
import { PrivateNoteDialog } from "../private-notes/private-note-dialog";
import { PrivateNotesDialog } from "../private-notes/private-notes-dialog";
import { RecoveryDialog } from "../recovery/recovery-dialog";
import { ReferenceDialog } from "../references/reference-dialog";
import { NoteDialog } from "../review/note-dialog";
import { ReviewerDialog } from "../review/reviewer-dialog";
import { SettingsDialog } from "../settings/settings-dialog";
import { ShareDialog } from "../sharing/share-dialog";
import { SignaturesDialog } from "../sharing/signatures-dialog";
import type { DialogName } from "../store/state";
import { TableDialog } from "../tables/table-dialog";
import { DefineTerm } from "../terms/define-term";
import { HistoryDialog } from "../versions/history-dialog";
import { SaveVersionDialog } from "../versions/save-version-dialog";
import { ChecklistOffer } from "./checklist-offer";
import { useApp } from "./context";

/** The dialogs by name; a feature adds its own, and `workbench.openDialog` shows it. */
const DIALOGS: Readonly<Record<DialogName, ComponentType>> = {
	settings: SettingsDialog,
	library: LibraryDialog,
	print: PrintDialog,
	export: ExportDialog,
	losses: LossesDialog,
	share: ShareDialog,
	signatures: SignaturesDialog,
	"private-note": PrivateNoteDialog,
	"private-notes": PrivateNotesDialog,
	history: HistoryDialog,
	"save-version": SaveVersionDialog,
	note: NoteDialog,
	recovery: RecoveryDialog,
	reviewer: ReviewerDialog,
	reference: ReferenceDialog,
	term: DefineTerm,
	shortcuts: Shortcuts,
	table: TableDialog,
	counts: CountsDialog,
};

/** The dialog that is open, if any. */
export function Dialogs() {
	const name = useApp((state) => state.dialog);
	const Shown = name === null ? null : DIALOGS[name];
	return (
		<>
			{Shown && <Shown />}
			<ChecklistOffer />
			<Palette />
		</>
	);
}
