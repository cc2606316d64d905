import { extname } from "node:path";
import {
	addressOf,
	type Draft,
	DraftError,
	detectLanguage,
	draftFromOutline,
	type InstrumentType,
	type Language,
	labelsOf,
	MAX_DRAFT_BYTES,
	type OutlineNode,
	outlineText,
	parseDraftText,
	plainText,
	referenceTexts,
} from "../engine/index";
import { CliError, fileError } from "./cli-error";
import { draftClauses } from "./draft-clauses";
import { once } from "./once";
import { decodeText, readBytes } from "./read-bytes";

/** What `--language` takes. */
export const LANGUAGE_CHOICES = ["auto", "en", "zh-Hans", "zh-Hant"] as const;

/** A language, or `auto` for finding it out. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** What `--instrument` takes. */
export const INSTRUMENTS = [
	"treaty",
	"protocol",
	"political-declaration",
	"resolution",
	"code",
	"strategy",
	"principles",
	"statute",
] as const satisfies readonly InstrumentType[];

/** A file's content before anything is made of it. */
export type Source =
	| { readonly kind: "draft"; readonly draft: Draft; readonly text: string }
	| { readonly kind: "text"; readonly text: string };

/** A draft ready for scoring in one language. */
export interface LoadedDraft {
	readonly draft: Draft;
	readonly language: Language;
	readonly title: string;
	/** The file's text without a byte-order mark. */
	readonly source: string;
	/** What was found in a text; `null` for a draft's file. */
	readonly outline: readonly OutlineNode[] | null;
	/** Where a clause stands, as people cite it. */
	readonly addressOf: (clause: string) => string;
	/** The words of a clause as they were read. */
	readonly textOf: (clause: string) => string;
}

const DRAFT_EXTENSION = ".clausula";
/** A pipe named as a file has no extension. */
const TEXT_EXTENSIONS = new Set(["", ".txt", ".md", ".markdown"]);

/** Reads a file, a draft or a text by its extension. Throws `CliError`. */
export async function loadSource(file: string): Promise<Source> {
	const bytes = await readBytes(file, MAX_DRAFT_BYTES);
	const extension = extname(file).toLowerCase();
	if (extension !== DRAFT_EXTENSION && !TEXT_EXTENSIONS.has(extension)) {
		throw fileError("unknown-format", file);
	}
	const text = decodeText(bytes, file);
	if (extension !== DRAFT_EXTENSION) return { kind: "text", text };
	try {
		return { kind: "draft", draft: parseDraftText(text), text };
	} catch (error) {
		if (!(error instanceof DraftError)) throw error;
		throw new CliError(
			{ id: `error.draft.${error.code}`, params: error.params },
			file,
			error.position,
		);
	}
}

/** The language of a draft that is meant. Throws `CliError` where the draft isn't written in it. */
export function languageOf(draft: Draft, choice: LanguageChoice, file: string): Language {
	const language = choice === "auto" ? (draft.languages[0] ?? "en") : choice;
	if (draft.languages.includes(language)) return language;
	throw fileError("no-language", file, { language });
}

/** Loads a draft, or makes one of a text. Throws `CliError`. */
export async function loadDraft(
	file: string,
	choices: { readonly language: LanguageChoice; readonly instrument: InstrumentType | null },
): Promise<LoadedDraft> {
	const source = await loadSource(file);
	const outline = source.kind === "text" ? outlineText(source.text) : null;
	const found =
		source.kind === "draft" ? source.draft : draftOf(source.text, outline ?? [], choices.language);
	const draft = choices.instrument === null ? found : { ...found, instrument: choices.instrument };
	const language = languageOf(draft, choices.language, file);
	const labels = once(() => labelsOf(draft, language));
	const texts = once(
		() => new Map(draftClauses(draft, language).map(({ id, text }) => [id, text])),
	);
	return {
		draft,
		language,
		source: source.text,
		outline,
		title: plainText(draft.title[language] ?? [], {}, referenceTexts(draft, language)).text,
		addressOf: (clause) => addressOf(draft, clause, language, labels()),
		textOf: (clause) => texts().get(clause) ?? "",
	};
}

function draftOf(text: string, outline: readonly OutlineNode[], choice: LanguageChoice): Draft {
	let count = 0;
	return draftFromOutline(outline, {
		language: choice === "auto" ? detectLanguage(text) : choice,
		// Numbers in order serve: the draft is scored, never saved.
		newId: () => `n${++count}`,
	});
}
