import {
	builtInChecklist,
	createReader,
	type DraftReport,
	detectLanguage,
	draftFromOutline,
	type InstrumentType,
	outlineText,
	scoreDraft,
} from "../../../engine/index";

const reader = createReader();

/** The report on a text under the checklist `core`. */
export function reportOn(text: string, instrument?: InstrumentType): DraftReport {
	const checklist = builtInChecklist("core");
	if (checklist === null) throw new Error("core is not built in");
	let count = 0;
	const language = detectLanguage(text);
	const draft = draftFromOutline(outlineText(text), {
		language,
		instrument,
		newId: () => `n${++count}`,
	});
	return scoreDraft({ draft, language, reader, checklist });
}

/** The level of a check in a report. */
export function levelOf(report: DraftReport, check: string): number | undefined {
	return report.findings.checks[check]?.level;
}

/** The points of a report's dimensions: autonomy, accountability, verification. */
export function pointsOf(report: DraftReport): readonly number[] {
	return report.score.dimensions.map(({ score }) => score);
}
