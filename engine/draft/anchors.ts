import type { Language } from "../language/types";
import type { Span } from "../text/types";
import { type Kept, keptWords } from "./kept-words";
import { openText } from "./runs";
import type { Anchor, Comment, Draft, DraftNode, Run, Suggestion } from "./types";
import { findNode } from "./walk";
import { holderOf } from "./words";

/** A block's words in one language, open as anchors count, in a text that joins several. */
interface Laid {
	readonly id: string;
	readonly text: string;
	/** Offset of its first unit in the joined text. */
	readonly at: number;
}

/** How the words of some blocks became those of others. */
interface Passage {
	readonly old: readonly Laid[];
	readonly now: readonly Laid[];
	readonly kept: readonly Kept[];
}

/** A place for what is anchored where none of its words stand any more: the block before it that is still there. */
type Refuge = (node: string) => Anchor;

interface Words {
	readonly id: string;
	readonly runs: readonly Run[] | undefined;
}

/** The words of every block in one language, the title first, in document order. */
function wordsIn(draft: Draft, language: Language): Words[] {
	const words: Words[] = [{ id: draft.id, runs: draft.title[language] }];
	const walk = (nodes: readonly DraftNode[]): void => {
		for (const node of nodes) {
			if (node.kind !== "alternatives" && node.kind !== "option")
				words.push({ id: node.id, runs: node[holderOf(node.kind)][language] });
			walk(node.children);
		}
	};
	walk(draft.body);
	return words;
}

/** The open text of a block in one language, as anchors count; the title's for the draft's own id, "" where there is none. */
export function anchoredText(draft: Draft, id: string, language: Language): string {
	return openText(blockRuns(draft, id, language));
}

/** The runs of a block in one language; the title's for the draft's own id, none where the block is gone. */
export function blockRuns(draft: Draft, id: string, language: Language): readonly Run[] {
	if (id === draft.id) return draft.title[language] ?? [];
	const node = findNode(draft, id)?.node;
	return node?.[holderOf(node.kind)][language] ?? [];
}

function laid(words: readonly { readonly id: string; readonly text: string }[]): Laid[] {
	let at = 0;
	return words.map(({ id, text }) => {
		const own = { id, text, at };
		at += text.length + 1;
		return own;
	});
}

function joined(blocks: readonly Laid[]): string {
	return blocks.map(({ text }) => text).join("\n");
}

function passage(old: readonly Laid[], now: readonly Laid[]): Passage {
	return { old, now, kept: keptWords(joined(old), joined(now)) };
}

/** Where the words of an anchor stand now: stretches by block, in order, neighbours joined. */
function landings({ old, now, kept }: Passage, { node, from, to }: Anchor): Map<string, Span[]> {
	const start = old.find(({ id }) => id === node)?.at ?? 0;
	const found = new Map<string, Span[]>();
	for (const each of kept) {
		const first = Math.max(from + start, each.from) - each.from + each.to;
		const last = Math.min(to + start, each.from + each.length) - each.from + each.to;
		if (first >= last) continue;
		for (const block of now) {
			const span = {
				from: Math.max(first - block.at, 0),
				to: Math.min(last - block.at, block.text.length),
			};
			if (span.from >= span.to) continue;
			const spans = found.get(block.id) ?? [];
			const before = spans.at(-1);
			if (before && before.to === span.from) spans[spans.length - 1] = { ...before, to: span.to };
			else spans.push(span);
			found.set(block.id, spans);
		}
	}
	return found;
}

/** The offset that a place without room of its own has now, in its own block; `null` where that is not among those that remain. */
function pointAfter({ old, now, kept }: Passage, node: string, offset: number): number | null {
	const before = old.find(({ id }) => id === node);
	const block = now.find(({ id }) => id === node);
	if (!before || !block) return null;
	let point = 0;
	for (const each of kept) {
		const reached = Math.min(offset + before.at, each.from + each.length);
		if (reached < each.from) break;
		const at = reached - each.from + each.to - block.at;
		if (at >= 0 && at <= block.text.length) point = at;
	}
	return point;
}

const SAYS_SOMETHING = /[\p{L}\p{N}\uFFFC]/u;

/** Whether enough of the words of an anchor remain to speak of them: all of them, or more than signs and spaces. */
function remains(
	spans: ReadonlyMap<string, readonly Span[]>,
	anchor: Anchor,
	now: readonly Laid[],
) {
	let units = 0;
	let words = "";
	for (const [id, own] of spans) {
		const text = now.find((block) => block.id === id)?.text ?? "";
		for (const { from, to } of own) {
			units += to - from;
			words += text.slice(from, to);
		}
	}
	return units > 0 && (units === anchor.to - anchor.from || SAYS_SOMETHING.test(words));
}

function carryComment(comment: Comment, through: Passage, refuge: Refuge): Comment {
	const { anchor } = comment;
	const { node, language, from, to } = anchor;
	const text = through.old.find(({ id }) => id === node)?.text ?? "";
	const quote = comment.quote ?? text.slice(from, to);
	const spans = landings(through, anchor);
	if (from === to || !remains(spans, anchor, through.now)) {
		const at = pointAfter(through, node, from);
		const place = at === null ? refuge(node) : { node, language, from: at, to: at };
		return moved(quote === "" ? comment : { ...comment, quote }, place);
	}
	let best: { readonly node: string; readonly span: Span; readonly units: number } | null = null;
	for (const [id, own] of spans) {
		const units = own.reduce((sum, span) => sum + span.to - span.from, 0);
		const span = { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
		if (best === null || units > best.units) best = { node: id, span, units };
	}
	if (best === null) return comment;
	const place = { node: best.node, language, ...best.span };
	const now = through.now.find(({ id }) => id === place.node)?.text.slice(place.from, place.to);
	// Old files name no words: they are kept from the first edit on that changes them.
	const kept = comment.quote === undefined && now !== quote ? { ...comment, quote } : comment;
	return moved(kept, place);
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
	return a.node === b.node && a.from === b.from && a.to === b.to && a.language === b.language;
}

function moved<T extends { readonly anchor: Anchor }>(item: T, anchor: Anchor): T {
	return sameAnchor(item.anchor, anchor) ? item : { ...item, anchor };
}

/**
 * A proposal where its words stand now: none where they are gone, several where they are parted. Words written between those of an
 * insertion belong to it; words between those to be deleted stay.
 */
function carrySuggestion(
	suggestion: Suggestion,
	through: Passage,
	isTaken: (id: string) => boolean,
): Suggestion[] {
	const { anchor, kind } = suggestion;
	const spans = landings(through, anchor);
	const places = [...spans].flatMap(([node, own]): Anchor[] => {
		const whole = { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
		const parts = kind === "insertion" ? [whole] : own;
		return parts.map((part) => ({ ...anchor, node, ...part }));
	});
	let next = 2;
	return places.map((place, index) => {
		if (index === 0) return moved(suggestion, place);
		while (isTaken(`${suggestion.id}-${next}`)) next += 1;
		const id = `${suggestion.id}-${next}`;
		next += 1;
		return { ...suggestion, id, anchor: place };
	});
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** What is anchored in the words of a draft. */
export type Anchored = Pick<Draft, "comments" | "suggestions">;

/** Everything anchored in the blocks of a passage, carried through it. Lists that don't change keep their identity. */
function carryThrough(
	{ comments, suggestions }: Anchored,
	language: Language,
	through: Passage,
	refuge: Refuge,
): Anchored {
	const touched = new Set(through.old.map(({ id }) => id));
	const isTouched = ({ anchor }: { readonly anchor: Anchor }) =>
		anchor.language === language && touched.has(anchor.node);
	const ids = new Set(suggestions.map(({ id }) => id));
	const nextComments = comments.map((comment) =>
		isTouched(comment) ? carryComment(comment, through, refuge) : comment,
	);
	const nextSuggestions = suggestions.flatMap((suggestion) =>
		isTouched(suggestion)
			? carrySuggestion(suggestion, through, (id) => ids.has(id))
			: [suggestion],
	);
	return {
		comments: sameList(comments, nextComments) ? comments : nextComments,
		suggestions: sameList(suggestions, nextSuggestions) ? suggestions : nextSuggestions,
	};
}

/** What is anchored in one block, carried through an edit of its words of which it is known what it kept. */
export function carryKept(
	anchored: Anchored,
	block: string,
	language: Language,
	words: { readonly old: string; readonly now: string; readonly kept: readonly Kept[] },
): Anchored {
	const through: Passage = {
		old: [{ id: block, text: words.old, at: 0 }],
		now: [{ id: block, text: words.now, at: 0 }],
		kept: words.kept,
	};
	return carryThrough(anchored, language, through, (node) => ({
		node,
		language,
		from: 0,
		to: 0,
	}));
}

function languagesOf(draft: Draft): ReadonlySet<Language> {
	return new Set([...draft.comments, ...draft.suggestions].map(({ anchor }) => anchor.language));
}

/** Passages of one language from one draft to the next: block by block, or all together where blocks with words came or went. */
function passagesOf(old: readonly Words[], now: readonly Words[]): Passage[] {
	const runsBefore = new Map(old.map(({ id, runs }) => [id, runs]));
	const runsAfter = new Map(now.map(({ id, runs }) => [id, runs]));
	const open = ({ id, runs }: Words) => ({ id, text: openText(runs ?? []) });
	const isChanged = (id: string) =>
		!runsBefore.has(id) || !runsAfter.has(id) || runsBefore.get(id) !== runsAfter.get(id);
	const before = old.filter(({ id }) => isChanged(id)).map(open);
	const after = now.filter(({ id }) => isChanged(id)).map(open);
	const restructured =
		before.some(({ id }) => !runsAfter.has(id)) ||
		after.some(({ id, text }) => !runsBefore.has(id) && text !== "");
	if (restructured) return [passage(laid(before), laid(after))];
	const texts = new Map(after.map(({ id, text }) => [id, text]));
	return before
		.filter(({ id, text }) => texts.get(id) !== text)
		.map(({ id, text }) =>
			passage(laid([{ id, text }]), laid([{ id, text: texts.get(id) ?? "" }])),
		);
}

function refugeIn(old: readonly Words[], now: readonly Words[], language: Language): Refuge {
	return (node) => {
		const after = new Map(now.map(({ id, runs }) => [id, runs]));
		const at = old.findIndex(({ id }) => id === node);
		const before = old.slice(0, Math.max(at, 0)).findLast(({ id }) => after.has(id));
		const id = before?.id ?? now[0]?.id ?? node;
		const { length } = openText(after.get(id) ?? []);
		return { node: id, language, from: length, to: length };
	};
}

/**
 * The draft after an edit with everything anchored where its words stand now, in whichever block. A comment whose words are gone
 * stays, without room, where they stood; a proposal about them goes. The same draft where nothing is anchored in what changed.
 */
export function carryAnchors(before: Draft, after: Draft): Draft {
	if (after.comments.length + after.suggestions.length === 0) return after;
	if (before.body === after.body && before.title === after.title) return after;
	let anchored: Anchored = after;
	for (const language of languagesOf(after)) {
		const old = wordsIn(before, language);
		const now = wordsIn(after, language);
		for (const through of passagesOf(old, now))
			anchored = carryThrough(anchored, language, through, refugeIn(old, now, language));
	}
	const { comments, suggestions } = anchored;
	if (comments === after.comments && suggestions === after.suggestions) return after;
	return { ...after, comments, suggestions };
}

/** The same for an edit of one block's words in one language, without looking at any other. */
export function carryWords(
	before: Draft,
	after: Draft,
	edit: { readonly block: string; readonly language: Language; readonly caret?: number },
): Draft {
	const { block, language, caret = null } = edit;
	const isHere = ({ anchor }: { readonly anchor: Anchor }) =>
		anchor.node === block && anchor.language === language;
	if (!after.comments.some(isHere) && !after.suggestions.some(isHere)) return after;
	const old = anchoredText(before, block, language);
	const now = anchoredText(after, block, language);
	if (old === now) return after;
	const kept = keptWords(old, now, caret);
	return { ...after, ...carryKept(after, block, language, { old, now, kept }) };
}
