import { type ReactNode, useEffect, useId, useState } from "react";
import type { Settings } from "../../electron/contract/settings";
import { entryText } from "../panels/score";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { Segmented } from "../shell/segmented";
import { SpellingSettings } from "../spelling/spelling-settings";
import { FolderRow } from "./folder-row";
import { LanguageSegments, ThemeSegments } from "./interface-choices";
import { Switch } from "./switch";
import "./settings.css";

const FONTS = [
	"source-serif",
	"inter",
	"system-serif",
	"system-sans",
] as const satisfies readonly Settings["textFont"][];
const WIDTHS = [
	"narrow",
	"medium",
	"wide",
	"full",
] as const satisfies readonly Settings["lineWidth"][];

const NUMBERINGS_EN = [
	"full",
	"short",
	"decimal",
] as const satisfies readonly Settings["numberingEn"][];
const NUMBERINGS_ZH = [
	"numerals",
	"figures",
	"decimal",
] as const satisfies readonly Settings["numberingZh"][];

/** The sizes of the text on offer, in CSS pixels: as the settings let pass. */
const SIZES = [14, 15, 16, 17, 18, 19, 20, 22, 24].map(String);

/** The longest name of an author that settings hold, in UTF-16 units. */
const AUTHOR_LENGTH = 120;

/** A name counts once it has stood for so many milliseconds, or when the field is left. */
const TYPED = 600;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
	const id = useId();
	return (
		<section className="settings-group" aria-labelledby={id}>
			<h3 id={id} className="heading-small">
				{title}
			</h3>
			{children}
		</section>
	);
}

/** A control without a label of its own, with the words that name it beside. */
function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<div className="field">
			<span className="field-label" aria-hidden="true">
				{label}
			</span>
			<div>{children}</div>
		</div>
	);
}

function Author() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const id = useId();
	const known = useApp((state) => state.settings.reviewer);
	const [name, setName] = useState(known);
	useEffect(() => {
		const wanted = name.trim();
		if (wanted === known) return;
		const timer = setTimeout(() => void workbench.changeSettings({ reviewer: wanted }), TYPED);
		return () => clearTimeout(timer);
	}, [name, known, workbench]);
	return (
		<div className="field">
			<label className="field-label" htmlFor={id}>
				{t("settings.author")}
			</label>
			<input
				id={id}
				className="input"
				value={name}
				maxLength={AUTHOR_LENGTH}
				autoComplete="off"
				onChange={(event) => setName(event.target.value)}
				onBlur={() => {
					if (name.trim() !== known) void workbench.changeSettings({ reviewer: name.trim() });
				}}
			/>
			<p className="hint">{t("settings.author-hint")}</p>
		</div>
	);
}

/** What the user sets for this machine; each change holds at once and in every window. */
export function SettingsDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const settings = useApp((state) => state.settings);
	const checklists = useApp((state) => state.checklists);
	const builtIn = checklists.filter(({ digest }) => digest === null);
	const set = (change: Partial<Settings>) => void workbench.changeSettings(change);
	return (
		<Modal title={t("settings.title")} onClose={workbench.closeDialog}>
			<div className="settings">
				<Group title={t("settings.group.you")}>
					<Author />
				</Group>
				<Group title={t("settings.group.interface")}>
					<Row label={t("settings.language")}>
						<LanguageSegments />
					</Row>
					<Row label={t("settings.theme")}>
						<ThemeSegments />
					</Row>
				</Group>
				<Group title={t("settings.group.text")}>
					<div className="settings-pair">
						<Choice
							label={t("settings.text-font")}
							value={settings.textFont}
							items={FONTS.map((value) => ({ value, text: t(`settings.text-font.${value}`) }))}
							onChange={(textFont) => set({ textFont })}
						/>
						<Choice
							label={t("settings.text-size")}
							value={String(settings.textSize)}
							items={SIZES.map((value) => ({
								value,
								text: t("settings.text-size.pixels", { size: value }),
							}))}
							onChange={(size) => set({ textSize: Number(size) })}
						/>
					</div>
					<Row label={t("settings.line-width")}>
						<Segmented
							label={t("settings.line-width")}
							value={settings.lineWidth}
							segments={WIDTHS.map((value) => ({ value, text: t(`settings.line-width.${value}`) }))}
							onChange={(lineWidth) => set({ lineWidth })}
						/>
					</Row>
					<div className="settings-sample draft-page" aria-hidden="true">
						<p className="draft-text">{t("settings.sample")}</p>
					</div>
				</Group>
				<Group title={t("settings.group.drafts")}>
					<Choice
						label={t("settings.checklist")}
						value={
							builtIn.some(({ id }) => id === settings.checklist)
								? settings.checklist
								: (builtIn[0]?.id ?? "")
						}
						items={builtIn.map(({ id, label }) => ({
							value: id,
							text: entryText(label, settings.language) || id,
						}))}
						onChange={(checklist) => set({ checklist })}
					/>
					<div className="settings-even">
						<Choice
							label={t("draft.numbering-en")}
							value={settings.numberingEn}
							items={NUMBERINGS_EN.map((value) => ({
								value,
								text: t(`numbering.en.${value}`),
								lang: "en",
							}))}
							onChange={(numberingEn) => set({ numberingEn })}
						/>
						<Choice
							label={t("draft.numbering-zh")}
							value={settings.numberingZh}
							items={NUMBERINGS_ZH.map((value) => ({
								value,
								text: t(`numbering.zh.${value}`),
								lang: "zh-Hans",
							}))}
							onChange={(numberingZh) => set({ numberingZh })}
						/>
					</div>
					<Switch
						label={t("settings.autosave")}
						hint={t("settings.autosave-hint")}
						on={settings.autosave === "pause"}
						onChange={(on) => set({ autosave: on ? "pause" : "off" })}
					/>
					<Switch
						label={t("settings.keep-versions")}
						hint={t("settings.keep-versions-hint")}
						on={settings.keepVersions}
						onChange={(keepVersions) => set({ keepVersions })}
					/>
					<Switch
						label={t("settings.reopen")}
						hint={t("settings.reopen-hint")}
						on={settings.reopen}
						onChange={(reopen) => set({ reopen })}
					/>
				</Group>
				<Group title={t("settings.group.folders")}>
					<FolderRow kind="templates" />
					<FolderRow kind="library" />
				</Group>
				<Group title={t("card.spelling")}>
					<SpellingSettings />
				</Group>
			</div>
		</Modal>
	);
}
