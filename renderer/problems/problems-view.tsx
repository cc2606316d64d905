import { CircleAlert, CircleCheck } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { FixList } from "../cards/fix-list";
import { fixesOfProblem } from "../cards/fixes-of";
import { useFixes } from "../cards/use-fixes";
import { Evidenced } from "../panels/evidenced";
import { ModelOffer } from "../panels/model-offer";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useMessages, useTranslate, useWorkbench } from "../shell/context";
import type { SidebarViewProps } from "../shell/sidebar";
import { type ListedProblem, problemGroups } from "./problem-list";
import "./problems.css";

/** All problems of form and severe gaps of clauses, by article in the order of the text. */
export function ProblemsView({ onChosen }: SidebarViewProps) {
	const t = useTranslate();
	const document = useApp((state) => state.document);
	const language = useApp((state) => state.language);
	const readings = useApp((state) => state.readings);
	const report = useApp((state) => state.report);
	const current = useApp((state) => state.block);
	const sources = useDeferredValue(
		useMemo(
			() => ({ document, language, readings, report }),
			[document, language, readings, report],
		),
	);
	const groups = useMemo(() => problemGroups(sources), [sources]);
	if (groups.length === 0) {
		return (
			<p className="empty">
				<CircleCheck size={20} aria-hidden="true" />
				<strong>{t("problems.none.title")}</strong>
				{t("problems.none.text")}
			</p>
		);
	}
	return (
		<div className="problems-view">
			<div className="view-head">
				<h2 className="heading-small">{t("problems.list")}</h2>
			</div>
			<p className="list-note">{t("problems.keys")}</p>
			{groups.map(({ id, title, problems }) => (
				<section key={id} className="problem-group" aria-label={title}>
					<h3 className="problem-place" lang={language}>
						{title}
					</h3>
					<ul>
						{problems.map((problem) => (
							<li key={problem.key} data-current={problem.clause === current}>
								<ProblemRow problem={problem} onChosen={onChosen} />
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

function ProblemRow({
	problem,
	onChosen,
}: {
	readonly problem: ListedProblem;
	readonly onChosen: () => void;
}) {
	const t = useTranslate();
	const messages = useMessages();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const { about, clause, message } = problem;
	const text = messages(message);
	return (
		<>
			<button
				type="button"
				className="problem-row"
				data-problem={about.type === "problem" ? about.problem.check : about.gap.check}
				onClick={() => {
					workbench.goToProblem(problem);
					onChosen();
				}}
			>
				{about.type === "problem" ? (
					<CircleAlert size={14} aria-label={t("problems.form")} />
				) : (
					<LevelShape
						dimension={about.gap.dimension}
						level={0}
						title={t("problems.gap", { dimension: about.gap.dimension })}
					/>
				)}
				<span>
					{about.type === "problem" ? (
						<Evidenced
							text={text}
							words={about.problem.text}
							language={language}
							dimension={null}
						/>
					) : (
						<>
							{text} <span className="problem-next">{messages(about.gap.next)}</span>
						</>
					)}
				</span>
			</button>
			{about.type === "problem" ? (
				<ProblemFixes clause={clause} problem={about.problem} />
			) : (
				about.gap.model !== null &&
				about.gap.next.id !== "next.strike" && (
					<ModelOffer check={about.gap.check} behind={clause} />
				)
			)}
		</>
	);
}

function ProblemFixes({
	clause,
	problem,
}: {
	readonly clause: string;
	readonly problem: Parameters<typeof fixesOfProblem>[1];
}) {
	const fixes = useFixes(clause);
	return <FixList clause={clause} fixes={fixesOfProblem(fixes, problem)} />;
}
