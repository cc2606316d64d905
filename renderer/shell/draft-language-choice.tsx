import type { Draft, Language } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { Choice } from "./choice";

interface DraftLanguageChoiceProps {
	readonly draft: Draft;
	readonly label: string;
	readonly value: Language;
	readonly onChange: (language: Language) => void;
}

/** One of the draft's languages, each under its own name. */
export function DraftLanguageChoice({ draft, ...rest }: DraftLanguageChoiceProps) {
	const items = draft.languages.map((value) => ({
		value,
		text: LANGUAGE_NAMES[value],
		lang: value,
	}));
	return <Choice items={items} {...rest} />;
}
