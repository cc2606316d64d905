import type {
	CoverageCell,
	CoverageReach,
	CoverageRow,
	Means,
	Venue,
	VerificationCoverage,
} from "../../engine/index";
import { COVERAGE_MEANS } from "../../engine/index";
import type { Drawing } from "./drawing";
import { clauseList, keyOf, type MapNames } from "./names";
import { type ListItem, sheet } from "./sheet";
import { type CellLine, type TableCell, tableBand } from "./table";
import { shortened } from "./text";

/** The state of an obligation, worst first. */
export function rowState(row: CoverageRow): "uncovered" | "national-only" | "covered" {
	if (row.covered) return "covered";
	return row.nationalOnly ? "national-only" : "uncovered";
}

/** The clauses of a cell before one venue, in words; empty where there are none. */
export function venueText(cell: CoverageCell, venue: Venue, names: MapNames): string {
	const clauses = cell.entries.filter((entry) => entry.venue === venue);
	if (clauses.length === 0) return "";
	return `${names.translate(`map.venue.${venue}`)}: ${clauseList(
		names,
		clauses.map(({ clause }) => clause),
	)}`;
}

function cellOf(row: CoverageRow, means: Means, names: MapNames): TableCell {
	const { translate } = names;
	const title = translate(`map.means.${means}`);
	const cell = row.cells.find((found) => found.means === means);
	if (!cell)
		return {
			label: `${title}: ${translate("map.none")}`,
			lines: [],
			clauses: [],
			fill: null,
			stroke: "control",
			dashed: true,
		};
	const abroad = venueText(cell, "international", names);
	const home = venueText(cell, "national", names);
	const lines: CellLine[] = [];
	if (abroad !== "") lines.push({ text: abroad, tone: "verification", strong: true });
	if (home !== "") lines.push({ text: home, tone: "secondary" });
	if (cell.more > 0)
		lines.push({ text: translate("map.more", { count: cell.more }), tone: "secondary" });
	return {
		label: `${title}: ${lines.map(({ text }) => text).join("; ")}`,
		lines,
		clauses: cell.entries.map(({ clause }) => clause),
		fill: abroad === "" ? null : "verification-tint",
		stroke: abroad === "" ? "control" : "verification-tint",
		dashed: false,
	};
}

/** Width of the words by which an obligation is quoted, laid end to end: about three lines of its cell. */
const QUOTED_WIDTH = 560;

function headOf(row: CoverageRow, names: MapNames): TableCell {
	const state = rowState(row);
	const status = names.translate(`map.verification.${state}`);
	const words = shortened(names.words(row.clause), QUOTED_WIDTH, 11.5);
	return {
		label: `${names.clause(row.clause)}, ${status}: ${words}`,
		lines: [
			{
				text: `${names.clause(row.clause)} · ${status}`,
				tone: state === "covered" ? "verification" : "problem",
				strong: true,
			},
			{ text: words, tone: "ink", quoted: true },
		],
		clauses: [row.clause],
		fill: state === "uncovered" ? "problem-tint" : null,
		stroke: state === "covered" ? "line" : "problem",
		dashed: state === "national-only",
	};
}

/** An object or a body with the clauses that reach it, international and national apart. */
export function reachText(reach: CoverageReach, kind: "object" | "body", names: MapNames): string {
	const { translate } = names;
	const parts = (["international", "national"] as const)
		.filter((venue) => reach[venue].length > 0)
		.map((venue) => `${translate(`map.venue.${venue}`)} ${clauseList(names, reach[venue])}`);
	const name = translate(`map.${kind}.${keyOf(reach.name)}`);
	return `${name}: ${parts.length > 0 ? parts.join("; ") : translate("map.none")}`;
}

function reachItems(
	list: readonly CoverageReach[],
	kind: "object" | "body",
	names: MapNames,
): readonly ListItem[] {
	return list.map((reach) => ({
		text: reachText(reach, kind, names),
		clauses: [...reach.international, ...reach.national],
		tone: reach.international.length > 0 ? "verification" : "control",
	}));
}

/** Obligations by means as a table, with what access reaches and who checks beneath. */
export function coverageDrawing(
	coverage: VerificationCoverage,
	names: MapNames,
	width: number,
): Drawing {
	const { translate } = names;
	return sheet(
		translate("map.verification.title"),
		translate("map.verification.description", {
			uncovered: coverage.uncovered,
			obligations: coverage.rows.length,
		}),
		width,
		(top) =>
			tableBand(
				{
					widths: [24, ...COVERAGE_MEANS.map(() => 11)],
					heads: [
						translate("map.verification.obligation"),
						...COVERAGE_MEANS.map((means) => translate(`map.means.${means}`)),
					],
					rows: coverage.rows.map((row) => [
						headOf(row, names),
						...COVERAGE_MEANS.map((means) => cellOf(row, means, names)),
					]),
				},
				top,
				width,
			),
		[
			{
				title: translate("map.verification.objects"),
				items: reachItems(coverage.objects, "object", names),
			},
			{
				title: translate("map.verification.bodies"),
				items: reachItems(coverage.bodies, "body", names),
			},
		],
	);
}
