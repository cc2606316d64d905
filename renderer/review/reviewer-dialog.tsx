import { type FormEvent, useState } from "react";
import { useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { AuthorName } from "./author-name";

/** Asks who proposes before anything is proposed. */
export function ReviewerDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [name, setName] = useState("");
	const begin = async (event: FormEvent) => {
		event.preventDefault();
		if (name.trim() === "") return;
		await workbench.changeSettings({ reviewer: name.trim() });
		workbench.closeDialog();
		workbench.toggleSuggesting();
	};
	return (
		<Modal title={t("suggest.mode")} size="small" onClose={workbench.closeDialog}>
			<form className="words-form" onSubmit={(event) => void begin(event)}>
				<p>{t("suggest.name-why")}</p>
				<AuthorName value={name} onChange={setName} first />
				<div className="form-end">
					<button type="submit" className="button button-primary" disabled={name.trim() === ""}>
						{t("suggest.begin")}
					</button>
				</div>
			</form>
		</Modal>
	);
}
