import {
	type Anchor,
	addressOf,
	anchoredText,
	type Comment,
	type Draft,
	isOrphaned,
	type Language,
	type Suggestion,
	toBlocks,
} from "../../engine/index";
import type { ReviewState } from "../store/review-state";

/** A thread as it is listed. */
export interface Thread {
	readonly comment: Comment;
	/** Where its words stand, "" in the title. */
	readonly address: string;
	/** The words it is about: as they stand, or as they were where they are gone. */
	readonly words: string;
	readonly orphaned: boolean;
}

/** Proposals of one author that are decided together: an insertion, a deletion, or words in the place of others. */
export interface Proposal {
	/** Id of the first. */
	readonly id: string;
	readonly ids: readonly string[];
	readonly kind: "insertion" | "deletion" | "replacement";
	readonly anchor: Anchor;
	readonly address: string;
	/** "" for an insertion. */
	readonly removed: string;
	/** "" for a deletion. */
	readonly added: string;
	readonly author: string;
	readonly time: string;
}

type Filter = Pick<ReviewState, "shown" | "author">;

/** Compares anchors by where they stand in the document; those of other languages come behind. */
function orderOf(draft: Draft, language: Language): (a: Anchor, b: Anchor) => number {
	const places = new Map(toBlocks(draft, language).map(({ id }, index) => [id, index]));
	const rank = (anchor: Anchor): number =>
		anchor.language === language ? 0 : 1 + draft.languages.indexOf(anchor.language);
	return (a, b) =>
		rank(a) - rank(b) ||
		(places.get(a.node) ?? 0) - (places.get(b.node) ?? 0) ||
		a.from - b.from ||
		a.to - b.to;
}

function addressIn(draft: Draft, { node, language }: Anchor): string {
	return node === draft.id ? "" : addressOf(draft, node, language);
}

/** Everybody who wrote a comment, an answer or a proposal, by name. */
export function reviewAuthors({ comments, suggestions }: Draft): readonly string[] {
	const names = new Set<string>();
	for (const { author, replies } of comments) {
		names.add(author);
		for (const reply of replies) names.add(reply.author);
	}
	for (const { author } of suggestions) names.add(author);
	return [...names].filter((name) => name !== "").sort((a, b) => a.localeCompare(b));
}

/** The threads that a filter lets through, in the order of the document. */
export function threadsOf(draft: Draft, language: Language, filter: Filter): readonly Thread[] {
	const compare = orderOf(draft, language);
	return draft.comments
		.filter(({ resolved, author, replies }) => {
			if (filter.shown === "open" && resolved) return false;
			if (filter.shown === "resolved" && !resolved) return false;
			const wanted = filter.author;
			return wanted === null || author === wanted || replies.some((each) => each.author === wanted);
		})
		.sort((a, b) => compare(a.anchor, b.anchor))
		.map((comment) => {
			const { anchor, quote = "" } = comment;
			const orphaned = isOrphaned(comment);
			const stands = anchoredText(draft, anchor.node, anchor.language);
			const words = orphaned ? quote : stands.slice(anchor.from, anchor.to);
			return { comment, address: addressIn(draft, anchor), words, orphaned };
		});
}

const placeKey = ({ author, anchor }: Suggestion, at: number): string =>
	`${anchor.language} ${anchor.node} ${at} ${author}`;

/** The other half of each replacement, by the first: words that come beside words that go, on either side, as the caret stood. */
function replacements(sorted: readonly Suggestion[]): ReadonlyMap<Suggestion, Suggestion> {
	const ending = new Map(sorted.map((each) => [placeKey(each, each.anchor.to), each]));
	const pairs = new Map<Suggestion, Suggestion>();
	const taken = new Set<Suggestion>();
	for (const second of sorted) {
		const first = ending.get(placeKey(second, second.anchor.from));
		if (!first || first.kind === second.kind || taken.has(first) || taken.has(second)) continue;
		pairs.set(first, second);
		taken.add(first).add(second);
	}
	return pairs;
}

/** The proposals of one author, or of all, in the order of the document; words put behind those that go are one replacement. */
export function proposalsOf(
	draft: Draft,
	language: Language,
	author: string | null,
): readonly Proposal[] {
	const compare = orderOf(draft, language);
	const sorted = draft.suggestions
		.filter((each) => author === null || each.author === author)
		.sort((a, b) => compare(a.anchor, b.anchor));
	const words = ({ anchor }: Suggestion): string =>
		anchoredText(draft, anchor.node, anchor.language).slice(anchor.from, anchor.to);
	const pairs = replacements(sorted);
	const seconds = new Set(pairs.values());
	const proposals: Proposal[] = [];
	for (const first of sorted) {
		if (seconds.has(first)) continue;
		const second = pairs.get(first);
		const both = second ? [first, second] : [first];
		const wordsOf = (kind: Suggestion["kind"]) =>
			both.map((each) => (each.kind === kind ? words(each) : "")).join("");
		proposals.push({
			id: first.id,
			ids: both.map(({ id }) => id),
			kind: second ? "replacement" : first.kind,
			anchor: second ? { ...first.anchor, to: second.anchor.to } : first.anchor,
			address: addressIn(draft, first.anchor),
			removed: wordsOf("deletion"),
			added: wordsOf("insertion"),
			author: first.author,
			time: first.time,
		});
	}
	return proposals;
}

/** How many proposals there are: words in the place of others are one. */
export function countProposals(suggestions: Draft["suggestions"]): number {
	return suggestions.length - replacements(suggestions).size;
}
