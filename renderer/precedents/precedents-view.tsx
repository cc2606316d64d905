import { FolderOpen, FolderX, RefreshCw } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Segmented } from "../shell/segmented";
import type { SidebarViewProps } from "../shell/sidebar";
import { PrecedentItem } from "./precedent-item";
import type { PrecedentLanguage } from "./types";
import "./precedents.css";

/** Milliseconds without a key after which is searched. */
const PAUSE = 120;

const LANGUAGES: readonly PrecedentLanguage[] = ["all", "en", "zh"];

/** The folder of the user's own precedents: searched in every language, quoted with its source. */
export function PrecedentsView({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { folder, status } = useApp((state) => state.precedents);
	useEffect(() => {
		void workbench.recallPrecedents();
	}, [workbench]);
	return (
		<div className="precedents">
			<div className="view-head">
				<h2 className="heading-small">{t("precedents.title")}</h2>
				{folder && <FolderActions />}
			</div>
			{folder ? (
				<>
					<p className="precedents-folder" title={folder.path}>
						{folder.name}
					</p>
					<Reading />
					<Search onChosen={onChosen} />
				</>
			) : (
				<div className="empty">
					<strong>{t(status === "failed" ? "precedents.away" : "precedents.empty.title")}</strong>
					<p>{t("precedents.empty.text")}</p>
					<button
						type="button"
						className="button"
						onClick={() => void workbench.choosePrecedents()}
					>
						<FolderOpen size={16} aria-hidden="true" />
						{t("precedents.choose")}
					</button>
				</div>
			)}
		</div>
	);
}

function FolderActions() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const actions = [
		{ id: "precedents.choose", icon: FolderOpen, act: workbench.choosePrecedents },
		{ id: "precedents.again", icon: RefreshCw, act: workbench.rereadPrecedents },
		{ id: "precedents.forget", icon: FolderX, act: workbench.forgetPrecedents },
	];
	return (
		<span className="precedents-actions">
			{actions.map(({ id, icon: Icon, act }) => (
				<button
					key={id}
					type="button"
					className="button button-plain button-icon"
					aria-label={t(id)}
					title={t(id)}
					onClick={() => void act()}
				>
					<Icon size={16} aria-hidden="true" />
				</button>
			))}
		</span>
	);
}

/** How far reading has come, and what it came to. */
function Reading() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { status, done, files, clauses, unread, skipped } = useApp((state) => state.precedents);
	const name = useId();
	return (
		<div className="precedents-state">
			{status === "reading" ? (
				<>
					<span id={name}>{t("precedents.reading", { done, files })}</span>
					<progress aria-labelledby={name} value={done} max={Math.max(files, 1)} />
					<button type="button" className="link" onClick={workbench.stopPrecedents}>
						{t("precedents.stop")}
					</button>
				</>
			) : (
				<span role="status">
					{t(status === "stopped" ? "precedents.stopped" : "precedents.ready", {
						files: done - unread.length,
						clauses,
					})}
				</span>
			)}
			{unread.length + skipped > 0 && (
				<details>
					<summary>{t("precedents.left", { count: unread.length + skipped })}</summary>
					<ul>
						{unread.map((file) => (
							<li key={file}>{file}</li>
						))}
						{skipped > 0 && <li>{t("precedents.skipped", { count: skipped })}</li>}
					</ul>
				</details>
			)}
		</div>
	);
}

function Search({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { query, language, found } = useApp((state) => state.precedents);
	const [typed, setTyped] = useState(query);
	useEffect(() => {
		const timer = setTimeout(() => workbench.searchPrecedents(typed, language), PAUSE);
		return () => clearTimeout(timer);
	}, [workbench, typed, language]);
	return (
		<>
			<div className="precedents-search">
				<input
					type="search"
					className="input"
					value={typed}
					placeholder={t("precedents.query")}
					aria-label={t("precedents.query")}
					onChange={(event) => setTyped(event.target.value)}
				/>
				<Segmented
					label={t("precedents.language")}
					value={language}
					segments={LANGUAGES.map((value) => ({ value, text: t(`precedents.language.${value}`) }))}
					onChange={(value) => workbench.searchPrecedents(typed, value)}
				/>
			</div>
			<p className="precedents-count" role="status">
				{found === null
					? ""
					: found.total === 0
						? t("precedents.none")
						: found.total > found.hits.length
							? t("precedents.best", { count: found.total, shown: found.hits.length })
							: t("precedents.found", { count: found.total })}
			</p>
			<ul className="precedents-list" aria-label={t("precedents.results")}>
				{found?.hits.map((hit) => (
					<PrecedentItem key={hit.id} hit={hit} onChosen={onChosen} />
				))}
			</ul>
		</>
	);
}
