import { Check, Plus } from "lucide-react";
import { Checkbox } from "radix-ui";
import { useDeferredValue, useId, useMemo } from "react";
import { foundDefinitions } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import type { SidebarViewProps } from "../shell/sidebar";
import { useSettled } from "../shell/use-settled";
import { strangersOf } from "./strangers";
import { TermItem } from "./term-item";
import { termRows } from "./term-rows";
import "./terms.css";

/** Milliseconds without a change of the draft after which uses are counted anew: a key is painted first. */
const PAUSE = 150;

/** The terms of the draft with their uses, and what the text uses or defines beside them. */
export function TermsView({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const mark = useId();
	const language = useApp((state) => state.language);
	const marked = useApp((state) => state.terms.marked);
	const chosen = useApp((state) => state.terms.chosen);
	const readings = useDeferredValue(useApp((state) => state.readings));
	const newest = useApp((state) => state.document?.draft ?? null);
	const settled = useSettled(newest, PAUSE);
	// What was done in this panel shows at once; the counts may follow.
	const draft = newest && settled && newest.terms === settled.terms ? settled : newest;
	const rows = useMemo(() => (draft ? termRows(draft, language) : []), [draft, language]);
	const found = useMemo(() => (draft ? foundDefinitions(draft, language) : []), [draft, language]);
	const strangers = useMemo(
		() => (draft ? strangersOf(draft, language, readings) : []),
		[draft, language, readings],
	);
	if (!draft) return null;
	return (
		<div className="terms">
			<div className="view-head">
				<h2 className="heading-small">{t("terms.title")}</h2>
				<button
					type="button"
					className="button button-plain button-icon"
					aria-label={t("terms.define")}
					title={t("terms.define")}
					onClick={() => workbench.proposeTerm()}
				>
					<Plus size={16} aria-hidden="true" />
				</button>
			</div>
			<div className="terms-body">
				<div className="check-row terms-mark">
					<Checkbox.Root
						id={mark}
						className="checkbox"
						checked={marked}
						onCheckedChange={(checked) => workbench.markTerms(checked === true)}
					>
						<Checkbox.Indicator>
							<Check size={13} aria-hidden="true" />
						</Checkbox.Indicator>
					</Checkbox.Root>
					<label htmlFor={mark}>{t("terms.mark")}</label>
				</div>
				{rows.length === 0 ? (
					<p className="empty">
						<strong>{t("terms.empty.title")}</strong>
						{t("terms.empty.text")}
					</p>
				) : (
					<ul className="terms-list" aria-label={t("terms.title")}>
						{rows.map((row) => (
							<TermItem
								key={row.term.id}
								row={row}
								draft={draft}
								open={row.term.id === chosen}
								onChosen={onChosen}
							/>
						))}
					</ul>
				)}
				{found.length > 0 && (
					<section className="terms-more">
						<div className="terms-more-head">
							<h3 className="heading-small">{t("terms.found")}</h3>
							{found.length > 1 && (
								<button
									type="button"
									className="link"
									onClick={() => workbench.listDefinitions(found)}
								>
									{t("terms.addAll")}
								</button>
							)}
						</div>
						<ul>
							{found.map((definition) => (
								<li key={`${definition.block} ${definition.from}`} className="terms-extra">
									<button
										type="button"
										className="terms-words"
										lang={language}
										onClick={() => {
											const { block, from, to } = definition;
											workbench.goTo({ block, offset: from }, to - from);
											onChosen();
										}}
									>
										{definition.names[language]}
									</button>
									<button
										type="button"
										className="button button-plain button-icon"
										aria-label={t("terms.add", { name: definition.names[language] ?? "" })}
										title={t("terms.add", { name: definition.names[language] ?? "" })}
										onClick={() => workbench.listDefinitions([definition])}
									>
										<Plus size={15} aria-hidden="true" />
									</button>
								</li>
							))}
						</ul>
					</section>
				)}
				{strangers.length > 0 && (
					<section className="terms-more">
						<h3 className="heading-small">{t("terms.strangers")}</h3>
						<ul>
							{strangers.map(({ block, from, to, words }) => (
								<li key={`${block} ${from}`} className="terms-extra">
									<button
										type="button"
										className="terms-words"
										lang={language}
										onClick={() => {
											workbench.goTo({ block, offset: from }, to - from);
											onChosen();
										}}
									>
										{words}
									</button>
									<button
										type="button"
										className="button button-plain button-icon"
										aria-label={t("terms.defineStranger", { name: words })}
										title={t("terms.defineStranger", { name: words })}
										onClick={() => workbench.proposeTerm(words)}
									>
										<Plus size={15} aria-hidden="true" />
									</button>
								</li>
							))}
						</ul>
					</section>
				)}
			</div>
		</div>
	);
}
