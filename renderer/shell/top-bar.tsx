import { ChevronDown, PanelLeft, PanelRight, Settings } from "lucide-react";
import { plainText } from "../../engine/index";
import { CHINESE_SHORT, LANGUAGE_NAMES, LANGUAGE_SHORT } from "../i18n";
import { Keys } from "../palette/keys";
import { SuggestingToggle } from "../review/suggesting-toggle";
import { isEdited } from "../store/state";
import { ChecklistChoice } from "./checklist-choice";
import { useApp, useTranslate, useWorkbench } from "./context";
import { DraftSettings } from "./draft-settings";
import { Segmented } from "./segmented";

interface TopBarProps {
	readonly outlineShown: boolean;
	readonly panelShown: boolean;
}

/** The bar at the top: name, draft, checklist, and which of the draft's languages is shown. */
export function TopBar({ outlineShown, panelShown }: TopBarProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const document = useApp((state) => state.document);
	const language = useApp((state) => state.language);
	if (!document) return null;
	const { draft } = document;
	const bothScripts = draft.languages.filter((other) => other !== "en").length > 1;
	const title = plainText(draft.title[language] ?? [], "open").text.trim();
	return (
		<>
			<button
				type="button"
				className="button button-plain button-icon top-sidebar"
				aria-pressed={outlineShown}
				aria-label={t("outline.toggle")}
				title={t("outline.toggle")}
				onClick={workbench.toggleSidebar}
			>
				<PanelLeft size={16} aria-hidden="true" />
			</button>
			<span className="wordmark">Clausula</span>
			<span className="top-divider" />
			<DraftSettings>
				<button type="button" className="button button-plain top-title">
					<span className="name" {...(title === "" ? {} : { lang: language })}>
						{title || t("draft.untitled")}
					</span>
					{isEdited(document) && (
						<span className="dirty-dot" role="img" aria-label={t("status.edited")} />
					)}
					<ChevronDown size={14} aria-hidden="true" />
				</button>
			</DraftSettings>
			<ChecklistChoice />
			<div className="top-end">
				<SuggestingToggle />
				{draft.languages.length > 1 && (
					<Segmented
						label={t("draft.language-shown")}
						value={language}
						segments={draft.languages.map((value) => ({
							value,
							text: value !== "en" && !bothScripts ? CHINESE_SHORT : LANGUAGE_SHORT[value],
							lang: value,
							name: LANGUAGE_NAMES[value],
						}))}
						onChange={workbench.showLanguage}
					/>
				)}
				<button
					type="button"
					className="button button-plain button-icon top-settings"
					aria-label={t("settings.title")}
					title={t("settings.title")}
					onClick={() => workbench.openDialog("settings")}
				>
					<Settings size={16} aria-hidden="true" />
				</button>
				<button
					type="button"
					className="button top-palette"
					title={t("palette.open")}
					onClick={() => workbench.openPalette("all")}
				>
					<span className="visually-hidden">{t("palette.open")}</span>
					<Keys accelerator="CmdOrCtrl+K" />
				</button>
				<button
					type="button"
					className="button button-plain button-icon top-panel"
					aria-pressed={panelShown}
					aria-label={t("panel.toggle")}
					title={t("panel.toggle")}
					onClick={workbench.togglePanel}
				>
					<PanelRight size={16} aria-hidden="true" />
				</button>
			</div>
		</>
	);
}
