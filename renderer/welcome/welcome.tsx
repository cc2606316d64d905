import { ArrowLeft, BookOpen, FolderOpen } from "lucide-react";
import { CORE_DIMENSIONS } from "../../engine/index";
import { WelcomeGuide } from "../guide/welcome-guide";
import { RecoveryNote } from "../recovery/recovery-note";
import { LanguageSegments, ThemeSegments } from "../settings/interface-choices";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { OwnTemplatesNote } from "../templates/own-templates-note";
import { NewDraft } from "./new-draft";
import { RecentFiles } from "./recent-files";

/** What a user sees first: what the product is for, and the ways to begin. */
export function Welcome() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const open = useApp((state) => state.document !== null);
	return (
		<div className="welcome">
			<main className="welcome-card" aria-label={t("welcome.title")}>
				<div className="welcome-head">
					<h1 className="welcome-name">Clausula</h1>
					<p className="welcome-purpose">{t("welcome.purpose")}</p>
					<ul className="welcome-dimensions">
						{CORE_DIMENSIONS.map((dimension) => (
							<li key={dimension}>
								<LevelShape dimension={dimension} level={3} title={null} />
								<span>
									<strong>{t(`dimension.${dimension}`)}</strong> {t(`welcome.${dimension}`)}
								</span>
							</li>
						))}
					</ul>
				</div>
				<RecoveryNote />
				<WelcomeGuide />
				<div className="welcome-columns">
					<section className="welcome-start" aria-label={t("welcome.start")}>
						<h2 className="heading-small">{t("welcome.start")}</h2>
						<NewDraft />
						<OwnTemplatesNote />
						<div className="welcome-actions">
							<button type="button" className="button" onClick={() => void workbench.open()}>
								<FolderOpen size={16} aria-hidden="true" />
								{t("welcome.open")}
							</button>
							<button type="button" className="button" onClick={() => void workbench.openSample()}>
								<BookOpen size={16} aria-hidden="true" />
								{t("welcome.sample")}
							</button>
						</div>
						{open && (
							<button type="button" className="link welcome-back" onClick={workbench.showDraft}>
								<ArrowLeft size={14} aria-hidden="true" />
								{t("welcome.back")}
							</button>
						)}
					</section>
					<RecentFiles />
				</div>
			</main>
			<footer className="welcome-foot">
				<LanguageSegments />
				<ThemeSegments />
			</footer>
		</div>
	);
}
