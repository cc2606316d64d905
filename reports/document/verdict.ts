import { highestLevel } from "../../engine/index";
import { clean } from "../clean";
import { type Block, note, paragraph, section } from "./blocks";
import type { Writer } from "./writer";

/** What the report comes to: the weakest dimension, what the number is not, and the text's legal status. */
export function verdictSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say } = writer;
	const { report } = source;
	const { score } = report;
	const { draft } = report.findings;
	return section("verdict", say("report.verdict"), [
		{
			type: "paragraph",
			tone: "verdict",
			content: [say("report.overall", { score: score.overall, dimension: score.weakest })],
		},
		note(say("report.indicator"), " ", say("report.not-quality")),
		paragraph(
			say("report.status", {
				instrument: report.instrument,
				legal: report.legalStatus,
				language: report.language,
				clauses: draft.clauses,
				words: draft.words,
			}),
		),
		...draft.modifiers.map((modifier) =>
			paragraph(say("report.modifier", { modifier, cap: highestLevel([modifier]) })),
		),
		provenance(writer),
	]);
}

/** By what means the report was made: file, checklist and digest, engine, date, reviewed share. */
function provenance({ source, say, percent }: Writer): Block {
	const { report } = source;
	const { id, version, digest } = report.checklist;
	const code = (text: string) => ({ text: clean(text), language: null, style: "code" }) as const;
	return {
		type: "facts",
		items: [
			[say("report.source-file"), [code(source.file)]],
			[say("report.checklist-used"), [`${clean(id)} ${clean(version)}`]],
			[
				say("report.digest"),
				digest === null ? [say("report.built-in")] : ["SHA-256 ", code(digest)],
			],
			[say("report.engine"), [`Clausula ${source.engine}`]],
			[say("report.date"), [source.date]],
			[
				say("report.reviewed"),
				[
					say("report.reviewed-share", {
						share: percent(report.review.share),
						decided: report.review.accepted + report.review.rejected + report.review.set,
						findings: report.review.findings,
					}),
				],
			],
		],
	};
}
