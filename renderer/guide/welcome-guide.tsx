import { GraduationCap } from "lucide-react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import "./coach.css";

/** Offers the guide to those who have neither taken nor declined it. */
export function WelcomeGuide() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const guided = useApp((state) => state.settings.guided);
	if (guided) return null;
	return (
		<section className="welcome-guide" aria-label={t("guide.title")}>
			<p>
				<strong>{t("guide.title")}</strong>
				{t("guide.offer")}
			</p>
			<div className="welcome-guide-end">
				<button type="button" className="link" onClick={workbench.endGuide}>
					{t("guide.not-now")}
				</button>
				<button
					type="button"
					className="button button-primary"
					onClick={() => void workbench.startGuide()}
				>
					<GraduationCap size={16} aria-hidden="true" />
					{t("guide.start")}
				</button>
			</div>
		</section>
	);
}
