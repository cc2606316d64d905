import { FileInput } from "lucide-react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

/** Says that the draft's own checklist is not at hand and another stands in, and asks for its file. */
export function MissingChecklist() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const missing = useApp((state) => state.missingChecklist);
	if (!missing) return null;
	const { id: name, digest } = missing;
	return (
		<div className="notice missing-checklist">
			<p>
				{digest === null
					? t("checklist.missing-name", { name })
					: t("checklist.missing", { name, digest: digest.slice(0, 12) })}
			</p>
			<button
				type="button"
				className="button button-small"
				onClick={() => void workbench.importChecklist()}
			>
				<FileInput size={13} aria-hidden="true" />
				{t("checklist.import")}
			</button>
		</div>
	);
}
