import type { Language } from "../language/types";
import type { Span } from "../text/types";
import { anchoredText, blockRuns, carryKept } from "./anchors";
import { withBlockRuns } from "./blocks";
import { type Kept, keptWords } from "./kept-words";
import { normaliseRuns, openLength, openText } from "./runs";
import { joinedSpans } from "./suggestions-spans";
import type { Draft, Run, Suggestion } from "./types";

/** What can be done to the proposals of a draft. */
export type SuggestionCommand =
	| { readonly type: "add-suggestions"; readonly suggestions: readonly Suggestion[] }
	/** Accepting an insertion and rejecting a deletion leave the words; the other two take them out. */
	| {
			readonly type: "settle-suggestions";
			readonly suggestions: readonly string[];
			readonly verdict: "accepted" | "rejected";
	  };

function outside(length: number, spans: readonly Span[], at: number): Span[] {
	const kept: Span[] = [];
	let from = at;
	for (const span of spans) {
		if (span.to <= from) continue;
		if (span.from >= at + length) break;
		if (span.from > from) kept.push({ from, to: span.from });
		from = span.to;
	}
	if (from < at + length) kept.push({ from, to: at + length });
	return kept;
}

/**
 * Runs without the words in sorted spans of their open text. A bracket goes when all of it does, else words of its options;
 * a footnote goes with the words around it; a term cut short becomes plain words.
 */
export function withoutSpans(runs: readonly Run[], spans: readonly Span[]): readonly Run[] {
	if (spans.length === 0) return runs;
	let at = 0;
	const strip = (list: readonly Run[]): readonly Run[] => {
		const out: Run[] = [];
		for (const run of list) {
			const start = at;
			const length = openLength([run]);
			const end = start + length;
			if (run.type === "footnote") {
				const gone = spans.some(({ from, to }) => from < start && start < to);
				if (!gone) out.push(run);
				continue;
			}
			const kept = outside(length, spans, start);
			if (run.type === "bracket") {
				if (kept.length > 0) {
					at = start + 1;
					const options = run.options.map((option, index) => {
						if (index > 0) at += " / ".length;
						return { ...option, content: strip(option.content) };
					});
					out.push({ ...run, options });
				}
			} else if (run.type === "reference") {
				if (kept.length > 0) out.push(run);
			} else {
				const text = kept.map(({ from, to }) => run.text.slice(from - start, to - start)).join("");
				if (text === run.text) out.push(run);
				else if (text !== "")
					out.push(run.type === "text" ? { ...run, text } : { type: "text", text });
			}
			at = end;
		}
		return normaliseRuns(out);
	};
	return strip(runs);
}

/** The draft without some words of one block, with all that is anchored there where it stands then. */
function taken(draft: Draft, block: string, language: Language, spans: readonly Span[]): Draft {
	const runs = blockRuns(draft, block, language);
	const old = openText(runs);
	const rest = withoutSpans(runs, spans);
	const now = openText(rest);
	let to = 0;
	const pieces = outside(old.length, spans, 0).map((span): Kept => {
		const length = span.to - span.from;
		const kept = { from: span.from, to, length };
		to += length;
		return kept;
	});
	// Signs of a bracket that is only emptied stay, so that what is left is not what the spans leave.
	const kept = to === now.length ? pieces : keptWords(old, now);
	const carried = carryKept(draft, block, language, { old, now, kept });
	return { ...withBlockRuns(draft, language, block, rest), ...carried };
}

function settled(draft: Draft, ids: readonly string[], verdict: "accepted" | "rejected"): Draft {
	const wanted = new Set(ids);
	const chosen = draft.suggestions.filter(({ id }) => wanted.has(id));
	if (chosen.length < wanted.size) {
		const known = new Set(chosen.map(({ id }) => id));
		throw new RangeError(`no suggestion ${ids.find((id) => !known.has(id))}`);
	}
	const goes = verdict === "accepted" ? "deletion" : "insertion";
	const suggestions = draft.suggestions.filter(({ id }) => !wanted.has(id));
	const places = new Map<string, { node: string; language: Language; spans: Span[] }>();
	for (const { kind, anchor } of chosen) {
		if (kind !== goes) continue;
		const { node, language, from, to } = anchor;
		const key = `${language} ${node}`;
		const place = places.get(key) ?? { node, language, spans: [] };
		place.spans.push({ from, to });
		places.set(key, place);
	}
	let next: Draft = { ...draft, suggestions };
	for (const { node, language, spans } of places.values())
		next = taken(next, node, language, joinedSpans(spans));
	return next;
}

/** Proposals with those of one author and kind that touch joined into the first of them; those without words left out. */
export function coalesced(suggestions: readonly Suggestion[]): readonly Suggestion[] {
	const out: (Suggestion | null)[] = [];
	const places = new Map<string, number[]>();
	for (const suggestion of suggestions) {
		const { kind, author, anchor } = suggestion;
		if (anchor.from >= anchor.to) continue;
		const key = `${kind} ${anchor.language} ${anchor.node} ${author}`;
		const own = places.get(key) ?? [];
		let { from, to } = anchor;
		let first = -1;
		for (const at of own) {
			const other = out[at]?.anchor;
			if (!other || other.from > to || from > other.to) continue;
			from = Math.min(from, other.from);
			to = Math.max(to, other.to);
			if (first < 0) first = at;
			else out[at] = null;
		}
		const elder = first < 0 ? null : out[first];
		if (!elder) own.push(out.push(suggestion) - 1);
		else if (elder.anchor.from !== from || elder.anchor.to !== to)
			out[first] = { ...elder, anchor: { ...anchor, from, to } };
		places.set(key, own);
	}
	const joined = out.filter((each) => each !== null);
	const same =
		joined.length === suggestions.length &&
		joined.every((each, index) => each === suggestions[index]);
	return same ? suggestions : joined;
}

/** The draft after a command about proposals. Throws `RangeError` for one that does not exist, or words that do not. */
export function proposed(draft: Draft, command: SuggestionCommand): Draft {
	if (command.type === "settle-suggestions")
		return command.suggestions.length === 0
			? draft
			: settled(draft, command.suggestions, command.verdict);
	for (const { id, anchor } of command.suggestions) {
		if (draft.suggestions.some((known) => known.id === id))
			throw new RangeError(`suggestion ${id} is there already`);
		const { length } = anchoredText(draft, anchor.node, anchor.language);
		if (anchor.from >= anchor.to || anchor.to > length)
			throw new RangeError(`no words ${anchor.from} to ${anchor.to} in ${anchor.node}`);
	}
	return { ...draft, suggestions: coalesced([...draft.suggestions, ...command.suggestions]) };
}
