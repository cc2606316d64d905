import {
	type Catalogue,
	type CheckScore,
	type DimensionScore,
	type DocumentFinding,
	formatMessage,
	frees,
	type Gap,
	highestLevel,
	type Language,
	type Report,
} from "../engine/index";
import { padTo, printable, shorten, widthOf, wrap } from "./columns";

/** Columns of a report: it fits the narrowest terminal in use. */
const COLUMNS = 80;
/** Columns of the bar that stands for 100 points. */
const BAR = 40;
/** Columns of quoted words shown for one clause. */
const QUOTED = 220;

/** What the text report shows besides the report itself. */
export interface ReportContext {
	readonly file: string;
	readonly title: string;
	/** Where a clause stands, as people cite it. */
	readonly addressOf: (clause: string) => string;
	/** The words of a clause. */
	readonly textOf: (clause: string) => string;
	readonly catalogue: Catalogue;
	/** The interface's language, for the checklist's own texts. */
	readonly language: Language;
	readonly colour: boolean;
}

interface Styles {
	readonly strong: (text: string) => string;
	readonly faint: (text: string) => string;
}

const PLAIN: Styles = { strong: (text) => text, faint: (text) => text };
const COLOURED: Styles = {
	strong: (text) => `\u001b[1m${text}\u001b[22m`,
	faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** Writes a report for people: the weakest dimension first, each level with the words that earned it, then the gaps. */
export function reportText(report: Report, context: ReportContext): string {
	const say = (id: string, params: Readonly<Record<string, string | number>> = {}) =>
		formatMessage(context.catalogue, { id, params });
	const style = context.colour ? COLOURED : PLAIN;
	const { score, findings, checklist } = report;
	const dimensions = [...score.dimensions].sort((a, b) => a.score - b.score);
	const title = printable(context.title) || say("cli.report.untitled");
	const lines = [
		...wrap(title, COLUMNS).map(style.strong),
		...wrap(printable(context.file), COLUMNS).map(style.faint),
		...wrap(
			say("cli.report.status", {
				instrument: report.instrument,
				legal: report.legalStatus,
				language: report.language,
				clauses: findings.draft.clauses,
				words: findings.draft.words,
			}),
			COLUMNS,
		),
		say("cli.report.checklist", { id: checklist.id, version: checklist.version }),
		"",
		...wrap(
			say("cli.report.overall", { score: score.overall, dimension: score.weakest }),
			COLUMNS,
		).map(style.strong),
		...wrap(say("cli.report.indicator"), COLUMNS),
		...findings.draft.modifiers.flatMap((modifier) =>
			wrap(say("cli.report.modifier", { modifier, cap: highestLevel([modifier]) }), COLUMNS),
		),
		"",
		...barLines(dimensions, score.weakest, say),
		...dimensions.flatMap((dimension) => [
			"",
			style.strong(`${say(`dimension.${dimension.dimension}`)} ${dimension.score}`),
			...dimension.checks.flatMap((check) => checkLines(check, report, context, say, style)),
		]),
		"",
		style.strong(
			report.gaps.length === 0
				? say("cli.report.noGaps")
				: say("cli.report.gaps", { count: report.gaps.length }),
		),
		...report.gaps.flatMap((gap, index) => gapLines(gap, index + 1, context, say)),
	];
	return `${lines.join("\n")}\n`;
}

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

function barLines(dimensions: readonly DimensionScore[], weakest: string, say: Say): string[] {
	const names = dimensions.map(({ dimension }) => say(`dimension.${dimension}`));
	const columns = Math.max(...names.map(widthOf));
	return dimensions.map(({ dimension, score }, index) => {
		const filled = Math.round((score / 100) * BAR);
		const bar = "#".repeat(filled) + "-".repeat(BAR - filled);
		const note = dimension === weakest ? `  ${say("cli.report.weakest")}` : "";
		return `  ${padTo(names[index] ?? "", columns)}  ${String(score).padStart(3)}  ${bar}${note}`;
	});
}

function checkLines(
	check: CheckScore,
	report: Report,
	context: ReportContext,
	say: Say,
	style: Styles,
): string[] {
	const level = say(`level.${check.level}`);
	const head = `${say(`check.${check.check}.label`)}: ${check.level} ${level}`;
	const findings = report.findings.checks[check.check]?.findings ?? [];
	const best = findings.find((finding) => finding.clause === check.clauses[0] && !frees(finding));
	const more = check.clauses.length - 1;
	return [
		...wrap(head, COLUMNS, "  ", "    "),
		...(best === undefined || check.level === 0
			? wrap(say("cli.report.silent"), COLUMNS, "    ").map(style.faint)
			: quoteLines(best, context)),
		...(more > 0 && check.level > 0
			? wrap(say("cli.report.more", { count: more }), COLUMNS, "    ").map(style.faint)
			: []),
		...findings
			.filter(frees)
			.slice(0, 1)
			.flatMap((finding) => [
				...wrap(say("cli.report.frees"), COLUMNS, "    "),
				...quoteLines(finding, context),
			]),
	];
}

/** Words between two quotations that are shorter than this (UTF-16 units) are quoted along with them. */
const BRIDGED = 48;

/** The words of a finding as they stand one after another in the clause. */
function quotedWords(finding: DocumentFinding, text: string): string {
	const spans: { from: number; to: number }[] = [];
	for (const { from, to } of finding.evidence
		.filter((evidence) => evidence.in === "text")
		.sort((a, b) => a.from - b.from)) {
		const last = spans.at(-1);
		if (last !== undefined && from - last.to < BRIDGED) last.to = Math.max(last.to, to);
		else spans.push({ from, to });
	}
	const words = spans.map(({ from, to }) => printable(text.slice(from, to)));
	const shown =
		words.length > 0 ? words : finding.evidence.map((evidence) => printable(evidence.text));
	return shorten(shown.join(" … "), QUOTED);
}

/** The clause's address and the words quoted from it. */
function quoteLines(finding: DocumentFinding, context: ReportContext): string[] {
	const words = quotedWords(finding, context.textOf(finding.clause));
	const quote = context.language === "zh-Hant" ? `「${words}」` : `“${words}”`;
	const separator = context.language === "en" ? ": " : "：";
	const address = printable(context.addressOf(finding.clause));
	return wrap(address === "" ? quote : `${address}${separator}${quote}`, COLUMNS, "    ", "      ");
}

function gapLines(gap: Gap, number: number, context: ReportContext, say: Say): string[] {
	const own = (texts: Gap["label"]) => texts?.[context.language] ?? texts?.en;
	const severity = say(`severity.${gap.severity}`);
	const named = own(gap.label);
	const isEntry = gap.message.id === "gap.level" || named === undefined;
	const told = printable(formatMessage(context.catalogue, gap.message));
	const fix = own(gap.fix);
	const first = `${String(number).padStart(3)}. `;
	return [
		...wrap(`[${severity}] ${isEntry ? told : printable(named)}`, COLUMNS, first, "     "),
		...(isEntry ? [] : wrap(told, COLUMNS, "     ")),
		...(fix === undefined ? [] : wrap(printable(fix), COLUMNS, "     ")),
	];
}
