import { FileOutput, PenLine, Trash2, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import type { Draft, Version } from "../../engine/index";
import { Changes } from "../recovery/changes";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { Segmented } from "../shell/segmented";
import { compareVersions, PRESENT, stateOf } from "./compared-versions";
import { VersionFields } from "./version-fields";
import { points, versionName, versionTime } from "./version-words";
import { WholeText } from "./whole-text";

interface VersionDetailProps {
	readonly draft: Draft;
	readonly version: Version;
}

/** One version: what is known of it, what can be done with it, and its text beside another state of the draft. */
export function VersionDetail({ draft, version }: VersionDetailProps) {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	const { note, score } = version;
	return (
		<section className="version-detail" aria-label={versionName(version, t)}>
			<h3 className="version-title">{versionName(version, t)}</h3>
			<p className="version-facts">
				{versionTime(version, language)}
				{version.author !== "" && ` · ${version.author}`}
			</p>
			{note !== "" && <p className="version-note">{note}</p>}
			{score && (
				<p className="version-facts">
					{t("versions.scored", {
						overall: points(score.overall),
						dimensions: Object.entries(score.dimensions)
							.map(([name, value]) => `${t(`dimension.${name}`)} ${points(value)}`)
							.join(" · "),
					})}
				</p>
			)}
			<VersionActions version={version} />
			<VersionComparison draft={draft} version={version} />
		</section>
	);
}

function VersionActions({ version }: { readonly version: Version }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.settings.language);
	const [doing, setDoing] = useState<"editing" | "removing" | null>(null);
	const [words, setWords] = useState({ name: version.name ?? "", note: version.note });
	if (doing === "editing")
		return (
			<form
				className="version-form"
				onSubmit={(event) => {
					event.preventDefault();
					workbench.editVersion(version.id, words);
					setDoing(null);
				}}
			>
				<VersionFields words={words} onChange={setWords} />
				<div className="version-actions">
					<button type="submit" className="button button-small button-primary">
						{t("versions.edit.keep")}
					</button>
					<button type="button" className="button button-small" onClick={() => setDoing(null)}>
						{t("dialog.cancel")}
					</button>
				</div>
			</form>
		);
	if (doing === "removing")
		return (
			<div className="version-actions">
				<p className="version-sure">{t("versions.remove.sure")}</p>
				<button
					type="button"
					className="button button-small"
					onClick={() => workbench.removeVersion(version.id)}
				>
					{t("versions.remove")}
				</button>
				<button
					type="button"
					className="button button-small"
					ref={firstFocus}
					onClick={() => setDoing(null)}
				>
					{t("versions.keep")}
				</button>
			</div>
		);
	const actions = [
		{ id: "versions.edit", icon: PenLine, act: () => setDoing("editing") },
		{
			id: "versions.copy",
			icon: FileOutput,
			act: () => void workbench.copyVersion(version.id, copyName(version, t, language)),
		},
		{ id: "versions.remove", icon: Trash2, act: () => setDoing("removing") },
	];
	return (
		<div className="version-actions">
			<button
				type="button"
				className="button button-small button-primary"
				onClick={() => {
					workbench.restoreVersion(version.id);
					workbench.closeDialog();
				}}
			>
				<Undo2 size={14} aria-hidden="true" />
				{t("versions.restore")}
			</button>
			{actions.map(({ id, icon: Icon, act }) => (
				<button key={id} type="button" className="button button-small" onClick={act}>
					<Icon size={14} aria-hidden="true" />
					{t(id)}…
				</button>
			))}
		</div>
	);
}

/** What a copy of a version is called beside its draft: no file system takes slashes or colons. */
function copyName(version: Version, t: ReturnType<typeof useTranslate>, language: string): string {
	const name = version.name ?? versionTime(version, language);
	return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-").trim() || t("versions.name");
}

/** What differs between a version and another state of the draft. */
function VersionComparison({ draft, version }: VersionDetailProps) {
	const t = useTranslate();
	const interfaceLanguage = useApp((state) => state.settings.language);
	const shown = useApp((state) => state.language);
	const [against, setAgainst] = useState(PRESENT);
	const [view, setView] = useState<"changes" | "text">("changes");
	const { history } = draft;
	const at = history.findIndex(({ id }) => id === version.id);
	const others = history.filter(({ id }) => id !== version.id);
	const known = against === PRESENT || others.some(({ id }) => id === against);
	const other = known ? against : PRESENT;
	const compared = useMemo(
		() => compareVersions(draft, version.id, other),
		[draft, version.id, other],
	);
	const text = useMemo(() => stateOf(draft, version.id), [draft, version.id]);
	return (
		<>
			<div className="version-compare">
				<Choice
					label={t("versions.against")}
					value={other}
					items={[
						{ value: PRESENT, text: t("versions.present") },
						...others.map((each) => ({
							value: each.id,
							text: `${each === history[at + 1] ? `${t("versions.before")}: ` : ""}${versionName(each, t)} · ${versionTime(each, interfaceLanguage)}`,
						})),
					]}
					onChange={setAgainst}
				/>
				<Segmented
					label={t("versions.view")}
					value={view}
					segments={(["changes", "text"] as const).map((value) => ({
						value,
						text: t(`versions.view.${value}`),
					}))}
					onChange={setView}
				/>
			</div>
			{compared === null ? (
				<p className="notice notice-problem">{t("versions.unreadable")}</p>
			) : (
				<section
					className="version-compared"
					aria-label={t(`versions.view.${view}`)}
					aria-live="polite"
				>
					{view === "text" && text ? (
						<WholeText
							draft={text}
							language={text.languages.includes(shown) ? shown : (text.languages[0] ?? shown)}
						/>
					) : (
						<>
							{compared.blocks.length === 0 && (
								<p className="list-note">
									{t(compared.others ? "versions.only-others" : "recovery.no-words")}
								</p>
							)}
							<Changes blocks={compared.blocks} />
							{compared.blocks.length > 0 && compared.others && (
								<p className="list-note">{t("versions.others")}</p>
							)}
						</>
					)}
				</section>
			)}
		</>
	);
}
