import { Lock } from "lucide-react";
import { newerFormat } from "../../engine/index";
import { useApp, useTranslate } from "../shell/context";
import "./newer-note.css";

/** Says that the open draft can only be looked at, where a later version of its format made it. */
export function NewerNote() {
	const t = useTranslate();
	const version = useApp((state) => state.document && newerFormat(state.document.draft));
	if (version === null) return null;
	return (
		<p className="notice newer-note" role="status">
			<Lock size={16} aria-hidden="true" />
			<span>{t("newer.note", { version })}</span>
		</p>
	);
}
