import { type Draft, type Language, parseDraft } from "../engine/index";
import {
	EXPORT_FORMATS,
	ExchangeError,
	type ExportFormat,
	exportDraft,
	IMPORT_FORMATS,
	type ImportFormat,
	importDraft,
	importFormatOf,
} from "../exchange/index";

/** How the words of a file came through one step. */
export interface Journey {
	/** "import" for the file itself, else the format that the draft went to and came back from. */
	readonly step: "import" | ExportFormat;
	readonly language: Language;
	readonly words: number;
	/** Words that are gone, and words that were not there, each as often as it is so. */
	readonly lost: readonly string[];
	readonly added: readonly string[];
	/** Whether the same words stand in another order. */
	readonly moved: boolean;
	/** The code of a refusal. */
	readonly refused: string | null;
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Words and figures, and each Chinese character. */
export function wordsIn(text: string): string[] {
	return text.match(WORD) ?? [];
}

function missing(from: readonly string[], inside: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const word of inside) counts.set(word, (counts.get(word) ?? 0) + 1);
	return from.filter((word) => {
		const left = counts.get(word) ?? 0;
		counts.set(word, left - 1);
		return left <= 0;
	});
}

function compared(
	step: Journey["step"],
	language: Language,
	before: readonly string[],
	after: readonly string[],
): Journey {
	const lost = missing(before, after);
	const added = missing(after, before);
	const same = lost.length + added.length === 0;
	const moved = same && before.some((word, index) => after[index] !== word);
	return { step, language, words: before.length, lost, added, moved, refused: null };
}

function basis(language: Language | null) {
	let count = 0;
	return { language, instrument: null, newId: () => `i${++count}`, now: "2026-01-01T00:00:00Z" };
}

/** All words of a draft in one language, with its numbers. */
function shown(draft: Draft, language: Language): string[] {
	return wordsIn(
		new TextDecoder().decode(exportDraft(draft, "text", language, { explanations: true }).bytes),
	);
}

function isImported(format: ExportFormat): format is ExportFormat & ImportFormat {
	return (IMPORT_FORMATS as readonly string[]).includes(format);
}

/** The draft in a format and back, in each of its languages. */
function returns(draft: Draft): Journey[] {
	return draft.languages.flatMap((language) =>
		EXPORT_FORMATS.filter(isImported).map((format): Journey => {
			const before = shown(draft, language);
			try {
				const { bytes } = exportDraft(draft, format, language, { explanations: true });
				const back = importDraft(bytes, format, basis(language)).draft;
				return compared(format, language, before, shown(back, language));
			} catch (error) {
				if (!(error instanceof ExchangeError)) throw error;
				const none = compared(format, language, before, before);
				return { ...none, refused: error.code };
			}
		}),
	);
}

/** What becomes of a file's words when it is read and goes to each format and back; `null` for a file of no known format. */
export function roundTrips(name: string, bytes: Uint8Array): readonly Journey[] | null {
	if (name.endsWith(".clausula")) return returns(parseDraft(bytes));
	const format = importFormatOf(name);
	if (format === null) return null;
	const { draft } = importDraft(bytes, format, basis(null));
	const language = draft.languages[0] as Language;
	// What a text holds is what it shows; of other formats only the way from the draft on can be told.
	const plain = format === "text" ? wordsIn(new TextDecoder().decode(bytes)) : null;
	const first = plain ? [compared("import", language, plain, shown(draft, language))] : [];
	return [...first, ...returns(draft)];
}
