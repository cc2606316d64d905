import type { InterfaceLanguage, Theme } from "../../electron/contract/settings";
import { LANGUAGE_NAMES } from "../i18n";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Segmented } from "../shell/segmented";

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as InterfaceLanguage[];
const THEMES = ["system", "light", "dark"] as const satisfies readonly Theme[];

/** The languages of the interface, each under its own name. */
export function LanguageSegments() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.settings.language);
	return (
		<Segmented
			label={t("settings.language")}
			value={language}
			segments={LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value], lang: value }))}
			onChange={(chosen) => void workbench.changeSettings({ language: chosen })}
		/>
	);
}

/** The themes. */
export function ThemeSegments() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const theme = useApp((state) => state.settings.theme);
	return (
		<Segmented
			label={t("settings.theme")}
			value={theme}
			segments={THEMES.map((value) => ({ value, text: t(`settings.theme.${value}`) }))}
			onChange={(chosen) => void workbench.changeSettings({ theme: chosen })}
		/>
	);
}
