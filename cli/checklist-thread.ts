import type { MessagePort } from "node:worker_threads";
import {
	ChecklistError,
	type ChecklistErrorCode,
	compileChecklist,
	evaluate,
	type FindingsDocument,
	type Language,
	type Position,
	type Report,
} from "../engine/index";

/** What the thread is started with. */
export interface ChecklistThreadData {
	readonly text: string;
	readonly digest: string;
}

/** What the thread is asked after that. */
export interface EvaluationRequest {
	readonly document: FindingsDocument;
	readonly language: Language;
}

/** What the thread answers: first whether the checklist can be used, then one report a request. */
export type ChecklistThreadAnswer =
	| { readonly kind: "ready"; readonly id: string }
	| {
			readonly kind: "refused";
			readonly code: ChecklistErrorCode;
			readonly position: Position | null;
			readonly params: Readonly<Record<string, string | number>>;
	  }
	| { readonly kind: "report"; readonly report: Report };

/** Runs inside the thread: compiles the checklist, then evaluates it for every document that comes. */
export function serveChecklist(port: MessagePort, data: ChecklistThreadData): void {
	const answer = (message: ChecklistThreadAnswer) => port.postMessage(message);
	try {
		const checklist = compileChecklist(data.text, { digest: data.digest });
		port.on("message", ({ document, language }: EvaluationRequest) => {
			answer({ kind: "report", report: evaluate(checklist, document, language) });
		});
		answer({ kind: "ready", id: checklist.id });
	} catch (error) {
		if (!(error instanceof ChecklistError)) throw error;
		answer({
			kind: "refused",
			code: error.code,
			position: error.position,
			params: error.params,
		});
	}
}
