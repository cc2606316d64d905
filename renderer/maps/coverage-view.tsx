import {
	COVERAGE_MEANS,
	type CoverageReach,
	type CoverageRow,
	type Language,
	type Means,
	type VerificationCoverage,
} from "../../engine/index";
import { rowState, venueText } from "../../reports/svg/coverage-drawing";
import { keyOf, type MapNames } from "../../reports/svg/names";
import { useWorkbench } from "../shell/context";
import { ClauseChips } from "./clause-chips";
import { MapList } from "./map-list";

interface CoverageViewProps {
	readonly coverage: VerificationCoverage;
	readonly names: MapNames;
	readonly language: Language;
}

interface CellProps {
	readonly row: CoverageRow;
	readonly means: Means;
	readonly names: MapNames;
}

function Cell({ row, means, names }: CellProps) {
	const { translate } = names;
	const workbench = useWorkbench();
	const cell = row.cells.find((found) => found.means === means);
	const first = cell?.entries[0];
	if (!cell || !first) {
		return (
			<td data-state="empty">
				<span className="visually-hidden">{translate("map.none")}</span>
			</td>
		);
	}
	const abroad = cell.entries.find(({ venue }) => venue === "international");
	const said = (["international", "national"] as const)
		.map((venue) => venueText(cell, venue, names))
		.filter((text) => text !== "")
		.join("; ");
	return (
		<td data-state={abroad ? "drawn" : "said"}>
			<button
				type="button"
				className="map-mark"
				aria-label={`${translate(`map.means.${means}`)}: ${said}`}
				title={said}
				onClick={() => workbench.moveCaretTo((abroad ?? first).clause)}
			>
				{abroad ? "▲" : "△"}
			</button>
		</td>
	);
}

function Reach({
	title,
	kind,
	list,
	names,
}: {
	readonly title: string;
	readonly kind: "object" | "body";
	readonly list: readonly CoverageReach[];
	readonly names: MapNames;
}) {
	const { translate } = names;
	return (
		<MapList
			title={title}
			items={list.map((reach) => ({
				key: reach.name,
				content: (
					<>
						<strong>{translate(`map.${kind}.${keyOf(reach.name)}`)}</strong>{" "}
						{(["international", "national"] as const).map((venue) =>
							reach[venue].length > 0 ? (
								<span key={venue}>
									{translate(`map.venue.${venue}`)}{" "}
									<ClauseChips clauses={reach[venue]} names={names} />{" "}
								</span>
							) : null,
						)}
						{reach.international.length + reach.national.length === 0 && (
							<span className="map-none">{translate("map.none")}</span>
						)}
					</>
				),
			}))}
		/>
	);
}

/** The coverage of verification as a table, uncovered obligations first. */
export function CoverageView({ coverage, names, language }: CoverageViewProps) {
	const { translate } = names;
	return (
		<div data-dimension="verification">
			<p className="map-legend">{translate("map.legend")}</p>
			<table className="map-table map-coverage">
				<caption className="visually-hidden">{translate("map.verification.title")}</caption>
				<thead>
					<tr>
						<th scope="col">{translate("map.verification.obligation")}</th>
						{COVERAGE_MEANS.map((means) => (
							<th key={means} scope="col">
								<span>{translate(`map.means.${means}`)}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{coverage.rows.map((row) => (
						<tr key={row.clause}>
							<th scope="row" data-state={rowState(row)}>
								<ClauseChips clauses={[row.clause]} names={names} />
								<span className="map-tag">{translate(`map.verification.${rowState(row)}`)}</span>
								<span className="map-words" lang={language}>
									{names.words(row.clause)}
								</span>
							</th>
							{COVERAGE_MEANS.map((means) => (
								<Cell key={means} row={row} means={means} names={names} />
							))}
						</tr>
					))}
				</tbody>
			</table>
			<Reach
				title={translate("map.verification.objects")}
				kind="object"
				list={coverage.objects}
				names={names}
			/>
			<Reach
				title={translate("map.verification.bodies")}
				kind="body"
				list={coverage.bodies}
				names={names}
			/>
		</div>
	);
}
