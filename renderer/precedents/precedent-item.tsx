import { Copy, Quote } from "lucide-react";
import type { ReactNode } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { quoted, quotedIn, sourceOf } from "./quotation";
import type { PrecedentHit } from "./types";

/** The words with those that were found marked. */
function marked({ text, marks }: PrecedentHit): ReactNode {
	const parts: ReactNode[] = [];
	let at = 0;
	for (const { from, to } of marks) {
		parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
		at = to;
	}
	return [...parts, text.slice(at)];
}

interface PrecedentItemProps {
	readonly hit: PrecedentHit;
	readonly onChosen: () => void;
}

/** A clause that was found, where it comes from, and what can be done with it. */
export function PrecedentItem({ hit, onChosen }: PrecedentItemProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { title, address, heading, file, language } = hit;
	const can = useApp(
		(state) =>
			state.document !== null &&
			state.block !== null &&
			quotedIn(state.document.draft, state.language, language) !== null,
	);
	return (
		<li className="precedent">
			<p className="precedent-words" lang={language}>
				{marked(hit)}
			</p>
			<p className="precedent-source" lang={language} title={file}>
				<strong>{title}</strong>
				{[address, heading].filter((part) => part !== "").map((part) => ` · ${part}`)}
				<br />
				<span>{file}</span>
			</p>
			<p className="precedent-acts">
				<button
					type="button"
					className="link"
					disabled={!can}
					title={can ? t("precedents.quoteWhy") : t("precedents.otherLanguage")}
					onClick={() => {
						workbench.quotePrecedent(hit);
						onChosen();
					}}
				>
					<Quote size={14} aria-hidden="true" /> {t("precedents.quote")}
				</button>
				<button
					type="button"
					className="link"
					onClick={() =>
						void navigator.clipboard.writeText(
							`${quoted(hit.text, language)} — ${sourceOf(hit, language)}`,
						)
					}
				>
					<Copy size={14} aria-hidden="true" /> {t("precedents.copy")}
				</button>
			</p>
		</li>
	);
}
