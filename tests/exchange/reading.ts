import {
	type Draft,
	type DraftNode,
	type Language,
	openText,
	parseDraftText,
	serialiseDraft,
} from "../../engine/index";
import type { Imported } from "../../exchange/index";
import catalogue from "../../locales/en.json";

/** The tree as one line a node: its kind, `#` for an automatic number, its words in whatever language they are. */
export function drawn(nodes: readonly DraftNode[], depth = 0): string[] {
	return nodes.flatMap(({ kind, numbering, heading, text, children }) => {
		const number =
			numbering === "none" ? "" : numbering === "automatic" ? "# " : `${numbering.fixed} `;
		const [runs = []] = [...Object.values(text), ...Object.values(heading)];
		const line = `${"  ".repeat(depth)}${kind} ${number}${openText(runs)}`.trimEnd();
		return [line, ...drawn(children, depth + 1)];
	});
}

/** What came of an import, checked to be a draft that can be saved and opened, and its losses to have words: its lines, and its losses counted by kind. */
export function readingOf({ draft, losses }: Imported) {
	expect(parseDraftText(serialiseDraft(draft))).toEqual(draft);
	for (const { id } of losses) expect(catalogue).toHaveProperty([id]);
	const counts = Object.fromEntries(
		losses.map(({ id, params }) => [id.replace("exchange.loss.", ""), params.count]),
	);
	return { draft, losses: counts, lines: drawn(draft.body) };
}

/** The words of all nodes in order, without what XML has no way to write and the signs of references. */
export function wordsIn({ body }: Draft, language: Language): string[] {
	const texts = (nodes: readonly DraftNode[]): string[] =>
		nodes.flatMap(({ text, heading, children }) => [
			openText(text[language] ?? heading[language] ?? []).replaceAll(
				/[\p{Cc}\ufffc\ufffe\uffff]/gu,
				"",
			),
			...texts(children),
		]);
	return texts(body).filter((each) => each !== "");
}
