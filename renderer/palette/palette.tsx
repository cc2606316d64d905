import { defaultFilter, Command as Menu } from "cmdk";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { entryText } from "../panels/score";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { blocksOf } from "../store/blocks";
import { TEMPLATES } from "../store/file-flows";
import { isReady, listedCommands } from "./command-list";
import { Keys } from "./keys";
import { fittingPlaces, listedPlaces } from "./place-list";
import "./palette.css";

/** Most entries of one group that are listed: more than there are commands. */
const MOST = 200;

interface Entry {
	readonly key: string;
	/** What is matched with what was typed. */
	readonly text: string;
	readonly shown: ReactNode;
	readonly act: () => void;
}

interface Group {
	readonly title: string;
	readonly entries: readonly Entry[];
}

/** The entries that fit what was typed, the best first; all of them where nothing was. */
function fitting(entries: readonly Entry[], typed: string): readonly Entry[] {
	if (typed === "") return entries.slice(0, MOST);
	return entries
		.map((entry) => ({ entry, score: defaultFilter(entry.text, typed) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST)
		.map(({ entry }) => entry);
}

/** The list of all that can be done or gone to, found by typing. */
export function Palette() {
	const mode = useApp((state) => state.palette);
	return mode === null ? null : <OpenPalette key={mode} places={mode === "places"} />;
}

function OpenPalette({ places: onlyPlaces }: { readonly places: boolean }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const dialog = useRef<HTMLDialogElement>(null);
	const input = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState("");
	const [marked, setMarked] = useState("");
	const wanted = typed.trim();
	const places = usePlaces(wanted);
	const others = useOthers();
	const found = onlyPlaces
		? []
		: others.map((group) => ({ ...group, entries: fitting(group.entries, wanted) }));
	// A number is an address before it is anything else.
	const numbered = /^[第\d]/.test(wanted);
	const shownPlaces = onlyPlaces || wanted !== "" ? [places] : [];
	const groups = (numbered ? [...shownPlaces, ...found] : [...found, ...shownPlaces]).filter(
		({ entries }) => entries.length > 0,
	);
	const keys = groups.flatMap(({ entries }) => entries.map(({ key }) => key));
	// Enter takes what is listed first, until another entry is marked.
	const value = keys.includes(marked) ? marked : (groups[0]?.entries[0]?.key ?? "");

	useEffect(() => {
		const element = dialog.current;
		const before = document.activeElement;
		const selection = document.getSelection();
		const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
		if (element && !element.open) element.showModal();
		// A dialog focuses what comes first, which is the list's frame.
		input.current?.focus();
		return () => {
			if (!(before instanceof HTMLElement) || !before.isConnected) return;
			before.focus({ preventScroll: true });
			if (!range || !before.isContentEditable) return;
			selection?.removeAllRanges();
			selection?.addRange(range);
		};
	}, []);

	const choose = (entry: Entry) => {
		workbench.closePalette();
		// The focus is back where it was before the command looks for it.
		setTimeout(entry.act);
	};

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog as well
		<dialog
			ref={dialog}
			className="palette"
			aria-label={t(onlyPlaces ? "palette.places" : "palette.title")}
			onCancel={(event) => {
				event.preventDefault();
				workbench.closePalette();
			}}
			onClick={(event) => {
				if (event.target === dialog.current) workbench.closePalette();
			}}
		>
			<Menu
				label={t(onlyPlaces ? "palette.places" : "palette.title")}
				shouldFilter={false}
				loop
				value={value}
				onValueChange={setMarked}
			>
				<Menu.Input
					ref={input}
					className="palette-input"
					value={typed}
					onValueChange={(text) => {
						setTyped(text);
						setMarked("");
					}}
					placeholder={t(onlyPlaces ? "palette.typePlace" : "palette.type")}
				/>
				<Menu.List className="palette-list" label={t("palette.results")}>
					<Menu.Empty className="empty">{t("palette.none")}</Menu.Empty>
					{groups.map(({ title, entries }) => (
						<Menu.Group key={title} heading={title}>
							{entries.map((entry) => (
								<Menu.Item
									key={entry.key}
									value={entry.key}
									className="palette-item"
									onSelect={() => choose(entry)}
								>
									{entry.shown}
								</Menu.Item>
							))}
						</Menu.Group>
					))}
				</Menu.List>
			</Menu>
		</dialog>
	);
}

/** Parts, articles and clauses of the open draft. */
function usePlaces(typed: string): Group {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => (state.view === "draft" ? state.document?.draft : null) ?? null);
	const language = useApp((state) => state.language);
	const all = useMemo(
		() => (draft ? listedPlaces(draft, language, blocksOf(draft, language)) : []),
		[draft, language],
	);
	const title = t("palette.goTo");
	const entries = fittingPlaces(all, typed).map(({ id, kind, label, number, words }): Entry => {
		const name = kind === "preamble" ? "" : kind === "clause" ? number || label : label || number;
		return {
			key: `place ${id}`,
			text: words,
			shown: (
				<>
					<span className="palette-number" lang={language}>
						{name}
					</span>
					<span className="palette-words" lang={language} data-kind={kind}>
						{words || (kind === "preamble" ? t("outline.preamble") : t("outline.missing"))}
					</span>
				</>
			),
			act: () => workbench.moveCaretTo(id),
		};
	});
	return { title, entries };
}

/** Commands, recent files, templates and checklists. */
function useOthers(): readonly Group[] {
	const t = useTranslate();
	const workbench = useWorkbench();
	const state = useApp((all) => all);
	const { recent, checklists, settings, document, checklist, templates } = state;
	const open = document !== null && state.view === "draft";
	// From its first look on, the folder tells of its changes.
	const looked = templates.folder !== null;
	useEffect(() => {
		if (!looked) void workbench.refreshTemplates();
	}, [looked, workbench]);
	const words = (text: string, hint = "") => (
		<>
			<span className="palette-words">{text}</span>
			{hint !== "" && <span className="palette-hint">{hint}</span>}
		</>
	);
	return [
		{
			title: t("palette.commands"),
			entries: listedCommands(t)
				.filter(({ id, needs }) => id !== "go.commands" && isReady(needs, state))
				.map(({ id, group, label, accelerator }) => ({
					key: id,
					text: `${group} ${label}`,
					shown: (
						<>
							<span className="palette-words">
								{group !== "" && <span className="palette-group">{group}</span>}
								{label}
							</span>
							{accelerator !== null && <Keys accelerator={accelerator} />}
						</>
					),
					act: () => workbench.run(id),
				})),
		},
		{
			title: t("palette.recent"),
			entries: recent.map((file) => ({
				key: `file ${file.token}`,
				text: file.name,
				shown: words(file.name, file.path),
				act: () => void workbench.openFile(file),
			})),
		},
		{
			title: t("palette.templates"),
			entries: [
				...TEMPLATES.map((template) => ({
					key: `template ${template}`,
					text: t(`template.${template}`),
					shown: words(t(`template.${template}`), t("palette.newDraft")),
					act: () =>
						void workbench.newFromTemplate({
							template,
							languages: document?.draft.languages ?? [settings.language],
						}),
				})),
				...templates.own.map(({ token, name, languages }) => ({
					key: `template ${token}`,
					text: name,
					shown: words(t("template.own", { name }), t("palette.newDraft")),
					act: () => void workbench.newFromOwn({ token, languages }),
				})),
			],
		},
		{
			title: t("palette.checklists"),
			entries: (open ? checklists : []).map(({ key, id, version, label }) => {
				const name = `${entryText(label, settings.language) || id} ${version}`;
				return {
					key: `checklist ${key}`,
					text: name,
					shown: words(name, key === checklist?.key ? t("palette.inUse") : ""),
					act: () => workbench.chooseChecklist(key),
				};
			}),
		},
	];
}
