import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { type InstrumentType, LANGUAGES, type Language } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { INSTRUMENT_TYPES } from "../shell/draft-settings";
import { TEMPLATES, type TemplateStart } from "../store/file-flows";

/** Which languages a new draft may start with; further ones are added in the draft's settings. */
const COMBINATIONS: readonly (readonly Language[])[] = [
	...LANGUAGES.map((language) => [language]),
	["en", "zh-Hans"],
	["en", "zh-Hant"],
];

/** What a new draft begins with. */
const STARTS = ["empty", ...TEMPLATES] as const satisfies readonly (
	| "empty"
	| TemplateStart["template"]
)[];

/** Starts a draft in chosen languages: an empty one of a chosen kind, or one with the words of a template. */
export function NewDraft() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.settings.language);
	const [start, setStart] = useState<(typeof STARTS)[number]>("empty");
	const [instrument, setInstrument] = useState<InstrumentType>("political-declaration");
	const [chosen, setChosen] = useState<string | null>(null);
	const languages = chosen ?? shown;
	return (
		<form
			className="welcome-new"
			onSubmit={(event) => {
				event.preventDefault();
				const list = COMBINATIONS.find((combination) => combination.join(" ") === languages);
				const taken = list ?? [shown];
				void (start === "empty"
					? workbench.newDraft({ instrument, languages: taken })
					: workbench.newFromTemplate({ template: start, languages: taken }));
			}}
		>
			<div>
				<Choice
					label={t("welcome.begin-with")}
					value={start}
					items={STARTS.map((value) => ({ value, text: t(`template.${value}`) }))}
					onChange={setStart}
				/>
				<p className="welcome-about" aria-live="polite">
					{t(`template.${start}.about`)}
				</p>
			</div>
			{start === "empty" && (
				<Choice
					label={t("draft.instrument")}
					value={instrument}
					items={INSTRUMENT_TYPES.map((value) => ({ value, text: t(`instrument.${value}`) }))}
					onChange={setInstrument}
				/>
			)}
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
