import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { type InstrumentType, LANGUAGES, type Language } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { INSTRUMENT_TYPES } from "../shell/draft-settings";

/** Which languages a new draft may start with; further ones are added in the draft's settings. */
const COMBINATIONS: readonly (readonly Language[])[] = [
	...LANGUAGES.map((language) => [language]),
	["en", "zh-Hans"],
	["en", "zh-Hant"],
];

/** Starts an empty draft of a chosen kind in chosen languages. */
export function NewDraft() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.settings.language);
	const [instrument, setInstrument] = useState<InstrumentType>("political-declaration");
	const [chosen, setChosen] = useState<string | null>(null);
	const languages = chosen ?? shown;
	return (
		<form
			className="welcome-new"
			onSubmit={(event) => {
				event.preventDefault();
				const list = COMBINATIONS.find((combination) => combination.join(" ") === languages);
				void workbench.newDraft({ instrument, languages: list ?? [shown] });
			}}
		>
			<Choice
				label={t("draft.instrument")}
				value={instrument}
				items={INSTRUMENT_TYPES.map((value) => ({ value, text: t(`instrument.${value}`) }))}
				onChange={setInstrument}
			/>
			<Choice
				label={t("draft.languages")}
				value={languages}
				items={COMBINATIONS.map((combination) => ({
					value: combination.join(" "),
					text: combination.map((language) => LANGUAGE_NAMES[language]).join(" + "),
				}))}
				onChange={setChosen}
			/>
			<button type="submit" className="button button-primary">
				<FilePlus2 size={16} aria-hidden="true" />
				{t("welcome.new")}
			</button>
		</form>
	);
}
