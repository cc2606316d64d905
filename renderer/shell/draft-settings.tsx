import { Check } from "lucide-react";
import { Checkbox, Popover } from "radix-ui";
import type { ReactNode } from "react";
import {
	CUSTOMARY_STYLE,
	type Draft,
	type InstrumentType,
	LANGUAGES,
	type NumberingStyle,
} from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
import { HeadFields } from "../settings/head-fields";
import { Choice } from "./choice";
import { useApp, useTranslate, useWorkbench } from "./context";

/** The instrument types in the order in which lists show them: what binds comes first. */
export const INSTRUMENT_TYPES: readonly InstrumentType[] = [
	"treaty",
	"protocol",
	"political-declaration",
	"resolution",
	"code",
	"principles",
	"strategy",
	"statute",
];

const ENGLISH_STYLES: readonly NumberingStyle["en"][] = ["full", "short", "decimal"];
const CHINESE_STYLES: readonly NumberingStyle["zh"][] = ["numerals", "figures", "decimal"];

/** How the draft's numbers are written, by an example in each of its languages. */
function NumberingChoice({ draft }: { readonly draft: Draft }) {
	const t = useTranslate();
	const { setNumberingStyle } = useWorkbench();
	const style = draft.numberingStyle ?? CUSTOMARY_STYLE;
	return (
		<>
			{draft.languages.includes("en") && (
				<Choice
					label={t("draft.numbering-en")}
					value={style.en}
					items={ENGLISH_STYLES.map((value) => ({
						value,
						text: t(`numbering.en.${value}`),
						lang: "en",
					}))}
					onChange={(en) => setNumberingStyle({ ...style, en })}
				/>
			)}
			{draft.languages.some((language) => language !== "en") && (
				<Choice
					label={t("draft.numbering-zh")}
					value={style.zh}
					items={CHINESE_STYLES.map((value) => ({ value, text: t(`numbering.zh.${value}`) }))}
					onChange={(zh) => setNumberingStyle({ ...style, zh })}
				/>
			)}
		</>
	);
}

/** What holds for the whole draft: kind of instrument, languages and numbers. Each change can be undone like typing. */
export function DraftSettings({ children }: { readonly children: ReactNode }) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	if (!draft) return null;
	return (
		<Popover.Root>
			<Popover.Trigger asChild>{children}</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content
					className="popover"
					align="start"
					sideOffset={6}
					collisionPadding={8}
					aria-label={t("draft.settings")}
				>
					<Choice
						label={t("draft.instrument")}
						value={draft.instrument}
						items={INSTRUMENT_TYPES.map((value) => ({ value, text: t(`instrument.${value}`) }))}
						onChange={workbench.setInstrument}
					/>
					<HeadFields />
					<fieldset className="plain-fieldset">
						<legend className="field-label">{t("draft.languages")}</legend>
						{LANGUAGES.map((language) => {
							const on = draft.languages.includes(language);
							const only = on && draft.languages.length === 1;
							const id = `draft-language-${language}`;
							return (
								<div className="check-row" key={language}>
									<Checkbox.Root
										id={id}
										className="checkbox"
										checked={on}
										disabled={only}
										onCheckedChange={(checked) =>
											workbench.setLanguages(
												checked === true
													? [...draft.languages, language]
													: draft.languages.filter((other) => other !== language),
											)
										}
									>
										<Checkbox.Indicator>
											<Check size={13} aria-hidden="true" />
										</Checkbox.Indicator>
									</Checkbox.Root>
									<label htmlFor={id} lang={language}>
										{LANGUAGE_NAMES[language]}
									</label>
								</div>
							);
						})}
						<p className="hint">{t("draft.languages-hint")}</p>
					</fieldset>
					<NumberingChoice draft={draft} />
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
