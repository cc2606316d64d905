import { MAX_TREE_DEPTH } from "../bounds";
import { validate } from "../generated/validate-draft";
import { canonicalJson } from "../text/canonical-json";
import { shortDigest } from "../text/short-digest";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./format";
import { treeFault } from "./tree-fault";
import type { Draft, DraftNode } from "./types";

/** Texts by digest. A node's piece holds the node with its children by digest, so that what did not change is held once. */
export type Pieces = Readonly<Record<string, string>>;

/** What of a draft a version keeps: words, structure and what they mean; not what is said about them. */
export type VersionedDraft = Pick<
	Draft,
	"title" | "instrument" | "languages" | "numberingStyle" | "terms" | "suggestions" | "body"
>;

/** A draft in pieces: those that were not there before, and the digest of the one that it begins with. */
export interface TakenApart {
	readonly root: string;
	readonly fresh: ReadonlyMap<string, string>;
}

/** The digest under which a text is held or can be: texts that share a digest by chance are told apart by dots. */
function keyOf(text: string, held: (key: string) => string | undefined): string {
	let key = shortDigest(text);
	for (let there = held(key); there !== undefined && there !== text; there = held(key)) key += ".";
	return key;
}

function unlessEmpty<T extends object>(value: T): T | undefined {
	return Object.keys(value).length === 0 ? undefined : value;
}

/** Takes a draft apart into pieces that are added to others. */
export function takeApart(draft: Draft, pieces: Pieces): TakenApart {
	const fresh = new Map<string, string>();
	const held = (key: string) =>
		fresh.get(key) ?? (Object.hasOwn(pieces, key) ? pieces[key] : undefined);
	const hold = (value: unknown): string => {
		const text = canonicalJson(value);
		const key = keyOf(text, held);
		if (held(key) === undefined) fresh.set(key, text);
		return key;
	};
	const holdNode = (node: DraftNode): string =>
		hold({
			...node,
			numbering: node.numbering === "automatic" ? undefined : node.numbering,
			heading: unlessEmpty(node.heading),
			text: unlessEmpty(node.text),
			children: unlessEmpty(node.children.map(holdNode)),
		});
	const { title, instrument, languages, numberingStyle, terms, suggestions } = draft;
	const root = hold({
		title,
		instrument,
		languages,
		numberingStyle,
		terms: unlessEmpty(terms),
		suggestions: unlessEmpty(suggestions),
		body: draft.body.map(holdNode),
	});
	return { root, fresh };
}

/** What a piece names: a node's children, a version's body. */
function namedBy(text: string): readonly string[] {
	if (!text.includes('"children":[') && !text.includes('"body":[')) return [];
	const { children, body } = JSON.parse(text) as {
		children?: readonly string[];
		body?: readonly string[];
	};
	return [...(children ?? []), ...(body ?? [])];
}

/** The pieces that something beginning with one of `roots` needs; the same object where it needs all. */
export function neededPieces(pieces: Pieces, roots: readonly string[]): Pieces {
	const needed = new Set<string>();
	const waiting = [...roots];
	for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
		const text = Object.hasOwn(pieces, key) ? pieces[key] : undefined;
		if (text === undefined || needed.has(key)) continue;
		needed.add(key);
		waiting.push(...namedBy(text));
	}
	if (needed.size === Object.keys(pieces).length) return pieces;
	return Object.fromEntries(Object.entries(pieces).filter(([key]) => needed.has(key)));
}

/** How many UTF-16 units pieces come to. */
export function lengthOf(pieces: Pieces): number {
	let length = 0;
	for (const key in pieces) length += pieces[key]?.length ?? 0;
	return length;
}

/**
 * What a version kept, put together again; `null` where its pieces don't give a draft, which no program that writes them leaves behind.
 * A piece that comes twice would be a node that comes twice.
 */
export function putTogether(pieces: Pieces, root: string): VersionedDraft | null {
	const seen = new Set<string>();
	const take = (key: string): Record<string, unknown> | null => {
		const text = Object.hasOwn(pieces, key) ? pieces[key] : undefined;
		if (text === undefined || seen.has(key)) return null;
		seen.add(key);
		return JSON.parse(text) as Record<string, unknown>;
	};
	const takeNodes = (keys: unknown, depth: number): readonly unknown[] | null => {
		if (!Array.isArray(keys) || depth > MAX_TREE_DEPTH) return null;
		const nodes: unknown[] = [];
		for (const key of keys) {
			const node = take(String(key));
			const children = node && takeNodes(node.children ?? [], depth + 1);
			if (!children) return null;
			nodes.push({ numbering: "automatic", heading: {}, text: {}, ...node, children });
		}
		return nodes;
	};
	const frame = take(root);
	const body = frame && takeNodes(frame.body, 0);
	if (!body) return null;
	const value = { terms: [], suggestions: [], ...frame, body };
	const file = {
		format: DRAFT_FORMAT,
		version: DRAFT_VERSION,
		id: "-",
		checklist: { id: "-", digest: null },
		comments: [],
		decisions: [],
		history: [],
		...value,
	};
	// Kept pieces are checked when a version is looked at, not whenever the file is read.
	if (!validate(file) || treeFault(file as unknown as Draft) !== null) return null;
	const { title, instrument, languages, numberingStyle, terms, suggestions } =
		value as unknown as VersionedDraft;
	return {
		title,
		instrument,
		languages,
		...(numberingStyle ? { numberingStyle } : {}),
		terms,
		suggestions,
		body: body as readonly DraftNode[],
	};
}

/** The first version whose pieces are not all there, by its index; -1 where there is none. */
export function incompleteVersion(draft: Draft): number {
	const pieces = draft.pieces ?? {};
	const complete = new Set<string>();
	const isComplete = (root: string): boolean => {
		const waiting = [root];
		for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
			if (complete.has(key)) continue;
			if (!Object.hasOwn(pieces, key)) return false;
			complete.add(key);
			waiting.push(...namedBy(pieces[key] ?? ""));
		}
		return true;
	};
	return draft.history.findIndex(({ root }) => !isComplete(root));
}
