import {
	createMatcher,
	type DraftCommand,
	type FindHit,
	type FindScope,
	type FindTarget,
	type Language,
	type Matcher,
	replaceHits,
	replacementOf,
} from "../../engine/index";
import type { EditHints, Place } from "../editor/types";
import { createLiveFind } from "../find/live-find";
import type { FindOptions, FindState, SelectedWords } from "./find-state";
import type { AppState } from "./state";
import type { Store } from "./store";

/** Finding and replacing. */
export interface FindFlows {
	/** Opens the bar, or brings the focus back to it; selected words are what is looked for, or where. */
	readonly openFind: (replacing: boolean, selection: SelectedWords | null) => void;
	/** Closes the bar and puts the caret on the hit looked at. */
	readonly closeFind: () => void;
	readonly changeFind: (change: Partial<FindOptions>) => void;
	/** Shows or hides what replaces. */
	readonly showReplace: (replacing: boolean) => void;
	/** Goes to the next hit, or the one before, round the ends. */
	readonly stepFind: (step: 1 | -1) => void;
	/** Puts caret and focus on the hit looked at. */
	readonly selectHit: () => void;
	/** Replaces the hit looked at and goes to the next. */
	readonly replaceHit: () => void;
	/** Replaces every hit that can be, as one step of undo. */
	readonly replaceAllHits: () => void;
	/** Tells that the caret went somewhere: from there the search goes on. */
	readonly findFrom: (place: Place) => void;
}

/** What find flows work with. */
export interface FindFlowParts {
	readonly store: Store<AppState>;
	readonly now: () => number;
	readonly later: (callback: () => void, milliseconds: number) => () => void;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly showLanguage: (language: Language) => void;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Milliseconds without a change of the draft after which is looked again: a key is painted first. */
const PAUSE = 150;

/** Longest selection that is taken for what is looked for, in UTF-16 units; a longer one is where is looked. */
const LONGEST_WORDS = 120;

interface Origin extends Place {
	readonly language: Language;
}

/** Makes the flows. What is found follows the draft while the bar is open. */
export function createFindFlows(parts: FindFlowParts): FindFlows {
	const { store } = parts;
	const live = createLiveFind(parts.now, (callback) => parts.later(callback, 0));
	let matcher: Matcher | null = null;
	let targets: readonly FindTarget[] = [];
	/** Where the search goes on from: the caret when the bar was opened, then each hit looked at. */
	let origin: Origin | null = null;
	/** The caret was moved away from the hit looked at. */
	let moved = false;
	let stopWaiting = () => {};

	const set = (change: Partial<FindState>) =>
		store.set({ find: { ...store.get().find, ...change } });

	function scopeOf({ options, selection }: FindState, block: string | null): FindScope {
		if (options.scope === "selection" && selection) return { type: "selection", ...selection };
		if (options.scope === "article" && block !== null)
			return { type: "article", block: origin?.block ?? block };
		return { type: "draft" };
	}

	/** The first hit at the origin or after it, else the first of all. */
	function currentOf(hits: readonly FindHit[]): number {
		if (hits.length === 0) return -1;
		const order = new Map(targets.map(({ block, language }, at) => [`${language} ${block}`, at]));
		const placed = (block: string, language: Language) => order.get(`${language} ${block}`);
		const from = origin && placed(origin.block, origin.language);
		if (!origin || from === undefined || from === null) return 0;
		const { offset } = origin;
		const index = hits.findIndex((hit) => {
			const at = placed(hit.block, hit.language) ?? 0;
			return at > from || (at === from && hit.from >= offset);
		});
		return Math.max(0, index);
	}

	function look(reveal: boolean): void {
		stopWaiting();
		const { find, document, language, block } = store.get();
		live.stop();
		if (!find.open || !document || !matcher) {
			if (find.hits.length > 0) set({ hits: [], capped: false, current: -1 });
			return;
		}
		const { draft } = document;
		// A selection stands in the language shown.
		const every = find.options.everyLanguage && find.options.scope !== "selection";
		live.run(
			{
				draft,
				languages: every ? draft.languages : [language],
				scope: scopeOf(find, block),
				matcher,
			},
			(outcome) => {
				targets = outcome.targets;
				const { hits, capped } = outcome;
				const revealed = store.get().find.revealed + (reveal ? 1 : 0);
				const current = currentOf(hits);
				set({ hits, capped, current, revealed });
				const found = hits[current]?.language;
				if (reveal && found !== undefined && found !== store.get().language)
					parts.showLanguage(found);
			},
		);
	}

	function prepare(): void {
		const { options } = store.get().find;
		matcher = null;
		if (options.pattern !== "") {
			const made = createMatcher(options);
			if (made.ok) matcher = made.matcher;
			set({ fault: made.ok ? null : made.fault });
		} else set({ fault: null });
		look(true);
	}

	function hitAt(index: number): FindHit | undefined {
		return store.get().find.hits[index];
	}

	function goTo(index: number): void {
		const hit = hitAt(index);
		if (!hit) return;
		origin = { block: hit.block, offset: hit.from, language: hit.language };
		moved = false;
		set({ current: index, revealed: store.get().find.revealed + 1 });
		if (hit.language !== store.get().language) parts.showLanguage(hit.language);
	}

	let shown = { document: store.get().document, language: store.get().language };
	store.subscribe(() => {
		const { document, language, find } = store.get();
		const before = shown;
		shown = { document, language };
		if (!find.open) return;
		if (document?.session !== before.document?.session) {
			origin = null;
			set({ selection: null, options: { ...find.options, scope: "draft" } });
		}
		const other = language !== before.language && !find.options.everyLanguage;
		if (document?.draft === before.document?.draft && !other) return;
		stopWaiting();
		stopWaiting = parts.later(() => look(false), other ? 0 : PAUSE);
	});

	return {
		openFind(replacing, selected) {
			const { find, block, language } = store.get();
			const text = selected?.text ?? "";
			const lies = selected !== null && selected.from.block !== selected.to.block;
			const asWords = text !== "" && !lies && text.length <= LONGEST_WORDS;
			const start = selected?.from ?? (block === null ? null : { block, offset: 0 });
			if (!find.open || selected) origin = start && { ...start, language };
			set({
				open: true,
				replacing: replacing || (find.open && find.replacing),
				asked: find.asked + 1,
				selection: selected ?? (find.open ? find.selection : null),
				options: {
					...find.options,
					...(asWords ? { pattern: text, expression: false } : {}),
					scope: selected && !asWords ? "selection" : find.open ? find.options.scope : "draft",
				},
			});
			prepare();
		},
		closeFind() {
			const { open } = store.get().find;
			if (!open) return;
			stopWaiting();
			live.stop();
			const hit = hitAt(store.get().find.current);
			set({ open: false, hits: [], capped: false, current: -1 });
			const { block } = store.get();
			const place = hit ? { block: hit.block, offset: hit.footnote === null ? hit.from : 0 } : null;
			if (hit && place)
				store.set({
					block: hit.block,
					caretRequest: {
						place,
						focus: true,
						select: hit.footnote === null ? hit.to - hit.from : 0,
					},
				});
			else if (block !== null)
				store.set({ caretRequest: { place: origin ?? { block, offset: 0 }, focus: true } });
		},
		changeFind(change) {
			const { find } = store.get();
			const options = { ...find.options, ...change };
			set({ options });
			const names = Object.keys(change);
			if (names.every((name) => name === "replacement")) return;
			if (names.some((name) => !["scope", "everyLanguage"].includes(name))) prepare();
			else look(true);
		},
		showReplace: (replacing) => set({ replacing }),
		stepFind(step) {
			const { find, block, language } = store.get();
			if (!find.open) {
				if (find.options.pattern === "") return;
				origin = block === null ? null : { block, offset: 0, language };
				set({ open: true, selection: null });
				prepare();
				return;
			}
			const { hits } = find;
			// From a caret that left the hit, the next one is the first behind it.
			const from = moved ? currentOf(hits) - (step > 0 ? 1 : 0) : find.current;
			if (hits.length > 0) goTo((from + step + hits.length) % hits.length);
		},
		selectHit() {
			const hit = hitAt(store.get().find.current);
			if (!hit) return;
			const own = hit.footnote === null;
			store.set({
				block: hit.block,
				caretRequest: {
					place: { block: hit.block, offset: own ? hit.from : 0 },
					focus: true,
					select: own ? hit.to - hit.from : 0,
				},
			});
		},
		replaceHit() {
			const { find } = store.get();
			const hit = hitAt(find.current);
			if (!matcher || !hit) return;
			if (!hit.replaceable) {
				parts.tell("find.cannotReplace", {});
				goTo((find.current + 1) % find.hits.length);
				return;
			}
			const replacement = {
				template: find.options.replacement,
				expression: find.options.expression,
			};
			const target = targets.filter(
				({ block, language }) => block === hit.block && language === hit.language,
			);
			const { command } = replaceHits(
				matcher,
				target,
				replacement,
				(other) =>
					other.from === hit.from && other.to === hit.to && other.footnote === hit.footnote,
			);
			const words = replacementOf(hit, replacement).length;
			// Of a proposal the old words stay in the text.
			const stays = store.get().review.suggesting ? hit.to - hit.from : 0;
			const after = { block: hit.block, offset: hit.from + stays + words };
			origin = { ...after, language: hit.language };
			followSelection(hit, stays + words);
			if (command)
				parts.apply(command, {
					coalesceKey: null,
					caretBefore: { block: hit.block, offset: hit.from },
					caretAfter: after,
				});
			look(true);
		},
		replaceAllHits() {
			const { find } = store.get();
			if (!matcher || find.hits.length === 0) return;
			const first = hitAt(0);
			const place = first ? { block: first.block, offset: 0 } : null;
			const { command, replaced, skipped } = replaceHits(matcher, targets, {
				template: find.options.replacement,
				expression: find.options.expression,
			});
			if (command)
				parts.apply(command, { coalesceKey: null, caretBefore: place, caretAfter: place });
			parts.tell(skipped === 0 ? "find.replaced" : "find.replacedSkipped", {
				count: String(replaced),
				skipped: String(skipped),
			});
			look(false);
		},
		findFrom(place) {
			const { find, language } = store.get();
			if (!find.open) return;
			const hit = hitAt(find.current);
			if (hit?.block === place.block && place.offset >= hit.from && place.offset <= hit.to) return;
			origin = { ...place, language };
			moved = true;
		},
	};

	/** A selection that is looked through grows and shrinks with what is replaced in it. */
	function followSelection(hit: FindHit, length: number): void {
		const { selection } = store.get().find;
		if (!selection || hit.footnote !== null || selection.to.block !== hit.block) return;
		const to = { ...selection.to, offset: selection.to.offset + length - (hit.to - hit.from) };
		set({ selection: { ...selection, to } });
	}
}
