import { X } from "lucide-react";
import { Collapsible } from "radix-ui";
import { type DelegationForecast, type DelegationRange, textIn } from "../../engine/index";
import type { MapNames } from "../../reports/svg/names";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { EditItem } from "./edit-item";
import { MovesText } from "./moves-text";
import { ReasonItem } from "./reason-item";
import { useDelegationNames } from "./use-delegation-names";
import { VerdictShape } from "./verdict-shape";

interface DelegationRowProps {
	readonly delegation: DelegationForecast;
	/** `null` where no bracket is open. */
	readonly range: DelegationRange | null;
	readonly names: MapNames;
}

/** One delegation: its verdict as shape and word, what decides, and on demand the rest and what would change its mind. */
export function DelegationRow({ delegation, range, names }: DelegationRowProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const nameOf = useDelegationNames();
	const language = useApp((state) => state.settings.language);
	const thresholds = useApp(
		(state) => state.profiles.find(({ id }) => id === delegation.delegation)?.thresholds ?? null,
	);
	const { verdict, points, reasons, unread, change } = delegation;
	const name = nameOf(delegation.delegation);
	const notes = textIn(delegation.notes, language);
	const deciding = reasons.filter(({ decides }) => decides);
	const besides = reasons.filter(({ decides }) => !decides);
	return (
		<article className="delegation" data-verdict={verdict} aria-label={name}>
			<header className="delegation-head">
				<VerdictShape verdict={verdict} />
				<h3>{name}</h3>
				<span className="delegation-verdict">{t(`forecast.verdict.${verdict}`)}</span>
				<button
					type="button"
					className="button button-plain button-icon"
					aria-label={t("forecast.remove", { name })}
					title={t("forecast.remove", { name })}
					onClick={() => workbench.removeProfile(delegation.delegation)}
				>
					<X size={14} aria-hidden="true" />
				</button>
			</header>
			{range !== null && range.worst !== range.best && (
				<p className="delegation-range">
					{t("forecast.range.own", {
						worst: t(`forecast.verdict.${range.worst}`),
						best: t(`forecast.verdict.${range.best}`),
					})}
				</p>
			)}
			{deciding.length > 0 && (
				<ul className="forecast-reasons">
					{deciding.map((reason) => (
						<ReasonItem key={reasonKey(reason)} reason={reason} names={names} />
					))}
				</ul>
			)}
			{verdict !== "sign" && (
				<section className="delegation-change" aria-label={t("forecast.would-sign")}>
					<h4>{t("forecast.would-sign")}</h4>
					{change === null ? (
						<p className="forecast-faint">{t("forecast.no-change")}</p>
					) : (
						<>
							<ul className="forecast-edits">
								{change.edits.map((edit) => (
									<li key={JSON.stringify(edit.message)}>
										<EditItem edit={edit} names={names} />
									</li>
								))}
							</ul>
							<MovesText moves={{ gained: [], lost: change.lost }} />
						</>
					)}
				</section>
			)}
			{unread.length > 0 && (
				<p className="forecast-faint">{t("forecast.unread", { count: unread.length })}</p>
			)}
			<Collapsible.Root>
				<Collapsible.Trigger className="link delegation-more">
					{t("forecast.more")}
				</Collapsible.Trigger>
				<Collapsible.Content className="delegation-details">
					{points !== null && thresholds && (
						<p>{t("forecast.points", { points, ...thresholds })}</p>
					)}
					{besides.length > 0 && (
						<ul className="forecast-reasons">
							{besides.map((reason) => (
								<ReasonItem key={reasonKey(reason)} reason={reason} names={names} />
							))}
						</ul>
					)}
					{notes !== null && <p className="forecast-note">{notes}</p>}
				</Collapsible.Content>
			</Collapsible.Root>
		</article>
	);
}

function reasonKey(reason: DelegationForecast["reasons"][number]): string {
	return "line" in reason ? reason.line : reason.kind;
}
