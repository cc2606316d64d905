import {
	type AutonomyDomain,
	type AutonomyFunction,
	type AutonomyMatrix,
	FUNCTIONS,
	type HumanRole,
	type Language,
	type MatrixCell,
	ROLES,
} from "../../engine/index";
import { clashesOf, placeOf, undrawnTexts } from "../../reports/svg/matrix-texts";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "./clause-chips";
import { MapList } from "./map-list";

interface MatrixViewProps {
	readonly matrix: AutonomyMatrix;
	readonly names: MapNames;
	readonly language: Language;
	/** The domain shown; `null` shows all. */
	readonly domain: AutonomyDomain | null;
}

interface PlaceProps {
	readonly cells: readonly MatrixCell[];
	readonly names: MapNames;
	readonly language: Language;
	/** Domains are told, since more than one is shown. */
	readonly tagged: boolean;
}

function Place({ cells, names, language, tagged }: PlaceProps) {
	const { translate } = names;
	const { drawn, said } = placeOf(cells);
	return (
		<ul>
			{drawn.map(({ clause, domain, bounds }) => (
				<li key={`${domain} ${clause}`}>
					<ClauseChips clauses={[clause]} names={names} />
					{tagged && domain !== "any" && (
						<span className="map-tag">{translate(`map.domain.${domain}`)}</span>
					)}
					{bounds.map((bound) => (
						<span className="map-bound" key={`${bound.clause} ${bound.from}`} title={bound.text}>
							{bound.clause !== clause && <ClauseChips clauses={[bound.clause]} names={names} />}
							<span lang={language}>{bound.text}</span>
						</span>
					))}
				</li>
			))}
			{said.length > 0 && (
				<li>
					<span className="map-tag">{translate("map.said-only")}</span>{" "}
					<ClauseChips clauses={said} names={names} />
				</li>
			)}
		</ul>
	);
}

/** The clauses that clash in a function's cell of one role. */
function clashing(matrix: AutonomyMatrix, name: AutonomyFunction, role: HumanRole): Set<string> {
	const denies = role === "in" || role === "prohibited";
	return new Set(
		matrix.contradictions
			.filter((found) => found.function === name)
			.map(({ permitting, denying }) => (denies ? denying : permitting)),
	);
}

function stateOf(cells: readonly MatrixCell[], clashes: ReadonlySet<string>): string {
	const entries = cells.flatMap((cell) => cell.entries);
	if (entries.length === 0) return "empty";
	if (entries.some(({ clause }) => clashes.has(clause))) return "clash";
	return entries.some(({ level }) => level >= 2) ? "drawn" : "said";
}

/** The autonomy matrix as a table whose cells lead to their clauses. */
export function MatrixView({ matrix, names, language, domain }: MatrixViewProps) {
	const { translate } = names;
	const cells = matrix.cells.filter(
		(cell) => domain === null || cell.domain === domain || cell.domain === "any",
	);
	const rows = FUNCTIONS.filter(
		(name) => name !== "unnamed" || cells.some((cell) => cell.function === name),
	);
	return (
		<>
			<table className="map-table map-matrix">
				<caption className="visually-hidden">{translate("map.autonomy.title")}</caption>
				<thead>
					<tr>
						<th scope="col">
							<span className="visually-hidden">{translate("map.autonomy.function")}</span>
						</th>
						{ROLES.map((role) => (
							<th key={role} scope="col">
								{translate(`map.role.${role}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((name) => (
						<tr key={name}>
							<th scope="row">{translate(`map.function.${name}`)}</th>
							{ROLES.map((role) => {
								const here = cells.filter((cell) => cell.function === name && cell.role === role);
								const state = stateOf(here, clashing(matrix, name, role));
								return (
									<td key={role} data-state={state} data-role={role}>
										{here.length === 0 ? (
											<span className="visually-hidden">{translate("map.none")}</span>
										) : (
											<Place
												cells={here}
												names={names}
												language={language}
												tagged={domain === null}
											/>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
			<MapList
				title={translate("map.contradictions")}
				problem
				items={clashesOf(matrix.contradictions, names).map(({ text, clauses }) => ({
					key: text,
					content: (
						<>
							{text} <ClauseChips clauses={clauses} names={names} most={13} />
						</>
					),
				}))}
			/>
			<MapList
				title={translate("map.undrawn")}
				items={undrawnTexts(matrix.undrawn, names).map((text) => ({ key: text, content: text }))}
			/>
			<MapList
				title={translate("map.autonomy.bounds")}
				items={matrix.bounds.map(({ clause, from, text }) => ({
					key: `${clause} ${from}`,
					content: (
						<>
							<ClauseChips clauses={[clause]} names={names} /> <span lang={language}>{text}</span>
						</>
					),
				}))}
			/>
		</>
	);
}
