import { type Dimension, evidenceText, type Finding } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate } from "../shell/context";
import { levelOf, standingFor } from "../store/levels";
import type { Standing } from "../worker/protocol";
import { FindingFacts } from "./finding-facts";

/** Clauses listed for a check before the rest is counted. */
const MOST = 12;
/** UTF-16 units quoted of a clause. */
const QUOTED = 160;

interface CheckFindingsProps {
	readonly check: string;
	readonly dimension: Dimension;
	readonly names: MapNames;
}

interface Found {
	readonly clause: string;
	readonly finding: Finding;
	readonly standing: Standing | undefined;
	readonly level: 0 | 1 | 2 | 3 | 4;
}

/** The clauses that speak to a check, the highest first, each with the words it rests on. */
export function CheckFindings({ check, dimension, names }: CheckFindingsProps) {
	const t = useTranslate();
	const readings = useApp((state) => state.readings);
	const standings = useApp((state) => state.standings);
	const language = useApp((state) => state.language);
	const found = [...readings.values()]
		.flatMap(({ reading }) =>
			reading.findings
				.filter((finding) => finding.check === check)
				.map((finding): Found => {
					const standing = standingFor(standings.get(reading.id), finding);
					return { clause: reading.id, finding, standing, level: levelOf(finding, standing) };
				}),
		)
		.sort((a, b) => b.level - a.level);
	if (found.length === 0) return <p className="finding-fact">{t("points.silent")}</p>;
	return (
		<ul className="check-findings">
			{found.slice(0, MOST).map(({ clause, finding, standing, level }) => {
				const words = evidenceText(finding.evidence);
				return (
					<li key={`${clause} ${finding.rule} ${finding.norm}`}>
						<LevelShape
							dimension={dimension}
							level={level}
							title={t("points.level", { value: level, level })}
						/>
						<div>
							<p>
								<ClauseChips clauses={[clause]} names={names} />{" "}
								<mark className="evidence" data-dimension={dimension} lang={language}>
									{words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words}
								</mark>
							</p>
							<FindingFacts finding={finding} standing={standing} names={names} />
						</div>
					</li>
				);
			})}
			{found.length > MOST && (
				<li className="list-note">{t("points.more", { count: found.length - MOST })}</li>
			)}
		</ul>
	);
}
