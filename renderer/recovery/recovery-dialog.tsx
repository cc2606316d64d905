import { useState } from "react";
import type { RecoveryOffer } from "../../electron/contract/recovery";
import { AskTwice } from "../shell/ask-twice";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { Modal } from "../shell/modal";
import { Changes } from "./changes";
import "./recovery.css";

/** Offers drafts that were not saved before a sudden end, each beside what its file holds. */
export function RecoveryDialog() {
	const workbench = useWorkbench();
	const { offers, shown } = useApp((state) => state.recovery);
	const offer = offers.find(({ id }) => id === shown);
	return offer ? (
		<OfferedDraft key={offer.id} offer={offer} onClose={workbench.closeDialog} />
	) : null;
}

interface OfferedDraftProps {
	readonly offer: RecoveryOffer;
	readonly onClose: () => void;
}

function OfferedDraft({ offer, onClose }: OfferedDraftProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.settings.language);
	const { offers, comparison } = useApp((state) => state.recovery);
	const [sure, setSure] = useState(false);
	const { id, name, file, state, time } = offer;
	const kept = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
	return (
		<Modal
			title={t("recovery.title")}
			size="large"
			onClose={onClose}
			actions={
				<AskTwice
					offer={`${t("recovery.discard")}…`}
					question={t("recovery.sure", { name })}
					act={t("recovery.discard")}
					keep={t("recovery.keep")}
					sure={sure}
					onSure={setSure}
					onAct={() => void workbench.discardRecovery(id)}
				>
					<button type="button" className="button" onClick={onClose}>
						{t("recovery.later")}
					</button>
					{file && state !== "missing" && (
						<button
							type="button"
							className="button"
							onClick={() => void workbench.openSavedVersion(id)}
						>
							{t("recovery.open-saved")}
						</button>
					)}
					<button
						type="button"
						className="button button-primary"
						ref={firstFocus}
						onClick={() => void workbench.recover(id)}
					>
						{t("recovery.recover")}
					</button>
				</AskTwice>
			}
		>
			<p className="recovery-why">{t("recovery.why")}</p>
			{offers.length > 1 && (
				<Choice
					label={t("recovery.drafts", { count: offers.length })}
					value={id}
					items={offers.map((each) => ({
						value: each.id,
						text: `${each.name} · ${kept.format(each.time)}`,
					}))}
					onChange={workbench.showRecovery}
				/>
			)}
			<dl className="offer-facts recovery-facts">
				<dt>{t("recovery.draft")}</dt>
				<dd>
					<strong>{name}</strong>
				</dd>
				<dt>{t("recovery.kept")}</dt>
				<dd>{kept.format(time)}</dd>
				<dt>{t("recovery.file")}</dt>
				<dd>
					{file && <bdi className="recovery-path">{file.path}</bdi>}
					<span className={state === "changed" || state === "missing" ? "recovery-warning" : ""}>
						{t(`recovery.state.${state}`)}
					</span>
				</dd>
			</dl>
			<section aria-label={t("recovery.changes")} aria-live="polite">
				<h3 className="heading-small">{t("recovery.changes")}</h3>
				{comparison === null && <p className="empty">{t("recovery.comparing")}</p>}
				{comparison === "unusable" && (
					<p className="notice notice-problem">{t("recovery.unusable")}</p>
				)}
				{comparison !== null && comparison !== "unusable" && (
					<>
						{comparison.blocks.length === 0 && (
							<p className="list-note">
								{t(comparison.others ? "recovery.only-others" : "recovery.no-words")}
							</p>
						)}
						<Changes blocks={comparison.blocks} />
						{comparison.blocks.length > 0 && comparison.others && (
							<p className="list-note">{t("recovery.others")}</p>
						)}
					</>
				)}
			</section>
		</Modal>
	);
}
