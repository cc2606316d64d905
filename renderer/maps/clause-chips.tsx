import type { MapNames } from "../../reports/svg/names";
import { useApp, useWorkbench } from "../shell/context";

interface ClauseChipsProps {
	readonly clauses: readonly string[];
	readonly names: MapNames;
	/** How many are shown before the rest is counted. */
	readonly most?: number;
}

/** Addresses of clauses, each a button that leads there. */
export function ClauseChips({ clauses, names, most = 4 }: ClauseChipsProps) {
	const workbench = useWorkbench();
	const at = useApp((state) => state.block);
	const more = clauses.length - most;
	return (
		<>
			{clauses.slice(0, most).map((clause) => (
				<button
					key={clause}
					type="button"
					className="map-chip"
					aria-current={clause === at ? "location" : undefined}
					title={names.words(clause)}
					onClick={() => workbench.moveCaretTo(clause)}
				>
					{names.clause(clause)}
				</button>
			))}
			{more > 0 && <span className="map-more">{names.translate("map.more", { count: more })}</span>}
		</>
	);
}
