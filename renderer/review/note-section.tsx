import { StickyNote } from "lucide-react";
import { findNode } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

/** The note of the clause looked at, and the way to write one. */
export function NoteSection({ clause }: { readonly clause: string }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const note = useApp((state) =>
		state.document
			? findNode(state.document.draft, clause)?.node.note?.[state.language]
			: undefined,
	);
	return (
		<section className="section note-section" aria-label={t("notes.title")}>
			<h2 className="heading-small">{t("notes.title")}</h2>
			{note !== undefined && (
				<p className="note-text" lang={language}>
					{note}
				</p>
			)}
			<button
				type="button"
				className="button button-small"
				onClick={() => workbench.openNote(clause)}
			>
				<StickyNote size={13} aria-hidden="true" />
				{t(note === undefined ? "notes.write" : "notes.edit")}
			</button>
		</section>
	);
}
