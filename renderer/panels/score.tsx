import { DIMENSIONS, highestLevel } from "../../engine/index";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate } from "../shell/context";
import type { EntryTexts } from "../worker/protocol";

/** The level a dimension's shape shows for a score: thirds of a hundred, so that full means the highest third. */
function shapeLevel(score: number): 0 | 1 | 2 | 3 {
	if (score >= 67) return 3;
	if (score >= 34) return 2;
	return score > 0 ? 1 : 0;
}

/** The text of an entry in the interface's language, in English where there is none. */
export function entryText(
	texts: EntryTexts["label"] | undefined,
	language: "en" | "zh-Hans" | "zh-Hant",
): string {
	return texts?.[language] ?? texts?.en ?? "";
}

/** The score with its weakest dimension, what it is and is not, and the three bars. */
export function Score() {
	const t = useTranslate();
	const report = useApp((state) => state.report);
	const space = useApp((state) => (state.settings.language === "en" ? " " : ""));
	const dimensions = report?.score.dimensions ?? [];
	return (
		<section className="score" aria-label={t("score.title")}>
			<div className="score-head">
				<p className="score-number" data-testid="score-overall">
					<span className="visually-hidden">{t("score.title")} </span>
					{report ? Math.round(report.score.overall) : "–"}
				</p>
				<p className="score-text">
					{report ? (
						<>
							<strong>{t("score.weakest", { dimension: report.score.weakest })}</strong>
							{space}
							{t("score.caveat")}
							{space}
							{t("score.status", { instrument: report.instrument, legal: report.legalStatus })}
						</>
					) : (
						t("score.reading")
					)}
				</p>
			</div>
			{report && report.counts.modifiers.length > 0 && (
				<ul className="score-modifiers">
					{report.counts.modifiers.map((modifier) => (
						<li key={modifier}>
							{t("score.modifier", { modifier, cap: highestLevel([modifier]) })}
						</li>
					))}
				</ul>
			)}
			<div className="score-bars">
				{DIMENSIONS.map((dimension) => {
					const score = dimensions.find((entry) => entry.dimension === dimension)?.score ?? 0;
					const rounded = Math.round(score);
					return (
						<div className="score-bar" key={dimension}>
							<LevelShape dimension={dimension} level={shapeLevel(score)} title={null} />
							<span>{t(`dimension.${dimension}`)}</span>
							<div className="score-track" aria-hidden="true">
								<div
									className="score-fill"
									style={{ width: `${score}%`, background: `var(--${dimension})` }}
								/>
							</div>
							<span className="score-value" data-testid={`score-${dimension}`}>
								{report ? rounded : "–"}
							</span>
						</div>
					);
				})}
			</div>
		</section>
	);
}
