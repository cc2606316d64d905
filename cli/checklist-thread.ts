import type { MessagePort } from "node:worker_threads";
import {
	type CardError,
	type Catalogue,
	type Checklist,
	ChecklistError,
	compileChecklist,
	createReader,
	type Draft,
	type DraftReport,
	type ExaminedChecklist,
	evaluate,
	examineChecklist,
	type FindingsDocument,
	type Language,
	ownMessages,
	type Reader,
	type Report,
	scoreDraft,
} from "../engine/index";

/** What the thread is started with. */
export interface ChecklistThreadData {
	readonly task: "score" | "examine";
	readonly text: string;
	readonly digest: string;
	/** The interface's language, for the names of the checklist's own checks. */
	readonly language: Language;
}

/** What the thread is asked after that: to evaluate what was read already, or to read as well where it has checks of its own. */
export type EvaluationRequest =
	| {
			readonly kind: "evaluate";
			readonly document: FindingsDocument;
			readonly language: Language;
	  }
	| { readonly kind: "read"; readonly draft: Draft; readonly language: Language };

/** What the thread answers: first whether the checklist can be used, then one report a request. */
export type ChecklistThreadAnswer =
	| {
			readonly kind: "ready";
			/** Ids of the built-in checks to read a draft with. */
			readonly checks: readonly string[];
			/** Whether it has checks of its own, which only the thread can read. */
			readonly own: boolean;
			readonly messages: Catalogue;
	  }
	| { readonly kind: "refused"; readonly error: CardError }
	| { readonly kind: "report"; readonly report: Report }
	| { readonly kind: "read"; readonly report: DraftReport }
	| { readonly kind: "examined"; readonly examined: ExaminedChecklist };

/** Runs inside the thread: compiles the checklist, then evaluates it for every document that comes. */
export function serveChecklist(port: MessagePort, data: ChecklistThreadData): void {
	const answer = (message: ChecklistThreadAnswer) => port.postMessage(message);
	if (data.task === "examine") {
		answer({ kind: "examined", examined: examineChecklist(data.text, data.digest) });
		return;
	}
	let checklist: Checklist;
	try {
		checklist = compileChecklist(data.text, { digest: data.digest });
	} catch (error) {
		if (!(error instanceof ChecklistError)) throw error;
		const { code, params, pointer, position } = error;
		answer({ kind: "refused", error: { code, params, pointer, position } });
		return;
	}
	let reader: Reader | null = null;
	port.on("message", (request: EvaluationRequest) => {
		const { language } = request;
		if (request.kind === "evaluate") {
			answer({ kind: "report", report: evaluate(checklist, request.document, language) });
			return;
		}
		reader ??= createReader(checklist.checks);
		const report = scoreDraft({ draft: request.draft, language, reader, checklist });
		answer({ kind: "read", report });
	});
	const own = new Set(checklist.ownChecks.map(({ data }) => data.id));
	answer({
		kind: "ready",
		checks: checklist.checks.map(({ id }) => id).filter((id) => !own.has(id)),
		own: own.size > 0,
		messages: ownMessages(checklist, data.language),
	});
}
