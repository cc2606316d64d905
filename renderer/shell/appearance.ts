import { useEffect } from "react";
import type { LineWidth } from "../../electron/contract/settings";
import { useApp } from "./context";

const PAGE_WIDTHS: Readonly<Record<LineWidth, string>> = {
	narrow: "620px",
	medium: "704px",
	wide: "840px",
	full: "100%",
};

/** Keeps the page's root as the settings say: `lang`, theme, and face, size and width of the draft's text. `system` leaves the theme to the desktop. */
export function useAppearance(): void {
	const { language, theme, textFont, textSize, lineWidth } = useApp((state) => state.settings);
	useEffect(() => {
		document.documentElement.lang = language;
	}, [language]);
	useEffect(() => {
		const root = document.documentElement;
		if (theme === "system") root.removeAttribute("data-theme");
		else root.setAttribute("data-theme", theme);
	}, [theme]);
	useEffect(() => {
		const root = document.documentElement;
		root.setAttribute("data-text-font", textFont);
		root.style.setProperty("--text-size", `${textSize}px`);
		root.style.setProperty("--page-width", PAGE_WIDTHS[lineWidth]);
	}, [textFont, textSize, lineWidth]);
}
