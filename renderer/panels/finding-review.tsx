import { Check, ChevronDown, SlidersHorizontal, Undo2, X } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { type Decision, evidenceText, type Finding } from "../../engine/index";
import { AuthorName } from "../review/author-name";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";

type Way = Decision["verdict"];

/** The longest reason, in UTF-16 units: a paragraph. */
const REASON_LENGTH = 1000;

interface FindingReviewProps {
	readonly clause: string;
	readonly finding: Finding;
	/** What the check is called. */
	readonly label: string;
}

/** What reviewers decided of a finding, and the ways to decide: accept, reject with a reason, set the level with a reason. */
export function FindingReview({ clause, finding, label }: FindingReviewProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const decisions = useApp((state) => state.document?.draft.decisions);
	const reviewer = useApp((state) => state.settings.reviewer);
	const [way, setWay] = useState<Way | null>(null);
	const evidence = evidenceText(finding.evidence);
	const about = { node: clause, check: finding.check, evidence };
	const own = (decisions ?? []).filter(
		(decision) =>
			decision.node === clause &&
			decision.check === finding.check &&
			decision.evidence === evidence,
	);
	const begin = (chosen: Way) => {
		if (chosen === "accepted" && reviewer !== "")
			workbench.decide({ ...about, verdict: chosen, reason: "" });
		else setWay(chosen);
	};
	return (
		<div className="review">
			{own.map((decision) => (
				<p className="review-decision" key={decision.author}>
					<span>
						<strong>
							{t(`review.${decision.verdict}`, {
								author: decision.author,
								value: decision.level ?? 0,
							})}
						</strong>
						{decision.reason !== "" && ` ${decision.reason}`}
					</span>
					<button
						type="button"
						className="button button-plain button-small"
						aria-label={t("review.withdraw-of", { label, author: decision.author })}
						onClick={() => workbench.withdraw({ ...about, author: decision.author })}
					>
						<Undo2 size={13} aria-hidden="true" />
						{t("review.withdraw")}
					</button>
				</p>
			))}
			{way === null ? (
				<fieldset className="plain-fieldset review-ways" aria-label={t("review.of", { label })}>
					<button
						type="button"
						className="button button-plain button-small"
						onClick={() => begin("accepted")}
					>
						<Check size={13} aria-hidden="true" />
						{t("review.accept")}
					</button>
					<button
						type="button"
						className="button button-plain button-small"
						onClick={() => begin("rejected")}
					>
						<X size={13} aria-hidden="true" />
						{t("review.reject")}
					</button>
					<button
						type="button"
						className="button button-plain button-small"
						onClick={() => begin("set")}
					>
						<SlidersHorizontal size={13} aria-hidden="true" />
						{t("review.set-level")}
					</button>
				</fieldset>
			) : (
				<ReviewForm
					way={way}
					level={finding.level}
					label={label}
					onCancel={() => setWay(null)}
					onDecide={(reason, level) => {
						setWay(null);
						workbench.decide({
							...about,
							verdict: way,
							reason,
							...(way === "set" ? { level } : {}),
						});
					}}
				/>
			)}
		</div>
	);
}

interface ReviewFormProps {
	readonly way: Way;
	readonly level: number;
	readonly label: string;
	readonly onCancel: () => void;
	readonly onDecide: (reason: string, level: number) => void;
}

/** Asks for what a verdict needs: the reviewer's name once, a reason where it goes against the engine, the level. */
function ReviewForm({ way, level, label, onCancel, onDecide }: ReviewFormProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const known = useApp((state) => state.settings.reviewer);
	const [name, setName] = useState(known);
	const [reason, setReason] = useState("");
	const [chosen, setChosen] = useState(Math.max(0, level - 1));
	const id = useId();
	const complete = name.trim() !== "" && (way === "accepted" || reason.trim() !== "");
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!complete) return;
		if (name.trim() !== known) await workbench.changeSettings({ reviewer: name.trim() });
		onDecide(reason.trim(), chosen);
	};
	return (
		<form
			className="review-form"
			aria-label={t(`review.form.${way}`, { label })}
			onSubmit={(event) => void submit(event)}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onCancel();
			}}
		>
			{way === "set" && (
				<div className="field">
					<label className="field-label" htmlFor={`${id}-level`}>
						{t("review.level")}
					</label>
					<div className="select">
						<select
							id={`${id}-level`}
							value={chosen}
							onChange={(event) => setChosen(Number(event.target.value))}
						>
							{[0, 1, 2, 3].map((each) => (
								<option key={each} value={each}>
									{each} · {t(`level.${each}`)}
								</option>
							))}
						</select>
						<ChevronDown size={14} aria-hidden="true" />
					</div>
				</div>
			)}
			{way !== "accepted" && (
				<div className="field">
					<label className="field-label" htmlFor={`${id}-reason`}>
						{t("review.reason")}
					</label>
					<input
						id={`${id}-reason`}
						className="input"
						ref={firstFocus}
						maxLength={REASON_LENGTH}
						value={reason}
						onChange={(event) => setReason(event.target.value)}
					/>
				</div>
			)}
			{known === "" && <AuthorName value={name} onChange={setName} first={way === "accepted"} />}
			<div className="form-end">
				<button type="button" className="button button-small" onClick={onCancel}>
					{t("dialog.cancel")}
				</button>
				<button type="submit" className="button button-primary button-small" disabled={!complete}>
					{t(`review.confirm.${way}`)}
				</button>
			</div>
		</form>
	);
}
