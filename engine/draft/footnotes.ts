import type { Language } from "../language/types";
import type { DraftCommand } from "./commands";
import { visitOpen, withContents } from "./every-run";
import { runsOfBlock } from "./references";
import { openText, sliceRuns } from "./runs";
import type { DraftingEdit } from "./scene";
import { wordsOfBlocks } from "./terms-uses";
import type { Draft, FootnoteRun, Run } from "./types";

/** A footnote where it is anchored: `at` is the UTF-16 offset of its mark in the block's text with every bracket shown open. */
export interface PlacedFootnote {
	readonly id: string;
	readonly block: string;
	readonly at: number;
	/** Its number: from 1, in the order of the text. */
	readonly number: number;
	readonly content: readonly Run[];
}

const NONE: readonly Omit<PlacedFootnote, "block" | "number">[] = [];
const IN_RUNS = new WeakMap<readonly Run[], typeof NONE>();

function footnotesIn(runs: readonly Run[]): typeof NONE {
	const known = IN_RUNS.get(runs);
	if (known) return known;
	const found: Omit<PlacedFootnote, "block" | "number">[] = [];
	visitOpen(runs, (run, at) => {
		if (run.type === "footnote") found.push({ id: run.id, at, content: run.content });
	});
	const all = found.length === 0 ? NONE : found;
	IN_RUNS.set(runs, all);
	return all;
}

/** The footnotes of a draft in one language, in the order of their marks; those inside footnotes are not told. */
export function footnotesOf(draft: Draft, language: Language): readonly PlacedFootnote[] {
	const all: PlacedFootnote[] = [];
	for (const [block, runs] of wordsOfBlocks(draft, language))
		for (const each of footnotesIn(runs)) all.push({ ...each, block, number: all.length + 1 });
	return all;
}

/** Anchors a footnote behind an offset of a block's open text; inside a bracket it goes behind the bracket. The caret stays. */
export function insertFootnote(
	draft: Draft,
	language: Language,
	place: { readonly block: string; readonly offset: number },
	footnote: Omit<FootnoteRun, "type">,
): DraftingEdit {
	const { block, offset } = place;
	const runs = runsOfBlock(draft, language, block);
	const fresh: readonly Run[] = [
		...sliceRuns(runs, 0, offset),
		{ type: "footnote", ...footnote },
		...sliceRuns(runs, offset, openText(runs).length),
	];
	return { command: { type: "set-runs", block, language, runs: fresh }, caret: place };
}

function withFootnote(
	runs: readonly Run[],
	id: string,
	change: (footnote: FootnoteRun) => readonly Run[],
): readonly Run[] {
	const inner = withContents(runs, (content) => withFootnote(content, id, change));
	const isMeant = (run: Run) => run.type === "footnote" && run.id === id;
	if (!inner.some(isMeant)) return inner;
	return inner.flatMap((run) => (run.type === "footnote" && isMeant(run) ? change(run) : [run]));
}

function footnoteCommand(
	draft: Draft,
	language: Language,
	id: string,
	change: (footnote: FootnoteRun) => readonly Run[],
): DraftCommand {
	for (const [block, runs] of wordsOfBlocks(draft, language)) {
		const fresh = withFootnote(runs, id, change);
		if (fresh !== runs) return { type: "set-runs", block, language, runs: fresh };
	}
	throw new RangeError(`no footnote ${id}`);
}

/** Gives a footnote other words. Throws `RangeError` where there is no such footnote in the language. */
export function editFootnote(
	draft: Draft,
	language: Language,
	id: string,
	content: readonly Run[],
): DraftCommand {
	return footnoteCommand(draft, language, id, (footnote) => [{ ...footnote, content }]);
}

/** Takes a footnote and its mark away. Throws `RangeError` where there is no such footnote in the language. */
export function removeFootnote(draft: Draft, language: Language, id: string): DraftCommand {
	return footnoteCommand(draft, language, id, () => []);
}
