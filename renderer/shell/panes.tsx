import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Group, Panel, type PanelImperativeHandle, Separator } from "react-resizable-panels";
import { PANEL_WIDTHS, SIDEBAR_WIDTHS } from "../../electron/sizes";
import { useApp, useTranslate, useWorkbench } from "./context";
import "./panes.css";

interface PanesProps {
	/** `null` where it lies over the page or is closed. */
	readonly sidebar: ReactNode | null;
	readonly page: ReactNode;
	/** `null` where it is closed. */
	readonly panel: ReactNode | null;
}

/** The narrowest page, in CSS pixels. */
const LEAST_PAGE = 220;
/** The widest panel of a narrow window until it is moved, in CSS pixels. */
const NARROW_PANEL = 320;

/**
 * Gives a pane its width when another window of the same user set it, and whenever panes come or go: the group would give back the
 * shares that these panes had in a window of another size.
 */
function useWidth(
	pane: RefObject<PanelImperativeHandle | null>,
	width: number,
	shown: readonly boolean[],
): void {
	useEffect(() => {
		// A pane that just came is not yet one of the group.
		const frame = requestAnimationFrame(() => pane.current?.resize(width));
		return () => cancelAnimationFrame(frame);
	}, [pane, width, ...shown]);
}

/** Sidebar, page and panel beside each other; separators between them move by pointer and by arrow keys, and stay where they were put. */
export function Panes({ sidebar, page, panel }: PanesProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const sidebarWidth = useApp((state) => state.settings.sidebarWidth);
	const panelWidth = useApp(({ narrow, settings }) =>
		narrow ? Math.min(settings.panelWidth, NARROW_PANEL) : settings.panelWidth,
	);
	const left = useRef<PanelImperativeHandle>(null);
	const right = useRef<PanelImperativeHandle>(null);
	const shown = [sidebar !== null, panel !== null];
	useWidth(left, sidebarWidth, shown);
	useWidth(right, panelWidth, shown);
	/** Keys count as no interaction with the group, so separators call this as well. */
	const keep = () => {
		const widths = {
			...(left.current ? { sidebarWidth: Math.round(left.current.getSize().inPixels) } : {}),
			...(right.current ? { panelWidth: Math.round(right.current.getSize().inPixels) } : {}),
		};
		void workbench.changeSettings(widths);
	};
	return (
		<Group
			className="panes"
			orientation="horizontal"
			disableCursor
			onLayoutChanged={(_layout, { isUserInteraction }) => {
				if (isUserInteraction) keep();
			}}
		>
			{/* Named by their titles: a label would make them content outside of every landmark. */}
			{sidebar !== null && (
				<>
					<Panel
						id="sidebar"
						className="pane"
						panelRef={left}
						defaultSize={sidebarWidth}
						minSize={SIDEBAR_WIDTHS.least}
						maxSize={SIDEBAR_WIDTHS.most}
						groupResizeBehavior="preserve-pixel-size"
					>
						{sidebar}
					</Panel>
					<Separator className="pane-separator" title={t("panes.sidebar")} onKeyUp={keep} />
				</>
			)}
			<Panel id="page" className="pane" minSize={LEAST_PAGE}>
				{page}
			</Panel>
			{panel !== null && (
				<>
					<Separator className="pane-separator" title={t("panes.panel")} onKeyUp={keep} />
					<Panel
						id="panel"
						className="pane"
						panelRef={right}
						defaultSize={panelWidth}
						minSize={PANEL_WIDTHS.least}
						maxSize={PANEL_WIDTHS.most}
						groupResizeBehavior="preserve-pixel-size"
					>
						{panel}
					</Panel>
				</>
			)}
		</Group>
	);
}
