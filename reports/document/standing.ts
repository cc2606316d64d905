import { frees } from "../../engine/index";
import { type Block, bullets, joined, note, paragraph, section } from "./blocks";
import { english, type Writer } from "./writer";

/** What stands beside the score and never in it: legal status, obligation, precision and delegation. */
export function standingSection({ source, say }: Writer): Extract<Block, { type: "section" }> {
	const { legalization, legalStatus, instrument } = source.report;
	const works =
		"Abbott, Keohane, Moravcsik, Slaughter and Snidal, The Concept of Legalization (2000)";
	return section("standing", say("report.standing"), [
		{
			type: "facts",
			items: [
				[say("report.legal"), [say("report.legal-status", { instrument, legal: legalStatus })]],
			],
		},
		{
			type: "table",
			caption: say("report.legalization"),
			heads: [say("report.respect"), say("report.of-hundred"), say("report.meaning")],
			numbers: [1],
			rows: (["obligation", "precision", "delegation"] as const).map((respect) => ({
				cells: [
					[[say(`report.${respect}`)]],
					[[String(legalization[respect])]],
					[[say(`report.${respect}.meaning`)]],
				],
			})),
		},
		note(say("report.legalization-note"), " ", english(works, source.language)),
	]);
}

/** What caps the levels of the whole text, and the clauses that free rather than constrain. */
export function exceptionsSection(writer: Writer): Extract<Block, { type: "section" }> {
	const { source, say, address, quote } = writer;
	const { caps, findings } = source.report;
	const separator = say("report.separator");
	const freeing = Object.entries(findings.checks).flatMap(([check, { findings: found }]) =>
		found.filter(frees).map((finding) => ({ check, finding })),
	);
	return section("exceptions", say("report.exceptions"), [
		section("modifiers", say("report.modifiers"), [
			caps.length === 0
				? paragraph(say("report.none"))
				: bullets(
						caps.map(({ modifier, cap, clauses }) => [
							say("report.modifier", { modifier, cap }),
							" ",
							...joined(
								clauses.map((clause) => [address(clause)]),
								separator,
							),
						]),
					),
		]),
		section("carve-outs", say("report.carve-outs"), [
			note(say("report.carve-outs-note")),
			freeing.length === 0
				? paragraph(say("report.none"))
				: bullets(
						freeing.map(({ check, finding }) => [
							say("report.carve-out", { check }),
							...quote(finding),
						]),
					),
		]),
	]);
}
