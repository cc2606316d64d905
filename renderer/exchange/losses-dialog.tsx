import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import "./exchange.css";

/** Puts the words of an element on the clipboard; the page has no permission to do so but by a selection. */
function copyWords(element: HTMLElement): boolean {
	const selection = getSelection();
	if (!selection) return false;
	selection.selectAllChildren(element);
	const copied = document.execCommand("copy");
	selection.removeAllRanges();
	return copied;
}

/** Lists what a file that was opened or exported did not carry. */
export function LossesDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const report = useApp((state) => state.losses);
	const words = useRef<HTMLDivElement>(null);
	const [copied, setCopied] = useState(false);
	if (!report) return null;
	return (
		<Modal
			title={t(`losses.title.${report.way}`)}
			onClose={workbench.closeDialog}
			actions={
				<>
					<button
						type="button"
						className="button"
						onClick={() => setCopied(words.current !== null && copyWords(words.current))}
					>
						{copied ? (
							<Check size={16} aria-hidden="true" />
						) : (
							<Copy size={16} aria-hidden="true" />
						)}
						{t(copied ? "losses.copied" : "losses.copy")}
					</button>
					<button type="button" className="button button-primary" onClick={workbench.closeDialog}>
						{t("dialog.close")}
					</button>
				</>
			}
		>
			<div ref={words} className="losses">
				<p>{t(`losses.about.${report.way}`, { name: report.name })}</p>
				<ul>
					{report.losses.map(({ id, params }) => (
						<li key={`${id} ${JSON.stringify(params)}`}>{t(id, params)}</li>
					))}
				</ul>
			</div>
			<p className="losses-kept">{t(`losses.kept.${report.way}`)}</p>
		</Modal>
	);
}
