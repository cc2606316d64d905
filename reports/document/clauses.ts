import { type ClauseReading, frees } from "../../engine/index";
import { clean } from "../clean";
import { type Block, bullets, type Line, note, paragraph, section } from "./blocks";
import type { Writer } from "./writer";

/** UTF-16 units of a clause's words that the table shows. */
const MOST_WORDS = 280;

function shortened(text: string): string {
	const words = clean(text);
	return words.length <= MOST_WORDS
		? words
		: `${words
				.slice(0, MOST_WORDS)
				.replace(/[\ud800-\udbff]$/, "")
				.trimEnd()}…`;
}

function findingLines({ findings, modifiers }: ClauseReading, { say }: Writer): Line[] {
	return [
		...findings.map((finding): Line => {
			const check = say(`check.${finding.check}.label`);
			return [
				frees(finding)
					? `${check} (${say("report.carve-out-short")})`
					: `${check} ${finding.level}`,
			];
		}),
		...modifiers.map(({ modifier }): Line => [say(`modifier.${modifier}`)]),
	];
}

/** Every clause with its words, what was found in it, and its problems of form. */
export function clausesSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say, draft } = writer;
	return section("clauses", say("report.clauses"), [
		note(say("report.clauses-note")),
		{
			type: "table",
			caption: say("report.clauses-caption"),
			heads: [
				say("report.clause"),
				say("report.words"),
				say("report.findings"),
				say("report.problems"),
			],
			numbers: [],
			rows: source.report.clauses.map((reading) => ({
				clause: reading.id,
				cells: [
					[[draft(source.addressOf(reading.id) || say("report.clause"))]],
					[[draft(shortened(source.textOf(reading.id)))]],
					findingLines(reading, writer),
					reading.problems.map(({ message }) => [clean(source.tell(message))]),
				],
			})),
		},
	]);
}

/** What reviewers decided, and the decisions whose words are gone. */
export function reviewSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say, draft, percent } = writer;
	const { review } = source.report;
	const decided = review.accepted + review.rejected + review.set;
	const orphans = review.orphaned.map((orphan): Line => {
		const known = source.report.clauses.some(({ id }) => id === orphan.clause);
		return [
			say("report.orphan", { check: orphan.check, author: clean(orphan.author) }),
			known ? draft(source.addressOf(orphan.clause), { clause: orphan.clause }) : "",
			" ",
			draft(orphan.evidence, { style: "quote" }),
		];
	});
	return section("review", say("report.review"), [
		paragraph(
			say("report.reviewed-share", {
				share: percent(review.share),
				decided,
				findings: review.findings,
			}),
		),
		paragraph(
			say("report.review-counts", {
				accepted: review.accepted,
				rejected: review.rejected,
				set: review.set,
			}),
		),
		...(orphans.length === 0 ? [] : [paragraph(say("report.orphans")), bullets(orphans)]),
	]);
}
