import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { Gap } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useMessages, useTranslate } from "../shell/context";
import { ModelOffer } from "./model-offer";
import { entryText } from "./score";

const SEVERITY_ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

interface GapRowProps {
	readonly gap: Gap;
	/** What clauses are called; `null` where the clause that the gap is nearest to is shown already. */
	readonly names: MapNames | null;
}

/** A failed condition of the checklist: what is missing and where, what it costs, the smallest change, why, and a clause that closes it. */
export const GapRow = memo(function GapRow({ gap, names }: GapRowProps) {
	const t = useTranslate();
	const messages = useMessages();
	const shown = useApp((state) => state.settings.language);
	const message = messages(gap.message);
	const label = t(`check.${gap.check}.label`);
	const fix = entryText(gap.fix, shown);
	const next = messages(gap.next);
	// While a modifier caps all, no clause would close the gap.
	const struck = gap.next.id === "next.strike";
	const Icon = SEVERITY_ICONS[gap.severity];
	return (
		<article className="gap" data-severity={gap.severity} data-check={gap.check}>
			<span className="gap-marks">
				<Icon size={15} aria-label={t(`severity.${gap.severity}`)} />
				{names && (
					<LevelShape dimension={gap.dimension} level={3} title={t(`dimension.${gap.dimension}`)} />
				)}
			</span>
			<div className="gap-text">
				<p>
					{message.startsWith(label) ? (
						<>
							<strong>{label}</strong>
							{message.slice(label.length)}
						</>
					) : (
						message
					)}
				</p>
				{names && (
					<p className="gap-where">
						{gap.clause === null ? (
							t("gaps.nowhere")
						) : (
							<>
								{t("gaps.nearest")} <ClauseChips clauses={[gap.clause]} names={names} />
							</>
						)}
					</p>
				)}
				<p className="gap-next">
					<span className="gap-key">{t("gaps.next")}</span> {next}
				</p>
			</div>
			<span className="gap-numbers">
				{gap.cost > 0 && (
					<span className="pill pill-cost" title={t("gaps.cost-why")}>
						{t("gaps.cost", { points: gap.cost })}
					</span>
				)}
				{gap.wanted !== null && (
					<span className="pill" data-low={gap.level === 0}>
						{t("gaps.level", { value: gap.level, asked: gap.wanted })}
					</span>
				)}
			</span>
			{(fix !== "" || gap.source !== "") && (
				<details className="gap-why">
					<summary>{t("gaps.why")}</summary>
					{fix !== "" && <p>{fix}</p>}
					{gap.source !== "" && <p>{t("gaps.source", { source: gap.source })}</p>}
				</details>
			)}
			{gap.model !== null && !struck && <ModelOffer check={gap.check} />}
		</article>
	);
});
