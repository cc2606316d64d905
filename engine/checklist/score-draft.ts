import { CORE_CHECKS } from "../checks/index";
import type { CheckData } from "../checks/types";
import { definedNames } from "../draft/terms-uses";
import type { Draft, Resolution } from "../draft/types";
import { clausesOf } from "../draft/walk";
import { createFormReader, type ReadClauseInput } from "../form/read-form";
import type { Language } from "../language/types";
import type { ClauseInput, ClauseReading } from "../reading/types";
import type { Checklist } from "./checklist";
import { evaluate } from "./evaluate";
import { findingsDocument } from "./findings-document";
import type { FindingsDocument, Report } from "./types";
import { countWords } from "./words";

/** Whatever reads a clause; a caller may put a cache in between. */
export interface ClauseReader {
	read(input: ClauseInput): ClauseReading;
}

/** What to score. */
export interface ScoreRequest {
	readonly draft: Draft;
	readonly language: Language;
	/** Reads at least the checks of the checklist. */
	readonly reader: ClauseReader;
	readonly checklist: Checklist;
	/** Which option of each bracket is read; the first where nothing is said. */
	readonly resolution?: Resolution;
}

/** A report with the readings it rests on, in document order. */
export interface DraftReport extends Report {
	readonly clauses: readonly ClauseReading[];
}

/** What was read in a draft, before any checklist. */
export interface DraftReading {
	readonly document: FindingsDocument;
	/** In document order. */
	readonly clauses: readonly ClauseReading[];
}

/** What to read: a draft without a checklist; `checks` are those that the document lists, the core by default. */
export interface ReadRequest extends Omit<ScoreRequest, "checklist"> {
	readonly checks?: readonly CheckData[];
	/** The draft's clauses in that language, where they are known already. */
	readonly clauses?: Iterable<ClauseInput>;
}

/** Reads every clause of a draft in one language and gathers the findings document. */
export function readDraft(request: ReadRequest): DraftReading {
	const { draft, language, reader, resolution, checks = CORE_CHECKS } = request;
	const inputs = request.clauses ?? clausesOf(draft, language, resolution);
	const read: ReadClauseInput[] = [];
	let words = 0;
	for (const clause of inputs) {
		words += countWords(clause.text);
		read.push({ input: clause, reading: reader.read(clause) });
	}
	const clauses = createFormReader()(read, definedNames(draft, language));
	const whole = read.map(({ input }, index) => ({
		input,
		reading: clauses[index] as ClauseReading,
	}));
	const facts = { instrument: draft.instrument, languages: draft.languages, words };
	return {
		document: findingsDocument(
			facts,
			whole,
			checks.map(({ id }) => id),
			draft.decisions,
		),
		clauses,
	};
}

/** Reads a draft and evaluates a checklist over it: what the window and the command line both show. */
export function scoreDraft(request: ScoreRequest): DraftReport {
	const { document, clauses } = readDraft({ ...request, checks: request.checklist.checks });
	return { ...evaluate(request.checklist, document, request.language), clauses };
}
