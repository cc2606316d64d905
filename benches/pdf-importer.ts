import { draftFromPdf } from "../exchange/index";
import { extractPdf } from "../exchange/pdf/extract";
import { pdfFile } from "../tests/exchange/pdf-files";
import { basis, failedOutcome, type Outcome, readOutcome } from "./importers";
import { mutatedBytes, randomFrom } from "./mutations";

/** Reads the text of a PDF, as a thread of the command or a worker of the window does. */
export async function outcomeOf(_importer: "pdf", bytes: Uint8Array): Promise<Outcome> {
	try {
		return readOutcome(draftFromPdf(await extractPdf(bytes), basis()));
	} catch (error) {
		return failedOutcome(error);
	}
}

const PAGE = [
	["On Machines", 200, 760, 18],
	["Article 1", 70, 700],
	["1. Each State shall report to the other States.", 70, 650],
] as const;

/** A PDF of two pages with a few bytes changed, cut out, doubled or cut off. */
export function mutatedPdf(seed: number): Uint8Array {
	return mutatedBytes(pdfFile([PAGE, PAGE]), randomFrom(seed));
}
