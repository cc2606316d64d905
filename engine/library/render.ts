import type { Language } from "../language/types";
import type { Span } from "../text/types";
import type { ModelClause } from "./types";

/** Values that a drafter has set, by the parameter's name. */
export type ParameterValues = Readonly<Record<string, string>>;

/** Where a parameter stands in a rendered text, half-open in UTF-16 units; one that the text names twice stands twice. */
export interface ParameterSpan extends Span {
	readonly name: string;
}

/** A model clause in one language with its parameters filled in. */
export interface RenderedClause {
	/** `null` where the clause stands under any heading. */
	readonly heading: string | null;
	readonly text: string;
	/** In the order of the text. */
	readonly parameters: readonly ParameterSpan[];
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** The value a clause proposes for a parameter in a language. Throws `RangeError` for one it does not have. */
export function proposedValue(clause: ModelClause, name: string, language: Language): string {
	const parameter = clause.parameters[name];
	if (parameter === undefined) throw new RangeError(`${clause.id}: no parameter "${name}"`);
	return typeof parameter.value === "string" ? parameter.value : parameter.value[language];
}

function filled(
	text: string,
	wordsFor: (name: string) => string,
): { readonly text: string; readonly parameters: readonly ParameterSpan[] } {
	const parameters: ParameterSpan[] = [];
	let written = "";
	let done = 0;
	for (const match of text.matchAll(PLACEHOLDER)) {
		const name = match[1] ?? "";
		written += text.slice(done, match.index);
		const from = written.length;
		written += wordsFor(name);
		parameters.push({ name, from, to: written.length });
		done = match.index + match[0].length;
	}
	return { text: written + text.slice(done), parameters };
}

function rendered(
	clause: ModelClause,
	language: Language,
	wordsFor: (name: string) => string,
): RenderedClause {
	const heading = clause.heading?.[language];
	return {
		heading: heading === undefined ? null : filled(heading, wordsFor).text,
		...filled(clause.text[language], wordsFor),
	};
}

/**
 * The clause as it would stand in a draft: the drafter's values, and the proposed ones where none is set.
 * Throws `RangeError` where the text names a parameter that the clause does not have.
 */
export function renderModelClause(
	clause: ModelClause,
	language: Language,
	values: ParameterValues = {},
): RenderedClause {
	return rendered(clause, language, (name) =>
		Object.hasOwn(values, name) ? (values[name] as string) : proposedValue(clause, name, language),
	);
}

/** The clause as a library shows it, each parameter's value in square brackets; the spans, brackets included, are tab stops. */
export function showModelClause(
	clause: ModelClause,
	language: Language,
	values: ParameterValues = {},
): RenderedClause {
	return rendered(
		clause,
		language,
		(name) =>
			`[${Object.hasOwn(values, name) ? values[name] : proposedValue(clause, name, language)}]`,
	);
}
