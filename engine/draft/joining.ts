import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import type { DraftCommand } from "./commands";
import { liftBlock } from "./drafting";
import { normaliseRuns, openLength, textRuns } from "./runs";
import { type DraftingEdit, replaced, type Scene, sceneOf } from "./scene";
import type { Draft, Run } from "./types";
import { findNode } from "./walk";
import { holderOf } from "./words";

/** Ids of the options around a node: edits must not carry words from one alternative into another. */
function optionsAround(draft: Draft, id: string): string {
	const ancestors = findNode(draft, id)?.ancestors ?? [];
	return ancestors
		.filter((node) => node.kind === "option")
		.map((node) => node.id)
		.join("\n");
}

/** The words of a block in every language; the title's for the draft's own id. */
function wordsOf(draft: Draft, id: string): ByLanguage<readonly Run[]> {
	if (id === draft.id) return draft.title;
	const node = findNode(draft, id)?.node;
	return node ? node[holderOf(node.kind)] : {};
}

function isSilent(draft: Draft, id: string): boolean {
	return LANGUAGES.every((language) => (wordsOf(draft, id)[language] ?? []).length === 0);
}

/** Whether a block has no words in any language but one; also true of a block that is not in the draft. */
export function isSilentElsewhere(draft: Draft, id: string, language: Language): boolean {
	return LANGUAGES.every(
		(each) => each === language || (wordsOf(draft, id)[each] ?? []).length === 0,
	);
}

/** The words of one block behind those of another in every language but the one edited, whose words the list of blocks holds. */
function joinedElsewhere(scene: Scene, from: string, to: string): DraftCommand[] {
	const words = wordsOf(scene.draft, from);
	return LANGUAGES.flatMap((language): DraftCommand[] => {
		const added = words[language] ?? [];
		if (language === scene.language || added.length === 0) return [];
		const own = wordsOf(scene.draft, to)[language] ?? [];
		const gap = language === "en" && own.length > 0 ? textRuns(" ") : [];
		const runs = normaliseRuns([...own, ...gap, ...added]);
		return [{ type: "set-runs", block: to, language, runs }];
	});
}

/**
 * Backspace at the start: lifts a first sub-paragraph, else joins the block to the one before, in every language, or takes
 * away an empty one; `null` where the two cannot be joined: at the title, across alternatives, a clause and a heading with words, in a table.
 */
export function joinWithPrevious(
	draft: Draft,
	language: Language,
	id: string,
): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	const previous = blocks[at - 1];
	if (previous && block.kind === "clause" && block.depth > 0 && previous.depth < block.depth)
		return liftBlock(draft, language, id);
	return joined(scene);
}

/** The scene's block joined to the one before. */
function joined(scene: Scene): DraftingEdit | null {
	const { draft, blocks, at, block } = scene;
	const { id } = block;
	const previous = blocks[at - 1];
	if (!previous) return null;
	if (optionsAround(draft, id) !== optionsAround(draft, previous.id)) return null;
	if (block.kind === "cell") return null;
	const offset = openLength(previous.runs);
	const without = [...blocks.slice(0, at), ...blocks.slice(at + 1)];
	if (block.kind !== "preamble" && block.kind !== "table" && isSilent(draft, id))
		return replaced(scene, without, previous.id, offset);
	if (previous.kind === "clause" && isSilent(draft, previous.id)) {
		const rest = [...blocks.slice(0, at - 1), ...blocks.slice(at)];
		return replaced(scene, rest, id, 0);
	}
	const joins =
		previous.kind === block.kind && (block.kind === "clause" || isSilent(draft, previous.id));
	if (!joins) return null;
	const both = { ...previous, runs: normaliseRuns([...previous.runs, ...block.runs]) };
	const list = without.map((each) => (each.id === previous.id ? both : each));
	const edit = replaced(scene, list, previous.id, offset);
	const others = joinedElsewhere(scene, id, previous.id);
	if (others.length === 0) return edit;
	return { ...edit, command: { type: "batch", commands: [edit.command, ...others] } };
}

/** Delete at the end: joins the next block to this one, a chapeau's first sub-paragraph as well; `null` where there is none or it cannot. */
export function joinWithNext(draft: Draft, language: Language, id: string): DraftingEdit | null {
	const { blocks, at } = sceneOf(draft, language, id);
	const next = blocks[at + 1];
	return next ? joined(sceneOf(draft, language, next.id)) : null;
}
