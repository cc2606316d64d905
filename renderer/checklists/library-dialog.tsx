import {
	CircleAlert,
	CircleCheck,
	FolderOpen,
	FolderSearch,
	ListChecks,
	Users,
} from "lucide-react";
import { useEffect } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import type { LibraryFile } from "../store/library-state";
import { FaultList } from "./fault-list";
import { LibraryName } from "./library-name";
import "./library.css";

/** The folder of checklists and profiles: what lies there, what of it is in use, and what is wrong with the rest. */
export function LibraryDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { folder, files, skipped } = useApp((state) => state.library);
	const isCovered = useApp((state) => state.offer !== null);
	useEffect(() => {
		void workbench.lookThroughLibrary();
	}, [workbench]);
	// A checklist on offer is a dialog of its own.
	if (isCovered) return null;
	return (
		<Modal title={t("library.title")} onClose={workbench.closeDialog}>
			<div className="library">
				<p>{t("library.about")}</p>
				<div className="library-folder">
					<code>
						<bdi>{folder?.path}</bdi>
					</code>
					<button
						type="button"
						className="button button-small"
						onClick={() => void workbench.showFolder("library")}
					>
						<FolderOpen size={14} aria-hidden="true" />
						{t("folder.show")}
					</button>
					<button
						type="button"
						className="button button-small"
						onClick={() => void workbench.chooseFolder("library")}
					>
						<FolderSearch size={14} aria-hidden="true" />
						{t("folder.choose")}
					</button>
				</div>
				{folder?.away && <p className="notice notice-problem">{t("folder.away")}</p>}
				{folder && !folder.away && files.length === 0 && (
					<div className="empty">
						<strong>{t("library.empty.title")}</strong>
						<p>{t("library.empty.text")}</p>
					</div>
				)}
				<ul className="library-files" aria-live="polite">
					{files.map((file) => (
						<LibraryRow key={`${file.digest} ${file.name}`} file={file} />
					))}
				</ul>
				{skipped > 0 && <p className="list-note">{t("library.skipped", { count: skipped })}</p>}
			</div>
		</Modal>
	);
}

function LibraryRow({ file }: { readonly file: LibraryFile }) {
	const t = useTranslate();
	const { content } = file;
	const Icon =
		content.kind === "refused" || content.kind === "late" || content.kind === "unread"
			? CircleAlert
			: content.kind === "profile"
				? Users
				: ListChecks;
	return (
		<li className="library-file" data-kind={content.kind}>
			<Icon size={16} aria-hidden="true" />
			<LibraryName file={file} />
			<LibraryAction file={file} />
			{content.kind === "refused" && (
				<div className="library-faults">
					<p>
						{t(`library.refused.${content.family}`, {
							count: content.faults.length + content.more,
						})}
					</p>
					<FaultList {...content} />
				</div>
			)}
			{content.kind === "late" && <p className="library-faults">{t("offer.late")}</p>}
			{content.kind === "unread" && (
				<p className="library-faults">{t(`error.file.${content.code}`, content.params)}</p>
			)}
		</li>
	);
}

/** What can be done with a file, or that it is in use. */
function LibraryAction({ file: { digest, content } }: { readonly file: LibraryFile }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const isTrusted = useApp((state) => state.settings.trusted.includes(digest));
	const inForecast = useApp(
		(state) =>
			content.kind === "profile" && state.profiles.some(({ id }) => id === content.profile.id),
	);
	if (content.kind === "unknown")
		return <span className="library-state">{t("offer.examining")}</span>;
	if (content.kind === "checklist" && !isTrusted)
		return (
			<button
				type="button"
				className="button button-small"
				onClick={() => void workbench.offerFromLibrary(digest)}
			>
				{t("library.look")}
			</button>
		);
	if (content.kind === "profile" && !inForecast)
		return (
			<button
				type="button"
				className="button button-small"
				onClick={() => void workbench.takeProfile(digest)}
			>
				{t("library.use-profile")}
			</button>
		);
	if (content.kind !== "checklist" && content.kind !== "profile") return null;
	return (
		<span className="library-state">
			<CircleCheck size={14} aria-hidden="true" />
			{t(content.kind === "profile" ? "library.in-forecast" : "library.at-hand")}
		</span>
	);
}
