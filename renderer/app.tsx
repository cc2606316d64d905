import { DropVeil } from "./files/drop-veil";
import { OpeningNote } from "./files/opening-note";
import { Coach } from "./guide/coach";
import { useContextMenus } from "./menus/use-context-menus";
import { Announcer } from "./shell/announcer";
import { useAppearance } from "./shell/appearance";
import { useApp } from "./shell/context";
import { Dialogs } from "./shell/dialogs";
import { DraftWindow } from "./shell/draft-window";
import { FaultScreen } from "./shell/fault-screen";
import { ZoomNote } from "./shell/zoom-note";
import { Welcome } from "./welcome/welcome";

/** The whole window: the welcome view or the open draft, and what lies over either. */
export function App() {
	useAppearance();
	useContextMenus();
	const view = useApp((state) => state.view);
	return (
		<FaultScreen>
			{view === "draft" ? <DraftWindow /> : <Welcome />}
			<Dialogs />
			<Coach />
			<DropVeil />
			<OpeningNote />
			<Announcer />
			<ZoomNote />
		</FaultScreen>
	);
}
