import type { Language } from "../language/types";
import type { InstrumentType } from "../reading/types";
import type { OutlineNode } from "../text/outline";
import { guessInstrument } from "./instrument-guess";
import { CUSTOMARY_STYLE, labelsOf } from "./numbering";
import { textRuns } from "./runs";
import type { Draft, DraftNode, NumberingStyle } from "./types";

/** What a new draft is made of; `newId` gives a fresh id at each call. */
export interface DraftBasis {
	readonly languages: readonly Language[];
	readonly instrument: InstrumentType;
	readonly newId: () => string;
}

function emptyDraft(basis: DraftBasis, title: Draft["title"], body: readonly DraftNode[]): Draft {
	return {
		id: basis.newId(),
		title,
		instrument: basis.instrument,
		languages: basis.languages,
		body,
		terms: [],
		comments: [],
		suggestions: [],
		decisions: [],
		checklist: { id: "core", digest: null },
		history: [],
		extra: {},
	};
}

/** A draft to begin with: a preamble and an article, each with one empty clause. */
export function newDraft(basis: DraftBasis): Draft {
	const node = (
		kind: DraftNode["kind"],
		children: readonly DraftNode[],
		numbered: boolean,
	): DraftNode => ({
		id: basis.newId(),
		kind,
		heading: {},
		text: {},
		numbering: numbered ? "automatic" : "none",
		children,
	});
	const body = [
		node("preamble", [node("clause", [], false)], false),
		node("article", [node("clause", [], true)], true),
	];
	return emptyDraft(basis, {}, body);
}

function nodeOf(outline: OutlineNode, language: Language, newId: () => string): DraftNode {
	const words = (text: string | null): DraftNode["text"] => {
		const runs = textRuns(text ?? "");
		return runs.length > 0 ? { [language]: runs } : {};
	};
	return {
		id: newId(),
		kind: outline.kind === "title" ? "clause" : outline.kind,
		heading: outline.kind === "clause" || outline.kind === "title" ? {} : words(outline.heading),
		text:
			outline.kind === "clause"
				? words(outline.text)
				: outline.kind === "title"
					? words(outline.heading ?? outline.text)
					: {},
		numbering: outline.label === null ? "none" : { fixed: outline.label },
		children: outline.children.map((child) => nodeOf(child, language, newId)),
	};
}

/** Styles whose labels differ from each other, besides the customary one. */
const FURTHER_STYLES: readonly NumberingStyle[] = [
	{ ...CUSTOMARY_STYLE, zh: "figures" },
	{ en: "decimal", zh: "decimal" },
];

function fixedOf({ numbering }: DraftNode): string | null {
	return typeof numbering === "object" ? numbering.fixed : null;
}

function mapNodes(
	nodes: readonly DraftNode[],
	change: (node: DraftNode) => DraftNode,
): readonly DraftNode[] {
	return nodes.map((node) => ({ ...change(node), children: mapNodes(node.children, change) }));
}

function count(nodes: readonly DraftNode[], holds: (node: DraftNode) => boolean): number {
	return nodes.reduce((sum, node) => sum + (holds(node) ? 1 : 0) + count(node.children, holds), 0);
}

/** Each round fixes more numbers; texts that people write need two. */
const MOST_ROUNDS = 8;

/** The settled nodes with fixed numbers again where another that stays fixed would give them a new one. */
function keptAsWritten(
	settled: readonly DraftNode[],
	body: readonly DraftNode[],
	labelled: (nodes: readonly DraftNode[]) => ReadonlyMap<string, string>,
): readonly DraftNode[] {
	const written = new Map<string, DraftNode["numbering"]>();
	mapNodes(body, (node) => {
		if (fixedOf(node) !== null) written.set(node.id, node.numbering);
		return node;
	});
	let kept = settled;
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const labels = labelled(kept);
		let wrong = 0;
		kept = mapNodes(kept, (node) => {
			const numbering = written.get(node.id);
			if (node.numbering !== "automatic" || typeof numbering !== "object") return node;
			if (labels.get(node.id) === numbering.fixed) return node;
			wrong += 1;
			return { ...node, numbering };
		});
		if (wrong === 0) return kept;
	}
	return body;
}

/** Those behind a number that stays fixed made automatic too, where that gives every number as it was. */
function settledBehindFixed(
	body: readonly DraftNode[],
	labelled: (nodes: readonly DraftNode[]) => ReadonlyMap<string, string>,
): readonly DraftNode[] {
	const behind = new Set<string>();
	const look = (nodes: readonly DraftNode[]): void => {
		let fixed = false;
		for (const node of nodes) {
			if (fixed && fixedOf(node) !== null) behind.add(node.id);
			if (node.numbering !== "none") fixed = fixedOf(node) !== null;
			look(node.children);
		}
	};
	look(body);
	if (behind.size === 0) return body;
	const automatic = (node: DraftNode): DraftNode => ({ ...node, numbering: "automatic" });
	const tried = labelled(mapNodes(body, (node) => (behind.has(node.id) ? automatic(node) : node)));
	const settled = mapNodes(body, (node) =>
		behind.has(node.id) && fixedOf(node) === tried.get(node.id) ? automatic(node) : node,
	);
	const before = labelled(body);
	const after = labelled(settled);
	return [...before].every(([id, label]) => after.get(id) === label) ? settled : body;
}

/** The nodes with fixed numbers that they would have anyway made automatic, in the numbering style that spares the most of them. */
export function withAutomaticNumbers(
	body: readonly DraftNode[],
	language: Language,
): Pick<Draft, "body" | "numberingStyle"> {
	const counted = mapNodes(body, (node) =>
		fixedOf(node) === null ? node : { ...node, numbering: "automatic" },
	);
	const settledIn = (numberingStyle: NumberingStyle) => {
		const labels = labelsOf({ body: counted, numberingStyle }, language);
		const spared = (node: DraftNode) => fixedOf(node) === labels.get(node.id);
		const settled = mapNodes(body, (node) =>
			spared(node) ? { ...node, numbering: "automatic" } : node,
		);
		return { settled, numberingStyle, spared: count(body, spared) };
	};
	/** Whether every number stays as it was written: a fixed one among automatic ones may stand in the way of those behind it. */
	const keeps = ({ settled, numberingStyle }: ReturnType<typeof settledIn>): boolean => {
		const labels = labelsOf({ body: settled, numberingStyle }, language);
		return count(body, (node) => ![null, labels.get(node.id)].includes(fixedOf(node))) === 0;
	};
	const customary = settledIn(CUSTOMARY_STYLE);
	const others = FURTHER_STYLES.map(settledIn).filter(
		(each) => each.spared > customary.spared && keeps(each),
	);
	const whole = ({ settled, numberingStyle }: ReturnType<typeof settledIn>) => {
		const labelled = (nodes: readonly DraftNode[]) =>
			labelsOf({ body: nodes, numberingStyle }, language);
		return settledBehindFixed(keptAsWritten(settled, body, labelled), labelled);
	};
	const best = others.sort((a, b) => b.spared - a.spared)[0];
	if (!best) return { body: whole(customary) };
	// The other languages have no numbers here that could say theirs.
	const { en, zh } = best.numberingStyle;
	const own = language === "en" ? { en } : { zh };
	return { body: whole(best), numberingStyle: { ...CUSTOMARY_STYLE, ...own } };
}

/** A draft of an imported text's outline; numbers that differ from the automatic ones stay as they were written. */
export function draftFromOutline(
	outline: readonly OutlineNode[],
	basis: {
		readonly language: Language;
		readonly newId: () => string;
		readonly instrument?: InstrumentType | undefined;
	},
): Draft {
	const { language, newId } = basis;
	const [first, ...others] = outline;
	const titled = first?.kind === "title";
	const title = titled ? (first.heading ?? first.text) : "";
	const body = (titled ? others : outline).map((node) => nodeOf(node, language, newId));
	const words = (nodes: readonly OutlineNode[]): string =>
		nodes.map((node) => `${node.text} ${words(node.children)}`).join(" ");
	const runs = textRuns(title);
	const numbered = withAutomaticNumbers(body, language);
	const draft = emptyDraft(
		{
			languages: [language],
			instrument: basis.instrument ?? guessInstrument(title, words(outline)),
			newId,
		},
		runs.length > 0 ? { [language]: runs } : {},
		numbered.body,
	);
	return { ...draft, ...numbered };
}
