import { type FormEvent, useState } from "react";
import { CancelButton } from "../shell/cancel-button";
import { useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { VersionFields } from "./version-fields";

/** Asks for a name and a note, and makes a version of the draft as it is now. */
export function SaveVersionDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [words, setWords] = useState({ name: "", note: "" });
	const save = (event: FormEvent) => {
		event.preventDefault();
		if (words.name.trim() === "") return;
		void workbench.saveVersion(words);
		workbench.closeDialog();
	};
	return (
		<Modal
			title={t("versions.save.title")}
			onClose={workbench.closeDialog}
			actions={
				<>
					<CancelButton />
					<button
						type="submit"
						form="save-version"
						className="button button-primary"
						disabled={words.name.trim() === ""}
					>
						{t("versions.save.do")}
					</button>
				</>
			}
		>
			<form id="save-version" className="version-form" onSubmit={save}>
				<p className="list-note">{t("versions.save.why")}</p>
				<VersionFields words={words} onChange={setWords} />
			</form>
		</Modal>
	);
}
