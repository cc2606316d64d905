import { ListTree, type LucideIcon } from "lucide-react";
import { Tabs } from "radix-ui";
import type { ComponentType } from "react";
import { Outline } from "../panels/outline";
import type { SidebarView } from "../store/state";
import { useApp, useTranslate, useWorkbench } from "./context";
import "./sidebar.css";

/** What a view of the sidebar is told: the caret has gone to something chosen in it. */
export interface SidebarViewProps {
	readonly onChosen: () => void;
}

interface ViewEntry {
	readonly name: SidebarView;
	readonly icon: LucideIcon;
	/** The message that names it. */
	readonly title: string;
	readonly View: ComponentType<SidebarViewProps>;
}

/** The views of the sidebar in the order of their tabs; a feature adds its own. */
const VIEWS: readonly ViewEntry[] = [
	{ name: "outline", icon: ListTree, title: "outline.title", View: Outline },
];

/** The left panel: one view at a time, chosen by its tab; a lone view has no tabs. */
export function Sidebar({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.sidebar);
	if (VIEWS.length === 1) return <Outline onChosen={onChosen} />;
	return (
		<Tabs.Root
			className="sidebar"
			value={shown}
			onValueChange={(value) => workbench.showSidebar(value as SidebarView)}
		>
			<Tabs.List className="sidebar-tabs" aria-label={t("sidebar.title")}>
				{VIEWS.map(({ name, icon: Icon, title }) => (
					<Tabs.Trigger
						key={name}
						className="sidebar-tab"
						value={name}
						aria-label={t(title)}
						title={t(title)}
					>
						<Icon size={16} aria-hidden="true" />
					</Tabs.Trigger>
				))}
			</Tabs.List>
			{VIEWS.map(({ name, View }) => (
				<Tabs.Content key={name} className="sidebar-view" value={name}>
					<View onChosen={onChosen} />
				</Tabs.Content>
			))}
		</Tabs.Root>
	);
}
