import { FolderOpen, FolderSearch, Plus } from "lucide-react";
import { useEffect } from "react";
import { type ForecastVerdict, type Profile, textIn } from "../../engine/index";
import { useMapNames } from "../maps/use-map-names";
import { useApp, useMessages, useTranslate, useWorkbench } from "../shell/context";
import { sampleProfiles } from "../store/forecast-flows";
import { DelegationRow } from "./delegation-row";
import { RangeView, rangeText } from "./range-view";
import { VerdictShape } from "./verdict-shape";
import { WinningView } from "./winning-view";

const SHOWN: readonly ForecastVerdict[] = ["sign", "hesitate", "refuse"];

/** Who would sign the draft, by the profiles at hand: a model of files, never of States. */
export function ForecastPanel() {
	const t = useTranslate();
	const tell = useMessages();
	const names = useMapNames();
	const profiles = useApp((state) => state.profiles);
	const shown = useApp((state) => state.forecast);
	if (profiles.length === 0)
		return (
			<div className="forecast">
				<div className="forecast-empty">
					<h2>{t("forecast.empty.title")}</h2>
					<p>{t("forecast.empty.text")}</p>
					<p className="forecast-faint">{t("forecast.private")}</p>
				</div>
				<ProfileChoice />
			</div>
		);
	if (!shown)
		return (
			<div className="forecast">
				<ProfileChoice />
				<p className="empty">{t("forecast.reading")}</p>
			</div>
		);
	const { forecast } = shown;
	const { counts, delegations, range } = forecast;
	return (
		<div className="forecast">
			<section className="forecast-section" aria-label={t("forecast.title")}>
				<p className="forecast-counts" role="status">
					{SHOWN.map((verdict) => (
						<span key={verdict} data-verdict={verdict}>
							<VerdictShape verdict={verdict} />
							{t(`forecast.count.${verdict}`, { count: counts[verdict] })}
						</span>
					))}
				</p>
				{range !== null && <p className="forecast-faint">{rangeText(range, t)}</p>}
				<p className="forecast-about">{tell(forecast.about)}</p>
			</section>
			{delegations.map((delegation) => (
				<DelegationRow
					key={delegation.delegation}
					delegation={delegation}
					range={
						range?.delegations.find((each) => each.delegation === delegation.delegation) ?? null
					}
					names={names}
				/>
			))}
			<WinningView forecast={forecast} names={names} />
			{range !== null && <RangeView range={range} names={names} />}
			<ProfileChoice />
			<p className="forecast-faint">{t("forecast.private")}</p>
		</div>
	);
}

/** The ways of profiles into the forecast: a file of the user's own, and the samples not taken yet. */
function ProfileChoice() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.settings.language);
	const profiles = useApp((state) => state.profiles);
	const files = useApp((state) => state.library.files);
	const trusted = useApp((state) => state.settings.trusted);
	useEffect(() => {
		void workbench.lookThroughLibrary();
	}, [workbench]);
	const isLeft = ({ id }: Profile) => profiles.every((each) => each.id !== id);
	const left = sampleProfiles().filter(isLeft);
	const inFolder = files.flatMap(({ digest, content }) =>
		content.kind === "profile" ? [{ digest, profile: content.profile }] : [],
	);
	const known = inFolder.filter(
		({ digest, profile }) => trusted.includes(digest) && isLeft(profile),
	);
	const fresh = inFolder.filter(({ digest }) => !trusted.includes(digest));
	return (
		<section className="forecast-choice" aria-label={t("forecast.profiles")}>
			<div className="forecast-actions">
				<button type="button" className="button" onClick={() => void workbench.openProfile()}>
					<FolderOpen size={14} aria-hidden="true" />
					{t("forecast.open")}
				</button>
				<button type="button" className="button" onClick={() => workbench.openDialog("library")}>
					<FolderSearch size={14} aria-hidden="true" />
					{fresh.length > 0 ? t("library.open.new", { count: fresh.length }) : t("library.open")}
				</button>
				{left.length > 1 && (
					<button type="button" className="button" onClick={() => workbench.addProfiles(left)}>
						<Plus size={14} aria-hidden="true" />
						{t("forecast.samples.all", { count: left.length })}
					</button>
				)}
			</div>
			{known.length + left.length > 0 && (
				<ul className="forecast-samples" aria-label={t("forecast.samples")}>
					{[...known.map(({ profile }) => profile), ...left].map((sample) => (
						<li key={sample.id}>
							<button
								type="button"
								className="forecast-sample"
								onClick={() => workbench.addProfiles([sample])}
							>
								<Plus size={12} aria-hidden="true" />
								{textIn(sample.name, language) ?? sample.id}
							</button>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
