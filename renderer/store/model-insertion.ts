import {
	type Draft,
	type DraftCommand,
	type DraftNode,
	findNode,
	inUsage,
	type Language,
	type ModelClause,
	renderModelClause,
	textRuns,
} from "../../engine/index";
import type { Place } from "../editor/types";
import { type TabStops, tabStops } from "./tab-stops";

/** What an insertion takes from outside. */
export interface InsertionParts {
	readonly newId: () => string;
	/** The heading of an article that has to be begun for a clause without one of its own. */
	readonly heading: (language: Language) => string;
	/** Whoever bears norms in the draft, the most frequent first: the clause calls those who take part as they do. */
	readonly bearers: readonly string[];
}

/** A model clause put into a draft: the command, and where its first parameter stands. */
export interface ModelInsertion {
	readonly command: DraftCommand;
	readonly caret: Place;
	/** Length of the first parameter in UTF-16 units; 0 where the clause has none. */
	readonly select: number;
	/** What is to be set in it; `null` where the clause has no parameters. */
	readonly stops: TabStops | null;
}

interface Slot {
	readonly parent: string | null;
	readonly index: number;
}

function isArticle({ kind }: DraftNode): boolean {
	return kind === "article" || kind === "annex";
}

/** Where an article goes that stands behind no other: behind the last article, before annexes. */
function articleEnd(draft: Draft): Slot {
	const last = draft.body.findLastIndex(({ kind }) => kind !== "annex");
	return { parent: null, index: last + 1 };
}

/** The article at a block, the place behind it, and the place behind the block's clause in it; `null` outside of articles. */
function articleAt(
	draft: Draft,
	block: string | null,
): { readonly article: DraftNode; readonly behind: Slot; readonly within: Slot } | null {
	const found = block === null ? null : findNode(draft, block);
	if (!found) return null;
	const line = [...found.ancestors, found.node];
	const at = line.findIndex(isArticle);
	const article = line[at];
	if (!article) return null;
	const own = found.path[at + 1];
	return {
		article,
		behind: { parent: line[at - 1]?.id ?? null, index: (found.path[at] ?? 0) + 1 },
		within: { parent: article.id, index: own === undefined ? article.children.length : own + 1 },
	};
}

/**
 * Puts a model clause, in the words of the draft's kind of instrument, its proposed values filled in and in every language of the draft, behind the clause at a block; one that is meant to
 * stand under a heading of its own, or a block outside of articles, begins an article.
 */
export function modelInsertion(
	draft: Draft,
	language: Language,
	block: string | null,
	treatyClause: ModelClause,
	{ newId, heading, bearers }: InsertionParts,
): ModelInsertion {
	const model = inUsage(treatyClause, draft.instrument, bearers);
	const texts: DraftNode["text"] = Object.fromEntries(
		draft.languages.map((each) => [each, textRuns(renderModelClause(model, each).text)]),
	);
	const place = articleAt(draft, block);
	const unnumbered = place?.article.children.some(({ numbering }) => numbering === "none") ?? false;
	const clause: DraftNode = {
		id: newId(),
		kind: "clause",
		heading: {},
		text: texts,
		numbering: "automatic",
		children: [],
	};
	const shown = renderModelClause(model, language);
	const first = shown.parameters[0];
	const done = (slot: Slot, node: DraftNode): ModelInsertion => ({
		command: { type: "insert", parent: slot.parent, index: slot.index, node },
		caret: { block: clause.id, offset: first?.from ?? 0 },
		select: first ? first.to - first.from : 0,
		stops: tabStops(clause.id, shown.text, shown.parameters),
	});
	if (place && model.heading === undefined)
		return done(place.within, unnumbered ? { ...clause, numbering: "none" } : clause);
	return done(place?.behind ?? articleEnd(draft), {
		id: newId(),
		kind: "article",
		heading: Object.fromEntries(
			draft.languages.map((each) => [
				each,
				textRuns(renderModelClause(model, each).heading ?? heading(each)),
			]),
		),
		text: {},
		numbering: "automatic",
		children: [clause],
	});
}
