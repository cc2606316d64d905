import { type FormEvent, useState } from "react";
import { addressOf, findNode, type Language } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { CancelButton } from "../shell/cancel-button";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { LeavingEnd, useLeaving } from "../shell/leaving";
import { Modal } from "../shell/modal";

/** Longest note in one language, in UTF-16 units: four pages. */
const NOTE_LENGTH = 16_000;

const NONE: Partial<Record<Language, string>> = {};

/** The explanatory note of a clause, in each of the draft's languages. */
export function NoteDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const shown = useApp((state) => state.language);
	const id = useApp((state) => state.review.noted);
	const node = draft && id !== null ? (findNode(draft, id)?.node ?? null) : null;
	const [notes, setNotes] = useState<Partial<Record<Language, string>>>(node?.note ?? NONE);
	const leaving = useLeaving(notes !== (node?.note ?? NONE), workbench.closeDialog);
	if (!draft || !node) return null;
	const languages = [shown, ...draft.languages.filter((other) => other !== shown)];
	const keep = (event?: FormEvent) => {
		event?.preventDefault();
		workbench.setNotes(
			node.id,
			languages.map((language) => [language, (notes[language] ?? "").trim()] as const),
		);
		workbench.closeDialog();
	};
	const address = addressOf(draft, node.id, shown);
	return (
		<Modal
			title={address === "" ? t("notes.title") : t("notes.title-of", { address })}
			onClose={leaving.leave}
			actions={
				<LeavingEnd leaving={leaving}>
					<CancelButton />
					<button type="button" className="button button-primary" onClick={() => keep()}>
						{t("notes.keep")}
					</button>
				</LeavingEnd>
			}
		>
			<form className="words-form" onSubmit={keep}>
				<p className="list-note">{t("notes.why")}</p>
				{languages.map((language, index) => (
					<label className="field" key={language}>
						<span className="field-label" lang={language}>
							{LANGUAGE_NAMES[language]}
						</span>
						<textarea
							className="input words-field"
							lang={language}
							ref={index === 0 ? firstFocus : null}
							rows={4}
							maxLength={NOTE_LENGTH}
							value={notes[language] ?? ""}
							onChange={({ target }) => setNotes({ ...notes, [language]: target.value })}
							onKeyDown={(event) => {
								if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep();
							}}
						/>
					</label>
				))}
			</form>
		</Modal>
	);
}
