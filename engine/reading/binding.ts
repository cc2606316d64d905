import type { InstrumentType } from "./types";

const BINDING: ReadonlySet<InstrumentType> = new Set(["treaty", "protocol", "statute"]);

/** Whether an instrument is known to bind in law: its plain verbs oblige, and a mere recommendation is out of place in it. */
export function isBinding(instrument: InstrumentType | undefined): boolean {
	return instrument !== undefined && BINDING.has(instrument);
}
