import type { Anchor, Comment, Language, Suggestion } from "../../engine/index";
import type { Assembled } from "./fragments";
import type { WordComment } from "./read-notes";

/** Gathers what is anchored to the words of nodes, in the order of the text. */
export class Annotations {
	readonly suggestions: Suggestion[] = [];
	private readonly places = new Map<string, { node: string; from: number; to: number | null }>();
	private readonly lengths = new Map<string, number>();

	constructor(
		private readonly language: Language,
		private readonly newId: () => string,
	) {}

	/** Takes the changes and the edges of comments of a node's words. */
	add(node: string, words: Pick<Assembled, "changes" | "edges" | "length">): void {
		const { language } = this;
		this.lengths.set(node, words.length);
		for (const { from, to, kind, author, time } of words.changes) {
			const anchor = { node, language, from, to };
			this.suggestions.push({ id: this.newId(), kind, anchor, author, time });
		}
		for (const { id, edge, at } of words.edges) {
			const known = this.places.get(id);
			if (!known) this.places.set(id, { node, from: at, to: edge === "start" ? null : at });
			else if (edge === "end" && known.to === null && known.node === node) known.to = at;
		}
	}

	/** The comments that have a place, with their replies; one over several nodes ends with the first. */
	comments(voices: ReadonlyMap<string, WordComment>, newId: () => string): Comment[] {
		const threadOf = threadsOf(voices, this.parents(voices));
		const replies = new Map<string, WordComment[]>();
		for (const [id, voice] of voices) {
			const thread = threadOf(id);
			if (thread === id) continue;
			const list = replies.get(thread) ?? [];
			list.push(voice);
			replies.set(thread, list);
		}
		// LibreOffice turns the order of answers round.
		for (const list of replies.values())
			if (list.some(({ isAnswer }) => isAnswer)) list.sort(byTime);
		const out: Comment[] = [];
		for (const [id, place] of this.places) {
			const voice = voices.get(id);
			if (!voice || threadOf(id) !== id) continue;
			const { author, time, text, resolved } = voice;
			const to = place.to ?? this.lengths.get(place.node) ?? place.from;
			const anchor: Anchor = { node: place.node, language: this.language, from: place.from, to };
			out.push({
				id: newId(),
				anchor,
				author,
				time,
				text,
				resolved,
				replies: (replies.get(id) ?? []).map(({ author, time, text }) => ({ author, time, text })),
			});
		}
		return out;
	}

	/** What each answer answers: the comment that the file names, else the latest one before it at the same words. */
	private parents(voices: ReadonlyMap<string, WordComment>): ReadonlyMap<string, string> {
		const keyOf = (id: string): string => {
			const place = this.places.get(id);
			return place ? `${place.from} ${place.to} ${place.node}` : "";
		};
		const begun = new Map<string, (readonly [id: string, voice: WordComment])[]>();
		for (const [id, voice] of voices) {
			if (voice.isAnswer || !this.places.has(id)) continue;
			const list = begun.get(keyOf(id)) ?? [];
			list.push([id, voice]);
			begun.set(keyOf(id), list);
		}
		for (const list of begun.values()) list.sort(([, a], [, b]) => byTime(a, b));
		const parents = new Map<string, string>();
		for (const [id, voice] of voices) {
			const known = voice.isAnswer ? (begun.get(keyOf(id)) ?? []) : [];
			const parent = voice.answers ?? latestBefore(known, voice.time);
			if (parent !== null && voices.has(parent)) parents.set(id, parent);
		}
		return parents;
	}
}

function byTime(a: { readonly time: string }, b: { readonly time: string }): number {
	return a.time < b.time ? -1 : a.time > b.time ? 1 : 0;
}

/** The last of a list in the order of time that is not later; `null` for none. */
function latestBefore(
	list: readonly (readonly [id: string, voice: WordComment])[],
	time: string,
): string | null {
	let from = 0;
	let to = list.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((list[middle]?.[1].time ?? "") <= time) from = middle + 1;
		else to = middle;
	}
	return list[from - 1]?.[0] ?? null;
}

/** The comment that begins the thread of each; in a ring it is the one that is come upon first. */
function threadsOf(
	voices: ReadonlyMap<string, WordComment>,
	parents: ReadonlyMap<string, string>,
): (id: string) => string {
	const threads = new Map<string, string>();
	for (const id of voices.keys()) {
		const way = new Set<string>();
		let at = id;
		while (!threads.has(at) && !way.has(at)) {
			way.add(at);
			const above = parents.get(at);
			if (above === undefined) break;
			at = above;
		}
		const thread = threads.get(at) ?? at;
		for (const each of way) threads.set(each, thread);
	}
	return (id) => threads.get(id) ?? id;
}
