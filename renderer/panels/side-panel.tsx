import { Tabs } from "radix-ui";
import type { PanelTab } from "../../electron/contract/settings";
import { ForecastPanel } from "../forecast/forecast-panel";
import { MapsPanel } from "../maps/maps-panel";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { ClausePanel } from "./clause-panel";
import { GapsPanel } from "./gaps-panel";
import { MarkToggles } from "./mark-toggles";
import { Score } from "./score";
import { ScorePanel } from "./score-panel";

/** The right panel: the score, and beneath it either the clause at the caret or the gaps of the whole draft. */
export function SidePanel() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const tab = useApp((state) => state.tab);
	const gaps = useApp((state) => state.report?.gaps.length ?? null);
	return (
		<Tabs.Root
			className="tabs"
			value={tab}
			onValueChange={(value) => workbench.showTab(value as PanelTab)}
		>
			<Tabs.List className="tab-list" aria-label={t("panel.title")}>
				<Tabs.Trigger className="tab" value="clause">
					{t("panel.clause")}
				</Tabs.Trigger>
				<Tabs.Trigger className="tab" value="gaps">
					{t("panel.gaps")}
					{gaps !== null && <span className="tab-count">{gaps}</span>}
				</Tabs.Trigger>
				<Tabs.Trigger className="tab" value="score">
					{t("panel.score")}
				</Tabs.Trigger>
				<Tabs.Trigger className="tab" value="maps">
					{t("panel.maps")}
				</Tabs.Trigger>
				<Tabs.Trigger className="tab" value="forecast">
					{t("panel.forecast")}
				</Tabs.Trigger>
			</Tabs.List>
			<Score />
			<MarkToggles />
			<Tabs.Content className="tab-body" value="clause">
				<ClausePanel />
			</Tabs.Content>
			<Tabs.Content className="tab-body" value="gaps">
				<GapsPanel />
			</Tabs.Content>
			<Tabs.Content className="tab-body" value="score">
				<ScorePanel />
			</Tabs.Content>
			<Tabs.Content className="tab-body" value="maps">
				<MapsPanel />
			</Tabs.Content>
			<Tabs.Content className="tab-body" value="forecast">
				<ForecastPanel />
			</Tabs.Content>
		</Tabs.Root>
	);
}
