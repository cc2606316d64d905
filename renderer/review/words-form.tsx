import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { LeavingEnd, useLeaving } from "../shell/leaving";
import { AuthorName } from "./author-name";

/** Longest text of a comment, in UTF-16 units: two pages. */
const TEXT_LENGTH = 8000;

interface WordsFormProps {
	/** Names the form and its field. */
	readonly label: string;
	/** What the chief button says. */
	readonly submit: string;
	readonly text?: string;
	readonly onSubmit: (text: string) => void;
	readonly onCancel: () => void;
}

/** A few lines to write, Ctrl+Enter to keep them and Escape to leave, which asks where something was written; asks for the author's name where settings have none. */
export function WordsForm({
	label,
	submit,
	text: initial = "",
	onSubmit,
	onCancel,
}: WordsFormProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const known = useApp((state) => state.settings.reviewer);
	const [text, setText] = useState(initial);
	const [name, setName] = useState(known);
	const complete = text.trim() !== "" && name.trim() !== "";
	const leaving = useLeaving(text !== initial, onCancel);
	const keep = async () => {
		if (!complete) return;
		if (name.trim() !== known) await workbench.changeSettings({ reviewer: name.trim() });
		onSubmit(text.trim());
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Escape") {
			event.stopPropagation();
			event.preventDefault();
			leaving.leave();
		} else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			void keep();
		}
	};
	return (
		<form
			className="words-form"
			aria-label={label}
			onSubmit={(event: FormEvent) => {
				event.preventDefault();
				void keep();
			}}
			onKeyDown={onKeyDown}
		>
			<textarea
				className="input words-field"
				ref={firstFocus}
				rows={3}
				aria-label={label}
				maxLength={TEXT_LENGTH}
				value={text}
				onChange={(event) => setText(event.target.value)}
			/>
			{known === "" && <AuthorName value={name} onChange={setName} />}
			<div className="form-end">
				<LeavingEnd leaving={leaving}>
					<button type="button" className="button button-small" onClick={onCancel}>
						{t("dialog.cancel")}
					</button>
					<button type="submit" className="button button-primary button-small" disabled={!complete}>
						{submit}
					</button>
				</LeavingEnd>
			</div>
		</form>
	);
}
