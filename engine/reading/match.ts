import type { Pattern, RuleSet } from "../checks/types";
import type { PackId } from "../language/pack";
import { anyIn, firstAt, spansIn } from "../text/spans";
import type { Span } from "../text/types";
import type { Hits } from "./hits";
import type { Norm } from "./types";

/** A clause as rules see it: the words found, and the windows they are looked for in. */
export interface Scene {
	readonly pack: PackId;
	readonly folded: string;
	readonly hits: Hits;
	readonly windows: Readonly<Record<CompiledPattern["within"], readonly Span[]>>;
	readonly norms: readonly Norm[];
	/** Indices of the norms whose words hold an offset, ascending. */
	readonly normsAt: (offset: number) => readonly number[];
}

type NormPart = "subject" | "predicate";

/** One entry of a pattern: keys of the scanner's hits, and the part of a norm they must stand in. */
export interface CompiledEntry {
	readonly keys: readonly string[];
	readonly part: NormPart | null;
}

/** A pattern compiled for one check: concept references as keys of the scanner's hits. */
export interface CompiledPattern {
	readonly all: readonly CompiledEntry[];
	/** Entries looked for in heading and chapeau; each lists its keys. */
	readonly around: readonly (readonly string[])[];
	readonly none: readonly string[];
	readonly apart: { readonly of: readonly string[]; readonly by: number } | null;
	readonly near: number;
	readonly ordered: boolean;
	readonly within: "norm" | "sentence" | "clause";
}

/** Actors go by their bare names in check data: `pack:state` is the concept `actor.state`. */
const ACTOR = /^pack:(state|party|commander|operator|developer|organ|inspector|individual)$/;

/** Key of a concept reference of a check in the scanner's hits. */
export function conceptKey(check: string, reference: string): string {
	const actor = ACTOR.exec(reference);
	if (actor) return `pack:actor.${actor[1]}`;
	return reference.startsWith("pack:") ? reference : `${check}/${reference}`;
}

const ENTRY = /^(subject|predicate|around):(.+)$/;

/** Compiles a pattern; `fallback` is the window where the data names none. Throws `RangeError` for a concept the check does not have. */
export function compilePattern(
	check: RuleSet,
	pattern: Pattern,
	fallback: CompiledPattern["within"],
): CompiledPattern {
	const keys = (entry: string): string[] =>
		entry.split("|").map((reference) => {
			if (!reference.startsWith("pack:") && !(reference in check.concepts))
				throw new RangeError(`${check.id}: no concept "${reference}"`);
			return conceptKey(check.id, reference);
		});
	const entries = pattern.all.map((entry) => {
		const narrowed = ENTRY.exec(entry);
		return { place: narrowed?.[1] ?? null, keys: keys(narrowed?.[2] ?? entry) };
	});
	return {
		all: entries
			.filter(({ place }) => place !== "around")
			.map(({ place, keys }) => ({ keys, part: place as NormPart | null })),
		around: entries.filter(({ place }) => place === "around").map(({ keys }) => keys),
		apart: pattern.apart ? { of: pattern.apart.of.flatMap(keys), by: pattern.apart.by } : null,
		none: (pattern.none ?? []).flatMap(keys),
		near: pattern.near ?? Number.POSITIVE_INFINITY,
		ordered: pattern.ordered ?? false,
		within: pattern.within ?? fallback,
	};
}

/** Whether every entry of a pattern has a hit somewhere, stopped ones counted; cheap enough to ask of every rule. */
export function mayMatch(pattern: CompiledPattern, hits: Hits): boolean {
	const { all } = pattern;
	// Asked of some forty rules a clause: an iterator costs more than the question.
	for (let at = 0; at < all.length; at++)
		if (!anyOf((all[at] as CompiledEntry).keys, hits)) return false;
	return true;
}

function anyOf(keys: readonly string[], hits: Hits): boolean {
	for (let at = 0; at < keys.length; at++) if (hits.has(keys[at] as string)) return true;
	return false;
}

/** The windows of a pattern in a scene. */
export function windowsOf(pattern: CompiledPattern, scene: Scene): readonly Span[] {
	return scene.windows[pattern.within];
}

/** The windows there are in a clause: norms, sentences with the norms in them tried first, and the whole. */
export function windowsIn(
	norms: readonly Span[],
	sentences: readonly Span[],
	length: number,
): Scene["windows"] {
	const starts = new Map(norms.map(({ from, to }) => [from, to]));
	// A norm that is a whole sentence need not be looked through twice.
	const others = sentences.filter(({ from, to }) => starts.get(from) !== to);
	return {
		norm: norms.length > 0 ? norms : sentences,
		// The words nearest to each other stand in one norm where they can, so that its force governs them.
		sentence: norms.length > 0 ? [...norms, ...others] : sentences,
		clause: [{ from: 0, to: length }],
	};
}

const HEDGES = ["pack:hedge.bearer", "pack:hedge.objective"] as const;

function tokensIn(scene: Scene, from: number, to: number): number {
	if (scene.pack === "zh") return to - from;
	let words = 0;
	const { folded } = scene;
	for (let at = folded.indexOf(" ", from); at >= 0 && at < to; at = folded.indexOf(" ", at + 1))
		words += 1;
	return words;
}

/** Tokens passed from one offset to another, words of English and characters of Chinese: a hedge in between sets nothing apart. */
function steps(scene: Scene, from: number, to: number): number {
	let count = tokensIn(scene, from, to);
	let passed = from;
	for (let kind = 0; kind < HEDGES.length; kind++) {
		const all = scene.hits.get(HEDGES[kind] as string);
		if (!all) continue;
		const hedges = spansIn(all, { from, to });
		for (let at = 0; at < hedges.length; at++) {
			const hedge = hedges[at] as Span;
			if (hedge.from < passed) continue;
			count -= tokensIn(scene, hedge.from, hedge.to) + (scene.pack === "en" ? 1 : 0);
			passed = hedge.to;
		}
	}
	return Math.max(0, count);
}

/** Tokens that a span takes up. */
function extent(scene: Scene, from: number, to: number): number {
	return steps(scene, from, to) + (scene.pack === "en" ? 1 : 0);
}

function inWindow(keys: readonly string[], hits: Hits, window: Span): readonly Span[] {
	let found: readonly Span[] = [];
	let joined: Span[] | null = null;
	for (let at = 0; at < keys.length; at++) {
		const list = hits.get(keys[at] as string);
		if (!list) continue;
		const spans = spansIn(list, window);
		if (spans.length === 0) continue;
		if (found.length === 0) found = spans;
		else {
			joined ??= [...found];
			// Arguments of one call are limited; hits are not.
			for (const span of spans) joined.push(span);
		}
	}
	return joined ? joined.sort((a, b) => a.from - b.from || b.to - a.to) : found;
}

function gap(a: Span, b: Span): number {
	return a.from < b.from ? Math.max(0, b.from - a.to) : Math.max(0, a.from - b.to);
}

/** Whether a hit stands before a norm's word of force or in its bearer, or after that word, as the part asks. */
function standsIn(part: NormPart, hit: Span, scene: Scene): boolean {
	return scene.normsAt(hit.from).some((index) => {
		const { to, modal, bearer } = scene.norms[index] as Norm;
		if (hit.to > to) return false;
		const force = modal?.in === "text" ? modal : null;
		const inBearer = bearer?.in === "text" && hit.from >= bearer.from && hit.to <= bearer.to;
		if (part === "subject") return inBearer || (force !== null && hit.to <= force.from);
		return !inBearer && (force === null || hit.from >= force.to);
	});
}

/** No token is longer; what stands further away than this many units a token is out of reach. */
const LONGEST_TOKEN = 40;

/** Whether a concept that spoils a match stands within reach of the words from `from` to `to`. */
function isSpoilt(pattern: CompiledPattern, scene: Scene, from: number, to: number): boolean {
	const { apart } = pattern;
	if (!apart) return false;
	const reach = apart.by * LONGEST_TOKEN;
	return apart.of.some((key) => {
		const hits = scene.hits.get(key) ?? [];
		for (let at = firstAt(hits, from - reach); at < hits.length; at++) {
			const hit = hits[at] as Span;
			if (hit.from > to + reach) return false;
			const passed =
				hit.to <= from
					? steps(scene, hit.to, from)
					: hit.from < to
						? 0
						: steps(scene, to, hit.from);
			if (passed <= apart.by) return true;
		}
		return false;
	});
}

/** The hit of a group that stands nearest to an anchor, behind `after` only where that is a place; `null` for none. */
function nearest(group: readonly Span[], anchor: Span, after: number): Span | null {
	let best: Span | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const hit of group) {
		if (hit.from < after) continue;
		const distance = gap(hit, anchor);
		if (distance < least) {
			best = hit;
			least = distance;
		}
	}
	return best;
}

/** Hits of a pattern's first entry that are tried at most. */
const MOST_ANCHORS = 64;

/** The closest words that satisfy a pattern within one window, one for each entry of `all`; `null` where it does not hold. */
export function matchIn(
	pattern: CompiledPattern,
	scene: Scene,
	window: Span,
): readonly Span[] | null {
	const { hits } = scene;
	const { all, none } = pattern;
	// Of its final length at once: room for more would be most of what matching takes.
	const groups = new Array<readonly Span[]>(all.length);
	for (let at = 0; at < all.length; at++) {
		const { keys, part } = all[at] as CompiledEntry;
		const found = inWindow(keys, hits, window);
		const group = part === null ? found : found.filter((hit) => standsIn(part, hit, scene));
		if (group.length === 0) return null;
		groups[at] = group;
	}
	for (let at = 0; at < none.length; at++)
		if (anyIn(hits.get(none[at] as string), window)) return null;
	const [anchors] = groups;
	if (!anchors) return [];
	const tried = Math.min(anchors.length, MOST_ANCHORS);
	for (let at = 0; at < tried; at++) {
		const anchor = anchors[at] as Span;
		const chosen = new Array<Span>(groups.length);
		chosen[0] = anchor;
		let { from, to } = anchor;
		let last = anchor;
		let index = 1;
		for (; index < groups.length; index++) {
			const group = groups[index] as readonly Span[];
			const hit = nearest(group, anchor, pattern.ordered ? last.to : Number.NEGATIVE_INFINITY);
			if (!hit) break;
			chosen[index] = hit;
			last = hit;
			if (hit.from < from) from = hit.from;
			if (hit.to > to) to = hit.to;
		}
		if (index < groups.length) continue;
		if (pattern.near !== Number.POSITIVE_INFINITY && extent(scene, from, to) > pattern.near)
			continue;
		if (!isSpoilt(pattern, scene, from, to)) return chosen;
	}
	return null;
}
