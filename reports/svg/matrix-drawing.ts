import {
	type AutonomyDomain,
	type AutonomyMatrix,
	FUNCTIONS,
	type HumanRole,
	type MatrixCell,
	ROLES,
} from "../../engine/index";
import type { Drawing } from "./drawing";
import { clashesOf, placeOf, undrawnTexts } from "./matrix-texts";
import { clauseList, type MapNames } from "./names";
import { sheet } from "./sheet";
import { type CellLine, type TableCell, tableBand } from "./table";

/** Entries shown in one cell. */
const MOST = 5;

/** A place in words: addresses, the domain where it is a particular one, bounds, with the address of another clause that holds them. */
export function placeLines(
	cells: readonly MatrixCell[],
	names: MapNames,
	domain: AutonomyDomain | null,
): CellLine[] {
	const { translate } = names;
	const { drawn, said } = placeOf(cells);
	const tone = cells.some(({ role }) => role === "out") ? "problem" : "autonomy";
	const lines: CellLine[] = [];
	for (const { clause, domain: own, bounds } of drawn.slice(0, MOST)) {
		const particular = domain === null && own !== "any";
		const where = particular ? ` (${translate(`map.domain.${own}`)})` : "";
		lines.push({ text: `${names.clause(clause)}${where}`, tone, strong: true });
		for (const bound of bounds) {
			const text =
				bound.clause === clause
					? bound.text
					: translate("map.autonomy.bound", {
							clause: names.clause(bound.clause),
							words: bound.text,
						});
			lines.push({ text, tone: "ink", quoted: true });
		}
	}
	const more = drawn.length - MOST;
	if (more > 0) lines.push({ text: translate("map.more", { count: more }), tone: "secondary" });
	if (said.length > 0) {
		const clauses = clauseList(names, said, MOST);
		lines.push({ text: translate("map.said-only.clauses", { clauses }), tone: "secondary" });
	}
	return lines;
}

function cellOf(
	cells: readonly MatrixCell[],
	head: string,
	clashes: ReadonlySet<string>,
	names: MapNames,
	domain: AutonomyDomain | null,
): TableCell {
	const { translate } = names;
	const lines = placeLines(cells, names, domain);
	const clauses = [...new Set(cells.flatMap(({ entries }) => entries.map(({ clause }) => clause)))];
	const drawn = cells.some(({ entries }) => entries.some(({ level }) => level >= 2));
	const clash = clauses.some((clause) => clashes.has(clause));
	const out = cells.some(({ role }) => role === "out");
	const said =
		clauses.length > 0 ? lines.map(({ text }) => text).join("; ") : translate("map.none");
	return {
		label: `${head}: ${said}`,
		lines,
		clauses,
		fill: drawn ? (out ? "problem-tint" : "autonomy-tint") : null,
		stroke: clash ? "problem" : drawn ? "autonomy-tint" : "control",
		dashed: !drawn,
	};
}

/** Options of the matrix: how wide it is, and the one domain it shows; `null` shows all. */
export interface MatrixOptions {
	readonly width: number;
	readonly domain: AutonomyDomain | null;
}

function shows(cell: MatrixCell, domain: AutonomyDomain | null): boolean {
	return domain === null || cell.domain === domain || cell.domain === "any";
}

/** Functions by human role as a table, with the lines left undrawn and the clauses that clash beneath. */
export function matrixDrawing(
	matrix: AutonomyMatrix,
	names: MapNames,
	{ width, domain }: MatrixOptions,
): Drawing {
	const { translate } = names;
	const cells = matrix.cells.filter((cell) => shows(cell, domain));
	const rows = FUNCTIONS.filter(
		(name) => name !== "unnamed" || cells.some((cell) => cell.function === name),
	).map((name) => {
		const title = translate(`map.function.${name}`);
		const head: TableCell = {
			label: title,
			lines: [{ text: title, tone: "ink", strong: true }],
			clauses: [],
			fill: null,
			stroke: null,
			dashed: false,
		};
		const clashes = (role: HumanRole) => {
			const denies = role === "in" || role === "prohibited";
			return new Set(
				matrix.contradictions
					.filter((found) => found.function === name)
					.map(({ permitting, denying }) => (denies ? denying : permitting)),
			);
		};
		return [
			head,
			...ROLES.map((role) =>
				cellOf(
					cells.filter((cell) => cell.function === name && cell.role === role),
					`${title}, ${translate(`map.role.${role}`)}`,
					clashes(role),
					names,
					domain,
				),
			),
		];
	});
	const title =
		domain === null
			? translate("map.autonomy.title")
			: `${translate("map.autonomy.title")} · ${translate(`map.domain.${domain}`)}`;
	return sheet(
		title,
		translate("map.autonomy.description", {
			cells: cells.length,
			undrawn: matrix.undrawn.length,
			contradictions: matrix.contradictions.length,
		}),
		width,
		(top) =>
			tableBand(
				{
					widths: [2, 3, 3, 3, 3],
					heads: [
						translate("map.autonomy.function"),
						...ROLES.map((role) => translate(`map.role.${role}`)),
					],
					rows,
				},
				top,
				width,
			),
		[
			{
				title: translate("map.contradictions"),
				items: clashesOf(matrix.contradictions, names).map((clash) => ({
					...clash,
					tone: "problem" as const,
				})),
			},
			{
				title: translate("map.undrawn"),
				items: undrawnTexts(matrix.undrawn, names).map((text) => ({
					text,
					clauses: [],
					tone: "control" as const,
				})),
			},
			{
				title: translate("map.autonomy.bounds"),
				items: matrix.bounds.map(({ clause, text }) => ({
					text: translate("map.autonomy.bound", { clause: names.clause(clause), words: text }),
					clauses: [clause],
					tone: "autonomy" as const,
				})),
			},
		],
	);
}
