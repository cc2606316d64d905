import type { ChecklistCard, ExaminedChecklist } from "../../engine/index";
import { FaultList, placeOf } from "../checklists/fault-list";
import { messageText, translatorFor } from "../i18n";
import { entryText } from "../panels/score";
import { LevelShape } from "../shapes/level-shape";
import type { OfferedChecklist } from "../store/state";
import { useApp, useTranslate, useWorkbench } from "./context";
import { Modal } from "./modal";

/** Shows a checklist from a file, what it asks and whether it can be used, before anything is scored against it. */
export function ChecklistOffer() {
	const offer = useApp((state) => state.offer);
	return offer && <OfferDialog offer={offer} />;
}

function OfferDialog({ offer }: { readonly offer: OfferedChecklist }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const { examined } = offer;
	const card = examined === null || examined === "late" ? null : examined.card;
	const unusable = examined !== null && card === null;
	return (
		<Modal
			title={t(unusable ? "offer.unusable" : "offer.title")}
			onClose={workbench.declineChecklist}
			actions={
				<>
					<button type="button" className="button" onClick={workbench.declineChecklist}>
						{t(unusable ? "dialog.close" : "dialog.cancel")}
					</button>
					{!unusable && (
						<button
							type="button"
							className="button button-primary"
							disabled={!card}
							onClick={() => void workbench.acceptChecklist()}
						>
							{t("offer.accept")}
						</button>
					)}
				</>
			}
		>
			<div className="offer-body" aria-live="polite">
				<p className="offer-file">{offer.name}</p>
				{examined === null && <p className="empty">{t("offer.examining")}</p>}
				{examined === "late" && <p className="notice notice-problem">{t("offer.late")}</p>}
				{card && <OfferCard card={card} />}
				{examined !== null && examined !== "late" && !examined.card && (
					<OfferErrors examined={examined} />
				)}
				<p className="digest">SHA-256 {offer.digest}</p>
			</div>
		</Modal>
	);
}

function OfferErrors({ examined: { errors, more } }: { readonly examined: ExaminedChecklist }) {
	const t = useTranslate();
	return (
		<section aria-label={t("offer.errors", { count: errors.length + more })}>
			<p className="notice notice-problem">{t("offer.errors", { count: errors.length + more })}</p>
			<FaultList family="checklist" faults={errors} more={more} />
		</section>
	);
}

function OfferCard({ card }: { readonly card: ChecklistCard }) {
	const shown = useApp((state) => state.settings.language);
	const { id, version, author, label, checks, conditions, examples, failed, idle } = card;
	const own = checks.filter((check) => check.own !== null);
	// The checklist in use may call a check of the same name otherwise.
	const names = Object.fromEntries(
		own.map(({ check, label: name }) => [`check.${check}.label`, entryText(name, shown) || check]),
	);
	const t = translatorFor(shown, names);
	const total = new Map<string, number>();
	for (const { dimension, weight } of checks)
		total.set(dimension, (total.get(dimension) ?? 0) + weight);
	return (
		<>
			<dl className="offer-facts">
				<dt>{t("offer.name")}</dt>
				<dd>
					<strong>{entryText(label, shown) || id}</strong> {version}
				</dd>
				<dt>{t("offer.author")}</dt>
				<dd>{author ?? t("checklist.no-author")}</dd>
				<dt>{t("offer.examples")}</dt>
				<dd>{t("offer.examples-run", { count: examples, failed: failed.length })}</dd>
			</dl>
			{(failed.length > 0 || idle.length > 0) && (
				<ul className="offer-list offer-warnings">
					{failed.map(({ check, index, position, expected, found }) => (
						<li key={`${check} ${index}`}>
							<span className="offer-place">{placeOf(position, t)}</span>
							<span>
								{t("offer.failed", {
									label: t(`check.${check}.label`),
									number: index + 1,
									expected,
									found,
								})}
							</span>
						</li>
					))}
					{idle.map(({ check, id: rule, position }) => (
						<li key={`${check} ${rule}`}>
							<span className="offer-place">{placeOf(position, t)}</span>
							<span>{t("offer.idle", { label: t(`check.${check}.label`), rule })}</span>
						</li>
					))}
				</ul>
			)}
			<h3>{t("offer.checks", { count: checks.length, own: own.length })}</h3>
			<ul className="offer-list">
				{checks.map(({ check, dimension, weight, own: brought }) => (
					<li key={check}>
						<LevelShape dimension={dimension} level={3} title={t(`dimension.${dimension}`)} />
						<span>
							{t(`check.${check}.label`)}
							{brought && <em className="offer-own">{t("offer.own", { ...brought })}</em>}
						</span>
						<span className="offer-weight">
							{t("offer.weight", { weight, total: total.get(dimension) ?? 0 })}
						</span>
					</li>
				))}
			</ul>
			<h3>{t("offer.conditions", { count: conditions.length })}</h3>
			<ul className="offer-list">
				{conditions.map(({ pointer, position, label: name, asks }) => (
					<li key={pointer}>
						<span className="offer-place">{placeOf(position, t)}</span>
						<span>
							{entryText(name, shown) || (asks && messageText(shown, asks, names)) || pointer}
						</span>
					</li>
				))}
			</ul>
		</>
	);
}
