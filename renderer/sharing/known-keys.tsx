import { type FormEvent, useState } from "react";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { Fingerprint } from "./key-section";

/** 32 bytes in base64url. */
const KEY = /^[\w-]{43}$/;

/** The keys that the user knows, under the names they gave them. */
export function KnownKeys() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const keys = useApp((state) => state.settings.knownKeys);
	const [key, setKey] = useState("");
	const [name, setName] = useState("");
	const fits = KEY.test(key.trim()) && name.trim() !== "";
	const add = async (event: FormEvent) => {
		event.preventDefault();
		if (!fits) return;
		await workbench.nameKey(key.trim(), name);
		setKey("");
		setName("");
	};
	return (
		<details className="sharing-more" data-testid="known-keys">
			<summary>{t("known-keys.title", { count: keys.length })}</summary>
			<p className="hint">{t("known-keys.about")}</p>
			<ul className="known-keys">
				{keys.map((known) => (
					<li key={known.key}>
						<strong>{known.name}</strong>
						<Fingerprint of={known.key} />
						<button
							type="button"
							className="button button-small"
							aria-label={t("known-keys.forget-named", { name: known.name })}
							onClick={() => void workbench.nameKey(known.key, "")}
						>
							{t("known-keys.forget")}
						</button>
					</li>
				))}
			</ul>
			<form className="sharing-form" onSubmit={(event) => void add(event)}>
				<label className="field">
					<span className="field-label">{t("key.public")}</span>
					<input
						className="input"
						spellCheck={false}
						maxLength={100}
						value={key}
						onChange={({ target }) => setKey(target.value)}
					/>
				</label>
				<label className="field">
					<span className="field-label">{t("signatures.name-key")}</span>
					<input
						className="input"
						maxLength={120}
						value={name}
						onChange={({ target }) => setName(target.value)}
					/>
				</label>
				<div className="form-end">
					<button type="submit" className="button" disabled={!fits}>
						{t("known-keys.add")}
					</button>
				</div>
			</form>
		</details>
	);
}
