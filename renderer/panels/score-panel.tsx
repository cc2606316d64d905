import { useDeferredValue } from "react";
import { useMapNames } from "../maps/use-map-names";
import { useApp, useTranslate } from "../shell/context";
import { CarveOuts } from "./carve-outs";
import { ChecklistCredits } from "./checklist-credits";
import { DimensionPoints } from "./dimension-points";
import { LegalizationFigures } from "./legalization-figures";
import { ReviewSummary } from "./review-summary";

/** How the score comes about: each dimension's points down to the words, what caps and what frees, what stands beside the score. */
export function ScorePanel() {
	const t = useTranslate();
	const report = useDeferredValue(useApp((state) => state.report));
	const names = useMapNames();
	if (!report) return <p className="empty">{t("score.reading")}</p>;
	return (
		<>
			<section className="section section-list" aria-label={t("points.title")}>
				<h2 className="heading-small">{t("points.title")}</h2>
				{[...report.score.dimensions]
					.sort((a, b) => a.score - b.score)
					.map((dimension) => (
						<DimensionPoints key={dimension.dimension} dimension={dimension} names={names} />
					))}
			</section>
			<CarveOuts carveOuts={report.carveOuts} names={names} />
			<LegalizationFigures figures={report.legalization} />
			<ReviewSummary review={report.review} names={names} />
			<ChecklistCredits />
			<p className="limits">{t("score.limits")}</p>
		</>
	);
}
