import { useEffect, useState } from "react";
import type { KeyState } from "../../electron/contract/signing";
import { newerFormat } from "../../engine/index";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Modal } from "../shell/modal";
import type { ShownSignature } from "../store/sharing-flows";
import { KeySection } from "./key-section";
import { KnownKeys } from "./known-keys";
import { SignForm } from "./sign-form";
import { SignatureCard } from "./signature-card";
import "./sharing.css";

/** Shows who signed the draft and what of it is as they signed it, and signs it. */
export function SignaturesDialog() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const knownKeys = useApp((state) => state.settings.knownKeys);
	const [checked, setChecked] = useState<readonly ShownSignature[] | null>(null);
	const [key, setKey] = useState<KeyState | null>(null);
	useEffect(() => {
		void workbench.key.state().then((state) => {
			if (state.ok) setKey(state.value);
		});
	}, [workbench]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another draft, key or name asks anew
	useEffect(() => {
		let gone = false;
		void workbench.checkSignatures().then((found) => {
			if (!gone) setChecked(found);
		});
		return () => {
			gone = true;
		};
	}, [draft, knownKeys, key, workbench]);
	if (!draft) return null;
	return (
		<Modal
			title={t("signatures.title")}
			onClose={workbench.closeDialog}
			actions={
				<button type="button" className="button" onClick={workbench.closeDialog}>
					{t("dialog.close")}
				</button>
			}
		>
			<div className="signatures">
				<section aria-label={t("signatures.list")} aria-live="polite">
					{checked === null && <p className="hint">{t("signatures.checking")}</p>}
					{checked?.length === 0 && <p>{t("signatures.none")}</p>}
					<ul className="signature-list">
						{checked?.map((shown) => (
							<SignatureCard key={shown.signature.signature} shown={shown} />
						))}
					</ul>
				</section>
				{key && newerFormat(draft) === null && <SignForm state={key} onKey={setKey} />}
				{key && <KeySection state={key} onKey={setKey} />}
				{checked && <KnownKeys />}
			</div>
		</Modal>
	);
}
