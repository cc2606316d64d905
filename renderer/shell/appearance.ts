import { useEffect } from "react";
import { useApp } from "./context";

/** Keeps `lang` and `data-theme` of the page's root as the settings say; `system` leaves the theme to the desktop. */
export function useAppearance(): void {
	const { language, theme } = useApp((state) => state.settings);
	useEffect(() => {
		document.documentElement.lang = language;
	}, [language]);
	useEffect(() => {
		const root = document.documentElement;
		if (theme === "system") root.removeAttribute("data-theme");
		else root.setAttribute("data-theme", theme);
	}, [theme]);
}
