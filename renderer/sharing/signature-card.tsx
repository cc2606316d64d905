import { BadgeCheck, BadgeInfo, BadgeX, FilePen, type LucideIcon } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import type { ShownSignature } from "../store/sharing-flows";

/** How a signature is told in one word: whose key it is counts only where all is as signed. */
function standingOf({ state, known, own }: ShownSignature) {
	return state === "valid" && known === null && !own ? "unknown-key" : state;
}

const ICONS: Readonly<Record<ReturnType<typeof standingOf>, LucideIcon>> = {
	valid: BadgeCheck,
	changed: FilePen,
	"unknown-key": BadgeInfo,
	invalid: BadgeX,
	"unknown-kind": BadgeX,
};

/** Who signed, when, with which key, and what of the draft is as they signed it. */
export function SignatureCard({ shown }: { readonly shown: ShownSignature }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.settings.language);
	const standing = standingOf(shown);
	const Icon = ICONS[standing];
	const { signature, known, own, fingerprint, sections } = shown;
	const genuine = sections.length > 0;
	const moment = new Date(signature.time);
	const time = Number.isNaN(moment.getTime())
		? signature.time
		: new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(moment);
	return (
		<li className="signature" data-state={standing}>
			<p className="signature-state">
				<Icon size={16} aria-hidden="true" />
				<strong>{t(`signatures.state.${standing}`)}</strong>
			</p>
			<p>
				<span className="signature-name">{signature.signer}</span>{" "}
				<span className="hint">{t("signatures.at", { time })}</span>
			</p>
			<p className="hint">{t(`signatures.about.${standing}`)}</p>
			{genuine && (
				<ul className="signature-sections">
					{sections.map(({ name, state }) => (
						<li key={name} data-state={state}>
							{t("signatures.section", {
								section: t(`signatures.section.${name}`),
								state: t(`signatures.section-state.${state}`),
							})}
						</li>
					))}
				</ul>
			)}
			<p className="signature-key">
				{own && <span>{t("signatures.own")} </span>}
				{!own && genuine && (
					<span>
						{known === null
							? t("signatures.unknown-key")
							: t("signatures.known-as", { name: known })}{" "}
					</span>
				)}
				<code className="fingerprint">{fingerprint}</code>
			</p>
			{genuine && known === null && !own && <NameKey of={signature.key} />}
			<button
				type="button"
				className="button button-small"
				aria-label={t("signatures.remove-named", { signer: signature.signer })}
				onClick={() => workbench.removeSignature(signature)}
			>
				{t("signatures.remove")}
			</button>
		</li>
	);
}

function NameKey({ of }: { readonly of: string }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [name, setName] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (name.trim() !== "") void workbench.nameKey(of, name);
	};
	return (
		<form className="signature-naming" onSubmit={submit}>
			<label className="field">
				<span className="field-label">{t("signatures.name-key")}</span>
				<input
					className="input"
					maxLength={120}
					value={name}
					onChange={({ target }) => setName(target.value)}
				/>
			</label>
			<button type="submit" className="button" disabled={name.trim() === ""}>
				{t("signatures.know")}
			</button>
		</form>
	);
}
