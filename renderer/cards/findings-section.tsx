import { Evidenced } from "../panels/evidenced";
import { ModelOffer } from "../panels/model-offer";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useMessages, useTranslate, useWorkbench } from "../shell/context";
import { levelOf, standingFor } from "../store/levels";
import { FixList } from "./fix-list";
import { fixesOfFinding } from "./fixes-of";
import { useFixes } from "./use-fixes";

interface FindingsSectionProps {
	readonly clause: string;
	/** Indices into the findings of the clause's reading. */
	readonly findings: readonly number[];
}

/** Findings in the card at the words: check, level, why, what the next level needs, and what gets there. */
export function FindingsSection({ clause, findings }: FindingsSectionProps) {
	const t = useTranslate();
	const messages = useMessages();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const reading = useApp((state) => state.readings.get(clause)?.reading);
	const standings = useApp((state) => state.standings.get(clause));
	const fixes = useFixes(clause);
	if (!reading) return null;
	return (
		<ul className="card-list">
			{findings.flatMap((index) => {
				const finding = reading.findings[index];
				if (!finding) return [];
				const dimension = workbench.dimensionOf(finding.check) ?? "autonomy";
				const level = levelOf(finding, standingFor(standings, finding));
				const own = fixesOfFinding(fixes, finding);
				return (
					<li className="card-item" key={`${finding.check} ${finding.rule} ${finding.norm}`}>
						<LevelShape dimension={dimension} level={level} title={t(`dimension.${dimension}`)} />
						<div>
							<p className="card-head">
								<strong>{t(`check.${finding.check}.label`)}</strong>
								<span className="pill" data-low={level < 2} title={t(`level.${level}`)}>
									{level === 4 ? t("findings.covered") : t("findings.level", { value: level })}
								</span>
							</p>
							<p>
								<Evidenced
									text={messages(finding.message)}
									words={String(finding.message.params.words ?? "")}
									language={language}
									dimension={dimension}
								/>
							</p>
							<FixList clause={clause} fixes={own} />
							{level < 3 && own.length === 0 && (
								<ModelOffer check={finding.check} behind={clause} />
							)}
						</div>
					</li>
				);
			})}
		</ul>
	);
}
