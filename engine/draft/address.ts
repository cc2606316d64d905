import type { Language } from "../language/types";
import { type Labels, labelsOf } from "./numbering";
import { chineseNumeral } from "./numerals";
import type { Draft, DraftNode } from "./types";
import { findNode } from "./walk";

const CHINESE_STEPS = {
	"zh-Hans": ["款", "项", "目"],
	"zh-Hant": ["款", "項", "目"],
} as const;

/** What a list puts behind a number, and a citation leaves out. */
const LIST_STOP = /[.、]$/;

/** The clause's own number without the list style's full stop or comma; its place among its siblings where it has none. */
function clauseNumber(
	node: DraftNode,
	siblings: readonly DraftNode[],
	labels: Labels,
	language: Language,
): string {
	const label = labels.get(node.id) ?? "";
	if (label !== "") return label.replace(LIST_STOP, "");
	const place = siblings.filter((sibling) => sibling.kind === "clause").indexOf(node) + 1;
	return language === "en" ? String(place) : chineseNumeral(place);
}

function clauseStep(
	depth: number,
	number: string,
	inPreamble: boolean,
	language: Language,
): string {
	if (language === "en") return depth === 0 ? `paragraph ${number}` : number;
	if (depth === 0 && inPreamble) return `第${number}段`;
	return `第${number}${CHINESE_STEPS[language][Math.min(depth, 2)]}`;
}

/**
 * The address of a node as lawyers cite it: "Article 3, paragraph 2 (b)", 第三条第二款第（二）项.
 * An article's only, unnumbered paragraph is cited as the article. Throws `RangeError` for an unknown id.
 */
export function addressOf(
	draft: Draft,
	id: string,
	language: Language,
	labels: Labels = labelsOf(draft.body, language),
): string {
	const place = findNode(draft, id);
	if (!place) throw new RangeError(`No node ${id} in the draft`);
	const containers: string[] = [];
	const steps: string[] = [];
	let depth = 0;
	let siblings: readonly DraftNode[] = draft.body;
	const line = [...place.ancestors, place.node];
	const inArticle = line.some((node) => node.kind === "article");
	const inPreamble = line[0]?.kind === "preamble";
	for (const node of line) {
		if (node.kind === "clause") {
			const alone = siblings.length === 1 && depth === 0 && labels.get(id) === "" && inArticle;
			const number = clauseNumber(node, siblings, labels, language);
			if (!alone) steps.push(clauseStep(depth, number, inPreamble, language));
			depth += 1;
		} else if (node.kind === "preamble") containers.push(language === "en" ? "Preamble" : "序言");
		else if (node.kind !== "part" || !inArticle || node === place.node) {
			const label = labels.get(node.id) ?? "";
			if (label !== "") containers.push(label.replace(LIST_STOP, ""));
		}
		siblings = node.children;
	}
	if (language !== "en") return containers.join("") + steps.join("");
	const clause = steps.join(" ");
	return [...containers, ...(clause === "" ? [] : [clause])].join(", ");
}
