/**
 * An Aho-Corasick automaton over folded terms, as flat tables.
 * A transition that differs from the root's stands in the slot `base[state] + class`, if `owner[slot]` is the state
 * (one behind the other where a dense table is small, else laid over one another: a dense one of a Chinese lexicon
 * would take a hundred megabytes and more).
 * Targets are `state * 2`, plus 1 where some term ends.
 */
export interface Automaton {
	/** Unit → class, the fold included; class 0 is every unit that no term has. */
	readonly classes: Uint16Array;
	readonly root: Int32Array;
	readonly base: Int32Array;
	readonly owner: Int32Array;
	readonly target: Int32Array;
	/** State → the last term that ends there, or -1. */
	readonly ending: Int32Array;
	/** Term → another term with the same folded words, or -1. */
	readonly twin: Int32Array;
	/** State → the nearest shorter suffix state where a term ends, or 0. */
	readonly shorter: Int32Array;
	/** Term → its length in UTF-16 units. */
	readonly lengths: Int32Array;
}

/** Told of each hit: the term's index in the list, and where it stands in the text, half-open in UTF-16 units. */
export type OnHit = (term: number, from: number, to: number) => void;

/** Most transitions of a dense table: 16 MiB for each of its two arrays. */
const MAX_DENSE_CELLS = 4 * 1024 * 1024;

interface Trie {
	readonly edges: Map<number, number>[];
	readonly ending: number[];
}

/** Builds the automaton of `terms`, folded with `fold` as the scanned text will be. Throws `RangeError` for an empty term. */
export function buildAutomaton(terms: readonly string[], fold: Uint16Array): Automaton {
	const classOf = new Uint16Array(65536);
	const twin = new Int32Array(terms.length).fill(-1);
	const trie: Trie = { edges: [new Map()], ending: [-1] };
	let classCount = 1;
	terms.forEach((term, index) => {
		if (term === "") throw new RangeError(`term ${index} is empty`);
		let state = 0;
		for (let at = 0; at < term.length; at++) {
			const unit = fold[term.charCodeAt(at)] as number;
			if (classOf[unit] === 0) classOf[unit] = classCount++;
			state = child(trie, state, classOf[unit] as number);
		}
		twin[index] = trie.ending[state] as number;
		trie.ending[state] = index;
	});
	const tables =
		trie.edges.length * classCount <= MAX_DENSE_CELLS
			? denseTables(trie, classCount)
			: sparseTables(trie, classCount);
	return {
		classes: fold.map((unit) => classOf[unit] as number),
		...tables,
		ending: Int32Array.from(trie.ending),
		twin,
		lengths: Int32Array.from(terms, (term) => term.length),
	};
}

/** Reports every occurrence of every term, overlapping ones too, in order of their ends and then longest first. */
export function scan(automaton: Automaton, text: string, onHit: OnHit): void {
	const { classes, root, base, owner, target, ending, twin, shorter, lengths } = automaton;
	let state = 0;
	for (let at = 0; at < text.length; at++) {
		const cls = classes[text.charCodeAt(at)] as number;
		const slot = (base[state] as number) + cls;
		const next = (owner[slot] === state ? target[slot] : root[cls]) as number;
		state = next >> 1;
		if ((next & 1) === 0) continue;
		for (let end = state; end !== 0; end = shorter[end] as number) {
			for (let term = ending[end] as number; term >= 0; term = twin[term] as number) {
				onHit(term, at + 1 - (lengths[term] as number), at + 1);
			}
		}
	}
}

function child(trie: Trie, state: number, cls: number): number {
	const edges = trie.edges[state] as Map<number, number>;
	const known = edges.get(cls);
	if (known !== undefined) return known;
	const made = trie.edges.length;
	edges.set(cls, made);
	trie.edges.push(new Map());
	trie.ending.push(-1);
	return made;
}

type Tables = Pick<Automaton, "root" | "base" | "owner" | "target" | "shorter">;

/** 1 for each state where a term ends, its own or a shorter one. */
function hitsOf(trie: Trie, shorter: Int32Array): Uint8Array {
	return Uint8Array.from(trie.ending, (term, state) => (term >= 0 || shorter[state] !== 0 ? 1 : 0));
}

/** A whole row for each state, one behind the other: the quickest to make, where the alphabet is small. */
function denseTables(trie: Trie, classCount: number): Tables {
	const states = trie.edges.length;
	const target = new Int32Array(states * classCount);
	const owner = new Int32Array(states * classCount);
	const suffix = new Int32Array(states);
	const shorter = new Int32Array(states);
	const queue = [0];
	for (let head = 0; head < queue.length; head++) {
		const state = queue[head] as number;
		const row = state * classCount;
		const backRow = (suffix[state] as number) * classCount;
		if (state !== 0) {
			const back = suffix[state] as number;
			shorter[state] = (trie.ending[back] as number) >= 0 ? back : (shorter[back] as number);
			target.copyWithin(row, backRow, backRow + classCount);
		}
		owner.fill(state, row, row + classCount);
		for (const [cls, to] of trie.edges[state] as Map<number, number>) {
			suffix[to] = state === 0 ? 0 : (target[backRow + cls] as number);
			target[row + cls] = to;
			queue.push(to);
		}
	}
	const hits = hitsOf(trie, shorter);
	for (let slot = 0; slot < target.length; slot++) {
		const to = target[slot] as number;
		target[slot] = to * 2 + (hits[to] as number);
	}
	const base = Int32Array.from({ length: states }, (_, state) => state * classCount);
	return { root: target.slice(0, classCount), base, owner, target, shorter };
}

/** Only the transitions that differ from the root's, rows laid over one another: small, where the alphabet is large. */
function sparseTables(trie: Trie, classCount: number): Tables {
	const { rows, shorter } = determinise(trie);
	const hits = hitsOf(trie, shorter);
	const root = new Int32Array(classCount);
	for (const [cls, to] of rows[0] as Map<number, number>) root[cls] = to * 2 + (hits[to] as number);
	return { root, ...overlay(rows, hits, classCount), shorter };
}

/** Completes each state's transitions with those of its longest proper suffix, save where the root has the same. */
function determinise(trie: Trie): { rows: Map<number, number>[]; shorter: Int32Array } {
	const rows = trie.edges;
	const suffix = new Int32Array(rows.length);
	const shorter = new Int32Array(rows.length);
	const root = rows[0] as Map<number, number>;
	const queue = [...root.values()];
	for (let head = 0; head < queue.length; head++) {
		const state = queue[head] as number;
		const row = rows[state] as Map<number, number>;
		const back = suffix[state] as number;
		shorter[state] = (trie.ending[back] as number) >= 0 ? back : (shorter[back] as number);
		const backRow = back === 0 ? root : (rows[back] as Map<number, number>);
		for (const [cls, to] of row) {
			suffix[to] = backRow.get(cls) ?? root.get(cls) ?? 0;
			queue.push(to);
		}
		if (back === 0) continue;
		for (const [cls, to] of backRow) if (!row.has(cls)) row.set(cls, to);
	}
	return { rows, shorter };
}

/** Lays the rows over one another, fullest first, each where all its slots are free. */
function overlay(
	rows: readonly Map<number, number>[],
	hits: Uint8Array,
	classCount: number,
): Pick<Automaton, "base" | "owner" | "target"> {
	const base = new Int32Array(rows.length);
	const owner: number[] = [];
	const target: number[] = [];
	const order = rows.map((_, state) => state).slice(1);
	order.sort(
		(a, b) =>
			(rows[b] as Map<number, number>).size - (rows[a] as Map<number, number>).size || a - b,
	);
	// No class is 0, so lower slots could stay free for ever and draw every search back to the start.
	let firstFree = classCount;
	let size = 0;
	let hint = 0;
	for (const state of order) {
		const row = rows[state] as Map<number, number>;
		if (row.size === 0) break;
		const classes = [...row.keys()];
		const least = Math.min(...classes);
		while (owner[firstFree] !== undefined) firstFree++;
		if (row.size !== size) {
			size = row.size;
			hint = firstFree;
		}
		let start = hint - least;
		while (classes.some((cls) => owner[start + cls] !== undefined)) start++;
		base[state] = start;
		hint = start + least;
		for (const [cls, to] of row) {
			owner[start + cls] = state;
			target[start + cls] = to * 2 + (hits[to] as number);
		}
	}
	// The last row may be looked up with any class, so the tables reach one whole row further.
	const slots = owner.length + classCount;
	return {
		base,
		owner: Int32Array.from({ length: slots }, (_, slot) => owner[slot] ?? -1),
		target: Int32Array.from({ length: slots }, (_, slot) => target[slot] ?? 0),
	};
}
