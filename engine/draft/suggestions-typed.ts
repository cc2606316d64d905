import type { Language } from "../language/types";
import type { Span } from "../text/types";
import { blockRuns, carryKept } from "./anchors";
import type { DraftCommand } from "./commands";
import { joinKept, type Kept, keptWords } from "./kept-words";
import { normaliseRuns, openText, sliceRuns } from "./runs";
import type { DraftingEdit } from "./scene";
import { coalesced } from "./suggestions";
import { joinedSpans } from "./suggestions-spans";
import type { Anchor, Draft, Run, Suggestion } from "./types";

/** Words of one block as somebody wrote them, before they are known as a proposal. */
export interface WrittenWords {
	readonly block: string;
	readonly language: Language;
	readonly runs: readonly Run[];
	/** Where the caret stood, UTF-16 units of the old open text; `null` where there was none. */
	readonly caretBefore: number | null;
	/** Where it stands in the new open text; `null` where that is not known. */
	readonly caret: number | null;
}

/** Who proposes, and when. */
export interface Proposer {
	readonly author: string;
	/** ISO 8601 in UTC. */
	readonly time: string;
	readonly newId: () => string;
}

/** A stretch that changed: words taken out and the words that stand in their place. */
interface Gap {
	readonly old: Span;
	readonly now: Span;
}

function gapsBetween(kept: readonly Kept[], old: number, now: number): Gap[] {
	const gaps: Gap[] = [];
	let from = 0;
	let to = 0;
	for (const { from: oldAt, to: nowAt, length } of [...kept, { from: old, to: now, length: 0 }]) {
		if (oldAt > from || nowAt > to)
			gaps.push({ old: { from, to: oldAt }, now: { from: to, to: nowAt } });
		from = oldAt + length;
		to = nowAt + length;
	}
	return gaps;
}

/** The parts of a span that none of some sorted spans cover. */
function uncovered({ from, to }: Span, covers: readonly Span[]): Span[] {
	const parts: Span[] = [];
	let at = from;
	for (const cover of covers) {
		if (cover.to <= at || cover.from >= to) continue;
		if (cover.from > at) parts.push({ from: at, to: cover.from });
		at = Math.max(at, cover.to);
	}
	if (at < to) parts.push({ from: at, to });
	return parts;
}

/** Proposals by others cut around words that somebody wrote inside them. */
function cutAround(
	suggestions: readonly Suggestion[],
	isCut: (suggestion: Suggestion) => boolean,
	words: Span,
	newId: () => string,
): Suggestion[] {
	return suggestions.flatMap((suggestion) => {
		const { anchor } = suggestion;
		if (!isCut(suggestion) || anchor.to <= words.from || anchor.from >= words.to)
			return [suggestion];
		return uncovered(anchor, [words]).map((part, index) => ({
			...suggestion,
			id: index === 0 ? suggestion.id : newId(),
			anchor: { ...anchor, ...part },
		}));
	});
}

/**
 * Words written over those of a block as a proposal: what was written is an insertion; what was taken out stays, proposed to go,
 * but for the author's own insertions, which go at once. `null` where only emphasis or footnotes changed, which no proposal holds.
 */
export function suggestWords(
	draft: Draft,
	written: WrittenWords,
	by: Proposer,
): DraftingEdit | null {
	const { block, language, caretBefore, caret } = written;
	const runs = blockRuns(draft, block, language);
	const old = openText(runs);
	const now = openText(written.runs);
	if (old === now) return null;
	const isHere = ({ anchor }: { readonly anchor: Anchor }) =>
		anchor.node === block && anchor.language === language;
	const own = joinedSpans(
		draft.suggestions
			.filter((each) => isHere(each) && each.kind === "insertion" && each.author === by.author)
			.map(({ anchor }) => anchor),
	);
	const kept = keptWords(old, now, caret);
	const out: Run[] = [];
	const stays: Kept[] = [];
	const removals: Span[] = [];
	const insertions: Span[] = [];
	let length = 0;
	let oldAt = 0;
	let nowAt = 0;
	let caretAfter = caret ?? 0;
	const keep = (span: Span): Span => {
		out.push(...sliceRuns(runs, span.from, span.to));
		stays.push({ from: span.from, to: length, length: span.to - span.from });
		const place = { from: length, to: length + span.to - span.from };
		length = place.to;
		return place;
	};
	for (const gap of gapsBetween(kept, old.length, now.length)) {
		if (gap.old.from > oldAt) {
			// Kept words are taken as they were written, so that emphasis changed along with them is not lost.
			const size = gap.old.from - oldAt;
			out.push(...sliceRuns(written.runs, nowAt, nowAt + size));
			stays.push({ from: oldAt, to: length, length: size });
			length += size;
		}
		let put = 0;
		for (const part of uncovered(gap.old, own)) {
			const place = keep(part);
			removals.push(place);
			put += place.to - place.from;
		}
		const added = gap.now.to - gap.now.from;
		if (added > 0) {
			out.push(...sliceRuns(written.runs, gap.now.from, gap.now.to));
			insertions.push({ from: length, to: length + added });
			length += added;
		}
		const backward = added === 0 && caretBefore !== null && caretBefore > (caret ?? 0);
		const passed =
			caret !== null && (caret > gap.now.from || (caret === gap.now.from && !backward));
		if (passed) caretAfter += put;
		oldAt = gap.old.to;
		nowAt = gap.now.to;
	}
	if (oldAt < old.length) {
		const size = old.length - oldAt;
		out.push(...sliceRuns(written.runs, nowAt, nowAt + size));
		stays.push({ from: oldAt, to: length, length: size });
	}
	const proposedRuns = normaliseRuns(out);
	const carried = carryKept(draft, block, language, {
		old,
		now: openText(proposedRuns),
		kept: joinKept(stays),
	});
	let { suggestions } = carried;
	const fresh = (kind: Suggestion["kind"], span: Span): Suggestion => ({
		id: by.newId(),
		kind,
		anchor: { node: block, language, ...span },
		author: by.author,
		time: by.time,
	});
	for (const span of insertions) {
		suggestions = cutAround(
			suggestions,
			(each) => isHere(each) && (each.kind === "deletion" || each.author !== by.author),
			span,
			by.newId,
		);
		suggestions = [...suggestions, fresh("insertion", span)];
	}
	const gone = joinedSpans(
		suggestions.filter((each) => isHere(each) && each.kind === "deletion").map((s) => s.anchor),
	);
	for (const span of removals)
		for (const part of uncovered(span, gone))
			suggestions = [...suggestions, fresh("deletion", part)];
	const command: DraftCommand = {
		type: "set-runs",
		block,
		language,
		runs: proposedRuns,
		anchored: { comments: carried.comments, suggestions: coalesced(suggestions) },
	};
	return { command, caret: { block, offset: Math.min(caretAfter, openText(proposedRuns).length) } };
}
