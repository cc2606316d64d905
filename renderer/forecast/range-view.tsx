import type { ForecastRange } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import type { Translate } from "../i18n";
import { ClauseChips } from "../maps/clause-chips";
import { useApp, useTranslate } from "../shell/context";
import { MovesText } from "./moves-text";

interface RangeViewProps {
	readonly range: ForecastRange;
	readonly names: MapNames;
}

/** How many would sign under the resolutions of the brackets. */
export function rangeText({ signs }: ForecastRange, t: Translate): string {
	return t(signs.fewest === signs.most ? "forecast.range.same" : "forecast.range.signs", signs);
}

/** What open brackets leave open: how many would sign at least and at most, and the options that move somebody. */
export function RangeView({ range, names }: RangeViewProps) {
	const t = useTranslate();
	const language = useApp((state) => state.language);
	const title = t("forecast.range", { count: range.brackets });
	return (
		<section className="forecast-section" aria-label={title}>
			<h2 className="heading-small">{title}</h2>
			<p>
				<strong>{rangeText(range, t)}</strong>
			</p>
			{range.options.length > 0 && (
				<ul className="forecast-edits">
					{range.options.map(({ bracket, option, clause, words, proposers, ...moves }) => (
						<li key={`${bracket} ${option}`}>
							{clause !== null && <ClauseChips clauses={[clause]} names={names} />}
							{words === "" ? t("forecast.option.empty") : <q lang={language}>{words}</q>}
							{proposers.length > 0 && (
								<span className="forecast-faint"> {proposers.join(t("list.semicolon"))}</span>
							)}
							<MovesText moves={moves} />
						</li>
					))}
				</ul>
			)}
			<p className="forecast-faint">
				{t(range.exact ? "forecast.range.exact" : "forecast.range.in-place")}{" "}
				{range.unread > 0 && t("forecast.range.unread", { count: range.unread })}
			</p>
		</section>
	);
}
