import { Lock } from "lucide-react";
import { type FormEvent, useState } from "react";
import { addressOf, findNode } from "../../engine/index";
import { CancelButton } from "../shell/cancel-button";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { LeavingEnd, useLeaving } from "../shell/leaving";
import { Modal } from "../shell/modal";
import { privateNoteOn } from "./private-note-on";
import "./private-notes.css";

/** Longest note, in UTF-16 units: as in the schema of notes. */
const NOTE_LENGTH = 16_000;

/** The private note on a clause, in a file beside the draft. */
export function PrivateNoteDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	const { node, status, notes } = useApp((state) => state.privateNotes);
	const [words, setWords] = useState<string | null>(null);
	const [working, setWorking] = useState(false);
	const kept = (notes && node !== null && privateNoteOn(notes, node)) || "";
	const leaving = useLeaving(words !== null && words !== kept, workbench.closeDialog);
	if (!draft || node === null) return null;
	const ready = status === "ready";
	const keep = async (event?: FormEvent) => {
		event?.preventDefault();
		if (!ready || working) return;
		setWorking(true);
		const done = await workbench.keepPrivateNote(node, words ?? kept);
		setWorking(false);
		if (done) workbench.closeDialog();
	};
	const address =
		node !== draft.id && findNode(draft, node) ? addressOf(draft, node, language) : "";
	return (
		<Modal
			title={address === "" ? t("private.title") : t("private.title-of", { address })}
			onClose={leaving.leave}
			actions={
				<LeavingEnd leaving={leaving}>
					<CancelButton />
					<button
						type="button"
						className="button button-primary"
						disabled={!ready || working}
						onClick={() => void keep()}
					>
						{t("private.keep")}
					</button>
				</LeavingEnd>
			}
		>
			<form className="words-form" onSubmit={(event) => void keep(event)}>
				<p className="private-stays">
					<Lock size={14} aria-hidden="true" />
					{t("private.stays")}
				</p>
				{ready ? (
					<label className="field">
						<span className="field-label">{t("private.title")}</span>
						<textarea
							className="input words-field"
							ref={firstFocus}
							rows={6}
							maxLength={NOTE_LENGTH}
							value={words ?? kept}
							onChange={({ target }) => setWords(target.value)}
							onKeyDown={(event) => {
								if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void keep();
							}}
						/>
					</label>
				) : (
					<p>{t(`private.status.${status}`)}</p>
				)}
				<p className="hint">{t("private.where")}</p>
			</form>
		</Modal>
	);
}
