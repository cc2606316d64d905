import type { Legalization } from "../../engine/index";
import { useTranslate } from "../shell/context";

const FIGURES = ["obligation", "precision", "delegation"] as const;

/** Obligation, precision and delegation, each by itself: they are never summed. */
export function LegalizationFigures({ figures }: { readonly figures: Legalization }) {
	const t = useTranslate();
	return (
		<section className="section" aria-label={t("legalization.title")}>
			<h2 className="heading-small">{t("legalization.title")}</h2>
			<dl className="figures">
				{FIGURES.map((figure) => (
					<div className="figure" key={figure}>
						<dt>{t(`legalization.${figure}`)}</dt>
						<dd className="figure-track" aria-hidden="true">
							<span className="figure-fill" style={{ width: `${figures[figure]}%` }} />
						</dd>
						<dd className="score-value">{figures[figure]}</dd>
						<dd className="figure-note">{t(`legalization.${figure}.note`)}</dd>
					</div>
				))}
			</dl>
			<p className="list-note">{t("legalization.source")}</p>
		</section>
	);
}
