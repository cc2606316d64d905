import { type FormEvent, useState } from "react";
import type { KeyState } from "../../electron/contract/signing";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { faultMessage, type KeyFault, passphraseFault } from "./key-faults";
import { PassphraseField } from "./passphrase-field";

interface SignFormProps {
	readonly state: KeyState;
	readonly onKey: (state: KeyState) => void;
}

/** Signs the draft as it is; the first time it makes the key. */
export function SignForm({ state, onKey }: SignFormProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const reviewer = useApp((app) => app.settings.reviewer);
	const [signer, setSigner] = useState(reviewer);
	const [passphrase, setPassphrase] = useState("");
	const [again, setAgain] = useState("");
	const [fault, setFault] = useState<KeyFault | null>(null);
	const [working, setWorking] = useState(false);
	const { key, store } = state;
	const asks = key ? key.passphrase : !store;
	const sign = async (): Promise<KeyFault | null> => {
		const wrong = !key && asks ? passphraseFault(passphrase, again) : null;
		if (wrong) return wrong;
		const given = asks ? passphrase : null;
		if (!key) {
			const made = await workbench.key.make(given);
			if (!made.ok) return made.code;
			onKey(made.value);
		}
		return workbench.sign(signer.trim(), given);
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		setWorking(true);
		try {
			const failed = await sign();
			setFault(failed);
			if (failed !== null) return;
			setPassphrase("");
			setAgain("");
		} finally {
			setWorking(false);
		}
	};
	return (
		<form className="sharing-form" onSubmit={(event) => void submit(event)}>
			<h3 className="heading-small">{t("signatures.sign-title")}</h3>
			<p className="hint">{t("signatures.sign-about")}</p>
			<label className="field">
				<span className="field-label">{t("signatures.signer")}</span>
				<input
					className="input"
					maxLength={120}
					value={signer}
					onChange={({ target }) => setSigner(target.value)}
				/>
			</label>
			{asks && (
				<PassphraseField
					label={t(key ? "signatures.passphrase" : "signatures.new-passphrase")}
					value={passphrase}
					onChange={setPassphrase}
				/>
			)}
			{asks && !key && (
				<>
					<PassphraseField label={t("signatures.again")} value={again} onChange={setAgain} />
					<p className="hint">{t("signatures.lost-passphrase")}</p>
				</>
			)}
			{!key && store && <p className="hint">{t("signatures.store")}</p>}
			<p className="sharing-fault" role="alert">
				{fault === null ? "" : t(faultMessage(fault), { name: t("key.file") })}
			</p>
			<div className="form-end">
				<button
					type="submit"
					className="button button-primary"
					disabled={working || signer.trim() === ""}
				>
					{t(key ? "signatures.sign" : "signatures.make-and-sign")}
				</button>
			</div>
		</form>
	);
}
