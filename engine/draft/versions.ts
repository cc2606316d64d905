import { MAX_HISTORY_LENGTH, MAX_VERSIONS } from "../bounds";
import { type Anchored, carryAnchors } from "./anchors";
import type { DraftCommand } from "./commands";
import { lengthOf, neededPieces, type Pieces, putTogether, takeApart } from "./pieces";
import type { Draft, Version } from "./types";
import { isAutomatic, keptVersions } from "./versions-kept";

/** A version to be made of a draft. */
export type VersionMade = Omit<Version, "root">;

/** The parts of an hour, in milliseconds, of which saves leave one version each. */
const SLOT = 30 * 60_000;

/** A draft with other versions; pieces that none of them needs are let go. */
function withVersions(draft: Draft, history: readonly Version[], pieces: Pieces): Draft {
	const { pieces: _before, ...rest } = draft;
	const needed = neededPieces(
		pieces,
		history.map(({ root }) => root),
	);
	return history.length === 0 ? { ...rest, history } : { ...rest, history, pieces: needed };
}

/** A draft without versions and what they are made of, as it is shared. */
export function withoutHistory(draft: Draft): Draft {
	return draft.history.length === 0 && !draft.pieces ? draft : withVersions(draft, [], {});
}

/** Whether the draft's words and structure are those of its newest version. */
export function isKept(draft: Draft): boolean {
	const [last] = draft.history;
	return last !== undefined && takeApart(draft, draft.pieces ?? {}).root === last.root;
}

/** The draft with a version of what it holds now; `null` where there is no room for more. Automatic versions make room by `keptVersions`, and the oldest go first where that is not enough. */
export function addVersion(draft: Draft, made: VersionMade): Draft | null {
	const { root, fresh } = takeApart(draft, draft.pieces ?? {});
	return added(draft, { ...made, root }, draft.history, fresh);
}

function added(
	draft: Draft,
	version: Version,
	before: readonly Version[],
	fresh: ReadonlyMap<string, string>,
): Draft | null {
	let history: readonly Version[] = [version, ...keptVersions(before, version.time)];
	const pieces = { ...draft.pieces, ...Object.fromEntries(fresh) };
	let next = withVersions(draft, history, pieces);
	while (history.length > MAX_VERSIONS || lengthOf(next.pieces ?? {}) > MAX_HISTORY_LENGTH) {
		const oldest = history.findLastIndex((each) => each !== version && isAutomatic(each));
		if (oldest < 0) return null;
		history = history.toSpliced(oldest, 1);
		next = withVersions(draft, history, pieces);
	}
	return next;
}

/**
 * The draft with a version of what is being saved. Nothing is added where the newest version holds the same; and of saves in one half of an
 * hour, by one author, the last takes the place of those before.
 */
export function addSavedVersion(draft: Draft, made: VersionMade): Draft {
	const { root, fresh } = takeApart(draft, draft.pieces ?? {});
	const [last, ...others] = draft.history;
	if (last?.root === root) return draft;
	const slotOf = ({ time }: Pick<Version, "time">) => Math.floor(Date.parse(time) / SLOT);
	const gives =
		last?.occasion === "save" &&
		isAutomatic(last) &&
		last.note === "" &&
		last.author === made.author &&
		slotOf(last) === slotOf(made);
	return added(draft, { ...made, root }, gives ? others : draft.history, fresh) ?? draft;
}

/** The draft with one of its versions under another name and note; an empty name makes it nameless. */
export function editVersion(
	draft: Draft,
	id: string,
	{ name, note }: Required<Pick<Version, "name" | "note">>,
): Draft {
	const history = draft.history.map((version) => {
		if (version.id !== id) return version;
		const { name: _before, ...rest } = version;
		return name === "" ? { ...rest, note } : { ...rest, name, note };
	});
	return { ...draft, history };
}

/** The draft without one of its versions. */
export function removeVersion(draft: Draft, id: string): Draft {
	const history = draft.history.filter((version) => version.id !== id);
	return withVersions(draft, history, draft.pieces ?? {});
}

/**
 * The draft as a version has it: its words, structure, terms and proposals, with today's decisions, checklist, marking and symbol, without
 * comments and versions. `null` where there is no such version or its pieces don't give a draft.
 */
export function versionDraft(draft: Draft, id: string): Draft | null {
	const version = draft.history.find((each) => each.id === id);
	const state = version && putTogether(draft.pieces ?? {}, version.root);
	if (!state) return null;
	const { numberingStyle: _now, ...rest } = withoutHistory(draft);
	return { ...rest, ...state, comments: [] };
}

/**
 * The command that puts a version's words, structure, terms and proposals in the place of today's. Comments stay with the words they are
 * about, or lose their place; `null` as for `versionDraft`.
 */
export function restoreVersion(draft: Draft, id: string): DraftCommand | null {
	const version = versionDraft(draft, id);
	if (!version) return null;
	const { title, body, suggestions, terms, instrument, languages, numberingStyle } = version;
	const { comments } = carryAnchors(draft, { ...draft, title, body });
	const anchored: Anchored = { comments, suggestions };
	return {
		type: "batch",
		commands: [
			{ type: "set-instrument", instrument },
			{ type: "set-languages", languages },
			{ type: "set-numbering-style", style: numberingStyle ?? null },
			{ type: "restore-terms", terms },
			{ type: "restore", title, body, anchored },
		],
	};
}
