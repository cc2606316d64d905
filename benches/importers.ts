import {
	ChecklistError,
	compileChecklist,
	DraftError,
	ProfileError,
	parseDraft,
	parseProfile,
	serialiseDraft,
} from "../engine/index";
import {
	ExchangeError,
	IMPORT_FORMATS,
	type Imported,
	type ImportFormat,
	importDraft,
} from "../exchange/index";

/** Everything that reads a file from outside. */
export type Importer = ImportFormat | "draft" | "checklist" | "profile";

/** All of them. */
export const IMPORTERS: readonly Importer[] = [...IMPORT_FORMATS, "draft", "checklist", "profile"];

/** What became of a file. */
export interface Outcome {
	/** The code of the refusal; `null` where it was read. */
	readonly refused: string | null;
	/** How often each kind of loss was named. */
	readonly losses: Readonly<Record<string, number>>;
	/** What is wrong with the draft that was made; `null` for nothing. */
	readonly fault: string | null;
}

const REFUSALS = [ExchangeError, DraftError, ChecklistError, ProfileError];

/** What an importer is told besides the bytes; ids are counted. */
export function basis() {
	let count = 0;
	return {
		language: null,
		instrument: null,
		newId: () => `i${++count}`,
		now: "2026-01-01T00:00:00Z",
	};
}

function read(importer: Importer, bytes: Uint8Array): Outcome {
	const fine = { refused: null, losses: {}, fault: null };
	if (importer === "draft") parseDraft(bytes);
	else if (importer === "checklist") compileChecklist(new TextDecoder().decode(bytes));
	else if (importer === "profile") parseProfile(new TextDecoder().decode(bytes));
	else return readOutcome(importDraft(bytes, importer, basis()));
	return fine;
}

/** What became of a file that was read. */
export function readOutcome({ draft, losses }: Imported): Outcome {
	const counts = losses.map(({ id, params }) => [
		id.replace("exchange.loss.", ""),
		Number(params.count),
	]);
	return { refused: null, losses: Object.fromEntries(counts), fault: faultOf(draft) };
}

/** Why a draft that was made could not be saved and opened again. */
function faultOf(draft: Parameters<typeof serialiseDraft>[0]): string | null {
	try {
		parseDraft(new TextEncoder().encode(serialiseDraft(draft)));
		return null;
	} catch (error) {
		return `can't be saved: ${error instanceof Error ? error.message : error}`;
	}
}

/** Reads a file. */
export function outcomeOf(importer: Importer, bytes: Uint8Array): Outcome {
	try {
		return read(importer, bytes);
	} catch (error) {
		return failedOutcome(error);
	}
}

/** What became of a file that could not be read; an exception that is no refusal is a fault. */
export function failedOutcome(error: unknown): Outcome {
	const refusal = REFUSALS.some((kind) => error instanceof kind);
	const { code } = error as { readonly code?: string };
	if (refusal) return { refused: String(code), losses: {}, fault: null };
	const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return { refused: null, losses: {}, fault: told.split("\n").slice(0, 4).join(" ") };
}
