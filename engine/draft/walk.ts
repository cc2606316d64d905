import type { Language } from "../language/types";
import type { ClauseInput, ClausePlace, Part, PlaceStep } from "../reading/types";
import { addressOf } from "./address";
import { type Labels, labelsOf } from "./numbering";
import { chosenOption, type PlainText, plainText } from "./plain-text";
import { idsOf } from "./references";
import { MISSING_REFERENCE, missingReferences } from "./references-missing";
import { proposedDeletions } from "./suggestions-spans";
import { tableWords } from "./table-blocks";
import { cellsOf, headersOf, isOfTable } from "./table-grid";
import type { Draft, DraftNode, Resolution, Run } from "./types";

/** A node with the indices that lead to it from the body and the nodes on the way, outermost first. */
export interface NodePlace {
	readonly node: DraftNode;
	readonly path: readonly number[];
	readonly ancestors: readonly DraftNode[];
}

/** A clause ready for reading, with its place in the tree and the map from its text back to runs. */
export interface PlacedClause extends ClauseInput {
	readonly language: Language;
	readonly path: readonly number[];
	readonly plain: PlainText;
}

function* placesIn(
	nodes: readonly DraftNode[],
	path: readonly number[],
	ancestors: readonly DraftNode[],
): Generator<NodePlace> {
	for (const [index, node] of nodes.entries()) {
		const here = [...path, index];
		yield { node, path: here, ancestors };
		yield* placesIn(node.children, here, [...ancestors, node]);
	}
}

/** Every node of the draft in document order, all alternatives included. */
export function placesOf(draft: Draft): Generator<NodePlace> {
	return placesIn(draft.body, [], []);
}

/** Searches of one draft after which its nodes are worth indexing: a report asks for every clause, a command for a few nodes. */
const MANY_SEARCHES = 16;

const SEARCHED = new WeakMap<Draft, { searches: number; index: Map<string, NodePlace> | null }>();

function indexOf(draft: Draft): Map<string, NodePlace> {
	const index = new Map<string, NodePlace>();
	for (const place of placesOf(draft))
		if (!index.has(place.node.id)) index.set(place.node.id, place);
	return index;
}

/** The node with an id and where it stands; `null` where there is none. */
export function findNode(draft: Draft, id: string): NodePlace | null {
	let searched = SEARCHED.get(draft);
	if (searched === undefined) {
		searched = { searches: 0, index: null };
		SEARCHED.set(draft, searched);
	}
	searched.searches += 1;
	if (searched.searches <= MANY_SEARCHES) return searchFor(draft, id);
	searched.index ??= indexOf(draft);
	return searched.index.get(id) ?? null;
}

function searchFor(draft: Draft, id: string): NodePlace | null {
	const search = (
		nodes: readonly DraftNode[],
		path: number[],
		ancestors: DraftNode[],
	): NodePlace | null => {
		for (let index = 0; index < nodes.length; index++) {
			const node = nodes[index] as DraftNode;
			path.push(index);
			if (node.id === id) return { node, path: [...path], ancestors: [...ancestors] };
			ancestors.push(node);
			const found = search(node.children, path, ancestors);
			if (found) return found;
			ancestors.pop();
			path.pop();
		}
		return null;
	};
	return search(draft.body, [], []);
}

/**
 * The words shown for cross-references in one language: the target's address, or that it is missing where the target is gone.
 * `labels` spares counting them again where they are known.
 */
export function referenceTexts(
	draft: Draft,
	language: Language,
	labels?: Labels,
): (target: string) => string {
	const known = new Map<string, string>();
	let counted = labels;
	return (target) => {
		const text = known.get(target);
		if (text !== undefined) return text;
		counted ??= labelsOf(draft, language);
		const fresh = idsOf(draft.body).has(target)
			? addressOf(draft, target, language, counted)
			: MISSING_REFERENCE[language];
		known.set(target, fresh);
		return fresh;
	};
}

/** Whether words of a clause are absent in a language, or those of a cell that another language has. */
function lacks(node: DraftNode, language: Language): boolean {
	if (node.kind === "clause") return node.text[language] === undefined;
	return node.kind === "cell" && tableWords(node, language).missing;
}

/**
 * Every clause that has words in the language, in document order, with its context; of alternatives the option chosen by
 * the resolution, else the first. So are cells that head no others, with the words that head them as their chapeau. Proposals count as if accepted: words proposed to go are left out. The chapeau joins the texts of the clauses above it, outermost first, by a space.
 */
export function* clausesOf(
	draft: Draft,
	language: Language,
	resolution: Resolution = {},
): Generator<PlacedClause> {
	// Readings must not change with the numbering style: places are told in the customary one.
	const labels = labelsOf({ body: draft.body }, language);
	const referenceText = referenceTexts(draft, language);
	const stepOf = (node: DraftNode, kind: PlaceStep["kind"], ordinal: number): PlaceStep => ({
		id: node.id,
		kind,
		label: labels.get(node.id) || null,
		ordinal,
	});
	const isThere = (target: string) => idsOf(draft.body).has(target);
	const leftOut = proposedDeletions(draft, language);
	const words = (id: string, runs: readonly Run[] | undefined) =>
		runs ? plainText(runs, resolution, referenceText, leftOut.get(id)) : null;

	const clauseOf = (
		node: DraftNode,
		path: readonly number[],
		heading: string | undefined,
		chapeau: string | undefined,
		part: Part,
		place: ClausePlace,
	): PlacedClause | null => {
		const plain = words(node.id, node.text[language]);
		if (!plain || plain.text.trim() === "") return null;
		return {
			id: node.id,
			text: plain.text,
			language,
			heading,
			chapeau,
			part,
			instrument: draft.instrument,
			place,
			brackets: plain.brackets,
			missing: missingReferences(node.text[language] ?? [], plain, isThere),
			path,
			plain,
		};
	};

	function* walk(
		nodes: readonly DraftNode[],
		path: readonly number[],
		heading: string | undefined,
		chapeau: string | undefined,
		part: Part,
		above: ClausePlace,
	): Generator<PlacedClause> {
		const counts = new Map<string, number>();
		for (const [index, node] of nodes.entries()) {
			const here = [...path, index];
			const ordinal = (counts.get(node.kind) ?? 0) + 1;
			counts.set(node.kind, ordinal);
			if (node.kind === "alternatives") {
				const option = chosenOption(node.id, node.children, resolution);
				if (!option) continue;
				const at = node.children.indexOf(option);
				yield* walk(option.children, [...here, at], heading, chapeau, part, above);
			} else if (node.kind === "clause") {
				const place = [...above, stepOf(node, "clause", ordinal)];
				const clause = clauseOf(node, here, heading, chapeau, part, place);
				if (clause) yield clause;
				const text = clause?.text ?? null;
				const introduced =
					text === null ? chapeau : chapeau === undefined ? text : `${chapeau} ${text}`;
				yield* walk(node.children, here, heading, introduced, part, place);
			} else if (node.kind === "table") {
				yield* cellClauses(node, here, heading, chapeau, part, [
					...above,
					stepOf(node, "table", ordinal),
				]);
			} else if (!isOfTable(node.kind)) {
				const own = words(node.id, node.heading[language])?.text.trim();
				const inside =
					node.kind === "preamble" ? "preamble" : node.kind === "annex" ? "annex" : part;
				const place = node.kind === "option" ? above : [...above, stepOf(node, node.kind, ordinal)];
				yield* walk(node.children, here, own ? own : heading, chapeau, inside, place);
			}
		}
	}

	/** Cells of the body as clauses: what heads them is their chapeau and the caption their heading, so that no word is read twice. */
	function* cellClauses(
		table: DraftNode,
		path: readonly number[],
		outerHeading: string | undefined,
		outerChapeau: string | undefined,
		part: Part,
		above: ClausePlace,
	): Generator<PlacedClause> {
		const heading = words(table.id, table.heading[language])?.text.trim() || outerHeading;
		let ordinal = 0;
		for (const { node, place: at } of cellsOf(table)) {
			ordinal += 1;
			if (at.heads !== null) continue;
			const heads = headersOf(table, at).map(({ id, text }) =>
				words(id, text[language])?.text.trim(),
			);
			const chapeau = [outerChapeau, ...heads].filter(Boolean).join(" ");
			const label = `${at.rowIndex + 1}.${at.column + 1}`;
			const place = [...above, { id: node.id, kind: "cell", label, ordinal } as const];
			const here = [...path, at.rowIndex, at.column];
			const clause = clauseOf(node, here, heading, chapeau || undefined, part, place);
			if (clause) yield clause;
		}
	}

	yield* walk(draft.body, [], undefined, undefined, "operative", []);
}

/** Ids of the clauses and cells without text in the language, in document order, all alternatives included: its visible holes. */
export function missingClauses(draft: Draft, language: Language): readonly string[] {
	const missing: string[] = [];
	for (const { node } of placesOf(draft)) {
		if (lacks(node, language)) missing.push(node.id);
	}
	return missing;
}
