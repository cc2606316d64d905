import { type AccountabilityChain, type ChainDuty, LINKS } from "../../engine/index";
import { brokenLinks } from "../../reports/svg/chain-texts";
import { listed, type MapNames } from "../../reports/svg/names";
import { ClauseChips } from "./clause-chips";
import { MapList } from "./map-list";

interface ChainViewProps {
	readonly chain: AccountabilityChain;
	readonly names: MapNames;
}

function Actors({ chain, names }: ChainViewProps) {
	const { translate } = names;
	return (
		<table className="map-table">
			<caption className="visually-hidden">{translate("map.chain.title")}</caption>
			<thead>
				<tr>
					<th scope="col">{translate("map.part.actor")}</th>
					<th scope="col">{translate("map.chain.duties")}</th>
					<th scope="col">{translate("map.part.answers")}</th>
				</tr>
			</thead>
			<tbody>
				{chain.parts.map(({ actor, duties, answers }) => (
					<tr key={actor}>
						<th scope="row">{translate(`map.actor.${actor}`)}</th>
						{[duties, answers].map((clauses, column) => (
							<td
								// The two columns have no name of their own but their place.
								key={column === 0 ? "duties" : "answers"}
								data-state={clauses.length > 0 ? "drawn" : "empty"}
							>
								{clauses.length > 0 ? (
									<ClauseChips clauses={clauses} names={names} />
								) : (
									<span className="map-none">{translate("map.none")}</span>
								)}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function DutyRow({ duty, names }: { readonly duty: ChainDuty; readonly names: MapNames }) {
	const { translate } = names;
	const bearers = duty.bearers.map((actor) => translate(`map.actor.${actor}`));
	return (
		<tr>
			<th scope="row" data-state={duty.bearers.length > 0 ? "drawn" : "broken"}>
				<ClauseChips clauses={[duty.clause]} names={names} />
				<span className="map-tag">
					{bearers.length > 0 ? listed(names, bearers) : translate("map.chain.nobody")}
				</span>
			</th>
			{LINKS.map((link) => (
				<td key={link} data-state={duty.links[link].length > 0 ? "drawn" : "broken"}>
					{duty.links[link].length > 0 ? (
						<ClauseChips clauses={duty.links[link]} names={names} most={3} />
					) : (
						<span className="map-none">{translate("map.missing")}</span>
					)}
				</td>
			))}
		</tr>
	);
}

/** The accountability chain as tables: what actors owe and answer for, and what stands behind each duty. */
export function ChainView({ chain, names }: ChainViewProps) {
	const { translate } = names;
	return (
		<div data-dimension="accountability">
			<MapList
				title={translate("map.chain.breaks")}
				problem
				items={brokenLinks(chain.breaks, names).map(({ text, lead, clauses }) => ({
					key: text,
					content: (
						<>
							{lead} <ClauseChips clauses={clauses} names={names} most={12} />
						</>
					),
				}))}
			/>
			<Actors chain={chain} names={names} />
			{chain.duties.length > 0 && (
				<table className="map-table map-duties">
					<caption className="heading-small">{translate("map.chain.duties")}</caption>
					<thead>
						<tr>
							<th scope="col">{translate("map.chain.duty")}</th>
							{LINKS.map((link) => (
								<th key={link} scope="col">
									{translate(`map.link.${link}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{chain.duties.map((duty) => (
							<DutyRow key={duty.clause} duty={duty} names={names} />
						))}
					</tbody>
				</table>
			)}
		</div>
	);
}
