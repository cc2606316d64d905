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

	/** The latest comment before an answer at the same words, where the file does not say which one it answers; `null` without one. */
	private answeredBy(id: string, voices: ReadonlyMap<string, WordComment>): string | null {
		const own = voices.get(id);
		if (!own?.isAnswer || own.answers !== null) return own?.answers ?? null;
		const at = this.places.get(id);
		let found: string | null = null;
		for (const [other, place] of this.places) {
			const voice = voices.get(other);
			if (!voice || voice.isAnswer || voice.time > own.time) continue;
			if (place.node !== at?.node || place.from !== at.from || place.to !== at.to) continue;
			if (found === null || voice.time > (voices.get(found)?.time ?? "")) found = other;
		}
		return found;
	}

	/** The comments that have a place, with their replies; one over several nodes ends with the first. */
	comments(voices: ReadonlyMap<string, WordComment>, newId: () => string): Comment[] {
		const threadOf = (id: string): string => {
			let at = id;
			for (let step = 0; step < voices.size; step += 1) {
				const above = this.answeredBy(at, voices);
				if (above === null || above === id || !voices.has(above)) break;
				at = above;
			}
			return at;
		};
		const replies = new Map<string, Comment["replies"][number][]>();
		for (const [id, { author, time, text }] of voices) {
			const thread = threadOf(id);
			if (thread === id) continue;
			const list = replies.get(thread) ?? [];
			list.push({ author, time, text });
			// LibreOffice turns their order round.
			if (voices.get(id)?.isAnswer)
				list.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
			replies.set(thread, list);
		}
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
				replies: replies.get(id) ?? [],
			});
		}
		return out;
	}
}
