import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import {
	BUILT_IN_CHECKLISTS,
	builtInChecklist,
	evaluate,
	type FindingsDocument,
	type Language,
	type Report,
} from "../engine/index";
import type {
	ChecklistThreadAnswer,
	ChecklistThreadData,
	EvaluationRequest,
} from "./checklist-thread";
import { CliError, fileError, usageError } from "./cli-error";
import { decodeText, readBytes } from "./read-bytes";

/** Milliseconds that a checklist of the user may take to compile, and again for each draft. */
const THREAD_TIME = 5_000;
/** MiB of heap that it may take. */
const THREAD_MEMORY = 256;
/** Bytes read of a checklist's file; the engine's own bound in characters is stricter. */
const MAX_CHECKLIST_BYTES = 4 * 1024 * 1024;

/** A checklist that can be evaluated, wherever it runs. */
export interface Evaluator {
	evaluate(document: FindingsDocument, language: Language): Promise<Report>;
	close(): Promise<void>;
}

/** A built-in checklist by its name, else the checklist in a file, which runs in a thread of its own under limits. */
export async function openChecklist(name: string, program: string): Promise<Evaluator> {
	const builtIn = builtInChecklist(name);
	if (builtIn !== null) {
		return {
			evaluate: async (document, language) => evaluate(builtIn, document, language),
			close: async () => {},
		};
	}
	if (!/[./\\]/.test(name)) {
		const expected = `${BUILT_IN_CHECKLISTS.map(({ id }) => id).join(", ")}, PATH`;
		throw usageError("bad-value", { name: "--checklist", value: name, expected });
	}
	const bytes = await readBytes(name, MAX_CHECKLIST_BYTES);
	const digest = createHash("sha256").update(bytes).digest("hex");
	return startThread(name, { text: decodeText(bytes, name), digest }, program);
}

async function startThread(
	file: string,
	data: ChecklistThreadData,
	program: string,
): Promise<Evaluator> {
	const worker = new Worker(program, {
		workerData: data,
		resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
	});
	const first = await answerOf(worker, file);
	if (first.kind === "refused") {
		await worker.terminate();
		const told = { id: `error.checklist.${first.code}`, params: first.params };
		throw new CliError(told, file, first.position);
	}
	return {
		evaluate: async (document, language) => {
			const request: EvaluationRequest = { document, language };
			worker.postMessage(request);
			const answer = await answerOf(worker, file);
			if (answer.kind !== "report") throw new RangeError(`a report was due, not ${answer.kind}`);
			return answer.report;
		},
		close: async () => {
			await worker.terminate();
		},
	};
}

/** The next answer; a thread past its limits is ended and told as an unusable checklist. */
function answerOf(worker: Worker, file: string): Promise<ChecklistThreadAnswer> {
	return new Promise((resolve, reject) => {
		const settle = (act: () => void) => {
			clearTimeout(timer);
			worker.off("message", onMessage);
			worker.off("error", onError);
			act();
		};
		const onMessage = (answer: ChecklistThreadAnswer) => settle(() => resolve(answer));
		const onError = (error: NodeJS.ErrnoException) =>
			settle(() =>
				reject(
					error.code === "ERR_WORKER_OUT_OF_MEMORY" || error instanceof RangeError
						? fileError("checklist-limit", file)
						: error,
				),
			);
		const timer = setTimeout(() => {
			settle(() => {
				void worker.terminate();
				reject(fileError("checklist-limit", file));
			});
		}, THREAD_TIME);
		worker.on("message", onMessage);
		worker.on("error", onError);
	});
}
