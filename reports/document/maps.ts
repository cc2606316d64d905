import {
	type AutonomyMatrix,
	COVERAGE_MEANS,
	type CoverageRow,
	FUNCTIONS,
	LINKS,
	ROLES,
	type VerificationCoverage,
} from "../../engine/index";
import { clean } from "../clean";
import { chainDrawing } from "../svg/chain-drawing";
import { brokenLinks } from "../svg/chain-texts";
import { coverageDrawing, reachText, rowState, venueText } from "../svg/coverage-drawing";
import type { Drawing } from "../svg/drawing";
import { matrixDrawing, placeLines } from "../svg/matrix-drawing";
import { clashesOf, undrawnTexts } from "../svg/matrix-texts";
import { clauseList, listed } from "../svg/names";
import { type Block, bullets, type Inline, type Line, note, paragraph, section } from "./blocks";
import type { Writer } from "./writer";

/** Width of the drawings that are tables; it fits an A4 page across. */
const WIDTH = 1040;
/** Height by width up to which a drawing fits one A4 page; a longer one is told by its table alone, which breaks over pages. */
const TALLEST = 1.35;
/** UTF-16 units by which an obligation is quoted. */
const QUOTED = 160;

function titled(title: string, items: readonly string[]): Block[] {
	if (items.length === 0) return [];
	return [
		paragraph({ text: title, language: null, style: "strong" }),
		bullets(items.map((item) => [clean(item)])),
	];
}

function figure(name: string, drawing: Drawing): Block[] {
	return drawing.height > TALLEST * drawing.width ? [] : [{ type: "figure", name, drawing }];
}

function matrixTable(matrix: AutonomyMatrix, { say, names, draft }: Writer): Block {
	const cellsOf = (name: string, role: string): Line[] => {
		const cells = matrix.cells.filter((cell) => cell.function === name && cell.role === role);
		const lines = placeLines(cells, names, null).map(
			({ text, quoted }): Line => [quoted ? draft(text) : clean(text)],
		);
		return lines.length === 0 ? [[say("map.none")]] : lines;
	};
	return {
		type: "table",
		caption: say("map.autonomy.title"),
		heads: [say("map.autonomy.function"), ...ROLES.map((role) => say(`map.role.${role}`))],
		numbers: [],
		rows: FUNCTIONS.filter(
			(name) => name !== "unnamed" || matrix.cells.some((cell) => cell.function === name),
		).map((name) => ({
			cells: [[[say(`map.function.${name}`)]], ...ROLES.map((role) => cellsOf(name, role))],
		})),
	};
}

function autonomySection(writer: Writer): Block {
	const { source, say, names } = writer;
	const matrix = source.maps.autonomy;
	return section("map-autonomy", say("map.autonomy.title"), [
		...figure("map-autonomy-drawing", matrixDrawing(matrix, names, { width: WIDTH, domain: null })),
		matrixTable(matrix, writer),
		...titled(
			say("map.contradictions"),
			clashesOf(matrix.contradictions, names).map(({ text }) => text),
		),
		...titled(say("map.undrawn"), undrawnTexts(matrix.undrawn, names)),
	]);
}

function chainSection(writer: Writer): Block {
	const { source, say, names, address } = writer;
	const { chain } = source.maps;
	const actors = (list: readonly string[]) =>
		list.length === 0
			? say("map.chain.nobody")
			: listed(
					names,
					list.map((actor) => say(`map.actor.${actor}`)),
				);
	return section("map-chain", say("map.chain.title"), [
		...figure("map-chain-drawing", chainDrawing(chain, names)),
		{
			type: "table",
			caption: say("map.chain.duties"),
			heads: [
				say("report.clause"),
				say("report.bearer"),
				say("report.stage"),
				...LINKS.map((link) => say(`map.link.${link}`)),
				say("report.state"),
			],
			numbers: [],
			rows: chain.duties.map((duty) => ({
				cells: [
					[[address(duty.clause)]],
					[[actors(duty.bearers)]],
					[
						[
							listed(
								names,
								duty.stages.map((stage) => say(`map.stage.${stage}`)),
							),
						],
					],
					...LINKS.map((link): Line[] => [
						[
							duty.links[link].length === 0
								? say("map.missing")
								: clauseList(names, duty.links[link]),
						],
					]),
					[[say(duty.closed ? "report.closed" : "report.open")]],
				],
			})),
		},
		...titled(
			say("map.chain.breaks"),
			brokenLinks(chain.breaks, names).map(({ text }) => text),
		),
	]);
}

function coverageCell(row: CoverageRow, means: string, { say, names }: Writer): Line[] {
	const cell = row.cells.find((found) => found.means === means);
	if (cell === undefined) return [[say("map.none")]];
	const texts = (["international", "national"] as const).map((venue) =>
		venueText(cell, venue, names),
	);
	if (cell.more > 0) texts.push(say("map.more", { count: cell.more }));
	return texts.filter((text) => text !== "").map((text) => [text]);
}

function coverageTable(coverage: VerificationCoverage, writer: Writer): Block {
	const { source, say, address, draft } = writer;
	const head = (row: CoverageRow): Line[] => {
		const words = clean(source.textOf(row.clause));
		const shown = words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()}…` : words;
		const state: Inline = ` · ${say(`map.verification.${rowState(row)}`)}`;
		return [[address(row.clause), state], [draft(shown)]];
	};
	return {
		type: "table",
		caption: say("map.verification.title"),
		heads: [
			say("map.verification.obligation"),
			...COVERAGE_MEANS.map((means) => say(`map.means.${means}`)),
		],
		numbers: [],
		rows: coverage.rows.map((row) => ({
			cells: [head(row), ...COVERAGE_MEANS.map((means) => coverageCell(row, means, writer))],
		})),
	};
}

function coverageSection(writer: Writer): Block {
	const { source, say, names } = writer;
	const coverage = source.maps.verification;
	// Only the number of its rows tells how long the drawing is without making it.
	const drawn = coverage.rows.length <= 40 ? coverageDrawing(coverage, names, WIDTH) : null;
	return section("map-verification", say("map.verification.title"), [
		paragraph(
			say("map.verification.description", {
				uncovered: coverage.uncovered,
				obligations: coverage.rows.length,
			}),
		),
		...(drawn === null ? [] : figure("map-verification-drawing", drawn)),
		coverageTable(coverage, writer),
		...titled(
			say("map.verification.objects"),
			coverage.objects.map((reach) => reachText(reach, "object", names)),
		),
		...titled(
			say("map.verification.bodies"),
			coverage.bodies.map((reach) => reachText(reach, "body", names)),
		),
	]);
}

/** The three maps, drawn where they fit a page, and as tables. */
export function mapsSection(writer: Writer): Extract<Block, { type: "section" }> {
	return section("maps", writer.say("report.maps"), [
		note(writer.say("map.caveat")),
		autonomySection(writer),
		chainSection(writer),
		coverageSection(writer),
	]);
}
