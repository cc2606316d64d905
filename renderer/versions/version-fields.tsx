import { useTranslate } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import "./versions.css";

/** Longest name of a version, in UTF-16 units. */
const NAME_LENGTH = 120;

/** Longest note, in UTF-16 units: a page. */
const NOTE_LENGTH = 4000;

interface VersionWords {
	readonly name: string;
	readonly note: string;
}

interface VersionFieldsProps {
	readonly words: VersionWords;
	readonly onChange: (words: VersionWords) => void;
}

/** The name and the note of a version. */
export function VersionFields({ words, onChange }: VersionFieldsProps) {
	const t = useTranslate();
	return (
		<>
			<label className="field">
				<span className="field-label">{t("versions.name")}</span>
				<input
					ref={firstFocus}
					className="input"
					autoComplete="off"
					value={words.name}
					maxLength={NAME_LENGTH}
					onChange={({ target }) => onChange({ ...words, name: target.value })}
				/>
			</label>
			<label className="field">
				<span className="field-label">{t("versions.note")}</span>
				<textarea
					className="input words-field"
					rows={3}
					value={words.note}
					maxLength={NOTE_LENGTH}
					onChange={({ target }) => onChange({ ...words, note: target.value })}
					onKeyDown={(event) => {
						if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
							event.currentTarget.form?.requestSubmit();
					}}
				/>
			</label>
		</>
	);
}
