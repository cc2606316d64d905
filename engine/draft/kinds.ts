import type { ByLanguage, Language } from "../language/types";
import type { DraftCommand } from "./commands";
import { canHold } from "./containment";
import type { BlockInput } from "./rebuild";
import { textRuns } from "./runs";
import { type DraftingEdit, endOf, isUnderHeading, replaced, type Scene, sceneOf } from "./scene";
import type { Draft, DraftNode } from "./types";
import { findNode } from "./walk";
import { recast } from "./words";

/** The kinds that stay what they are: there is one title and one preamble, and a table is turned into paragraphs as a whole. */
const FIXED_KINDS: ReadonlySet<BlockInput["kind"]> = new Set([
	"title",
	"preamble",
	"table",
	"cell",
]);

/** The kinds that a block may be turned into. */
export type ChosenKind = "part" | "article" | "clause" | "annex";

/** Clauses behind a heading that was one of them: they come under it, none deeper than what holds it allows. */
function underHeading(blocks: readonly BlockInput[], at: number, depth: number): BlockInput[] {
	let base = depth + 1;
	let inside = true;
	return blocks.map((block, index) => {
		if (index <= at || !inside) return block;
		inside = isUnderHeading(block);
		if (!inside || block.kind === "cell") return block;
		base = Math.min(base, block.depth);
		return { ...block, depth: block.depth - base };
	});
}

/**
 * Turns a clause into a heading, a heading into a clause or another heading. What follows comes under a new heading, or falls to the
 * one before; `null` for title and preamble, where nothing changes, and where an alternative would be torn apart.
 */
export function changeKind(
	draft: Draft,
	language: Language,
	id: string,
	kind: ChosenKind,
): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	const place = findNode(draft, id);
	if (!place || block.kind === kind || FIXED_KINDS.has(block.kind)) return null;
	const { node, ancestors } = place;
	if (ancestors.some((each) => each.kind === "option")) {
		const fits = canHold(draft, ancestors.at(-1)?.id ?? null, recast(node, kind));
		if (!fits) return null;
		return { command: { type: "set-kind", node: id, kind }, caret: { block: id, offset: 0 } };
	}
	const fresh = { ...block, kind, depth: 0 };
	const list: BlockInput[] = blocks.map((each) => (each.id === id ? fresh : each));
	return replaced(
		scene,
		block.kind === "clause" ? underHeading(list, at, block.depth) : list,
		id,
		0,
	);
}

/** Index of the first heading from one on. */
function underEnd(blocks: readonly BlockInput[], from: number): number {
	const heading = blocks.findIndex((block, index) => index >= from && !isUnderHeading(block));
	return heading < 0 ? blocks.length : heading;
}

/** Index behind the article, or the preamble, that holds a block, whose clauses stay with it. */
function articleEnd({ blocks, at }: Scene): number {
	const preamble = blocks[at]?.kind === "title" && blocks[at + 1]?.kind === "preamble";
	return underEnd(blocks, at + (preamble ? 2 : 1));
}

function inserted(scene: Scene, at: number, fresh: readonly BlockInput[]): DraftingEdit {
	const list = [...scene.blocks.slice(0, at), ...fresh, ...scene.blocks.slice(at)];
	return replaced(scene, list, fresh.at(-1)?.id ?? scene.block.id, 0);
}

function blank(id: string, kind: BlockInput["kind"]): BlockInput {
	return { id, kind, depth: 0, runs: [] };
}

/** Begins an article behind the one that holds a block; the clauses behind the block stay where they are. */
export function insertArticleAfter(
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
): DraftingEdit {
	const scene = sceneOf(draft, language, id);
	return inserted(scene, articleEnd(scene), [blank(newId(), "article")]);
}

/** Begins a part behind the article that holds a block; the articles that follow come under it. */
export function insertPartAfter(
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
): DraftingEdit {
	const scene = sceneOf(draft, language, id);
	return inserted(scene, articleEnd(scene), [blank(newId(), "part")]);
}

/** Begins an annex at the end of the draft. */
export function insertAnnex(
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
): DraftingEdit {
	const scene = sceneOf(draft, language, id);
	return inserted(scene, scene.blocks.length, [blank(newId(), "annex")]);
}

/** Begins a recital behind the one at a block, else as the last of the preamble, which is begun where there is none. */
export function insertRecital(
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
): DraftingEdit {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	const start = blocks.findIndex(({ kind }) => kind === "preamble");
	if (start < 0) return inserted(scene, 1, [blank(newId(), "preamble"), blank(newId(), "clause")]);
	const end = underEnd(blocks, start + 1);
	const within = at > start && at < end && block.depth === 0;
	return inserted(scene, within ? endOf(blocks, at) : end, [blank(newId(), "clause")]);
}

/** The words of an article that is put in whole: its heading and the chapeau of its one paragraph. */
export interface ArticleWords {
	readonly heading: ByLanguage<string>;
	readonly chapeau: ByLanguage<string>;
}

/** Puts an article in behind the one that holds a block, its chapeau with a first item to be written, in every language it has words in. */
export function insertWordedArticle(
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
	words: ArticleWords,
): DraftingEdit {
	const { command, caret: article } = insertArticleAfter(draft, language, id, newId);
	const runs = (texts: ByLanguage<string>): DraftNode["text"] =>
		Object.fromEntries(
			draft.languages.flatMap((each) => {
				const text = texts[each];
				return text ? [[each, textRuns(text)]] : [];
			}),
		);
	const clause = (text: DraftNode["text"], children: readonly DraftNode[]): DraftNode => ({
		id: newId(),
		kind: "clause",
		heading: {},
		text,
		numbering: "automatic",
		children,
	});
	const item = clause({}, []);
	const headings = Object.entries(runs(words.heading)).map(
		([each, heading]): DraftCommand => ({
			type: "set-runs",
			block: article.block,
			language: each as Language,
			runs: heading,
		}),
	);
	const node = clause(runs(words.chapeau), [item]);
	return {
		command: {
			type: "batch",
			commands: [command, ...headings, { type: "insert", parent: article.block, index: 0, node }],
		},
		caret: { block: item.id, offset: 0 },
	};
}

/** Gives a block, or the table of a cell, its automatic number, or takes its number away; `null` for blocks that are never numbered. */
export function toggleNumber(draft: Draft, id: string): DraftingEdit | null {
	const place = findNode(draft, id);
	if (!place || place.node.kind === "preamble" || place.ancestors[0]?.kind === "preamble")
		return null;
	const node = place.ancestors.find(({ kind }) => kind === "table") ?? place.node;
	const numbering = node.numbering === "none" ? "automatic" : "none";
	return {
		command: { type: "set-numbering", node: node.id, numbering },
		caret: { block: id, offset: 0 },
	};
}
