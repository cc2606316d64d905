import type { Forecast } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { useTranslate } from "../shell/context";
import { EditItem } from "./edit-item";
import { MovesText } from "./moves-text";

interface WinningViewProps {
	readonly forecast: Forecast;
	readonly names: MapNames;
}

/** The smallest set of edits that wins the most delegations, each with what it would do alone. */
export function WinningView({ forecast, names }: WinningViewProps) {
	const t = useTranslate();
	const { winning, counts, delegations } = forecast;
	const title = t("forecast.winning");
	return (
		<section className="forecast-section" aria-label={title}>
			<h2 className="heading-small">{title}</h2>
			{winning === null ? (
				<p className="forecast-faint">
					{t(counts.sign === delegations.length ? "forecast.winning.all" : "forecast.winning.none")}
				</p>
			) : (
				<>
					<p>
						<strong>
							{t("forecast.winning.result", {
								edits: winning.edits.length,
								signs: winning.signs.length,
								count: delegations.length,
							})}
						</strong>
					</p>
					<MovesText moves={winning} />
					{winning.ladder.map((rung) => (
						<details key={rung.signs.length} className="forecast-rung">
							<summary>
								{t("forecast.ladder", { signs: rung.signs.length, edits: rung.edits.length })}
							</summary>
							<ul className="forecast-edits">
								{rung.edits.map((edit) => (
									<li key={JSON.stringify(edit.message)}>
										<EditItem edit={edit} names={names} />
									</li>
								))}
							</ul>
							<MovesText moves={rung} />
						</details>
					))}
					<ol className="forecast-edits">
						{winning.edits.map((edit, index) => (
							<li key={JSON.stringify(edit.message)}>
								<EditItem edit={edit} names={names} />
								<div className="forecast-alone">
									<span className="forecast-faint">{t("forecast.alone")}</span>
									<MovesText moves={winning.alone[index] ?? { gained: [], lost: [] }} always />
								</div>
							</li>
						))}
					</ol>
					<p className="forecast-faint">
						{winning.exact ? t("forecast.exact") : t("forecast.bounded", { most: winning.most })}
					</p>
				</>
			)}
		</section>
	);
}
