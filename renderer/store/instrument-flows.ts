import type { DraftCommand, InstrumentType, Language } from "../../engine/index";
import type { EditHints } from "../editor/types";
import { ALONE } from "./alone";
import type { AppState } from "./state";
import type { Store } from "./store";

/** What the draft as a whole is: its kind of instrument and its languages. */
export interface InstrumentFlows {
	readonly setInstrument: (instrument: InstrumentType) => void;
	/** Says that the guessed kind of instrument is right. */
	readonly confirmInstrument: () => void;
	/** Sets the draft's languages, the leading one first. */
	readonly setLanguages: (languages: readonly Language[]) => void;
}

/** What the flows work with. */
export interface InstrumentFlowParts {
	readonly store: Store<AppState>;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
}

/** Makes the flows. */
export function createInstrumentFlows({ store, apply }: InstrumentFlowParts): InstrumentFlows {
	function confirmInstrument(): void {
		const { document } = store.get();
		if (document?.instrumentGuessed)
			store.set({ document: { ...document, instrumentGuessed: false } });
	}

	return {
		confirmInstrument,
		setInstrument(instrument) {
			apply({ type: "set-instrument", instrument }, ALONE);
			confirmInstrument();
		},
		setLanguages: (languages) => apply({ type: "set-languages", languages }, ALONE),
	};
}
