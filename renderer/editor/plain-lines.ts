import { type Language, type OutlineNode, outlineText } from "../../engine/index";

/** A line of pasted text as the block it becomes; `depth` counts among clauses. */
export interface PlainLine {
	readonly kind: "part" | "article" | "clause" | "annex";
	readonly depth: number;
	readonly text: string;
}

/** Control characters and the space for an object, none of which belongs into a clause. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffc]/g;

function cleanLine(text: string): string {
	return text.replace(UNWANTED, "").replace(/\s+/g, " ").trim();
}

/** Text for one line: white space of any kind is one space, the ends are kept. */
export function inlineText(text: string): string {
	return text.replace(UNWANTED, "").replace(/\s+/g, " ");
}

/** The lines of pasted text as blocks, numbers taken off where the structure tells them; empty lines are left out. */
export function plainLines(text: string, language: Language): readonly PlainLine[] {
	const lines = text
		.split(/\r\n?|\n|\u2028|\u2029/)
		.map(cleanLine)
		.filter((line) => line !== "");
	if (lines.length < 2) return lines.map((line) => ({ kind: "clause", depth: 0, text: line }));
	const blocks: PlainLine[] = [];
	const visit = (nodes: readonly OutlineNode[], depth: number): void => {
		for (const node of nodes) {
			if (node.kind === "clause") {
				const words = cleanLine([node.heading, node.text].filter(Boolean).join(" "));
				if (words !== "") blocks.push({ kind: "clause", depth, text: words });
				visit(node.children, depth + 1);
				continue;
			}
			const container = node.kind === "article" || node.kind === "part" || node.kind === "annex";
			if (container) {
				blocks.push({ kind: node.kind, depth: 0, text: cleanLine(node.heading ?? "") });
			} else if (node.heading) {
				blocks.push({ kind: "clause", depth: 0, text: cleanLine(node.heading) });
			}
			const words = cleanLine(node.text);
			if (words !== "") blocks.push({ kind: "clause", depth: 0, text: words });
			visit(node.children, 0);
		}
	};
	visit(outlineText(lines.join("\n"), language), 0);
	return blocks;
}
