import {
	type CheckScore,
	type DimensionScore,
	type DocumentFinding,
	frees,
	type Gap,
	highestLevel,
	type Lift,
} from "../engine/index";
import { quotedWords } from "../reports/quoted-words";
import type { ReportSource } from "../reports/report-source";
import { brokenLinks } from "../reports/svg/chain-texts";
import { mapNames } from "../reports/svg/map-svgs";
import { undrawnTexts } from "../reports/svg/matrix-texts";
import type { Translate } from "../reports/translate";
import { padTo, printable, shorten, widthOf, wrap } from "./columns";

/** Columns of a report: it fits the narrowest terminal in use. */
const COLUMNS = 80;
/** Columns of the bar that stands for 100 points. */
const BAR = 40;
/** Columns of quoted words shown for one clause. */
const QUOTED = 220;

/** Edits shown of those that would lift the score most. */
const MOST_LIFTS = 5;

interface Styles {
	readonly strong: (text: string) => string;
	readonly faint: (text: string) => string;
}

const PLAIN: Styles = { strong: (text) => text, faint: (text) => text };
const COLOURED: Styles = {
	strong: (text) => `\u001b[1m${text}\u001b[22m`,
	faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

interface Setting {
	readonly source: ReportSource;
	readonly say: Translate;
	readonly style: Styles;
}

/** Writes a report for people: the weakest dimension first, each level with the words that earned it, then maps, gaps and edits. */
export function reportText(source: ReportSource, colour: boolean): string {
	const say: Translate = (id, params = {}) => source.tell({ id, params });
	const style = colour ? COLOURED : PLAIN;
	const setting = { source, say, style };
	const { score, findings, gaps, legalization } = source.report;
	const dimensions = [...score.dimensions].sort((a, b) => a.score - b.score);
	const title = printable(source.title) || say("report.untitled");
	const lines = [
		...wrap(title, COLUMNS).map(style.strong),
		...wrap(printable(source.file), COLUMNS).map(style.faint),
		"",
		...wrap(say("report.overall", { score: score.overall, dimension: score.weakest }), COLUMNS).map(
			style.strong,
		),
		...wrap(say("report.indicator"), COLUMNS),
		...wrap(
			say("report.status", {
				instrument: source.report.instrument,
				legal: source.report.legalStatus,
				language: source.report.language,
				clauses: findings.draft.clauses,
				words: findings.draft.words,
			}),
			COLUMNS,
		),
		...wrap(say("report.legalization-line", { ...legalization }), COLUMNS),
		...findings.draft.modifiers.flatMap((modifier) =>
			wrap(say("report.modifier", { modifier, cap: highestLevel([modifier]) }), COLUMNS),
		),
		"",
		...barLines(dimensions, score.weakest, say),
		...dimensions.flatMap((dimension) => [
			"",
			style.strong(`${say(`dimension.${dimension.dimension}`)} ${dimension.score}`),
			...dimension.checks.flatMap((check) => checkLines(check, setting)),
		]),
		...mapLines(setting),
		"",
		style.strong(
			gaps.length === 0 ? say("report.no-gaps") : say("report.gaps", { count: gaps.length }),
		),
		...gaps.flatMap((gap, index) => gapLines(gap, index + 1, setting)),
		...liftLines(setting),
		"",
		...provenanceLines(setting),
	];
	return `${lines.join("\n")}\n`;
}

/** By what means the report was made. */
function provenanceLines({ source, say, style }: Setting): string[] {
	const { checklist, review } = source.report;
	const { id, version, digest } = checklist;
	const told = [
		say("report.checklist", { id: printable(id), version: printable(version) }),
		...(digest === null ? [] : [`SHA-256 ${digest}`]),
		say("report.provenance", { engine: source.engine, date: source.date }),
		say("report.reviewed-share", {
			share: `${Math.round(100 * review.share)}%`,
			decided: review.accepted + review.rejected + review.set,
			findings: review.findings,
		}),
	];
	return told.flatMap((line) => wrap(line, COLUMNS)).map(style.faint);
}

/** What the maps leave open: lines undrawn, links broken, obligations that nobody can check. */
function mapLines({ source, say, style }: Setting): string[] {
	const { autonomy, chain, verification } = source.maps;
	const names = mapNames(source.inputs, say);
	const told = [
		...undrawnTexts(autonomy.undrawn, names),
		...brokenLinks(chain.breaks, names).map(({ text }) => text),
		say("report.uncovered", {
			uncovered: verification.uncovered,
			obligations: verification.rows.length,
		}),
	];
	return [
		"",
		style.strong(say("report.maps")),
		...told.flatMap((line) => wrap(printable(line), COLUMNS, "  ", "    ")),
	];
}

function barLines(
	dimensions: readonly DimensionScore[],
	weakest: string,
	say: Translate,
): string[] {
	const names = dimensions.map(({ dimension }) => say(`dimension.${dimension}`));
	const columns = Math.max(...names.map(widthOf));
	return dimensions.map(({ dimension, score }, index) => {
		const filled = Math.round((score / 100) * BAR);
		const bar = "#".repeat(filled) + "-".repeat(BAR - filled);
		const note = dimension === weakest ? `  ${say("report.weakest")}` : "";
		return `  ${padTo(names[index] ?? "", columns)}  ${String(score).padStart(3)}  ${bar}${note}`;
	});
}

function checkLines(check: CheckScore, setting: Setting): string[] {
	const { source, say, style } = setting;
	const { report } = source;
	const level = say(`level.${check.level}`);
	const head = `${say(`check.${check.check}.label`)}: ${check.level} ${level}`;
	const findings = report.findings.checks[check.check]?.findings ?? [];
	const best = findings.find((finding) => finding.clause === check.clauses[0] && !frees(finding));
	const more = check.clauses.length - 1;
	return [
		...wrap(head, COLUMNS, "  ", "    "),
		...(best === undefined || check.level === 0
			? wrap(say("report.silent"), COLUMNS, "    ").map(style.faint)
			: quoteLines(best, setting)),
		...(more > 0 && check.level > 0
			? wrap(say("report.more", { count: more }), COLUMNS, "    ").map(style.faint)
			: []),
		...findings
			.filter(frees)
			.slice(0, 1)
			.flatMap((finding) => [
				...wrap(say("report.frees"), COLUMNS, "    "),
				...quoteLines(finding, setting),
			]),
	];
}

/** The clause's address and the words quoted from it. */
function quoteLines(
	finding: DocumentFinding,
	{ source }: Setting,
	first = "    ",
	rest = "      ",
): string[] {
	const words = shorten(quotedWords(finding, source.textOf(finding.clause)), QUOTED);
	const quote = source.language === "zh-Hant" ? `「${words}」` : `“${words}”`;
	const separator = source.language === "en" ? ": " : "：";
	const address = printable(source.addressOf(finding.clause));
	return wrap(address === "" ? quote : `${address}${separator}${quote}`, COLUMNS, first, rest);
}

function gapLines(gap: Gap, number: number, setting: Setting): string[] {
	const { source, say } = setting;
	const own = (texts: Gap["label"]) => texts?.[source.language] ?? texts?.en;
	const severity = say(`severity.${gap.severity}`);
	const named = own(gap.label);
	const isEntry = gap.message.id === "gap.level" || named === undefined;
	const told = printable(source.tell(gap.message));
	const fix = own(gap.fix);
	const known = source.known.has(gap) ? ` ${say("report.known")}` : "";
	const cost = Math.round(gap.cost * 10) / 10;
	const first = `${String(number).padStart(3)}. `;
	const indent = "     ";
	const finding = source.report.findings.checks[gap.check]?.findings.find(
		({ clause }) => clause === gap.clause,
	);
	return [
		...wrap(`[${severity}] ${isEntry ? told : printable(named)}${known}`, COLUMNS, first, indent),
		...(isEntry ? [] : wrap(told, COLUMNS, indent)),
		...(finding === undefined ? [] : quoteLines(finding, setting, indent, `${indent}  `)),
		...wrap(printable(source.tell(gap.next)), COLUMNS, indent),
		...(fix === undefined ? [] : wrap(printable(fix), COLUMNS, indent)),
		...(cost > 0
			? wrap(
					`${say("report.cost")}${say("report.colon")}${say("report.cost-points", { points: cost, dimension: gap.dimension })}`,
					COLUMNS,
					indent,
				)
			: []),
	];
}

function liftLines({ source, say, style }: Setting): string[] {
	const lifts = source.report.lifts.slice(0, MOST_LIFTS);
	if (lifts.length === 0) return [];
	const tenths = (points: number) => Math.round(points * 10) / 10;
	const edit = ({ check, next, clause, gain, dimension }: Lift) => {
		const about = check === null ? "" : `${say(`check.${check}.label`)}${say("report.colon")}`;
		const where = clause === null ? "" : ` (${source.addressOf(clause)})`;
		return `+${tenths(gain)} ${say(`dimension.${dimension}`)}  ${about}${source.tell(next)}${where}`;
	};
	return [
		"",
		style.strong(say("report.lifts")),
		...lifts.flatMap((lift) => wrap(printable(edit(lift)), COLUMNS, "  ", "    ")),
	];
}
