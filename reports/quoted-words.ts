import type { DocumentFinding } from "../engine/index";
import { clean } from "./clean";

/** Words between two quotations that are shorter than this (UTF-16 units) are quoted along with them. */
const BRIDGED = 48;

/** The words of a finding as they stand one after another in the clause's text, with an ellipsis where others are left out. */
export function quotedWords(finding: Pick<DocumentFinding, "evidence">, text: string): string {
	const spans: { from: number; to: number }[] = [];
	for (const { from, to } of finding.evidence
		.filter((evidence) => evidence.in === "text")
		.sort((a, b) => a.from - b.from)) {
		const last = spans.at(-1);
		if (last !== undefined && from - last.to < BRIDGED) last.to = Math.max(last.to, to);
		else spans.push({ from, to });
	}
	const words = spans.map(({ from, to }) => clean(text.slice(from, to)));
	const shown = words.length > 0 ? words : finding.evidence.map((evidence) => clean(evidence.text));
	return shown.join(" … ");
}
