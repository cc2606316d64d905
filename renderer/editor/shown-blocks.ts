import {
	type Block,
	type Draft,
	type Language,
	openText,
	plainText,
	type Run,
	referenceTexts,
} from "../../engine/index";
import type { Translate } from "../i18n";
import { blocksOf } from "../store/blocks";
import { notesIn } from "../store/notes";
import type { ShownBlock } from "./projection";
import { type WordsOfRun, wordsInside } from "./run-words";

/** Longest hint quoted from another language, in UTF-16 units; one line shows no more. */
const HINT_LENGTH = 160;

const PLACEHOLDERS: Readonly<Record<Block["kind"], string>> = {
	title: "editor.placeholder.title",
	preamble: "editor.placeholder.preamble",
	part: "editor.placeholder.part",
	article: "editor.placeholder.article",
	clause: "editor.placeholder.clause",
	annex: "editor.placeholder.annex",
	table: "editor.placeholder.table",
	cell: "",
};

/** What was shown for a block whose words say all. */
const KNOWN = new WeakMap<Block, { readonly shown: ShownBlock; readonly translate: Translate }>();

const NO_NOTES: ReadonlyMap<string, string> = new Map();

function hintOf(draft: Draft, runs: readonly Run[], language: Language): string {
	const words = plainText(runs, {}, referenceTexts(draft, language)).text;
	return words.length > HINT_LENGTH ? `${words.slice(0, HINT_LENGTH - 1)}…` : words;
}

/**
 * The blocks of a draft in one language as an editor shows them. An empty block says what belongs there; a block without
 * text in this language quotes the words of `hintLanguage`.
 */
export function shownBlocks(
	draft: Draft,
	language: Language,
	hintLanguage: Language | null,
	translate: Translate,
	wordsOf: WordsOfRun,
	notesShown: boolean,
): readonly ShownBlock[] {
	let hints: ReadonlyMap<string, Block> | null = null;
	const hint = (block: Block): string | null => {
		if (hintLanguage === null || hintLanguage === language || !block.missing) return null;
		hints ??= new Map(blocksOf(draft, hintLanguage).map((other) => [other.id, other]));
		const runs = hints.get(block.id)?.runs;
		if (runs === undefined || openText(runs).trim() === "") return null;
		return hintOf(draft, runs, hintLanguage);
	};
	const referencesOf = (runs: readonly Run[]): string => {
		const words = runs.flatMap((run) => wordsInside(run, wordsOf));
		return words.length === 0 ? "" : JSON.stringify(words);
	};
	const notes = notesShown ? notesIn(draft, language) : NO_NOTES;
	return blocksOf(draft, language).map((block) => {
		const { id, kind, depth, label, missing, runs, cell } = block;
		const note = notes.get(id) ?? "";
		const before = KNOWN.get(block);
		if (before?.translate === translate && before.shown.face.note === note) return before.shown;
		const quoted = hint(block);
		const key = PLACEHOLDERS[kind];
		const placeholder = quoted ?? (key === "" ? "" : translate(key));
		const shown: ShownBlock = {
			face: {
				id,
				kind,
				depth,
				label,
				missing,
				language,
				placeholder,
				placeholderLanguage: quoted === null ? null : hintLanguage,
				note,
				table: cell?.table ?? "",
				row: cell?.row ?? "",
				heads: cell?.heads ?? "",
			},
			runs,
			references: referencesOf(runs),
		};
		// Anything else hangs on words and numbers elsewhere.
		if (!missing && shown.references === "") KNOWN.set(block, { shown, translate });
		return shown;
	});
}
