import { useEffect, useLayoutEffect, useRef } from "react";
import { WordCard } from "../cards/word-card";
import { NewerNote } from "../files/newer-note";
import { FindBar } from "../find/find-bar";
import { FootnotePopover } from "../footnotes/footnote-popover";
import { SidePanel } from "../panels/side-panel";
import { StatusBar } from "../panels/status-bar";
import { useApp, useTranslate, useWorkbench } from "./context";
import { DraftPage } from "./draft-page";
import { Panes } from "./panes";
import { focusRegion, keepFocus, regionId, useRegionKeys } from "./regions";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";

/** Below this width three columns crowd the page out; as in layout.css. */
const NARROW = "(max-width: 1180px)";

/** Below this width even two columns do, as at twice the zoom; as in layout.css. */
const TIGHT = "(max-width: 860px)";

/** Keeps the store told how much room the window has. */
function useRoom(): void {
	const { store } = useWorkbench();
	useLayoutEffect(() => {
		const queries = [window.matchMedia(NARROW), window.matchMedia(TIGHT)] as const;
		const onChange = () => {
			const [narrow, tight] = queries;
			store.set({
				narrow: narrow.matches,
				tight: tight.matches,
				sidebarOver: false,
				panelOver: false,
			});
		};
		onChange();
		for (const query of queries) query.addEventListener("change", onChange);
		return () => {
			for (const query of queries) query.removeEventListener("change", onChange);
		};
	}, [store]);
}

/** The window with a draft open: bar, sidebar, page, panel, status. */
export function DraftWindow() {
	const t = useTranslate();
	const workbench = useWorkbench();
	useRoom();
	const narrow = useApp((state) => state.narrow);
	const tight = useApp((state) => state.tight);
	const sidebarOver = useApp((state) => state.sidebarOver);
	const panelOver = useApp((state) => state.panelOver);
	const over = sidebarOver || panelOver;
	const { sidebarShown, panelShown } = useApp((state) => state.settings);
	const outlineShown = narrow ? sidebarOver : sidebarShown;
	const sideShown = tight ? panelOver : panelShown;
	useRegionKeys();

	const panes = useRef({ outlineShown, sideShown });
	useEffect(() => {
		const before = panes.current;
		panes.current = { outlineShown, sideShown };
		if ((before.outlineShown && !outlineShown) || (before.sideShown && !sideShown)) keepFocus();
	}, [outlineShown, sideShown]);

	useEffect(() => {
		if (!over) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key === "Escape" && !event.defaultPrevented)
				workbench.store.set({ sidebarOver: false, panelOver: false });
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

	const side = sideShown && (
		<aside
			className={tight ? "panel region panel-over" : "panel region"}
			aria-label={t("panel.title")}
			{...region("panel")}
		>
			<SidePanel />
		</aside>
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
				<TopBar outlineShown={outlineShown} panelShown={sideShown} />
			</header>
			{narrow && sidebar}
			<Panes
				sidebar={narrow ? null : sidebar || null}
				page={
					<div className="page-pane">
						<main className="page-area region" aria-label={t("window.page")} {...region("page")}>
							<NewerNote />
							<DraftPage />
						</main>
						<FindBar />
					</div>
				}
				panel={tight ? null : side || null}
			/>
			{tight && side}
			<footer className="status region" {...region("status")}>
				<StatusBar />
			</footer>
			<WordCard />
			<FootnotePopover />
		</div>
	);
}
