import { type Gap, type Lift, modelClausesOf, showModelClause } from "../../engine/index";
import { clean } from "../clean";
import { type Block, type Inline, type Line, note, paragraph, section } from "./blocks";
import { english, type Writer } from "./writer";

function tenths(points: number): string {
	return String(Math.round(points * 10) / 10);
}

/** The sentence that tells a gap: what its author calls it, or what the failed condition says. */
function gapTitle(gap: Gap, { source, author }: Writer): Line {
	const told = clean(source.tell(gap.message));
	const named = author(gap.label);
	return gap.message.id === "gap.level" || named === null ? [told] : [named, " – ", told];
}

/** The clause that is offered for writing, as the library shows it; none where the library has none. */
function modelBlocks(check: string, model: string | null, writer: Writer): Block[] {
	const { source, say, draft } = writer;
	const clause = modelClausesOf(check).find(({ id }) => id === model);
	if (clause === undefined) return [];
	const shown = showModelClause(clause, source.report.language);
	const technique = english(clause.technique, source.language);
	return [
		paragraph({ text: say("report.model"), language: null, style: "strong" }, " ", technique),
		{
			type: "quote",
			content: [
				...(shown.heading === null
					? []
					: [draft(shown.heading, { style: "strong" as const }), " " as const]),
				draft(shown.text),
			],
		},
	];
}

function facts(gap: Gap, writer: Writer): [string, Line][] {
	const { source, say, quote, address, author } = writer;
	const finding = source.report.findings.checks[gap.check]?.findings.find(
		(one) => one.clause === gap.clause,
	);
	const where: Line =
		gap.clause === null
			? [say("report.nowhere")]
			: finding === undefined
				? [address(gap.clause)]
				: quote(finding);
	const fix = author(gap.fix);
	const cost = say("report.cost-points", { points: tenths(gap.cost), dimension: gap.dimension });
	return [
		[say("report.where"), where],
		...(gap.cost > 0 ? [[say("report.cost"), [cost]] as [string, Line]] : []),
		[say("report.change"), [clean(source.tell(gap.next))]],
		...(fix === null ? [] : [[say("report.fix"), [fix]] as [string, Line]]),
		...(gap.source === ""
			? []
			: [[say("report.why"), [english(gap.source, source.language)]] as [string, Line]]),
	];
}

/** The failed conditions of the checklist, the most valuable first, each with its remedy. */
export function gapsSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say } = writer;
	const { gaps } = source.report;
	if (gaps.length === 0)
		return section("gaps", say("report.gaps", { count: 0 }), [paragraph(say("report.no-gaps"))]);
	const items = gaps.map((gap): Block[] => {
		const severity: Inline = {
			text: `[${say(`severity.${gap.severity}`)}]`,
			language: null,
			style: "strong",
		};
		const known = source.known.has(gap) ? [` ${say("report.known")}`] : [];
		return [
			paragraph(severity, " ", ...gapTitle(gap, writer), ...known),
			{ type: "facts", items: facts(gap, writer) },
			...modelBlocks(gap.check, gap.model, writer),
		];
	});
	return section("gaps", say("report.gaps", { count: gaps.length }), [
		{ type: "list", ordered: true, items },
	]);
}

function editText(lift: Lift, { source, say }: Writer): string {
	const next = clean(source.tell(lift.next));
	return lift.check === null
		? next
		: `${say(`check.${lift.check}.label`)}${say("report.colon")}${next}`;
}

/** The edits that would lift the score most. */
export function liftsSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say, address } = writer;
	const { lifts } = source.report;
	if (lifts.length === 0)
		return section("lifts", say("report.lifts"), [paragraph(say("report.none"))]);
	return section("lifts", say("report.lifts"), [
		note(say("report.lifts-note")),
		{
			type: "table",
			caption: say("report.lifts-caption"),
			heads: [
				say("report.edit"),
				say("report.where"),
				say("report.dimension"),
				say("report.gain"),
				say("report.gain-overall"),
			],
			numbers: [3, 4],
			rows: lifts.map((lift) => ({
				cells: [
					[[editText(lift, writer)]],
					[[lift.clause === null ? say("report.new-clause") : address(lift.clause)]],
					[[say(`dimension.${lift.dimension}`)]],
					[[`+${tenths(lift.gain)}`]],
					[[`+${tenths(lift.overall)}`]],
				],
			})),
		},
	]);
}
