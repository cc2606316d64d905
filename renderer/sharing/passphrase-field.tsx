interface PassphraseFieldProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (passphrase: string) => void;
}

/** A passphrase as it is typed; nothing remembers it. */
export function PassphraseField({ label, value, onChange }: PassphraseFieldProps) {
	return (
		<label className="field">
			<span className="field-label">{label}</span>
			<input
				className="input"
				type="password"
				autoComplete="off"
				maxLength={1024}
				value={value}
				onChange={({ target }) => onChange(target.value)}
			/>
		</label>
	);
}
