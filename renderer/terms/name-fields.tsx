import { useId } from "react";
import type { ByLanguage, Language } from "../../engine/index";
import { useTranslate } from "../shell/context";

interface NameFieldsProps {
	readonly languages: readonly Language[];
	readonly names: ByLanguage<string>;
	/** The language whose field takes the focus. */
	readonly first: Language;
	readonly onChange: (language: Language, name: string) => void;
	/** Given the field of `first`. */
	readonly onFirst: (field: HTMLInputElement | null) => void;
}

/** A field for a term's name in each language of the draft. */
export function NameFields({ languages, names, first, onChange, onFirst }: NameFieldsProps) {
	const t = useTranslate();
	const id = useId();
	return (
		<>
			{languages.map((language) => (
				<div className="field" key={language}>
					<label className="field-label" htmlFor={`${id} ${language}`}>
						{t("terms.name", { language: t(`language.${language}`) })}
					</label>
					<input
						id={`${id} ${language}`}
						className="input"
						lang={language}
						maxLength={200}
						ref={language === first ? onFirst : undefined}
						value={names[language] ?? ""}
						onChange={(event) => onChange(language, event.target.value)}
					/>
				</div>
			))}
		</>
	);
}
