import { LANGUAGES } from "../language/types";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./format";
import type { Draft, DraftNode } from "./types";

/** Members of a node in the order in which they are written; unknown ones follow by name. */
const NODE_MEMBERS = [
	"id",
	"kind",
	"numbering",
	"headers",
	"proposers",
	"heading",
	"text",
	"note",
	"children",
];

function ordered(
	value: Readonly<Record<string, unknown>>,
	members: readonly string[],
): [string, unknown][] {
	const known = members.filter((name) => value[name] !== undefined);
	const others = Object.keys(value)
		.filter((name) => !members.includes(name) && value[name] !== undefined)
		.sort();
	return [...known, ...others].map((name) => [name, value[name]]);
}

/** Words by language, a line a language, so that an edit of one is an edit of one line. */
function byLanguage(value: Readonly<Record<string, unknown>>, indent: string): string {
	const lines = ordered(value, LANGUAGES).map(
		([language, runs]) => `${indent}\t${JSON.stringify(language)}: ${JSON.stringify(runs)}`,
	);
	return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function list(items: readonly unknown[], indent: string): string {
	if (items.length === 0) return "[]";
	return `[\n${items.map((item) => `${indent}\t${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;
}

function nodeText(node: DraftNode, indent: string): string {
	const lines = ordered({ ...node }, NODE_MEMBERS).map(([name, value]) => {
		const key = `${indent}\t${JSON.stringify(name)}: `;
		if (name === "children") return key + nodesText(node.children, `${indent}\t`);
		if (name === "heading" || name === "text")
			return key + byLanguage(node[name] as Record<string, unknown>, `${indent}\t`);
		return key + JSON.stringify(value);
	});
	return `${indent}{\n${lines.join(",\n")}\n${indent}}`;
}

function nodesText(nodes: readonly DraftNode[], indent: string): string {
	if (nodes.length === 0) return "[]";
	return `[\n${nodes.map((node) => nodeText(node, `${indent}\t`)).join(",\n")}\n${indent}]`;
}

/** A line a piece, in the order of their digests, so that a new one changes no other line. */
function piecesText(pieces: Readonly<Record<string, string>>): string {
	const lines = Object.keys(pieces)
		.sort()
		.map((key) => `\t\t${JSON.stringify(key)}: ${pieces[key]}`);
	return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n\t}`;
}

/** Marking and symbol, where the draft has them. */
function headMembers({ marking, symbol }: Draft): [string, string][] {
	return Object.entries({ marking, symbol }).flatMap(([name, words]): [string, string][] =>
		words === undefined ? [] : [[name, JSON.stringify(words)]],
	);
}

/**
 * The draft as the text of its file: members in a fixed order, the words of a clause in one language on one line, history last,
 * LF, and a final newline. Equal drafts give equal texts.
 */
export function serialiseDraft(draft: Draft): string {
	const { version: later, ...unknown } = draft.extra[""] ?? {};
	const members: [string, string][] = [
		["format", JSON.stringify(DRAFT_FORMAT)],
		["version", JSON.stringify(later ?? DRAFT_VERSION)],
		["id", JSON.stringify(draft.id)],
		["title", byLanguage(draft.title as Record<string, unknown>, "\t")],
		["instrument", JSON.stringify(draft.instrument)],
		...headMembers(draft),
		["languages", JSON.stringify(draft.languages)],
		...(draft.numberingStyle
			? [["numberingStyle", JSON.stringify(draft.numberingStyle)] as [string, string]]
			: []),
		["checklist", JSON.stringify(draft.checklist)],
		["terms", list(draft.terms, "\t")],
		["body", nodesText(draft.body, "\t")],
		["comments", list(draft.comments, "\t")],
		["suggestions", list(draft.suggestions, "\t")],
		["decisions", list(draft.decisions, "\t")],
		...(draft.signatures ? [["signatures", list(draft.signatures, "\t")] as [string, string]] : []),
		...Object.entries(unknown)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
		...(draft.pieces ? [["pieces", piecesText(draft.pieces)] as [string, string]] : []),
		["history", list(draft.history, "\t")],
	];
	return `{\n${members.map(([name, text]) => `\t${JSON.stringify(name)}: ${text}`).join(",\n")}\n}\n`;
}
