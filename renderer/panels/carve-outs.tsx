import type { CarveOut } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { useTranslate } from "../shell/context";

interface CarveOutsProps {
	readonly carveOuts: readonly CarveOut[];
	readonly names: MapNames;
}

/** The clauses that free rather than constrain: they earn nothing, and are not passed over in silence. */
export function CarveOuts({ carveOuts, names }: CarveOutsProps) {
	const t = useTranslate();
	if (carveOuts.length === 0) return null;
	const byCheck = new Map<string, string[]>();
	for (const { check, clause } of carveOuts)
		byCheck.set(check, [...(byCheck.get(check) ?? []), clause]);
	return (
		<section className="section" aria-label={t("carve-outs.title")}>
			<h2 className="heading-small">{t("carve-outs.title")}</h2>
			<p className="list-note">{t("carve-outs.note")}</p>
			<ul className="plain-list">
				{[...byCheck].map(([check, clauses]) => (
					<li key={check}>
						{t(`check.${check}.label`)}{" "}
						<ClauseChips clauses={[...new Set(clauses)]} names={names} most={8} />
					</li>
				))}
			</ul>
		</section>
	);
}
