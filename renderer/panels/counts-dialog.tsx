import { useState } from "react";
import { countWords } from "../../engine/index";
import { selectedWords } from "../find/selected-words";
import { LANGUAGE_NAMES } from "../i18n";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import { blocksOf } from "../store/blocks";
import { type SectionCount, sectionCounts } from "./section-counts";
import "./counts.css";

function sum(sections: readonly SectionCount[], member: "clauses" | "words"): number {
	return sections.reduce((all, section) => all + section[member], 0);
}

/** Words, or characters of Chinese, and clauses: of each language, of each article, of what is selected. */
export function CountsDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	const interfaceLanguage = useApp((state) => state.settings.language);
	// Once the dialog has the focus, nothing is selected any more.
	const [selected] = useState(() => countWords(selectedWords()?.text ?? ""));
	if (!draft) return null;
	const number = (value: number) => value.toLocaleString(interfaceLanguage);
	const length = (of: typeof language, count: number) =>
		t(of !== "en" ? "status.characters" : count === 1 ? "status.word" : "status.words", { count });
	const countsIn = (of: typeof language) => sectionCounts(draft, of, blocksOf(draft, of));
	const sections = countsIn(language);
	const all = draft.languages.map((each) => ({
		language: each,
		sections: each === language ? sections : countsIn(each),
	}));
	return (
		<Modal title={t("counts.title")} size="medium" onClose={workbench.closeDialog}>
			<table className="table counts">
				<thead>
					<tr>
						<th scope="col">{t("counts.language")}</th>
						<th scope="col">{t("counts.clauses")}</th>
						<th scope="col">{t("counts.length")}</th>
					</tr>
				</thead>
				<tbody>
					{all.map(({ language: each, sections: own }) => (
						<tr key={each}>
							<th scope="row" lang={each}>
								{LANGUAGE_NAMES[each]}
							</th>
							<td>{number(sum(own, "clauses"))}</td>
							<td>{length(each, sum(own, "words"))}</td>
						</tr>
					))}
					{selected > 0 && (
						<tr>
							<th scope="row">{t("counts.selection")}</th>
							<td />
							<td>{length(language, selected)}</td>
						</tr>
					)}
				</tbody>
			</table>
			<table className="table counts">
				<thead>
					<tr>
						<th scope="col">{t("counts.section")}</th>
						<th scope="col">{t("counts.clauses")}</th>
						<th scope="col">{t(language === "en" ? "counts.words" : "counts.characters")}</th>
					</tr>
				</thead>
				<tbody>
					{sections.map(({ id, label, heading, clauses, words }) => (
						<tr key={id}>
							<th scope="row" lang={language}>
								{[label, heading].filter((part) => part !== "").join(" ") || t("outline.preamble")}
							</th>
							<td>{number(clauses)}</td>
							<td>{number(words)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Modal>
	);
}
