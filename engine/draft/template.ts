import type { ByLanguage, Language } from "../language/types";
import type { Draft, DraftNode } from "./types";

/** What is chosen where a draft begins with a template. */
export interface TemplateChoice {
	/** In their order, the leading one first; what the template lacks stays to be translated. */
	readonly languages: readonly Language[];
	/** Id of the new draft. */
	readonly id: string;
}

function only<T>(words: ByLanguage<T>, languages: readonly Language[]): ByLanguage<T> {
	return Object.fromEntries(
		Object.entries(words).filter(([key]) => languages.some((language) => language === key)),
	);
}

/** A draft with the structure, terms and words of a template in the chosen languages. */
export function draftFromTemplate(template: Draft, { languages, id }: TemplateChoice): Draft {
	const nodeOf = (node: DraftNode): DraftNode => ({
		...node,
		heading: only(node.heading, languages),
		text: only(node.text, languages),
		children: node.children.map(nodeOf),
	});
	return {
		...template,
		id,
		languages,
		title: only(template.title, languages),
		terms: template.terms.map((term) => ({ ...term, name: only(term.name, languages) })),
		body: template.body.map(nodeOf),
	};
}
