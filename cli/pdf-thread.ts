import { parentPort, workerData } from "node:worker_threads";
import { ExchangeError } from "../exchange/error";
import { extractPdf } from "../exchange/pdf/extract";
import type { PdfText } from "../exchange/pdf/types";

/** What the thread answers: the texts of the PDF whose bytes it was started with, or why there are none. */
export type PdfThreadAnswer =
	| { readonly ok: true; readonly pdf: PdfText }
	| {
			readonly ok: false;
			readonly code: ExchangeError["code"];
			readonly params: ExchangeError["params"];
	  };

/** A file of its own beside the program: most runs of the command read no PDF and need not load what reads it. */
async function answer(): Promise<PdfThreadAnswer> {
	try {
		return { ok: true, pdf: await extractPdf(workerData) };
	} catch (error) {
		if (!(error instanceof ExchangeError)) throw error;
		return { ok: false, code: error.code, params: error.params };
	}
}

parentPort?.postMessage(await answer());
