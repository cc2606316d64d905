import { useDeferredValue, useMemo } from "react";
import { missingClauses } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { problemCount } from "../problems/problem-list";
import { SuggestingState } from "../review/suggesting-toggle";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { isEdited } from "../store/state";

/** The clock time at which the draft was saved, as the interface's language writes it. */
function clockTime(time: number, language: string): string {
	return new Intl.DateTimeFormat(language, {
		hour: "2-digit",
		minute: "2-digit",
		hour12: false,
	}).format(time);
}

function SavedState() {
	const t = useTranslate();
	const language = useApp((state) => state.settings.language);
	const document = useApp((state) => state.document);
	if (!document) return null;
	const edited = isEdited(document);
	const text = edited
		? t("status.edited")
		: document.savedAt === null
			? t("status.not-saved")
			: t("status.saved", { time: clockTime(document.savedAt, language) });
	return (
		<span>
			<span
				className="status-dot"
				data-edited={edited || document.savedAt === null}
				aria-hidden="true"
			/>
			{text}
		</span>
	);
}

function Languages() {
	const t = useTranslate();
	const draft = useDeferredValue(useApp((state) => state.document?.draft ?? null));
	const missing = useMemo(
		() =>
			draft && draft.languages.length > 1
				? draft.languages.reduce((sum, language) => sum + missingClauses(draft, language).length, 0)
				: 0,
		[draft],
	);
	if (!draft) return null;
	const names = draft.languages.map((language) => LANGUAGE_NAMES[language]).join(" · ");
	if (draft.languages.length === 1) return <span>{names}</span>;
	return (
		<span>
			{missing === 0
				? t("status.languages-aligned", { names })
				: t("status.languages-missing", { names, count: missing })}
		</span>
	);
}

function Counts() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const counts = useApp((state) => state.report?.counts ?? null);
	const read = useApp((state) => state.report?.language ?? "en");
	const problems = useApp(problemCount);
	if (!counts) return null;
	const { clauses, words } = counts;
	const problemText =
		problems === 1
			? t("status.problem", { count: problems })
			: t("status.problems", { count: problems });
	const clauseText =
		clauses === 1
			? t("status.clause", { count: clauses })
			: t("status.clauses", { count: clauses });
	const wordText =
		read !== "en"
			? t("status.characters", { count: words })
			: words === 1
				? t("status.word", { count: words })
				: t("status.words", { count: words });
	return (
		<>
			{problems > 0 ? (
				<button
					type="button"
					className="status-problems"
					title={t("status.show-problem")}
					onClick={workbench.showProblem}
				>
					{problemText}
				</button>
			) : (
				<span>{problemText}</span>
			)}
			<button
				type="button"
				className="status-counts"
				title={t("counts.open")}
				onMouseDown={(event) => event.preventDefault()}
				onClick={() => workbench.openDialog("counts")}
			>
				{clauseText} · {wordText}
			</button>
		</>
	);
}

/** How much of what was read somebody has looked at. */
function Reviewed() {
	const t = useTranslate();
	const review = useApp((state) => state.report?.review ?? null);
	if (!review || review.findings === 0) return null;
	const count = review.accepted + review.rejected + review.set;
	return <span>{t("status.reviewed", { count, findings: review.findings })}</span>;
}

/** How many signed; what they signed is compared where one looks. */
function Signed() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const count = useApp((state) => state.document?.draft.signatures?.length ?? 0);
	if (count === 0) return null;
	return (
		<button
			type="button"
			className="status-counts"
			title={t("signatures.open")}
			onMouseDown={(event) => event.preventDefault()}
			onClick={() => workbench.openDialog("signatures")}
		>
			{t("status.signatures", { count })}
		</button>
	);
}

/** The line at the bottom: saved or not, offline, languages, progress, problems, counts. */
export function StatusBar() {
	const t = useTranslate();
	const slow = useApp((state) => state.slow);
	return (
		<>
			<SavedState />
			<span title={t("status.offline-why")}>{t("status.offline")}</span>
			<Languages />
			<SuggestingState />
			<Signed />
			<span className="status-end">
				{slow && <span className="status-progress">{t("status.reading")}</span>}
				<Counts />
				<Reviewed />
			</span>
		</>
	);
}
