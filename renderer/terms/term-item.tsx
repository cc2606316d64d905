import { BookOpen, ChevronDown, ChevronUp, CircleAlert, PenLine, Trash2 } from "lucide-react";
import { memo, useId, useState } from "react";
import { addressOf, type Draft, type Language } from "../../engine/index";
import { LANGUAGE_SHORT, type Translate } from "../i18n";
import { useTranslate, useWorkbench } from "../shell/context";
import { RenameTerm } from "./rename-term";
import type { TermRow } from "./term-rows";

interface TermItemProps {
	readonly row: TermRow;
	readonly draft: Draft;
	readonly open: boolean;
	readonly onChosen: () => void;
}

function flagsOf(row: TermRow, t: Translate): readonly string[] {
	return [
		...(row.unused ? [t("terms.unused")] : []),
		...(row.undefined ? [t("terms.undefined")] : []),
		...row.unnamed.map((language) => t("terms.unnamed", { language: t(`language.${language}`) })),
	];
}

/** Where a term is defined, as one cites it; empty where nowhere. */
function homeOf({ term, undefined: homeless }: TermRow, draft: Draft, language: Language): string {
	return homeless || term.definedIn === null ? "" : addressOf(draft, term.definedIn, language);
}

/** One term of the list: its name, its uses, and what can be done with it once it is opened. */
export const TermItem = memo(function TermItem({ row, draft, open, onChosen }: TermItemProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const body = useId();
	const [renaming, setRenaming] = useState(false);
	const { term, name, nameLanguage, others, counts } = row;
	const { id } = term;
	const flags = flagsOf(row, t);
	return (
		<li className="term" data-open={open} data-term={id}>
			<button
				type="button"
				className="term-head"
				aria-expanded={open}
				aria-controls={body}
				onClick={() => workbench.chooseTerm(open ? null : id)}
			>
				<span className="term-names">
					<span className="term-name" lang={nameLanguage}>
						{name}
					</span>
					{others.map((other) => (
						<span key={other.language} className="term-other" lang={other.language}>
							{other.name}
						</span>
					))}
				</span>
				<span className="term-counts">
					{counts.map(({ language, count }) => (
						<span
							key={language}
							className="term-count"
							data-language={language}
							title={t("terms.uses", { language: t(`language.${language}`), count })}
						>
							<span className="term-language" aria-hidden="true">
								{LANGUAGE_SHORT[language]}
							</span>
							<span className="term-number" aria-hidden="true">
								{count}
							</span>
							<span className="visually-hidden">
								{t("terms.uses", { language: t(`language.${language}`), count })}
							</span>
						</span>
					))}
				</span>
				{flags.length > 0 && (
					<span className="term-flags">
						<CircleAlert size={12} aria-hidden="true" />
						{flags.join(" · ")}
					</span>
				)}
			</button>
			<div id={body} className="term-body" hidden={!open}>
				{open && renaming && (
					<RenameTerm term={term} draft={draft} onDone={() => setRenaming(false)} />
				)}
				{open && !renaming && (
					<>
						{!row.undefined && (
							<button
								type="button"
								className="link term-home"
								title={t("terms.definition")}
								onClick={() => {
									workbench.goToDefinition(id);
									onChosen();
								}}
							>
								<BookOpen size={13} aria-hidden="true" />
								<span lang={nameLanguage}>{homeOf(row, draft, nameLanguage)}</span>
							</button>
						)}
						<div className="term-actions">
							<button
								type="button"
								className="button button-plain button-icon"
								aria-label={t("terms.previous")}
								title={t("terms.previous")}
								disabled={row.unused}
								onClick={() => workbench.stepUse(id, -1)}
							>
								<ChevronUp size={16} aria-hidden="true" />
							</button>
							<button
								type="button"
								className="button button-plain button-icon"
								aria-label={t("terms.next")}
								title={t("terms.next")}
								disabled={row.unused}
								onClick={() => workbench.stepUse(id, 1)}
							>
								<ChevronDown size={16} aria-hidden="true" />
							</button>
							<span className="term-gap" />
							<button
								type="button"
								className="button button-plain term-action"
								onClick={() => setRenaming(true)}
							>
								<PenLine size={14} aria-hidden="true" />
								{t("terms.rename")}
							</button>
							<button
								type="button"
								className="button button-plain button-icon"
								aria-label={t("terms.remove")}
								title={t("terms.remove")}
								onClick={() => workbench.removeTerm(id)}
							>
								<Trash2 size={15} aria-hidden="true" />
							</button>
						</div>
					</>
				)}
			</div>
		</li>
	);
});
