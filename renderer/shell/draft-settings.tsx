import { Check } from "lucide-react";
import { Checkbox, Popover } from "radix-ui";
import type { ReactNode } from "react";
import { type InstrumentType, LANGUAGES } from "../../engine/index";
import { LANGUAGE_NAMES } from "../i18n";
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

/** What holds for the whole draft: kind of instrument and languages. Each change can be undone like typing. */
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
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
