import canonicalize from "canonicalize";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./format";
import type { Draft, DraftNode } from "./types";

/**
 * What a signature vouches for, part by part: the words of the instrument; comments, proposals and explanatory notes; reviewers'
 * decisions; the history; and every other member, also those that this version does not know.
 */
export const SECTIONS = ["text", "comments", "decisions", "history", "other"] as const;

/** A part of a draft that signatures vouch for by itself. */
export type SectionName = (typeof SECTIONS)[number];

/** A section as it is digested. */
export interface SectionText {
	readonly name: SectionName;
	/** Canonical JSON (RFC 8785); `null` where there is none, since a string holds half of a surrogate pair. */
	readonly text: string | null;
	/** There is nothing in it, or nothing is left of it. */
	readonly empty: boolean;
}

/** The members of a file in each section; all others make up `other`. */
const MEMBERS: Readonly<Record<Exclude<SectionName, "other">, readonly string[]>> = {
	text: [
		"format",
		"id",
		"title",
		"instrument",
		"marking",
		"symbol",
		"languages",
		"numberingStyle",
		"terms",
		"body",
	],
	comments: ["comments", "suggestions"],
	decisions: ["decisions"],
	history: ["history", "pieces"],
};

const NAMED: ReadonlySet<string> = new Set([...Object.values(MEMBERS).flat(), "signatures"]);

type Json = Readonly<Record<string, unknown>>;

/** What versions are made of is kept as texts and stands in the file as JSON. */
function piecesOf(pieces: unknown): unknown {
	if (typeof pieces !== "object" || pieces === null) return pieces;
	const entries = Object.entries(pieces).map(([name, piece]) => [
		name,
		typeof piece === "string" ? JSON.parse(piece) : piece,
	]);
	return Object.fromEntries(entries);
}

/** The draft as the object that its file holds. */
function fileOf(draft: Draft): Json {
	const { extra, pieces, ...members } = draft as Draft & { readonly pieces?: unknown };
	return {
		format: DRAFT_FORMAT,
		version: DRAFT_VERSION,
		...members,
		...(pieces === undefined ? {} : { pieces: piecesOf(pieces) }),
		...extra[""],
	};
}

function withoutNotes(nodes: readonly DraftNode[], notes: Map<string, unknown>): DraftNode[] {
	return nodes.map(({ note, ...node }) => {
		if (note !== undefined) notes.set(node.id, note);
		return { ...node, children: withoutNotes(node.children, notes) };
	});
}

function canonical(value: unknown): string | null {
	try {
		return canonicalize(value) ?? null;
	} catch {
		return null;
	}
}

function picked(file: Json, names: readonly string[]): Json {
	return Object.fromEntries(
		names.filter((name) => file[name] !== undefined).map((name) => [name, file[name]]),
	);
}

function isEmpty(members: Json): boolean {
	return Object.values(members).every(
		(value) => typeof value === "object" && value !== null && Object.keys(value).length === 0,
	);
}

/** The sections of a draft in their order. Notes stand beside comments by the id of their node, not in the tree. */
export function sectionsOf(draft: Draft): readonly SectionText[] {
	const file = fileOf(draft);
	const notes = new Map<string, unknown>();
	const body = withoutNotes(draft.body, notes);
	const others = Object.keys(file).filter((name) => !NAMED.has(name));
	const members: Readonly<Record<SectionName, Json>> = {
		text: { ...picked(file, MEMBERS.text), body },
		comments: { ...picked(file, MEMBERS.comments), notes: Object.fromEntries(notes) },
		decisions: picked(file, MEMBERS.decisions),
		history: picked(file, MEMBERS.history),
		other: picked(file, others),
	};
	return SECTIONS.map((name) => ({
		name,
		text: canonical(members[name]),
		empty: name !== "other" && isEmpty(members[name]),
	}));
}
