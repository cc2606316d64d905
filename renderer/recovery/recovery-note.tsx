import { LifeBuoy } from "lucide-react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

/** The way back to drafts that wait to be recovered, for who closed the offer. */
export function RecoveryNote() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const offers = useApp((state) => state.recovery.offers);
	const [first] = offers;
	if (!first) return null;
	return (
		<p className="notice recovery-note">
			<LifeBuoy size={16} aria-hidden="true" />
			<span>{t("recovery.waiting", { count: offers.length })}</span>
			<button
				type="button"
				className="button button-small"
				onClick={() => {
					workbench.showRecovery(first.id);
					workbench.openDialog("recovery");
				}}
			>
				{t("recovery.look")}
			</button>
		</p>
	);
}
