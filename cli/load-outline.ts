import {
	cellsOf,
	type Draft,
	type DraftNode,
	detectLanguage,
	isOfTable,
	type Language,
	labelsOf,
	type OutlineNode,
	outlineText,
	plainText,
	type Run,
	referenceTexts,
} from "../engine/index";
import { type LanguageChoice, languageOf, loadSource } from "./load-draft";

/** A node of the structure, as `schemas/outline.schema.json` describes it. */
export interface OutlineItem {
	readonly kind: OutlineNode["kind"];
	readonly label: string | null;
	readonly heading: string | null;
	readonly text: string;
	readonly children: readonly OutlineItem[];
}

/** The structure of a file and the language in which it is shown. */
export interface FileOutline {
	readonly language: Language;
	readonly outline: readonly OutlineItem[];
}

/** Reads a file's structure: of a text as it is found, of a draft as it is. Throws `CliError` or `DraftError`. */
export async function loadOutline(file: string, choice: LanguageChoice): Promise<FileOutline> {
	const source = await loadSource(file);
	if (source.kind === "text") {
		const language = choice === "auto" ? detectLanguage(source.text) : choice;
		return { language, outline: outlineText(source.text).map(itemOf) };
	}
	const language = languageOf(source.draft, choice, file);
	return { language, outline: draftItems(source.draft, language) };
}

function itemOf({ kind, label, heading, text, children }: OutlineNode): OutlineItem {
	return { kind, label, heading, text, children: children.map(itemOf) };
}

function draftItems(draft: Draft, language: Language): OutlineItem[] {
	const labels = labelsOf(draft, language);
	const referenceText = referenceTexts(draft, language);
	const words = (runs: readonly Run[] | undefined) =>
		plainText(runs ?? [], "open", referenceText).text;
	const items = (nodes: readonly DraftNode[]): OutlineItem[] =>
		nodes.flatMap((node): OutlineItem[] => {
			const { kind } = node;
			if (kind === "table" || isOfTable(kind)) return tableItems(node);
			// Alternatives are shown one after another: all of them are in the draft.
			if (kind === "alternatives" || kind === "option") return items(node.children);
			const label = labels.get(node.id) ?? "";
			const isClause = kind === "clause";
			return [
				{
					kind,
					label: label === "" ? null : label,
					heading: isClause ? null : words(node.heading[language]),
					text: isClause ? words(node.text[language]) : "",
					children: items(node.children),
				},
			];
		});
	/** A table as the clauses that are read of it, and its caption. */
	const tableItems = (table: DraftNode): OutlineItem[] => {
		const clause = (label: string | null, runs: readonly Run[] | undefined): OutlineItem => ({
			kind: "clause",
			label,
			heading: null,
			text: words(runs),
			children: [],
		});
		const cells = [...cellsOf(table)].filter(({ node }) => node.text[language]);
		const children = cells.map(({ node, place }) =>
			clause(`${place.rowIndex + 1}.${place.column + 1}`, node.text[language]),
		);
		return [{ ...clause(labels.get(table.id) || null, table.heading[language]), children }];
	};
	const title = words(draft.title[language]);
	const head: OutlineItem = { kind: "title", label: null, heading: title, text: "", children: [] };
	return [...(title === "" ? [] : [head]), ...items(draft.body)];
}
