import { Undo2 } from "lucide-react";
import type { MapNames } from "../../reports/svg/names";
import { ClauseChips } from "../maps/clause-chips";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import type { ReportSummary } from "../worker/protocol";

interface ReviewSummaryProps {
	readonly review: ReportSummary["review"];
	readonly names: MapNames;
}

/** What reviewers decided: how much of the score rests on it, how far they agree, and decisions whose words are gone. */
export function ReviewSummary({ review, names }: ReviewSummaryProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const agreement = useApp((state) => state.agreement);
	const { accepted, rejected, set, findings, orphaned, share } = review;
	const decided = accepted + rejected + set;
	const pairs = (agreement ?? []).filter(({ agreement: { findings: both } }) => both > 0);
	return (
		<section className="section" aria-label={t("reviews.title")}>
			<h2 className="heading-small">{t("reviews.title")}</h2>
			<p data-testid="reviewed">
				{t("reviews.share", { share: Math.round(share * 100), decided, findings })}
			</p>
			{decided > 0 && (
				<p className="list-note">{t("reviews.counts", { accepted, rejected, set })}</p>
			)}
			{decided === 0 && <p className="list-note">{t("reviews.how")}</p>}
			{pairs.length > 0 && (
				<table className="table">
					<caption>{t("reviews.agreement")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("reviews.pair")}</th>
							<th scope="col">{t("reviews.both")}</th>
							<th scope="col">{t("reviews.same")}</th>
							<th scope="col" title={t("reviews.kappa-why")}>
								κ
							</th>
						</tr>
					</thead>
					<tbody>
						{pairs.map(({ one, other, agreement: { findings: both, observed, kappa } }) => (
							<tr key={`${one}\n${other}`}>
								<th scope="row">
									{t("reviews.names", { one, two: other ?? t("reviews.engine") })}
								</th>
								<td>{both}</td>
								<td>{Math.round(observed * 100)}%</td>
								<td>{kappa === null ? "–" : kappa.toFixed(2)}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			{orphaned.length > 0 && (
				<>
					<h3 className="subheading">{t("reviews.orphaned", { count: orphaned.length })}</h3>
					<p className="list-note">{t("reviews.orphaned-note")}</p>
					<ul className="plain-list">
						{orphaned.map(({ clause, check, evidence, verdict, author }) => (
							<li className="review-decision" key={`${clause} ${check} ${evidence} ${author}`}>
								<span>
									{t(`check.${check}.label`)}{" "}
									{names.words(clause) !== "" && <ClauseChips clauses={[clause]} names={names} />}{" "}
									{t(`reviews.was.${verdict}`, { author })} <q>{evidence}</q>
								</span>
								<button
									type="button"
									className="button button-plain button-small"
									onClick={() => workbench.withdraw({ node: clause, check, evidence, author })}
								>
									<Undo2 size={13} aria-hidden="true" />
									{t("review.withdraw")}
								</button>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
