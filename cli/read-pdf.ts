import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { ExchangeError, type PdfText } from "../exchange/index";
import type { PdfThreadAnswer } from "./pdf-thread";

/** The thread's file, beside the program. */
const THREAD = "pdf-thread.mjs";

/** Longest time that reading may take, in seconds; the longest treaties take three. */
const SECONDS = 30;

/** Most memory for JavaScript's objects while a PDF is read, in MiB. */
const MEMORY = 768;

/** The texts of a PDF, read in a thread that is ended where it takes too long or too much. Throws `ExchangeError`. */
export async function readPdf(bytes: Uint8Array, program: string): Promise<PdfText> {
	const worker = new Worker(join(dirname(program), THREAD), {
		workerData: bytes,
		resourceLimits: { maxOldGenerationSizeMb: MEMORY },
	});
	let timer: NodeJS.Timeout | undefined;
	try {
		const answer = await new Promise<PdfThreadAnswer>((resolve, reject) => {
			timer = setTimeout(
				() => reject(new ExchangeError("too-slow", { most: SECONDS })),
				SECONDS * 1000,
			);
			worker.once("message", resolve);
			worker.once("error", (error: Error & { readonly code?: string }) =>
				reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ExchangeError("bomb") : error),
			);
		});
		if (!answer.ok) throw new ExchangeError(answer.code, answer.params);
		return answer.pdf;
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}
