import { memo } from "react";
import type { Lift } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { LiftMoves } from "../forecast/lift-moves";
import { ClauseChips } from "../maps/clause-chips";
import { LevelShape } from "../shapes/level-shape";
import { useMessages, useTranslate } from "../shell/context";
import { ModelOffer } from "./model-offer";

interface LiftRowProps {
	readonly lift: Lift;
	readonly names: MapNames;
}

/** An edit with the points it would bring, and the way to make it. */
export const LiftRow = memo(function LiftRow({ lift, names }: LiftRowProps) {
	const t = useTranslate();
	const messages = useMessages();
	const { kind, check, clause, dimension, gain, overall, from, to } = lift;
	return (
		<article className="lift">
			<LevelShape dimension={dimension} level={3} title={t(`dimension.${dimension}`)} />
			<div className="gap-text">
				<p>
					{check !== null && <strong>{t(`check.${check}.label`)}</strong>}{" "}
					{clause !== null && <ClauseChips clauses={[clause]} names={names} />}
					{kind !== "strike" && (
						<span className="lift-levels">{t("gaps.level", { value: from, asked: to })}</span>
					)}
				</p>
				<p className="gap-next">{messages(lift.next)}</p>
				<LiftMoves lift={lift} />
			</div>
			<span className="gap-numbers">
				<span className="pill pill-gain">
					{t("lifts.gain", { points: Math.round(gain * 10) / 10 })}
				</span>
				{overall >= 0.05 && (
					<span className="lift-overall">
						{t("lifts.overall", { points: Math.round(overall * 10) / 10 })}
					</span>
				)}
			</span>
			{check !== null && lift.model !== null && <ModelOffer check={check} />}
		</article>
	);
});
