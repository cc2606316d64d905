import { useEffect, useLayoutEffect } from "react";
import { WordCard } from "../cards/word-card";
import { FindBar } from "../find/find-bar";
import { FootnoteList } from "../footnotes/footnote-list";
import { FootnotePopover } from "../footnotes/footnote-popover";
import { SidePanel } from "../panels/side-panel";
import { StatusBar } from "../panels/status-bar";
import { useApp, useTranslate, useWorkbench } from "./context";
import { DraftPage } from "./draft-page";
import { Panes } from "./panes";
import { focusRegion, regionId, useRegionKeys } from "./regions";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";

/** Below this width three columns crowd the page out; as in layout.css. */
const NARROW = "(max-width: 1180px)";

/** Keeps the store told whether the window is narrow. */
function useNarrow(): boolean {
	const { store } = useWorkbench();
	useLayoutEffect(() => {
		const query = window.matchMedia(NARROW);
		const onChange = () => store.set({ narrow: query.matches, sidebarOver: false });
		onChange();
		query.addEventListener("change", onChange);
		return () => query.removeEventListener("change", onChange);
	}, [store]);
	return useApp((state) => state.narrow);
}

/** The window with a draft open: bar, sidebar, page, panel, status. */
export function DraftWindow() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const narrow = useNarrow();
	const over = useApp((state) => state.sidebarOver);
	const { sidebarShown, panelShown } = useApp((state) => state.settings);
	const outlineShown = narrow ? over : sidebarShown;
	useRegionKeys();

	useEffect(() => {
		if (!over) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key === "Escape" && !event.defaultPrevented)
				workbench.store.set({ sidebarOver: false });
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [over, workbench]);

	const region = (name: Parameters<typeof regionId>[0]) => ({
		id: regionId(name),
		tabIndex: -1,
	});

	const sidebar = outlineShown && (
		<nav
			className={narrow ? "outline region sidebar-over" : "outline region"}
			aria-label={t("sidebar.title")}
			{...region("outline")}
		>
			<Sidebar onChosen={() => workbench.store.set({ sidebarOver: false })} />
		</nav>
	);

	return (
		<div className="window">
			<a
				className="skip"
				href={`#${regionId("page")}`}
				onClick={(event) => {
					event.preventDefault();
					const page = document.getElementById(regionId("page"));
					if (page) focusRegion(page);
				}}
			>
				{t("window.skip")}
			</a>
			<header className="top region" {...region("top")}>
				<TopBar outlineShown={outlineShown} onToggleOutline={workbench.toggleSidebar} />
			</header>
			{narrow && sidebar}
			<Panes
				sidebar={narrow ? null : sidebar || null}
				page={
					<div className="page-pane">
						<main className="page-area region" aria-label={t("window.page")} {...region("page")}>
							<DraftPage />
							<FootnoteList />
						</main>
						<FindBar />
					</div>
				}
				panel={
					panelShown ? (
						<aside className="panel region" aria-label={t("panel.title")} {...region("panel")}>
							<SidePanel />
						</aside>
					) : null
				}
			/>
			<footer className="status region" {...region("status")}>
				<StatusBar />
			</footer>
			<WordCard />
			<FootnotePopover />
		</div>
	);
}
