import { Download } from "lucide-react";
import { Tabs } from "radix-ui";
import { useState } from "react";
import { type AutonomyDomain, DOMAINS } from "../../engine/index";
import { MAP_WIDTH, mapDrawings } from "../../reports/svg/map-svgs";
import { renderSvg } from "../../reports/svg/render";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { ChainView } from "./chain-view";
import { CoverageView } from "./coverage-view";
import { MapDialog } from "./map-dialog";
import { MatrixView } from "./matrix-view";
import { useMapNames } from "./use-map-names";

const MAPS = ["autonomy", "chain", "verification"] as const;

/** A domain of the matrix, or all of them. */
type ShownDomain = Exclude<AutonomyDomain, "any"> | "all";

/** The three maps as tabs: tables whose cells lead to clauses, each to be enlarged to a drawing. */
export function MapsPanel() {
	const t = useTranslate();
	const names = useMapNames();
	const maps = useApp((state) => state.maps);
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const shownLanguage = useApp((state) => state.settings.language);
	const [shown, setShown] = useState<ShownDomain>("all");
	if (!maps) return <p className="empty">{t("map.reading")}</p>;
	const domain = shown === "all" ? null : shown;
	const domains: readonly ShownDomain[] = [
		"all",
		...DOMAINS.flatMap((each) => (each === "any" ? [] : [each])),
	];
	const draw = (map: (typeof MAPS)[number], width = MAP_WIDTH) =>
		mapDrawings(maps, names, { domain, width })[map];
	const summaries = {
		autonomy: t("map.autonomy.description", {
			cells: maps.autonomy.cells.length,
			undrawn: maps.autonomy.undrawn.length,
			contradictions: maps.autonomy.contradictions.length,
		}),
		chain: t("map.chain.description", {
			duties: maps.chain.duties.length,
			closed: maps.chain.duties.filter(({ closed }) => closed).length,
			breaks: maps.chain.breaks.length,
		}),
		verification: t("map.verification.description", {
			uncovered: maps.verification.uncovered,
			obligations: maps.verification.rows.length,
		}),
	};
	const views = {
		autonomy: (
			<MatrixView matrix={maps.autonomy} names={names} language={language} domain={domain} />
		),
		chain: <ChainView chain={maps.chain} names={names} />,
		verification: <CoverageView coverage={maps.verification} names={names} language={language} />,
	};
	return (
		<Tabs.Root className="maps" defaultValue="autonomy">
			<Tabs.List className="segments map-tabs" aria-label={t("map.which")}>
				{MAPS.map((map) => (
					<Tabs.Trigger key={map} className="segment" value={map} data-map={map}>
						{t(`map.tab.${map}`)}
					</Tabs.Trigger>
				))}
			</Tabs.List>
			{MAPS.map((map) => (
				<Tabs.Content key={map} className="map-body" value={map}>
					<p className="map-summary">
						{summaries[map]}
						{shownLanguage === "en" ? " " : ""}
						{t("map.caveat")}
					</p>
					<div className="map-bar">
						{map === "autonomy" && (
							<Choice
								label={t("map.domain")}
								value={shown}
								items={domains.map((value) => ({ value, text: t(`map.domain.${value}`) }))}
								onChange={setShown}
							/>
						)}
						<MapDialog draw={(width) => draw(map, width)} language={language} />
						<button
							type="button"
							className="button map-action"
							aria-label={t("map.save")}
							title={t("map.save")}
							onClick={() =>
								void workbench.exportSvg(
									t(`map.${map}.title`),
									renderSvg(draw(map), {
										language: shownLanguage,
										draftLanguage: language,
										idPrefix: `map-${map}`,
									}),
								)
							}
						>
							<Download size={14} aria-hidden="true" />
							SVG
						</button>
					</div>
					{views[map]}
				</Tabs.Content>
			))}
		</Tabs.Root>
	);
}
