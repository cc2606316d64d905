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

/** The value by which an own template is chosen: its file's token after this. */
const OWN = "own:";

/** The combinations that a draft may take from a template in these languages; the template's own first. */
function combinationsIn(languages: readonly Language[]): readonly (readonly Language[])[] {
	const own = languages.join(" ");
	const fewer = COMBINATIONS.filter(
		(combination) =>
			combination.join(" ") !== own && combination.every((each) => languages.includes(each)),
	);
	return [languages, ...fewer];
}

/** Starts a draft in chosen languages: an empty one of a chosen kind, or one with the words of a template, built in or the user's own. */
export function NewDraft() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.settings.language);
	const templates = useApp((state) => state.templates.own);
	const [start, setStart] = useState<string>("empty");
	const [instrument, setInstrument] = useState<InstrumentType>("political-declaration");
	const [chosen, setChosen] = useState<string | null>(null);
	const own = templates.find(({ token }) => start === `${OWN}${token}`) ?? null;
	// A template of the user's may be gone from its folder by now.
	const builtIn = STARTS.find((value) => value === start) ?? "empty";
	const combinations = own ? combinationsIn(own.languages) : COMBINATIONS;
	const usual = own ? own.languages.join(" ") : shown;
	const languages =
		combinations.find((combination) => combination.join(" ") === (chosen ?? usual)) ??
		(own ? own.languages : [shown]);
	const begin = () => {
		if (own) return workbench.newFromOwn({ token: own.token, languages });
		return builtIn === "empty"
			? workbench.newDraft({ instrument, languages })
			: workbench.newFromTemplate({ template: builtIn, languages });
	};
	return (
		<form
			className="welcome-new"
			onSubmit={(event) => {
				event.preventDefault();
				void begin();
			}}
		>
			<div>
				<Choice
					label={t("welcome.begin-with")}
					value={own ? start : builtIn}
					items={[
						...STARTS.map((value) => ({ value, text: t(`template.${value}`) })),
						...templates.map(({ token, name }) => ({
							value: `${OWN}${token}`,
							text: t("template.own", { name }),
						})),
					]}
					onChange={(value) => {
						setStart(value);
						// A language chosen for one template may be none of another's.
						if (own || value.startsWith(OWN)) setChosen(null);
					}}
				/>
				<p className="welcome-about" aria-live="polite">
					{t(own ? "template.own.about" : `template.${builtIn}.about`)}
				</p>
			</div>
			{own === null && builtIn === "empty" && (
				<Choice
					label={t("draft.instrument")}
					value={instrument}
					items={INSTRUMENT_TYPES.map((value) => ({ value, text: t(`instrument.${value}`) }))}
					onChange={setInstrument}
				/>
			)}
			<Choice
				label={t("draft.languages")}
				value={languages.join(" ")}
				items={combinations.map((combination) => ({
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
