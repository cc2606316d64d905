import { type CheckScore, type DimensionScore, frees } from "../../engine/index";
import { type Block, type Line, note, type Row, section } from "./blocks";
import type { Writer } from "./writer";

/** Clauses quoted for one check. */
const MOST_QUOTED = 3;

function figure(value: number): string {
	return String(Math.round(value * 100) / 100);
}

function quotesOf(check: CheckScore, { source, say, quote }: Writer): Line[] {
	if (check.level === 0) return [[say("report.silent")]];
	const findings = source.report.findings.checks[check.check]?.findings ?? [];
	const shown = check.clauses.slice(0, MOST_QUOTED);
	const best = shown.flatMap((clause) => {
		const finding = findings.find((one) => one.clause === clause && !frees(one));
		return finding === undefined ? [] : [finding];
	});
	const more = check.clauses.length - best.length;
	return [
		...best.flatMap((finding): Line[] => [
			quote(finding),
			...(finding.automatic === undefined
				? []
				: [[say("report.decided", { level: finding.level, otherLevel: finding.automatic })]]),
			...(finding.coveredBy === undefined
				? []
				: [[say("report.covered-by", { clause: source.addressOf(finding.coveredBy) })]]),
			...reachLine(finding.reach, say),
		]),
		...(more > 0 ? [[say("report.more", { count: more })]] : []),
	];
}

function reachLine(
	reach:
		| {
				readonly systems: number | null;
				readonly actors: number | null;
				readonly situations: number | null;
		  }
		| undefined,
	say: Writer["say"],
): Line[] {
	if (reach === undefined) return [];
	const parts = (["systems", "actors", "situations"] as const).flatMap((part) => {
		const share = reach[part];
		return share === null ? [] : [`${say(`report.reach.${part}`)} ${Math.round(100 * share)}%`];
	});
	return parts.length === 0
		? []
		: [[say("report.reach", { parts: parts.join(say("report.separator")) })]];
}

function lacksLine({ lacks }: CheckScore, say: Writer["say"]): Line[] {
	if (lacks === null) return [];
	const checks = Object.keys(lacks.anyOf).map((check) => say(`check.${check}.label`));
	return [
		[
			say("report.lacks", {
				share: `${Math.round(100 * lacks.share)}%`,
				checks: checks.join(say("list.or")),
			}),
		],
	];
}

function checkRow(check: CheckScore, writer: Writer): Row {
	const { say } = writer;
	return {
		cells: [
			[[say(`check.${check.check}.label`)]],
			[[`${check.level} ${say(`level.${check.level}`)}`]],
			[[figure(check.credit)]],
			[[String(check.weight)]],
			[
				[
					check.depth === 1
						? String(check.settled)
						: say("report.counted", { settled: check.settled, depth: check.depth }),
				],
			],
			[...quotesOf(check, writer), ...lacksLine(check, say)],
		],
	};
}

function dimensionSection(dimension: DimensionScore, writer: Writer): Block {
	const { say } = writer;
	const total = dimension.checks.reduce((sum, { weight }) => sum + weight, 0);
	const earned = dimension.checks.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
	const title = say("report.dimension-points", {
		dimension: dimension.dimension,
		points: dimension.score,
	});
	return section(`dimension-${dimension.dimension}`, title, [
		note(
			say("report.formula", {
				earned: figure(earned),
				total: figure(total),
				points: dimension.score,
			}),
		),
		{
			type: "table",
			caption: say("report.checks-of", { dimension: dimension.dimension }),
			heads: [
				say("report.check"),
				say("report.level"),
				say("report.credit"),
				say("report.weight"),
				say("report.depth"),
				say("report.evidence"),
			],
			numbers: [2, 3, 4],
			rows: dimension.checks.map((check) => checkRow(check, writer)),
		},
	]);
}

/** The dimensions, the weakest first, each with its formula and the words behind every level. */
export function dimensionsSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say } = writer;
	const { score } = source.report;
	const dimensions = [...score.dimensions].sort((a, b) => a.score - b.score);
	return section("dimensions", say("report.dimensions"), [
		{
			type: "table",
			caption: say("report.points-by-dimension"),
			heads: [say("report.dimension"), say("report.points"), say("report.of-hundred")],
			numbers: [1],
			rows: dimensions.map(({ dimension, score: points }) => ({
				cells: [
					[[say(`dimension.${dimension}`)]],
					[[String(points)]],
					[[{ points }, ...(dimension === score.weakest ? [` ${say("report.weakest")}`] : [])]],
				],
			})),
		},
		note(say("report.no-mean"), " ", say("report.credit-rule")),
		...dimensions.map((dimension) => dimensionSection(dimension, writer)),
	]);
}
