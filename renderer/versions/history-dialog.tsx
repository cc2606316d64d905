import { BookmarkPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { AskTwice } from "../shell/ask-twice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { Segmented } from "../shell/segmented";
import { ScoreChart } from "./score-chart";
import { VersionDetail } from "./version-detail";
import { VersionList } from "./version-list";
import "./versions.css";

const VIEWS = ["list", "scores"] as const;

/** The versions of the draft: which there are, what they say, and how they scored. */
export function HistoryDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const [view, setView] = useState<(typeof VIEWS)[number]>("list");
	const [chosen, setChosen] = useState("");
	const [sure, setSure] = useState(false);
	const history = draft?.history ?? [];
	const version = history.find(({ id }) => id === chosen) ?? history[0];
	useEffect(() => {
		if (history.length === 0) setSure(false);
	}, [history.length]);
	if (!draft) return null;
	return (
		<Modal
			title={t("versions.title")}
			size="large"
			onClose={workbench.closeDialog}
			actions={
				<AskTwice
					offer={history.length > 0 ? `${t("versions.strip")}…` : null}
					question={t("versions.strip.sure", { count: history.length })}
					act={t("versions.strip.do")}
					keep={t("versions.keep")}
					sure={sure}
					onSure={setSure}
					onAct={() => {
						workbench.removeHistory();
						setSure(false);
					}}
				>
					<button
						type="button"
						className="button"
						onClick={() => workbench.openDialog("save-version")}
					>
						<BookmarkPlus size={16} aria-hidden="true" />
						{t("versions.save.title")}…
					</button>
				</AskTwice>
			}
		>
			{version ? (
				<div className="versions">
					<Segmented
						label={t("versions.shown")}
						value={view}
						segments={VIEWS.map((value) => ({ value, text: t(`versions.shown.${value}`) }))}
						onChange={setView}
					/>
					{view === "list" ? (
						<div className="version-panes">
							<VersionList versions={history} chosen={version.id} onChoose={setChosen} />
							<VersionDetail key={version.id} draft={draft} version={version} />
						</div>
					) : (
						<ScoreChart draft={draft} />
					)}
				</div>
			) : (
				<p className="empty versions">
					<strong>{t("versions.none")}</strong>
					{t("versions.none-how")}
				</p>
			)}
		</Modal>
	);
}
