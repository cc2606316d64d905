import { type Finding, frees, type Reach } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { useTranslate } from "../shell/context";
import type { Standing } from "../worker/protocol";

const SIDES = ["systems", "actors", "situations"] as const satisfies readonly (keyof Reach)[];

interface FindingFactsProps {
	readonly finding: Finding;
	readonly standing: Standing | undefined;
	readonly names: MapNames;
}

/** What a finding came to in the whole draft: who covers it, how far it reaches, what it repeats, that it frees. */
export function FindingFacts({ finding, standing, names }: FindingFactsProps) {
	const t = useTranslate();
	const { coveredBy, reach, copyOf } = standing ?? {};
	const shares = SIDES.flatMap((side) => {
		const share = reach?.[side] ?? null;
		return share === null ? [] : [t(`reach.${side}`, { share: Math.round(share * 100) })];
	});
	return (
		<>
			{frees(finding) && <p className="finding-fact">{t("facts.carve-out")}</p>}
			{coveredBy !== undefined && (
				<p className="finding-fact">
					{t("facts.covered")} <ClauseChips clauses={[coveredBy]} names={names} />
				</p>
			)}
			{copyOf !== undefined && (
				<p className="finding-fact">
					{t("facts.copy")} <ClauseChips clauses={[copyOf]} names={names} />
				</p>
			)}
			{shares.length > 0 && (
				<p className="finding-fact">
					{t("facts.reach")} {shares.join(" · ")}
				</p>
			)}
		</>
	);
}
