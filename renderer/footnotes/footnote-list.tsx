import { PenLine } from "lucide-react";
import { memo, useMemo } from "react";
import { type Draft, footnotesOf, type Language, referenceTexts } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { noteText } from "./note-text";
import "./footnotes.css";

/** The footnotes of the language shown, at the end of the page. */
export function FootnoteList() {
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	return draft ? <Footnotes draft={draft} language={language} /> : null;
}

interface FootnotesProps {
	readonly draft: Draft;
	readonly language: Language;
}

const Footnotes = memo(function Footnotes({ draft, language }: FootnotesProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const notes = useMemo(() => {
		const found = footnotesOf(draft, language);
		const referenceText = referenceTexts(draft, language);
		return found.map((note) => ({ ...note, text: noteText(note.content, referenceText) }));
	}, [draft, language]);
	if (notes.length === 0) return null;
	return (
		<section className="footnotes" aria-label={t("footnotes.title")}>
			<ol>
				{notes.map(({ id, number, block, at, text }) => (
					<li key={id} className="footnote">
						<button
							type="button"
							className="link footnote-number"
							aria-label={t("footnotes.go", { number })}
							title={t("footnotes.go", { number })}
							onClick={() => workbench.goTo({ block, offset: at })}
						>
							{number}
						</button>
						<span className="footnote-text" lang={language}>
							{text}
						</span>
						<button
							type="button"
							className="button button-plain button-icon"
							aria-label={t("footnotes.editShort", { number })}
							title={t("footnotes.editShort", { number })}
							onClick={() => workbench.openFootnote(id)}
						>
							<PenLine size={14} aria-hidden="true" />
						</button>
					</li>
				))}
			</ol>
		</section>
	);
});
