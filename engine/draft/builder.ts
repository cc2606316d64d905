import type { Language } from "../language/types";
import type { InstrumentType } from "../reading/types";
import type { OutlineNode } from "../text/outline";
import { guessInstrument } from "./instrument-guess";
import { labelsOf } from "./numbering";
import { textRuns } from "./runs";
import type { Draft, DraftNode } from "./types";

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

/** The nodes with fixed numbers that they would have anyway made automatic. */
export function withAutomaticNumbers(
	body: readonly DraftNode[],
	language: Language,
): readonly DraftNode[] {
	const automatic = (nodes: readonly DraftNode[]): readonly DraftNode[] =>
		nodes.map((node) => ({
			...node,
			numbering: typeof node.numbering === "object" ? "automatic" : node.numbering,
			children: automatic(node.children),
		}));
	const labels = labelsOf({ body: automatic(body) }, language);
	const settled = (nodes: readonly DraftNode[]): readonly DraftNode[] =>
		nodes.map((node) => {
			const fixed = typeof node.numbering === "object" ? node.numbering.fixed : null;
			const same = fixed !== null && labels.get(node.id) === fixed;
			return {
				...node,
				numbering: same ? "automatic" : node.numbering,
				children: settled(node.children),
			};
		});
	return settled(body);
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
	return emptyDraft(
		{
			languages: [language],
			instrument: basis.instrument ?? guessInstrument(title, words(outline)),
			newId,
		},
		runs.length > 0 ? { [language]: runs } : {},
		withAutomaticNumbers(body, language),
	);
}
