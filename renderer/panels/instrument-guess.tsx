import { Choice } from "../shell/choice";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { INSTRUMENT_TYPES } from "../shell/draft-settings";

/** Asks whether the kind of instrument that was guessed from an imported text is right: legal status and drafting checks follow it. */
export function InstrumentGuess() {
	const t = useTranslate();
	const workbench = useWorkbench();
	const guessed = useApp((state) => state.document?.instrumentGuessed ?? false);
	const instrument = useApp((state) => state.document?.draft.instrument ?? "treaty");
	if (!guessed) return null;
	return (
		<fieldset className="notice instrument-guess" aria-label={t("instrument.guessed")}>
			<Choice
				label={t("instrument.guessed")}
				value={instrument}
				items={INSTRUMENT_TYPES.map((value) => ({ value, text: t(`instrument.${value}`) }))}
				onChange={workbench.setInstrument}
			/>
			<button type="button" className="button" onClick={workbench.confirmInstrument}>
				{t("instrument.confirm")}
			</button>
		</fieldset>
	);
}
