import { Lock } from "lucide-react";
import { addressOf, type Draft, findNode, type Language } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import "./private-notes.css";

function placeOf(draft: Draft, node: string, language: Language): string | null {
	return findNode(draft, node) ? addressOf(draft, node, language) : null;
}

/** Lists the private notes on the draft, also those whose clause is gone. */
export function PrivateNotesDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	const { status, notes } = useApp((state) => state.privateNotes);
	if (!draft) return null;
	const list = notes?.notes ?? [];
	const goTo = (node: string) => {
		workbench.closeDialog();
		workbench.moveCaretTo(node);
	};
	return (
		<Modal
			title={t("private.list")}
			onClose={workbench.closeDialog}
			actions={
				<button type="button" className="button" onClick={workbench.closeDialog}>
					{t("dialog.close")}
				</button>
			}
		>
			<div className="private-list">
				<p className="private-stays">
					<Lock size={14} aria-hidden="true" />
					{t("private.stays")}
				</p>
				{status !== "ready" && <p>{t(`private.status.${status}`)}</p>}
				{status === "ready" && list.length === 0 && <p>{t("private.none")}</p>}
				<ul>
					{list.map(({ node, text }) => {
						const place = placeOf(draft, node, language);
						return (
							<li key={node} className="private-item">
								{place === null ? (
									<strong>{t("private.orphan")}</strong>
								) : (
									<button
										type="button"
										className="button button-small button-plain"
										onClick={() => goTo(node)}
									>
										{place || t("private.title")}
									</button>
								)}
								<p className="private-text">{text}</p>
								{place === null && (
									<button
										type="button"
										className="button button-small"
										onClick={() => void workbench.keepPrivateNote(node, "")}
									>
										{t("private.remove")}
									</button>
								)}
							</li>
						);
					})}
				</ul>
			</div>
		</Modal>
	);
}
