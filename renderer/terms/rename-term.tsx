import { type FormEvent, useState } from "react";
import type { DefinedTerm, Draft } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { nameFault, namesGiven } from "./name-faults";
import { NameFields } from "./name-fields";

interface RenameTermProps {
	readonly term: DefinedTerm;
	readonly draft: Draft;
	readonly onDone: () => void;
}

function focusOnce(field: HTMLInputElement | null): void {
	field?.focus();
	field?.select();
}

/** Renames a term in place: its definition and every use follow in one step. */
export function RenameTerm({ term, draft, onDone }: RenameTermProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const [names, setNames] = useState(term.name);
	const [told, setTold] = useState(false);
	const fault = nameFault(draft, names, term);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTold(true);
		if (fault !== null) return;
		const given = namesGiven(names);
		const changed = Object.entries(given).filter(
			([each, name]) => term.name[each as keyof typeof given] !== name,
		);
		if (changed.length > 0) workbench.renameTerm(term.id, Object.fromEntries(changed));
		onDone();
	};
	return (
		<form
			className="term-form"
			onSubmit={submit}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
				event.preventDefault();
				event.stopPropagation();
				onDone();
			}}
		>
			<NameFields
				languages={draft.languages}
				names={names}
				first={language}
				onFirst={focusOnce}
				onChange={(each, name) => setNames({ ...names, [each]: name })}
			/>
			<p className="hint">{t("terms.rename.note")}</p>
			{told && fault !== null && (
				<p className="term-fault" role="alert">
					{t(fault)}
				</p>
			)}
			<div className="form-end">
				<button type="button" className="button" onClick={onDone}>
					{t("dialog.cancel")}
				</button>
				<button type="submit" className="button button-primary">
					{t("terms.apply")}
				</button>
			</div>
		</form>
	);
}
