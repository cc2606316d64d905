import { Worker } from "node:worker_threads";
import {
	BUILT_IN_CHECKLISTS,
	BUILT_IN_CHECKS,
	builtInChecklist,
	type Catalogue,
	type Draft,
	type DraftReport,
	type ExaminedChecklist,
	evaluate,
	type Language,
} from "../engine/index";
import type {
	ChecklistThreadAnswer,
	ChecklistThreadData,
	EvaluationRequest,
} from "./checklist-thread";
import { CliError, fileError, usageError } from "./cli-error";
import { printable } from "./columns";
import { draftClauses } from "./draft-clauses";
import { decodeText, readBytes } from "./read-bytes";
import type { Readings } from "./readings";

/** Milliseconds that a checklist of the user may take to compile, and again for each draft. */
const THREAD_TIME = 5_000;
/** Milliseconds that its examples may take besides. */
const EXAMPLES_TIME = 25_000;
/** Milliseconds more where it reads drafts itself, for its words and those of the language have to be made ready first. */
const READER_TIME = 10_000;
/** Milliseconds more for each character of a draft that the thread reads: forty times what reading takes. */
const READING_TIME = 0.02;
/** MiB of heap that it may take. */
const THREAD_MEMORY = 256;
/** MiB of heap where it reads drafts itself. */
const READING_MEMORY = 1_024;
/** Bytes read of a checklist's file; the engine's own bound in characters is stricter. */
const MAX_CHECKLIST_BYTES = 4 * 1024 * 1024;

/** A checklist that drafts can be scored against, wherever it runs. */
export interface Evaluator {
	/** Names of the checks that it brings along, beside those of the catalogues. */
	readonly messages: Catalogue;
	score(draft: Draft, language: Language): Promise<DraftReport>;
	close(): Promise<void>;
}

/** What opening a checklist needs of the command. */
export interface ChecklistSurroundings {
	/** The program's own file, for the threads it starts. */
	readonly program: string;
	/** The interface's language. */
	readonly language: Language;
}

/** A built-in checklist by its name, else the checklist in a file, which runs in a thread of its own under limits. */
export async function openChecklist(
	name: string,
	around: ChecklistSurroundings,
	readings: Readings,
): Promise<Evaluator> {
	const builtIn = builtInChecklist(name);
	if (builtIn !== null) {
		return {
			messages: {},
			score: async (draft, language) => {
				const { document, clauses } = readings.of(draft, language, builtIn.checks);
				return { ...evaluate(builtIn, document, language), clauses };
			},
			close: async () => {},
		};
	}
	if (!/[./\\]/.test(name)) {
		const expected = `${BUILT_IN_CHECKLISTS.map(({ id }) => id).join(", ")}, PATH`;
		throw usageError("bad-value", { name: "--checklist", value: name, expected });
	}
	return startThread(name, await threadData(name, "score", around), around.program, readings);
}

/** Examines the checklist in a file: its errors, or what it is and how its examples fare. Throws `CliError`. */
export async function examineFile(
	file: string,
	around: ChecklistSurroundings,
): Promise<ExaminedChecklist> {
	const worker = workerFor(await threadData(file, "examine", around), around.program);
	try {
		const answer = await answerOf(worker, file, THREAD_TIME + EXAMPLES_TIME);
		if (answer.kind !== "examined") throw unexpected("an examination", answer);
		return answer.examined;
	} finally {
		await worker.terminate();
	}
}

async function threadData(
	file: string,
	task: ChecklistThreadData["task"],
	{ language }: ChecklistSurroundings,
): Promise<ChecklistThreadData> {
	const bytes = await readBytes(file, MAX_CHECKLIST_BYTES);
	// Loaded here: a report by a built-in checklist need not wait for it.
	const { createHash } = process.getBuiltinModule("node:crypto");
	const digest = createHash("sha256").update(bytes).digest("hex");
	return { task, text: decodeText(bytes, file), digest, language };
}

function workerFor(data: ChecklistThreadData, program: string): Worker {
	const reads = /"detect"\s*:/.test(data.text);
	return new Worker(program, {
		workerData: data,
		resourceLimits: { maxOldGenerationSizeMb: reads ? READING_MEMORY : THREAD_MEMORY },
	});
}

/** A stranger's words, without what would steer a terminal. */
function harmless(messages: Catalogue): Catalogue {
	return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, printable(text)]));
}

async function startThread(
	file: string,
	data: ChecklistThreadData,
	program: string,
	readings: Readings,
): Promise<Evaluator> {
	const worker = workerFor(data, program);
	const first = await answerOf(worker, file, THREAD_TIME);
	if (first.kind === "refused") {
		await worker.terminate();
		const { code, params, position } = first.error;
		throw new CliError({ id: `error.checklist.${code}`, params }, file, position);
	}
	if (first.kind !== "ready") throw unexpected("readiness", first);
	const checks = BUILT_IN_CHECKS.filter(({ id }) => first.checks.includes(id));
	const ask = (request: EvaluationRequest, time: number) => {
		worker.postMessage(request);
		return answerOf(worker, file, time);
	};
	return {
		messages: harmless(first.messages),
		score: async (draft, language) => {
			if (first.own) {
				const time = THREAD_TIME + READER_TIME + READING_TIME * lengthOf(draft, language);
				const answer = await ask({ kind: "read", draft, language }, time);
				if (answer.kind !== "read") throw unexpected("a report", answer);
				return answer.report;
			}
			const { document, clauses } = readings.of(draft, language, checks);
			const answer = await ask({ kind: "evaluate", document, language }, THREAD_TIME);
			if (answer.kind !== "report") throw unexpected("a report", answer);
			return { ...answer.report, clauses };
		},
		close: async () => {
			await worker.terminate();
		},
	};
}

function unexpected(due: string, answer: ChecklistThreadAnswer): RangeError {
	return new RangeError(`${due} was due, not ${answer.kind}`);
}

/** Characters of a draft's clauses in one language. */
function lengthOf(draft: Draft, language: Language): number {
	let length = 0;
	for (const { text } of draftClauses(draft, language)) length += text.length;
	return length;
}

/** The next answer; a thread past its limits is ended and told as an unusable checklist. */
function answerOf(worker: Worker, file: string, time: number): Promise<ChecklistThreadAnswer> {
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
		}, time);
		worker.on("message", onMessage);
		worker.on("error", onError);
	});
}
