import { type ByLanguage, type Language, textIn } from "../../engine/index";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { InstrumentGuess } from "./instrument-guess";
import { MissingChecklist } from "./missing-checklist";

/** The level a dimension's shape shows for a score: thirds of a hundred, so that full means the highest third. */
export function shapeLevel(score: number): 0 | 1 | 2 | 3 {
	if (score >= 67) return 3;
	if (score >= 34) return 2;
	return score > 0 ? 1 : 0;
}

/** An author's text in the interface's language or the nearest there is; empty where there is none. */
export function entryText(texts: ByLanguage<string> | undefined, language: Language): string {
	return textIn(texts ?? {}, language) ?? "";
}

/** The score with its weakest dimension, what it is and is not, and a bar for each dimension that leads to its points. */
export function Score() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const score = useApp((state) => state.score);
	const version = useApp((state) => state.readVersion);
	const share = useApp((state) => state.readShare);
	const space = useApp((state) => (state.settings.language === "en" ? " " : ""));
	const shown = useApp((state) => (state.tab === "score" ? state.shownDimension : null));
	return (
		<section className="score" aria-label={t("score.title")} data-read-version={version}>
			<div className="score-head">
				<p className="score-number" data-testid="score-overall">
					<span className="visually-hidden">{t("score.title")} </span>
					{score ? Math.round(score.overall) : "–"}
				</p>
				<p className="score-text">
					{score ? (
						<>
							<strong>{t("score.weakest", { dimension: score.weakest })}</strong>
							{space}
							{t("score.caveat")}
							{space}
							{t("score.status", { instrument: score.instrument, legal: score.legalStatus })}
						</>
					) : (
						<>
							{t("score.reading")}
							<progress className="score-progress" aria-label={t("score.reading")} value={share} />
						</>
					)}
				</p>
			</div>
			<MissingChecklist />
			<InstrumentGuess />
			{score && score.caps.length > 0 && (
				<ul className="score-modifiers">
					{score.caps.map(({ modifier, cap, clauses }) => (
						<li key={modifier}>
							<button
								type="button"
								className="plain-link"
								title={t("gaps.show")}
								onClick={() => clauses[0] !== undefined && workbench.moveCaretTo(clauses[0])}
							>
								{t("score.modifier", { modifier, cap })}
							</button>
						</li>
					))}
				</ul>
			)}
			<div className="score-bars">
				{(score?.dimensions ?? []).map(({ dimension, score: points }) => (
					<button
						type="button"
						className="score-bar"
						key={dimension}
						data-weakest={dimension === score?.weakest}
						aria-pressed={dimension === shown}
						title={t("score.show-points")}
						onClick={() => workbench.showPoints(dimension)}
					>
						<LevelShape dimension={dimension} level={shapeLevel(points)} title={null} />
						<span className="score-name">{t(`dimension.${dimension}`)}</span>
						<span className="score-track" aria-hidden="true">
							<span
								className="score-fill"
								style={{ width: `${points}%`, background: `var(--${dimension})` }}
							/>
						</span>
						<span className="score-value" data-testid={`score-${dimension}`}>
							{Math.round(points)}
						</span>
					</button>
				))}
			</div>
		</section>
	);
}
