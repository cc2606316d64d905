import type { Command } from "../../electron/commands";
import {
	type Beside,
	type Draft,
	type DraftCommand,
	type DraftingEdit,
	insertFinalClauses,
	LANGUAGES,
	type Language,
	moveBeside,
	type NumberingStyle,
	type TableSize,
	tableAround,
} from "../../engine/index";
import { restructureDraft, type StructuralEdit } from "../editor/structure";
import type { EditHints, Place } from "../editor/types";
import { translatorFor } from "../i18n";
import { blocksOf } from "./blocks";
import { finalSetOf } from "./final-clauses";
import { type AppState, startOf } from "./state";
import type { Store } from "./store";

/** Changes of a draft's structure that begin outside of its text. */
export interface StructureFlows {
	/** Moves a block with all that it holds beside another; the caret stays in its words. */
	readonly moveBlock: (id: string, target: string, beside: Beside) => void;
	/** Changes the place of a block as keys do in the text, which keeps its caret. */
	readonly shiftBlock: (id: string, edit: "move-up" | "move-down" | "nest" | "lift") => void;
	readonly setNumberingStyle: (style: NumberingStyle) => void;
	/** Puts a table in behind the caret's block, which goes to its first cell. */
	readonly insertTable: (size: TableSize) => void;
}

/** The commands of structure. */
export type StructureCommand = Extract<
	Command,
	| "insert.article"
	| "insert.clause"
	| "insert.recital"
	| "insert.part"
	| "insert.annex"
	| "insert.definitions"
	| "insert.table"
	| "insert.finalClauses"
	| `format.${string}`
	| `table.${string}`
>;

/** What the flows work with. */
export interface StructureFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	/** Changes the draft, and puts the caret somewhere where one is given. */
	readonly apply: (command: DraftCommand, hints: EditHints, caret?: Place | null) => void;
	readonly openDialog: (name: "table") => void;
	/** A template that comes with Clausula; `null` where it cannot be read, which the user is told. */
	readonly readTemplate: (name: string) => Promise<Draft | null>;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** The flows with their commands, and what must be told of the caret. */
export interface StructureStore {
	readonly flows: StructureFlows;
	readonly commands: Readonly<Record<StructureCommand, () => void>>;
	readonly caretMoved: (place: Place | null) => void;
	/** Notes whether the caret's block is of a table. */
	readonly tellTable: () => void;
}

/** A message in each language of text. */
function inEachLanguage(id: string): Readonly<Record<Language, string>> {
	const texts = LANGUAGES.map((language) => [language, translatorFor(language)(id)]);
	return Object.fromEntries(texts) as Record<Language, string>;
}

/** Makes the flows. */
export function createStructureFlows(parts: StructureFlowParts): StructureStore {
	const { store, newId, apply, tell, openDialog, readTemplate } = parts;
	let caret: Place | null = null;

	/** Where the caret is: in the block that the window knows, at its start where nothing better is known. */
	function here(): Place | null {
		const { block } = store.get();
		if (block === null) return null;
		return caret?.block === block ? caret : startOf(block);
	}

	/** The number and the kind of a block as it stands now, for those who don't see it. */
	function told(id: string): void {
		const { document, language } = store.get();
		const block = document && blocksOf(document.draft, language).find((each) => each.id === id);
		tell("announce.moved", { label: block?.label ?? "" });
	}

	function atCaret(edit: StructuralEdit): void {
		const { document, language } = store.get();
		const place = here();
		if (!document || place === null) return;
		const known = blocksOf(document.draft, language).some(({ id }) => id === place.block);
		const done = known ? restructureDraft(document.draft, language, edit, place, newId) : null;
		if (done === null) {
			tell("announce.refused");
			return;
		}
		const hints = { coalesceKey: null, caretBefore: place, caretAfter: done.caret };
		apply(done.command, hints, done.caret);
	}

	/** Changes what isn't at the caret: the caret keeps its place, and undo brings it back there. */
	function elsewhere(id: string, edit: DraftingEdit | null): void {
		if (edit === null) {
			tell("announce.refused");
			return;
		}
		const place = here();
		apply(edit.command, { coalesceKey: null, caretBefore: place, caretAfter: place });
		told(id);
	}

	/** Puts the closing articles of the draft's kind in at its end. */
	async function insertFinal(): Promise<void> {
		const before = store.get().document;
		const set = before && finalSetOf(before.draft.instrument);
		const template = set && (await readTemplate(set.template));
		const { document } = store.get();
		if (!set || !template || document?.draft.id !== before?.draft.id || !document) return;
		const edit = insertFinalClauses(document.draft, template, set, newId);
		if (!edit) return;
		const hints = { coalesceKey: null, caretBefore: here(), caretAfter: edit.caret };
		apply(edit.command, hints, edit.caret);
		tell("announce.final-clauses");
	}

	const command = (edit: StructuralEdit) => () => atCaret(edit);
	return {
		flows: {
			moveBlock(id, target, beside) {
				const { document } = store.get();
				if (document) elsewhere(id, moveBeside(document.draft, id, target, beside));
			},
			shiftBlock(id, edit) {
				const { document, language } = store.get();
				if (!document) return;
				elsewhere(id, restructureDraft(document.draft, language, edit, startOf(id), newId));
			},
			insertTable(size) {
				atCaret({ table: size });
			},
			setNumberingStyle(style) {
				const hints = { coalesceKey: null, caretBefore: null, caretAfter: null };
				apply({ type: "set-numbering-style", style }, hints);
			},
		},
		commands: {
			"insert.article": command("insert-article"),
			"insert.clause": command("insert-clause"),
			"insert.recital": command("insert-recital"),
			"insert.part": command("insert-part"),
			"insert.annex": command("insert-annex"),
			"insert.definitions": () =>
				atCaret({
					article: {
						heading: inEachLanguage("structure.definitions.heading"),
						chapeau: inEachLanguage("structure.definitions.chapeau"),
					},
				}),
			"insert.finalClauses": () => void insertFinal(),
			"insert.table": () => openDialog("table"),
			"table.rowAbove": command({ table: "row-above" }),
			"table.rowBelow": command({ table: "row-below" }),
			"table.columnBefore": command({ table: "column-before" }),
			"table.columnAfter": command({ table: "column-after" }),
			"table.removeRow": command({ table: "remove-row" }),
			"table.removeColumn": command({ table: "remove-column" }),
			"table.headerRow": command({ table: "header-row" }),
			"table.headerColumn": command({ table: "header-column" }),
			"table.toParagraphs": command({ table: "to-paragraphs" }),
			"table.remove": command({ table: "remove-table" }),
			"format.nest": command("nest"),
			"format.lift": command("lift"),
			"format.moveUp": command("move-up"),
			"format.moveDown": command("move-down"),
			"format.clause": command({ kind: "clause" }),
			"format.article": command({ kind: "article" }),
			"format.part": command({ kind: "part" }),
			"format.annex": command({ kind: "annex" }),
			"format.number": command("toggle-number"),
		},
		caretMoved(place) {
			if (place) caret = place;
		},
		tellTable() {
			const { document, block, inTable } = store.get();
			const now =
				document !== null && block !== null && tableAround(document.draft, block) !== null;
			if (now !== inTable) store.set({ inTable: now });
		},
	};
}
