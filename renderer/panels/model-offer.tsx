import { ChevronDown, ChevronRight, FilePlus2 } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { bearersOf, inUsage, modelClausesOf, showModelClause } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";

interface ModelOfferProps {
	readonly check: string;
	/** The block behind which it goes; the caret's where absent. */
	readonly behind?: string;
}

/** The model clauses of a check: one is inserted at once, or read first; what a drafter sets stands in brackets. */
export function ModelOffer({ check, behind }: ModelOfferProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const [open, setOpen] = useState(false);
	const [at, setAt] = useState(0);
	const id = useId();
	const instrument = useApp((state) => state.document?.draft.instrument ?? null);
	const readings = useApp((state) => state.readings);
	const bearers = useMemo(
		() => (open ? bearersOf([...readings.values()].map(({ reading }) => reading)) : []),
		[readings, open],
	);
	const clauses = modelClausesOf(check);
	const clause = clauses[at] ?? clauses[0];
	if (!clause) return null;
	const label = t(`check.${check}.label`);
	return (
		<div className="model">
			<div className="model-bar">
				<button
					type="button"
					className="button button-small"
					aria-label={t("model.insert-for", { label })}
					onClick={() => workbench.insertModel(check, clause, behind)}
				>
					<FilePlus2 size={13} aria-hidden="true" />
					{t("model.insert")}
				</button>
				<button
					type="button"
					className="button button-plain button-small"
					aria-expanded={open}
					aria-controls={id}
					onClick={() => setOpen(!open)}
				>
					{open ? (
						<ChevronDown size={13} aria-hidden="true" />
					) : (
						<ChevronRight size={13} aria-hidden="true" />
					)}
					{t("model.read")}
				</button>
			</div>
			<div id={id} hidden={!open} className="model-text">
				{open && (
					<ModelText
						clause={instrument ? inUsage(clause, instrument, bearers) : clause}
						language={language}
					/>
				)}
				{open && clauses.length > 1 && (
					<button
						type="button"
						className="button button-plain button-small"
						onClick={() => setAt((at + 1) % clauses.length)}
					>
						{t("model.another", { number: at + 1, count: clauses.length })}
					</button>
				)}
			</div>
		</div>
	);
}

type Shown = Parameters<typeof showModelClause>;

function ModelText({
	clause,
	language,
}: {
	readonly clause: Shown[0];
	readonly language: Shown[1];
}) {
	const t = useTranslate();
	const { heading, text, parameters } = showModelClause(clause, language);
	let done = 0;
	const pieces = parameters.map(({ name, from, to }) => {
		const before = text.slice(done, from);
		done = to;
		return (
			<span key={from}>
				{before}
				<mark className="model-parameter" title={clause.parameters[name]?.label[language]}>
					{text.slice(from, to)}
				</mark>
			</span>
		);
	});
	return (
		<>
			<blockquote lang={language}>
				{heading !== null && <strong>{heading}</strong>}
				<p>
					{pieces}
					{text.slice(done)}
				</p>
			</blockquote>
			<p className="model-technique">{t("model.technique", { technique: clause.technique })}</p>
		</>
	);
}
