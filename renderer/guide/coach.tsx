import { Check, X } from "lucide-react";
import { CORE_DIMENSIONS } from "../../engine/index";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { regionId } from "../shell/regions";
import { GUIDE_STEPS, type GuideStep } from "../store/guide-flows";
import "./coach.css";

/** What the user's own clause was found to say so far. */
function OwnLevels() {
	const t = useTranslate();
	const own = useApp((state) => state.guide?.own ?? null);
	const levels = useApp((state) => (own === null ? undefined : state.levels.get(own)));
	if (!levels) return null;
	return (
		<ul className="coach-levels">
			{CORE_DIMENSIONS.map((dimension) => (
				<li key={dimension}>
					<LevelShape dimension={dimension} level={levels[dimension]} title={null} />
					{t(`dimension.${dimension}`)} {levels[dimension]}
				</li>
			))}
		</ul>
	);
}

/** The guide of the first run: one step at a time beside the draft, which stays free to be worked on. */
export function Coach() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const step = useApp((state) => state.guide?.step ?? null);
	const view = useApp((state) => state.view);
	if (step === null || view !== "draft") return null;
	const at = GUIDE_STEPS.indexOf(step);
	const steps = GUIDE_STEPS.length - 1;
	const next: GuideStep | undefined = GUIDE_STEPS[at + 1];
	return (
		<section className="coach" id={regionId("guide")} tabIndex={-1} aria-label={t("guide.title")}>
			<div className="coach-head">
				<span className="heading-small">{t("guide.title")}</span>
				<button
					type="button"
					className="button button-plain button-icon"
					aria-label={t("guide.end")}
					title={t("guide.end")}
					onClick={workbench.endGuide}
				>
					<X size={14} aria-hidden="true" />
				</button>
			</div>
			<ol className="coach-steps" aria-hidden="true">
				{GUIDE_STEPS.slice(0, steps).map((name, index) => (
					<li key={name} data-state={index < at ? "done" : index === at ? "now" : "to-come"}>
						{index < at && <Check size={9} />}
					</li>
				))}
			</ol>
			<div aria-live="polite">
				<h2>
					{step === "done"
						? t("guide.done.title")
						: t("guide.step", { step: at + 1, steps, title: t(`guide.${step}.title`) })}
				</h2>
				<p>{t(`guide.${step}.text`)}</p>
				{step === "words" && <OwnLevels />}
			</div>
			<div className="coach-end">
				{step === "write" && (
					<button type="button" className="button" onClick={workbench.writeForMe}>
						{t("guide.write.for-me")}
					</button>
				)}
				{step === "gaps" && (
					<button type="button" className="button" onClick={() => workbench.showTab("gaps")}>
						{t("guide.gaps.show")}
					</button>
				)}
				{next === undefined ? (
					<button type="button" className="button button-primary" onClick={workbench.endGuide}>
						{t("guide.finish")}
					</button>
				) : (
					<button
						type="button"
						className={step === "words" ? "button button-primary" : "button button-plain"}
						onClick={() => workbench.guideTo(next)}
					>
						{step === "words" ? t("guide.next") : t("guide.skip-step")}
					</button>
				)}
			</div>
		</section>
	);
}
