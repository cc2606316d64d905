import { Lock } from "lucide-react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { privateNoteOn } from "./private-note-on";
import "./private-notes.css";

/** The private note on the clause looked at, and the way to write one. */
export function PrivateNoteSection({ clause }: { readonly clause: string }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const note = useApp(({ privateNotes: { notes } }) => notes && privateNoteOn(notes, clause));
	return (
		<section
			className="section private-section"
			data-written={note !== null}
			aria-label={t("private.title")}
		>
			<h2 className="heading-small">{t("private.title")}</h2>
			{note !== null && (
				<>
					<p className="private-text">{note}</p>
					<p className="private-stays">
						<Lock size={13} aria-hidden="true" />
						{t("private.stays")}
					</p>
				</>
			)}
			<button
				type="button"
				className="button button-small"
				onClick={() => workbench.openPrivateNote(clause)}
			>
				<Lock size={13} aria-hidden="true" />
				{t(note === null ? "private.write" : "private.edit")}
			</button>
		</section>
	);
}
