import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { Gap } from "../../engine/index";
import { messageText } from "../i18n";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { DIMENSIONS } from "../store/state";
import { entryText } from "./score";

const SEVERITY_ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

interface GapRowProps {
	readonly gap: Gap;
	/** The clause that comes nearest; `null` where no clause addresses the check. */
	readonly clause: string | null;
}

function GapRow({ gap, clause }: GapRowProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.settings.language);
	const entry = useApp((state) =>
		state.checklist?.entries.find(({ check }) => check === gap.check),
	);
	const message = messageText(shown, gap.message);
	const label = t(`check.${gap.check}.label`);
	const fix = entryText(gap.fix ?? entry?.fix, shown);
	const Icon = SEVERITY_ICONS[gap.severity];
	const body = (
		<>
			<Icon size={15} aria-label={t(`severity.${gap.severity}`)} />
			<span className="finding-title">
				{message.startsWith(label) ? (
					<>
						<strong>{label}</strong>
						{message.slice(label.length)}
					</>
				) : (
					message
				)}
				{fix !== "" && <span className="gap-fix">{fix}</span>}
				{clause !== null && <span className="gap-where">{t("gaps.show")}</span>}
			</span>
			{gap.wanted !== null && (
				<span className="pill" data-low={gap.level === 0}>
					{t("gaps.level", { value: gap.level, asked: gap.wanted })}
				</span>
			)}
		</>
	);
	if (clause === null) {
		return (
			<div className="gap" data-severity={gap.severity}>
				{body}
			</div>
		);
	}
	return (
		<button
			type="button"
			className="gap"
			data-severity={gap.severity}
			onClick={() => workbench.moveCaretTo(clause)}
		>
			{body}
		</button>
	);
}

/** The failed conditions of the checklist, by dimension, the gravest first. */
export function GapsPanel() {
	const t = useTranslate();
	const report = useApp((state) => state.report);
	if (!report) return <p className="empty">{t("score.reading")}</p>;
	if (report.gaps.length === 0) {
		return (
			<p className="empty">
				<CircleCheck size={20} aria-hidden="true" />
				<strong>{t("gaps.none.title")}</strong>
				{t("gaps.none.text")}
			</p>
		);
	}
	const nearest = (check: string): string | null => {
		const scores = report.score.dimensions.flatMap((dimension) => dimension.checks);
		return scores.find((score) => score.check === check)?.clauses[0] ?? null;
	};
	return DIMENSIONS.map((dimension) => {
		const gaps = report.gaps
			.filter((gap) => gap.dimension === dimension)
			.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
		if (gaps.length === 0) return null;
		return (
			<section className="gap-group" key={dimension} aria-label={t(`dimension.${dimension}`)}>
				<h2 className="gap-group-head">
					<LevelShape dimension={dimension} level={3} title={null} />
					{t(`dimension.${dimension}`)}
					<span className="count">{gaps.length}</span>
				</h2>
				<ul>
					{gaps.map((gap) => (
						<li key={`${gap.check} ${gap.schemaPath}`}>
							<GapRow gap={gap} clause={nearest(gap.check)} />
						</li>
					))}
				</ul>
			</section>
		);
	});
}
