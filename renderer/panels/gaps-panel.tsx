import { CircleCheck } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useMapNames } from "../maps/use-map-names";
import { useApp, useTranslate } from "../shell/context";
import { GapRow } from "./gap-row";
import { LiftRow } from "./lift-row";

/** Lifts shown before the rest is asked for. */
const FIRST_LIFTS = 3;

/** What would lift the score most, then the failed conditions of the checklist, the most valuable first. */
export function GapsPanel() {
	const t = useTranslate();
	const names = useMapNames();
	const report = useDeferredValue(useApp((state) => state.report));
	const [all, setAll] = useState(false);
	if (!report) return <p className="empty">{t("score.reading")}</p>;
	const { gaps, lifts } = report;
	const shown = all ? lifts : lifts.slice(0, FIRST_LIFTS);
	return (
		<>
			{lifts.length > 0 && (
				<section className="section section-list" aria-label={t("lifts.title")}>
					<h2 className="heading-small">{t("lifts.title")}</h2>
					<ol>
						{shown.map((lift) => (
							<li key={`${lift.kind} ${lift.check} ${lift.clause} ${lift.next.id}`}>
								<LiftRow lift={lift} names={names} />
							</li>
						))}
					</ol>
					{lifts.length > FIRST_LIFTS && (
						<button
							type="button"
							className="button button-plain button-small list-more"
							aria-expanded={all}
							onClick={() => setAll(!all)}
						>
							{all ? t("lifts.fewer") : t("lifts.all", { count: lifts.length })}
						</button>
					)}
				</section>
			)}
			{gaps.length === 0 ? (
				<p className="empty">
					<CircleCheck size={20} aria-hidden="true" />
					<strong>{t("gaps.none.title")}</strong>
					{t("gaps.none.text")}
				</p>
			) : (
				<section className="section section-list" aria-label={t("gaps.title")}>
					<h2 className="heading-small">{t("gaps.title")}</h2>
					<p className="list-note">{t("gaps.order")}</p>
					<ul>
						{gaps.map((gap) => (
							<li key={`${gap.check} ${gap.schemaPath}`}>
								<GapRow gap={gap} names={names} />
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
