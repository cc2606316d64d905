import type { InstrumentType } from "../reading/types";
import type { Report } from "./types";

const STATUS: Readonly<Record<InstrumentType, Report["legalStatus"]>> = {
	treaty: "binding",
	protocol: "binding",
	"political-declaration": "not-binding",
	resolution: "recommendatory",
	code: "not-binding",
	strategy: "not-binding",
	principles: "not-binding",
	statute: "domestic",
};

/** The legal status of an instrument of that type; it stands beside a score and never in it. */
export function legalStatusOf(instrument: InstrumentType): Report["legalStatus"] {
	return STATUS[instrument];
}
