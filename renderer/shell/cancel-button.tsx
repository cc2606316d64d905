import { useTranslate, useWorkbench } from "./context";

/** Leaves the dialog at whose end it stands, as if that had not been opened. */
export function CancelButton() {
	const t = useTranslate();
	const workbench = useWorkbench();
	return (
		<button type="button" className="button" onClick={workbench.closeDialog}>
			{t("dialog.cancel")}
		</button>
	);
}
