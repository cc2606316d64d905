import { CircleCheck } from "lucide-react";
import { DIMENSIONS } from "../../engine/index";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate } from "../shell/context";
import { GapRow } from "./gap-row";
import { nearestClause } from "./nearest-clause";

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The failed conditions of the checklist, by dimension, the gravest first. */
export function GapsPanel() {
	const t = useTranslate();
	const report = useApp((state) => state.report);
	if (!report) return <p className="empty">{t("score.reading")}</p>;
	if (report.gaps.length === 0) {
		return (
			<p className="empty">
				<CircleCheck size={20} aria-hidden="true" />
				<strong>{t("gaps.none.title")}</strong>
				{t("gaps.none.text")}
			</p>
		);
	}
	return DIMENSIONS.map((dimension) => {
		const gaps = report.gaps
			.filter((gap) => gap.dimension === dimension)
			.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
		if (gaps.length === 0) return null;
		return (
			<section className="gap-group" key={dimension} aria-label={t(`dimension.${dimension}`)}>
				<h2 className="gap-group-head">
					<LevelShape dimension={dimension} level={3} title={null} />
					{t(`dimension.${dimension}`)}
					<span className="count">{gaps.length}</span>
				</h2>
				<ul>
					{gaps.map((gap) => (
						<li key={`${gap.check} ${gap.schemaPath}`}>
							<GapRow gap={gap} clause={nearestClause(report, gap)} />
						</li>
					))}
				</ul>
			</section>
		);
	});
}
