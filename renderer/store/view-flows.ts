import type { Command } from "../../electron/commands";
import type { Bridge } from "../../electron/contract/bridge";
import type { MarkName, PanelTab, Settings, SidebarView } from "../../electron/contract/settings";
import type { Dimension, Language } from "../../engine/index";
import { type DraftReading, UNREAD } from "./draft-reading";
import type { AppState, DialogName } from "./state";
import type { Store } from "./store";

/** What is in sight: panels, marks, dialogs, menus, and the language of the text. */
export interface ViewFlows {
	readonly showTab: (tab: PanelTab) => void;
	readonly showSidebar: (view: SidebarView) => void;
	readonly togglePanel: () => void;
	/** Opens the sidebar, or closes it; where the window is narrow it lies over the page. */
	readonly toggleSidebar: () => void;
	/** Marks something in the text, or marks it no longer. */
	readonly toggleMark: (name: MarkName) => void;
	/** Dims what is fine, or shows all alike again. */
	readonly toggleFocus: () => void;
	/** Shows a dimension's points check by check; `null` for the score as a whole. */
	readonly showPoints: (dimension: Dimension | null) => void;
	readonly showLanguage: (language: Language) => void;
	readonly showDraft: () => void;
	readonly openDialog: (name: DialogName) => void;
	readonly closeDialog: () => void;
	readonly openPalette: (palette: "all" | "places") => void;
	readonly closePalette: () => void;
	/** Shows a native menu of commands at the pointer or the focus. */
	readonly showMenu: (commands: readonly (Command | "-")[]) => void;
}

/** What the flows work with. */
export interface ViewFlowParts {
	readonly bridge: Pick<Bridge, "showMenu">;
	readonly store: Store<AppState>;
	readonly reading: Pick<DraftReading, "read" | "refreshTab">;
	readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createViewFlows(parts: ViewFlowParts): ViewFlows {
	const { bridge, store, reading, changeSettings, tell } = parts;

	function openPanel(): void {
		const { tight, settings } = store.get();
		if (tight) store.set({ panelOver: true });
		else if (!settings.panelShown) void changeSettings({ panelShown: true });
	}

	function openSidebar(): void {
		const { narrow, settings } = store.get();
		if (narrow) store.set({ sidebarOver: true, panelOver: false });
		else if (!settings.sidebarShown) void changeSettings({ sidebarShown: true });
	}

	function showTab(tab: PanelTab): void {
		store.set({ tab });
		if (tab !== store.get().settings.tab) void changeSettings({ tab });
		openPanel();
		reading.refreshTab();
	}

	return {
		showTab,
		showSidebar(sidebar) {
			store.set({ sidebar });
			if (sidebar !== store.get().settings.sidebar) void changeSettings({ sidebar });
			openSidebar();
		},
		togglePanel() {
			const { tight, settings, panelOver } = store.get();
			if (tight) store.set({ panelOver: !panelOver, sidebarOver: false });
			else void changeSettings({ panelShown: !settings.panelShown });
		},
		toggleSidebar() {
			const { narrow, settings, sidebarOver } = store.get();
			if (narrow) store.set({ sidebarOver: !sidebarOver, panelOver: false });
			else void changeSettings({ sidebarShown: !settings.sidebarShown });
		},
		toggleMark(name) {
			const { hiddenMarks } = store.get().settings;
			const hidden = hiddenMarks.includes(name);
			void changeSettings({
				hiddenMarks: hidden ? hiddenMarks.filter((each) => each !== name) : [...hiddenMarks, name],
			});
			tell(hidden ? "announce.mark-on" : "announce.mark-off", { mark: name });
		},
		toggleFocus() {
			const { focus } = store.get().settings;
			void changeSettings({ focus: !focus });
			tell(focus ? "announce.focus-off" : "announce.focus-on");
		},
		showPoints(dimension) {
			store.set({ shownDimension: dimension });
			showTab("score");
		},
		showLanguage(language) {
			if (language === store.get().language) return;
			store.set({ language, ...UNREAD });
			reading.read();
		},
		showDraft: () => store.set({ view: "draft" }),
		openDialog: (dialog) => store.set({ dialog }),
		closeDialog: () => store.set({ dialog: null }),
		openPalette: (palette) => store.set({ palette }),
		closePalette: () => store.set({ palette: null }),
		showMenu: (commands) => void bridge.showMenu(commands),
	};
}
