import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import { anchoredText } from "./anchors";
import { withContents, withRunsChanged } from "./every-run";
import { plainText } from "./plain-text";
import { withoutUnknown } from "./shared-copy-known";
import { proposed } from "./suggestions";
import type { Anchor, Comment, Decision, Draft, DraftNode, Run } from "./types";
import { withoutHistory } from "./versions";
import { placesOf, referenceTexts } from "./walk";
import { holderOf } from "./words";

/** What goes along in a copy that is made for others: `true` where it does. */
export interface ShareChoices {
	readonly comments: boolean;
	/** Kept as proposals, or settled: `accepted` leaves the words of insertions, `rejected` those of deletions. */
	readonly suggestions: "keep" | "accepted" | "rejected";
	/** Explanatory notes. */
	readonly notes: boolean;
	/** Reviewers' decisions on findings with their reasons. */
	readonly decisions: boolean;
	/** Goes along only where all else does: versions hold earlier words, notes and names. */
	readonly history: boolean;
	/** Names of those who comment, propose and decide; `pseudonym` is followed by a number, `drop` leaves them empty. */
	readonly authors: "keep" | "drop" | { readonly pseudonym: string };
	/** When comments, proposals and decisions were made; else this time, ISO 8601 in UTC, takes the place of each. */
	readonly times: "keep" | { readonly instead: string };
	/** Who proposes and supports what stands in brackets and alternatives. */
	readonly delegations: boolean;
	readonly marking: boolean;
	readonly symbol: boolean;
	/** Which checklist from a file the draft is read against; the core takes its place. */
	readonly checklist: boolean;
	/** Words that no view shows: in languages that are not the draft's, and where a node has none to show. */
	readonly hidden: boolean;
	/** Members that this version does not know. */
	readonly unknown: boolean;
	/** Go along only where names do: a name that was signed can't be replaced. */
	readonly signatures: boolean;
}

/** All that a draft holds. */
export const WHOLE: ShareChoices = {
	comments: true,
	suggestions: "keep",
	notes: true,
	decisions: true,
	history: true,
	authors: "keep",
	times: "keep",
	delegations: true,
	marking: true,
	symbol: true,
	checklist: true,
	hidden: true,
	unknown: true,
	signatures: true,
};

/** Whether all but history and signatures go along, so that the history may. */
export function leavesWhole(choices: ShareChoices): boolean {
	return (Object.keys(WHOLE) as (keyof ShareChoices)[]).every(
		(name) => name === "history" || choices[name] === WHOLE[name],
	);
}

function mapNodes(
	nodes: readonly DraftNode[],
	change: (node: DraftNode) => DraftNode,
): readonly DraftNode[] {
	return nodes.map((node) => ({ ...change(node), children: mapNodes(node.children, change) }));
}

function only<T>(words: ByLanguage<T>, languages: readonly Language[]): ByLanguage<T> {
	return Object.fromEntries(
		Object.entries(words).filter(([name]) => languages.some((language) => language === name)),
	);
}

/** Whether an anchor leads to words that some view shows. */
function isShown({ language }: Anchor, { languages }: Draft): boolean {
	return languages.includes(language);
}

function withoutHidden(draft: Draft): Draft {
	const { languages } = draft;
	return {
		...draft,
		title: only(draft.title, languages),
		terms: draft.terms.map((term) => ({ ...term, name: only(term.name, languages) })),
		body: mapNodes(draft.body, (node) => {
			const own = holderOf(node.kind);
			const note = node.note && only(node.note, languages);
			const { note: _note, ...bare } = node;
			return {
				...bare,
				heading: own === "heading" ? only(node.heading, languages) : {},
				text: own === "text" ? only(node.text, languages) : {},
				...(note && Object.keys(note).length > 0 ? { note } : {}),
			};
		}),
		comments: draft.comments.filter(({ anchor }) => isShown(anchor, draft)),
		suggestions: draft.suggestions.filter(({ anchor }) => isShown(anchor, draft)),
	};
}

/** A comment whose quoted words may have gone: it quotes what stands at its place now. */
function requoted(draft: Draft, comment: Comment): Comment {
	const { quote: _old, ...bare } = comment;
	const { node, language, from, to } = comment.anchor;
	const quote = anchoredText(draft, node, language).slice(from, to);
	return quote === "" ? bare : { ...bare, quote };
}

/** The decisions of which every word that they rest on still stands in their clause. */
function resting(draft: Draft, decisions: readonly Decision[]): readonly Decision[] {
	const texts = new Map<string, readonly string[]>();
	const wanted = new Set(decisions.map(({ node }) => node));
	const shown = LANGUAGES.map((language) => ({ language, tell: referenceTexts(draft, language) }));
	for (const { node } of placesOf(draft)) {
		if (!wanted.has(node.id)) continue;
		const words = shown.flatMap(({ language, tell }) => {
			const runs = node[holderOf(node.kind)][language];
			return runs ? [plainText(runs, "open", tell).text, plainText(runs, {}, tell).text] : [];
		});
		texts.set(node.id, words);
	}
	return decisions.filter(({ node, evidence }) =>
		evidence.split(" … ").every((part) => texts.get(node)?.some((text) => text.includes(part))),
	);
}

function settled(draft: Draft, verdict: "accepted" | "rejected"): Draft {
	const { suggestions } = draft;
	const places = new Set(suggestions.map(({ anchor }) => `${anchor.language} ${anchor.node}`));
	const next = proposed(draft, {
		type: "settle-suggestions",
		suggestions: suggestions.map(({ id }) => id),
		verdict,
	});
	return {
		...next,
		comments: next.comments.map((comment) =>
			places.has(`${comment.anchor.language} ${comment.anchor.node}`)
				? requoted(next, comment)
				: comment,
		),
	};
}

function withoutDelegations(draft: Draft): Draft {
	const change = (runs: readonly Run[]): readonly Run[] =>
		withContents(runs, change).map((run) =>
			run.type === "bracket"
				? {
						...run,
						options: run.options.map((option) => ({ ...option, proposers: [], supporters: [] })),
					}
				: run,
		);
	const unnamed = withRunsChanged(draft, change);
	return {
		...unnamed,
		body: mapNodes(unnamed.body, (node) => (node.proposers ? { ...node, proposers: [] } : node)),
	};
}

/** Decisions in the order in which they were made, of several on one finding by one name the latest. */
function latestOnly(decisions: readonly Decision[]): readonly Decision[] {
	const byKey = new Map<string, Decision>();
	for (const decision of decisions) {
		const { node, check, evidence, author } = decision;
		byKey.set(JSON.stringify([node, check, evidence, author]), decision);
	}
	return [...byKey.values()];
}

function withStamps(draft: Draft, { authors, times }: ShareChoices): Draft {
	if (authors === "keep" && times === "keep") return draft;
	const names = new Map<string, string>();
	const nameOf = (author: string): string => {
		if (authors === "keep" || author === "") return author;
		if (authors === "drop") return "";
		const known = names.get(author) ?? `${authors.pseudonym} ${names.size + 1}`;
		names.set(author, known);
		return known;
	};
	const stamped = <T extends { readonly author: string; readonly time: string }>(item: T): T => ({
		...item,
		author: nameOf(item.author),
		time: times === "keep" ? item.time : times.instead,
	});
	const inTime = [...draft.decisions].sort((one, other) =>
		one.time < other.time ? -1 : one.time > other.time ? 1 : 0,
	);
	return {
		...draft,
		comments: draft.comments.map((comment) => ({
			...stamped(comment),
			replies: comment.replies.map(stamped),
		})),
		suggestions: draft.suggestions.map(stamped),
		decisions: latestOnly(inTime.map(stamped)),
	};
}

/** A copy of a draft for others, without what does not go along. The draft itself is left as it is. */
export function sharedCopy(draft: Draft, choices: ShareChoices): Draft {
	let copy = choices.history && leavesWhole(choices) ? draft : withoutHistory(draft);
	if (!choices.signatures || choices.authors !== "keep") {
		const { signatures: _gone, ...rest } = copy;
		copy = rest;
	}
	if (!choices.marking) {
		const { marking: _gone, ...rest } = copy;
		copy = rest;
	}
	if (!choices.symbol) {
		const { symbol: _gone, ...rest } = copy;
		copy = rest;
	}
	if (!choices.checklist && copy.checklist.digest !== null)
		copy = { ...copy, checklist: { id: "core", digest: null } };
	if (!choices.comments) copy = { ...copy, comments: [] };
	if (!choices.decisions) copy = { ...copy, decisions: [] };
	if (!choices.notes)
		copy = { ...copy, body: mapNodes(copy.body, ({ note: _gone, ...node }) => node) };
	if (!choices.unknown) copy = withoutUnknown(copy);
	if (!choices.hidden) copy = withoutHidden(copy);
	if (choices.suggestions !== "keep") copy = settled(copy, choices.suggestions);
	if (!choices.hidden || choices.suggestions !== "keep")
		copy = { ...copy, decisions: resting(copy, copy.decisions) };
	if (!choices.delegations) copy = withoutDelegations(copy);
	return withStamps(copy, choices);
}
