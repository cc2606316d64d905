import {
	BookA,
	CircleAlert,
	LibraryBig,
	ListTree,
	type LucideIcon,
	MessagesSquare,
} from "lucide-react";
import { Tabs } from "radix-ui";
import type { ComponentType } from "react";
import type { SidebarView } from "../../electron/contract/settings";
import { Outline } from "../panels/outline";
import { PrecedentsView } from "../precedents/precedents-view";
import { problemCount } from "../problems/problem-list";
import { ProblemsView } from "../problems/problems-view";
import { ReviewView } from "../review/review-view";
import type { AppState } from "../store/state";
import { TermsView } from "../terms/terms-view";
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
	/** How many entries wait in it; told at its tab. */
	readonly count?: (state: AppState) => number;
}

/** Larger counts would not fit the tab. */
const MOST_SHOWN = 99;

/** The views of the sidebar in the order of their tabs; a feature adds its own. */
const VIEWS: readonly ViewEntry[] = [
	{ name: "outline", icon: ListTree, title: "outline.title", View: Outline },
	{
		name: "problems",
		icon: CircleAlert,
		title: "problems.list",
		View: ProblemsView,
		count: problemCount,
	},
	{ name: "terms", icon: BookA, title: "terms.title", View: TermsView },
	{ name: "review", icon: MessagesSquare, title: "comments.review", View: ReviewView },
	{ name: "precedents", icon: LibraryBig, title: "precedents.title", View: PrecedentsView },
];

/** The left panel: one view at a time, chosen by its tab. */
export function Sidebar({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.sidebar);
	return (
		<Tabs.Root
			className="sidebar"
			value={shown}
			onValueChange={(value) => workbench.showSidebar(value as SidebarView)}
		>
			<Tabs.List className="sidebar-tabs" aria-label={t("sidebar.title")}>
				{VIEWS.map((entry) => (
					<SidebarTab key={entry.name} entry={entry} />
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

function SidebarTab({ entry }: { readonly entry: ViewEntry }) {
	const t = useTranslate();
	const { name, icon: Icon, title, count } = entry;
	const waiting = useApp((state) => count?.(state) ?? 0);
	const label = waiting > 0 ? t("sidebar.count", { title: t(title), count: waiting }) : t(title);
	return (
		<Tabs.Trigger className="sidebar-tab" value={name} aria-label={label} title={label}>
			<Icon size={16} aria-hidden="true" />
			{waiting > 0 && (
				<span
					className="sidebar-count"
					aria-hidden="true"
					data-count={waiting > MOST_SHOWN ? `${MOST_SHOWN}+` : waiting}
				/>
			)}
		</Tabs.Trigger>
	);
}
