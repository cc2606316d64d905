import { LANGUAGES, type Language } from "../language/types";
import type { DraftCommand } from "./commands";
import { visitOpen, withContents } from "./every-run";
import { openText, sliceRuns } from "./runs";
import type { DraftingEdit } from "./scene";
import { wordsOfBlocks } from "./terms-uses";
import type { Draft, DraftNode, Run } from "./types";

/** A cross-reference in a block: `at` is its UTF-16 offset in the text with every bracket shown open. */
export interface PlacedReference {
	readonly block: string;
	readonly at: number;
	readonly target: string;
	/** Whether the target is gone. */
	readonly missing: boolean;
}

type Found = Pick<PlacedReference, "at" | "target">;

const NONE: readonly Found[] = [];
const IN_RUNS = new WeakMap<readonly Run[], readonly Found[]>();

/** The cross-references of runs, in brackets too, in the order of their offsets; those in footnotes stand at the footnote. */
function referencesIn(runs: readonly Run[]): readonly Found[] {
	const known = IN_RUNS.get(runs);
	if (known) return known;
	const found: Found[] = [];
	visitOpen(runs, (run, at) => {
		if (run.type === "reference") found.push({ at, target: run.target });
		else if (run.type === "footnote")
			for (const { target } of referencesIn(run.content)) found.push({ at, target });
	});
	const all = found.length === 0 ? NONE : found;
	IN_RUNS.set(runs, all);
	return all;
}

const IDS = new WeakMap<readonly DraftNode[], ReadonlySet<string>>();

/** The ids of all nodes of a draft's body, gathered once for each. */
export function idsOf(body: readonly DraftNode[]): ReadonlySet<string> {
	const known = IDS.get(body);
	if (known) return known;
	const ids = new Set<string>();
	const walk = (nodes: readonly DraftNode[]): void => {
		for (const node of nodes) {
			ids.add(node.id);
			walk(node.children);
		}
	};
	walk(body);
	IDS.set(body, ids);
	return ids;
}

/** Every cross-reference of a draft in one language, in document order. */
export function referencesOf(draft: Draft, language: Language): readonly PlacedReference[] {
	const all: PlacedReference[] = [];
	for (const [block, runs] of wordsOfBlocks(draft, language))
		for (const { at, target } of referencesIn(runs))
			all.push({ block, at, target, missing: !idsOf(draft.body).has(target) });
	return all;
}

/** Puts a cross-reference to a node in the place of the words between two offsets of a block's open text; the caret goes behind it. */
export function insertReference(
	draft: Draft,
	language: Language,
	place: { readonly block: string; readonly from: number; readonly to: number },
	target: string,
): DraftingEdit {
	const { block, from, to } = place;
	const runs = runsOfBlock(draft, language, block);
	const fresh: readonly Run[] = [
		...sliceRuns(runs, 0, from),
		{ type: "reference", target },
		...sliceRuns(runs, to, openText(runs).length),
	];
	return {
		command: { type: "set-runs", block, language, runs: fresh },
		caret: { block, offset: from + 1 },
	};
}

/** The words of a block in one language; none where it has none. */
export function runsOfBlock(draft: Draft, language: Language, id: string): readonly Run[] {
	for (const [block, runs] of wordsOfBlocks(draft, language)) if (block === id) return runs;
	return [];
}

function retargeted(runs: readonly Run[], from: string, to: string): readonly Run[] {
	const inner = withContents(runs, (content) => retargeted(content, from, to));
	const isMeant = (run: Run) => run.type === "reference" && run.target === from;
	if (!inner.some(isMeant)) return inner;
	return inner.map((run) => (isMeant(run) ? { type: "reference", target: to } : run));
}

/** Points every reference to one node, in every language, to another: what mends those whose target is gone. */
export function retargetReferences(draft: Draft, from: string, to: string): DraftCommand {
	const commands: DraftCommand[] = [];
	for (const language of LANGUAGES)
		for (const [block, runs] of wordsOfBlocks(draft, language)) {
			const fresh = retargeted(runs, from, to);
			if (fresh !== runs) commands.push({ type: "set-runs", block, language, runs: fresh });
		}
	return { type: "batch", commands };
}
