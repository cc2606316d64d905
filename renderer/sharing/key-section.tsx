import { useEffect, useState } from "react";
import type { KeyState } from "../../electron/contract/signing";
import { useTranslate, useWorkbench } from "../shell/context";
import { faultMessage, type KeyFault, passphraseFault } from "./key-faults";
import { PassphraseField } from "./passphrase-field";

interface KeySectionProps {
	readonly state: KeyState;
	readonly onKey: (state: KeyState) => void;
}

/** The user's own key: its public half to hand out, a copy of it, and taking it from a copy. */
export function KeySection({ state, onKey }: KeySectionProps) {
	const t = useTranslate();
	return (
		<details className="sharing-more" data-testid="own-key">
			<summary>{t("key.title")}</summary>
			{state.key ? (
				<OwnKey state={state} own={state.key} onKey={onKey} />
			) : (
				<TakeKey onKey={onKey} />
			)}
		</details>
	);
}

/** The fingerprint of a key; empty until it is there. */
export function Fingerprint({ of }: { readonly of: string }) {
	const workbench = useWorkbench();
	const [shown, setShown] = useState("");
	useEffect(() => {
		let gone = false;
		void workbench.fingerprintOf(of).then((found) => {
			if (!gone) setShown(found);
		});
		return () => {
			gone = true;
		};
	}, [workbench, of]);
	return <code className="fingerprint">{shown}</code>;
}

function OwnKey({
	state,
	own,
	onKey,
}: KeySectionProps & { readonly own: NonNullable<KeyState["key"]> }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [passphrase, setPassphrase] = useState("");
	const [again, setAgain] = useState("");
	const [told, setTold] = useState<string | null>(null);
	const [fault, setFault] = useState<KeyFault | null>(null);
	const [removing, setRemoving] = useState(false);
	const backUp = async () => {
		const wrong = own.passphrase ? null : passphraseFault(passphrase, again);
		setFault(wrong);
		if (wrong) return;
		const saved = await workbench.key.backUp(own.passphrase ? null : passphrase);
		if (!saved.ok) return setFault(saved.code);
		if (saved.value !== null) setTold(t("announce.saved", { name: saved.value }));
		setPassphrase("");
		setAgain("");
	};
	const remove = async () => {
		const removed = await workbench.key.remove();
		if (removed.ok) onKey(removed.value);
	};
	return (
		<div className="sharing-form">
			<p>{t(own.passphrase ? "key.by-passphrase" : "key.by-store")}</p>
			<dl className="key-facts">
				<dt>{t("key.public")}</dt>
				<dd>
					<code>{own.public}</code>
				</dd>
				<dt>{t("key.fingerprint")}</dt>
				<dd>
					<Fingerprint of={own.public} />
				</dd>
			</dl>
			<p className="hint">{t("key.hand-out")}</p>
			{!own.passphrase && (
				<>
					<PassphraseField
						label={t("signatures.new-passphrase")}
						value={passphrase}
						onChange={setPassphrase}
					/>
					<PassphraseField label={t("signatures.again")} value={again} onChange={setAgain} />
				</>
			)}
			<p className="sharing-fault" role="alert">
				{fault === null ? "" : t(faultMessage(fault), { name: t("key.file") })}
			</p>
			{told !== null && <p role="status">{told}</p>}
			{removing && <p>{t("key.remove-about")}</p>}
			<div className="form-end">
				{removing ? (
					<>
						<button type="button" className="button" onClick={() => setRemoving(false)}>
							{t("dialog.cancel")}
						</button>
						<button type="button" className="button" onClick={() => void remove()}>
							{t("key.remove-sure")}
						</button>
					</>
				) : (
					<>
						<button type="button" className="button" onClick={() => setRemoving(true)}>
							{t("key.remove")}
						</button>
						<button type="button" className="button" onClick={() => void backUp()}>
							{t("key.back-up")}
						</button>
					</>
				)}
			</div>
			{!state.store && <p className="hint">{t("signatures.lost-passphrase")}</p>}
		</div>
	);
}

function TakeKey({ onKey }: Pick<KeySectionProps, "onKey">) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const [passphrase, setPassphrase] = useState("");
	const [fault, setFault] = useState<KeyFault | null>(null);
	const take = async () => {
		const taken = await workbench.key.restore(passphrase);
		if (!taken.ok) return setFault(taken.code);
		setFault(null);
		if (taken.value) onKey(taken.value);
	};
	return (
		<div className="sharing-form">
			<p>{t("key.none")}</p>
			<PassphraseField
				label={t("signatures.passphrase")}
				value={passphrase}
				onChange={setPassphrase}
			/>
			<p className="sharing-fault" role="alert">
				{fault === null ? "" : t(faultMessage(fault), { name: t("key.file") })}
			</p>
			<div className="form-end">
				<button
					type="button"
					className="button"
					disabled={passphrase === ""}
					onClick={() => void take()}
				>
					{t("key.restore")}
				</button>
			</div>
		</div>
	);
}
