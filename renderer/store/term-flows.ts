import {
	type ByLanguage,
	cleanName,
	type DraftCommand,
	type FoundDefinition,
	foundDefinitions,
	nameStem,
	type TermUse,
	termUses,
} from "../../engine/index";
import type { EditHints } from "../editor/types";
import { blocksOf } from "./blocks";
import type { BlockSelection } from "./selection";
import type { AppState } from "./state";
import type { Store } from "./store";
import type { TermProposal, TermsState } from "./terms-state";
import type { TrailFlows } from "./trail-flows";

/** What is done with the draft's terms. */
export interface TermFlows {
	/** Opens the dialog that defines a term: the words given, else those selected in the text. */
	readonly proposeTerm: (name?: string) => void;
	/** Puts the term of the dialog on the list. */
	readonly defineTerm: (term: TermProposal) => void;
	/** Puts definitions of the text on the list, as one step of undo. */
	readonly listDefinitions: (found: readonly FoundDefinition[]) => void;
	/** Calls a term otherwise, here and at every use, as one step of undo. */
	readonly renameTerm: (term: string, names: ByLanguage<string>) => void;
	readonly removeTerm: (term: string) => void;
	readonly setTermDefinition: (term: string, definedIn: string | null) => void;
	/** Shows a term in the sidebar; `null` for none. */
	readonly chooseTerm: (term: string | null) => void;
	/** Selects the next use of a term in the language shown (1) or the one before (-1), round the ends. */
	readonly stepUse: (term: string, by: 1 | -1) => void;
	/** Goes to the words that define a term. */
	readonly goToDefinition: (term: string) => void;
	readonly markTerms: (marked: boolean) => void;
}

/** What term flows work with. */
export interface TermFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly selected: () => BlockSelection | null;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly goTo: TrailFlows["goTo"];
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** Quotation marks around a name, which belong to its definition. */
const QUOTES = /^["“”„«»‘’「」『』《》]+|["“”„«»‘’「」『』《》]+$/g;

/** The uses of a term that are gone through: all but the place that defines it. */
export function usesOf(uses: readonly TermUse[], term: string): readonly TermUse[] {
	return uses.filter((use) => use.term === term && !use.defining);
}

/** The use behind the selection, or before it, round the ends: its index. `placeOf` tells where a block stands in the text. */
function nextUse(
	uses: readonly TermUse[],
	placeOf: (block: string) => number,
	selection: BlockSelection | null,
	by: 1 | -1,
): number {
	if (!selection) return 0;
	const here = placeOf(selection.block);
	const on = uses.findIndex(
		({ block, from, to }) =>
			block === selection.block && from === selection.from && to === selection.to,
	);
	const behind = uses.findIndex((use) => {
		const there = placeOf(use.block);
		return there > here || (there === here && use.from >= selection.to);
	});
	const after = behind < 0 ? uses.length : behind;
	const index = by > 0 ? (on < 0 ? after : on + 1) : (on < 0 ? after : on) - 1;
	return (index + uses.length) % uses.length;
}

/** Makes the flows. */
export function createTermFlows(parts: TermFlowParts): TermFlows {
	const { store, apply, tell } = parts;
	const set = (change: Partial<TermsState>) =>
		store.set({ terms: { ...store.get().terms, ...change } });
	const nameOf = (id: string): string => {
		const { document, language } = store.get();
		const name = document?.draft.terms.find((term) => term.id === id)?.name ?? {};
		return name[language] ?? Object.values(name)[0] ?? "";
	};
	const applyAlone = (command: DraftCommand): void => {
		const place = parts.selected();
		const caret = place && { block: place.block, offset: place.to };
		apply(command, { coalesceKey: null, caretBefore: caret, caretAfter: caret });
	};

	const flows: TermFlows = {
		proposeTerm(name) {
			const { document, language } = store.get();
			if (!document) return;
			const selection = parts.selected();
			const words = cleanName((name ?? selection?.text ?? "").replaceAll("\uFFFC", "")).replace(
				QUOTES,
				"",
			);
			const stem = nameStem(words, language);
			const found = foundDefinitions(document.draft, language).find(
				({ names }) => stem !== "" && nameStem(names[language] ?? "", language) === stem,
			);
			const names = words === "" ? {} : { ...found?.names, [language]: words };
			set({ proposal: { names, definedIn: found?.block ?? null } });
			store.set({ dialog: "term" });
		},
		defineTerm({ names, definedIn }) {
			const id = parts.newId();
			applyAlone({ type: "define-term", term: { id, name: names, definedIn } });
			set({ proposal: null, chosen: id });
			store.set({ dialog: null, sidebar: "terms" });
			tell("announce.term-defined", { name: nameOf(id) });
		},
		listDefinitions(found) {
			const commands = found.map(
				({ block, names }): DraftCommand => ({
					type: "define-term",
					term: { id: parts.newId(), name: names, definedIn: block },
				}),
			);
			applyAlone({ type: "batch", commands });
			tell("announce.terms-listed", { count: String(found.length) });
		},
		renameTerm(term, names) {
			applyAlone({ type: "rename-term", term, names });
			tell("announce.term-renamed", { name: nameOf(term) });
		},
		removeTerm(term) {
			const name = nameOf(term);
			applyAlone({ type: "remove-term", term });
			set({ chosen: null });
			tell("announce.term-removed", { name });
		},
		setTermDefinition: (term, definedIn) =>
			applyAlone({ type: "set-term-definition", term, definedIn }),
		chooseTerm: (chosen) => set({ chosen }),
		stepUse(term, by) {
			const { document, language } = store.get();
			if (!document) return;
			const uses = usesOf(termUses(document.draft, language), term);
			if (uses.length === 0) {
				tell("announce.term-unused", { name: nameOf(term) });
				return;
			}
			const order = new Map(
				blocksOf(document.draft, language).map((block, index) => [block.id, index]),
			);
			const next = nextUse(uses, (block) => order.get(block) ?? 0, parts.selected(), by);
			const use = uses[next];
			if (!use) return;
			parts.goTo({ block: use.block, offset: use.from }, use.to - use.from);
			tell("announce.term-use", { at: String(next + 1), count: String(uses.length) });
		},
		goToDefinition(term) {
			const { document, language } = store.get();
			const home = document?.draft.terms.find(({ id }) => id === term)?.definedIn;
			if (!document || home === undefined) return;
			if (home === null) {
				set({ chosen: term });
				store.set({ sidebar: "terms" });
				tell("announce.term-undefined", { name: nameOf(term) });
				return;
			}
			const words = termUses(document.draft, language).find(
				(use) => use.term === term && use.defining,
			);
			parts.goTo({ block: home, offset: words?.from ?? 0 }, words ? words.to - words.from : 0);
		},
		markTerms: (marked) => set({ marked }),
	};
	return flows;
}
