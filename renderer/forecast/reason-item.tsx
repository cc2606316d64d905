import { type Reason, textIn } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { useApp, useMessages, useTranslate } from "../shell/context";

interface ReasonItemProps {
	readonly reason: Reason;
	readonly names: MapNames;
}

/** Words shown of one reason's places. */
const MOST_PLACES = 3;

/** Why a delegation does not sign: the clause that decides as a button, its words, and why the line is drawn. */
export function ReasonItem({ reason, names }: ReasonItemProps) {
	const t = useTranslate();
	const tell = useMessages();
	const language = useApp((state) => state.settings.language);
	const draftLanguage = useApp((state) => state.language);
	const note = textIn(reason.note, language);
	return (
		<li data-decides={reason.decides}>
			<p>
				<span className="forecast-tag">
					{t(reason.decides ? "forecast.decides" : "forecast.besides")}
				</span>{" "}
				{tell(reason.message)}
			</p>
			{reason.kind === "points" && (
				<ul className="forecast-lost">
					{reason.lost.map(({ check, level, lost, clause }) => (
						<li key={check}>
							{t("forecast.lost", {
								check: t(`check.${check}.label`),
								level: t(`level.${level}`),
								points: lost,
							})}{" "}
							{clause === null ? (
								<span className="forecast-faint">{t("forecast.silent")}</span>
							) : (
								<ClauseChips clauses={[clause]} names={names} />
							)}
						</li>
					))}
				</ul>
			)}
			{reason.kind === "modifier" && <ClauseChips clauses={reason.clauses} names={names} />}
			{(reason.kind === "words" || reason.kind === "level") &&
				reason.places.slice(0, MOST_PLACES).map((place) => (
					<p key={`${place.clause} ${place.in} ${place.from}`} className="forecast-place">
						<ClauseChips clauses={[place.clause]} names={names} />
						<q lang={draftLanguage}>{place.text}</q>
					</p>
				))}
			{reason.kind === "level" && reason.places.length === 0 && (
				<p className="forecast-faint">{t("forecast.silent")}</p>
			)}
			{reason.kind === "level" &&
				reason.modifiers.map((modifier) => (
					<p key={modifier} className="forecast-faint">
						{t("forecast.reason.held", { modifier: t(`modifier.${modifier}`) })}
					</p>
				))}
			{note !== null && <p className="forecast-note">{note}</p>}
		</li>
	);
}
