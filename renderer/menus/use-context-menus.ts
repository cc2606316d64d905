import { useEffect } from "react";
import type { Command } from "../../electron/commands";
import { useWorkbench } from "../shell/context";

/** The commands offered at parts of the window other than its text, by the selector of the part; the first that fits counts. */
const MENUS: readonly (readonly [selector: string, items: readonly (Command | "-")[]])[] = [
	[
		".outline-row",
		[
			"insert.article",
			"insert.clause",
			"-",
			"format.moveUp",
			"format.moveDown",
			"format.nest",
			"format.lift",
			"-",
			"format.clause",
			"format.article",
			"format.part",
			"format.annex",
			"format.number",
			"-",
			"review.note",
		],
	],
	[".sidebar-tabs", ["view.sidebar", "-", "view.problems", "review.show"]],
	[".tab-list", ["view.panel", "-", "view.score"]],
];

/** Shows native menus for rows of the outline and for tabs, by the mouse and by the menu key; a row is chosen first. */
export function useContextMenus(): void {
	const { showMenu } = useWorkbench();
	useEffect(() => {
		const onMenu = (event: MouseEvent) => {
			const target = event.target instanceof Element ? event.target : null;
			for (const [selector, items] of MENUS) {
				const part = target?.closest<HTMLElement>(selector);
				if (!part) continue;
				event.preventDefault();
				if (part.matches(".outline-row")) part.click();
				showMenu(items);
				return;
			}
		};
		window.addEventListener("contextmenu", onMenu);
		return () => window.removeEventListener("contextmenu", onMenu);
	}, [showMenu]);
}
