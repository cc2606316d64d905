import { useEffect, useState } from "react";
import { WordCard } from "../cards/word-card";
import { FindBar } from "../find/find-bar";
import { FootnoteList } from "../footnotes/footnote-list";
import { FootnotePopover } from "../footnotes/footnote-popover";
import { SidePanel } from "../panels/side-panel";
import { StatusBar } from "../panels/status-bar";
import { useApp, useTranslate } from "./context";
import { DraftPage } from "./draft-page";
import { focusRegion, regionId, useRegionKeys } from "./regions";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";

/** Below this width three columns crowd the page out; as in layout.css. */
const NARROW = "(max-width: 1180px)";

function useNarrow(): boolean {
	const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
	useEffect(() => {
		const query = window.matchMedia(NARROW);
		const onChange = () => setNarrow(query.matches);
		query.addEventListener("change", onChange);
		return () => query.removeEventListener("change", onChange);
	}, []);
	return narrow;
}

/** The window with a draft open: bar, outline, page, panel, status. */
export function DraftWindow() {
	const t = useTranslate();
	const narrow = useNarrow();
	const [choice, setChoice] = useState({ narrow, shown: !narrow });
	const outlineShown = choice.narrow === narrow ? choice.shown : !narrow;
	useRegionKeys();
	const calls = useApp((state) => state.sidebarCalls);
	const [answered, setAnswered] = useState(calls);
	if (answered !== calls) {
		setAnswered(calls);
		setChoice({ narrow, shown: true });
	}

	useEffect(() => {
		if (!narrow || !outlineShown) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key === "Escape") setChoice({ narrow, shown: false });
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [narrow, outlineShown]);

	const region = (name: Parameters<typeof regionId>[0]) => ({
		id: regionId(name),
		tabIndex: -1,
	});

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
				<TopBar
					outlineShown={outlineShown}
					onToggleOutline={() => setChoice({ narrow, shown: !outlineShown })}
				/>
			</header>
			{outlineShown && (
				<nav className="outline region" aria-label={t("sidebar.title")} {...region("outline")}>
					<Sidebar onChosen={() => narrow && setChoice({ narrow, shown: false })} />
				</nav>
			)}
			<main className="page-area region" aria-label={t("window.page")} {...region("page")}>
				<DraftPage />
				<FootnoteList />
			</main>
			<FindBar />
			<aside className="panel region" aria-label={t("panel.title")} {...region("panel")}>
				<SidePanel />
			</aside>
			<footer className="status region" {...region("status")}>
				<StatusBar />
			</footer>
			<WordCard />
			<FootnotePopover />
		</div>
	);
}
