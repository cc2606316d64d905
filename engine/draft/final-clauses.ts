import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import { normaliseRuns, textRuns } from "./runs";
import type { DraftingEdit } from "./scene";
import type { BracketOption, Draft, DraftNode, Run } from "./types";
import { findNode } from "./walk";

/** What closes an instrument: articles of a template, and the values in them that are left open. */
export interface FinalClauses {
	/** Ids of articles of the template. */
	readonly articles: readonly string[];
	/** Each in the words of every language. */
	readonly open: readonly Readonly<Record<Language, string>>[];
}

type Words = ByLanguage<readonly Run[]>;

/** Copies a template's words: its ids become fresh ones, the same in every language. */
class Copier {
	private readonly ids = new Map<string, string>();

	constructor(
		private readonly newId: () => string,
		private readonly open: FinalClauses["open"],
		private readonly languages: readonly Language[],
	) {}

	private idOf(id: string): string {
		const known = this.ids.get(id) ?? this.newId();
		this.ids.set(id, known);
		return known;
	}

	private option(option: BracketOption): BracketOption {
		return { ...option, id: this.idOf(option.id), content: this.runs(option.content) };
	}

	private runs(runs: readonly Run[]): readonly Run[] {
		return runs.map((run): Run => {
			if (run.type === "bracket")
				return {
					...run,
					id: this.idOf(run.id),
					options: run.options.map((option) => this.option(option)),
				};
			if (run.type === "footnote")
				return { ...run, id: this.newId(), content: this.runs(run.content) };
			return run;
		});
	}

	/** The words with the first place of each value in a bracket, where every language that the words are in has it. */
	private opened(words: Words): Words {
		let now = words;
		for (const value of this.open) {
			const has = (language: Language) =>
				(now[language] ?? []).some(
					(run) => run.type === "text" && run.text.includes(value[language]),
				);
			const written = LANGUAGES.filter((language) => now[language] !== undefined);
			if (written.length === 0 || !written.every(has)) continue;
			const [id, option] = [this.newId(), this.newId()];
			now = Object.fromEntries(
				written.map((language) => [
					language,
					inBracket(now[language] ?? [], value[language], id, option),
				]),
			);
		}
		return now;
	}

	private words(words: Words): Words {
		const opened = this.opened(words);
		return Object.fromEntries(
			this.languages.flatMap((language) => {
				const runs = opened[language];
				return runs ? [[language, this.runs(runs)]] : [];
			}),
		);
	}

	/** A node of the template with all that it holds. */
	node(node: DraftNode): DraftNode {
		return {
			...node,
			id: this.newId(),
			heading: this.words(node.heading),
			text: this.words(node.text),
			children: node.children.map((child) => this.node(child)),
		};
	}
}

function inBracket(
	runs: readonly Run[],
	value: string,
	id: string,
	option: string,
): readonly Run[] {
	const at = runs.findIndex((run) => run.type === "text" && run.text.includes(value));
	const run = runs[at];
	if (run?.type !== "text") return runs;
	const from = run.text.indexOf(value);
	const bracket: Run = {
		type: "bracket",
		id,
		options: [{ id: option, proposers: [], supporters: [], content: textRuns(value) }],
	};
	return normaliseRuns([
		...runs.slice(0, at),
		...textRuns(run.text.slice(0, from)),
		bracket,
		...textRuns(run.text.slice(from + value.length)),
		...runs.slice(at + 1),
	]);
}

/** Where closing articles go: behind the last article, before annexes. */
function endOfArticles({ body }: Draft): {
	readonly parent: string | null;
	readonly index: number;
} {
	const at = body.findLastIndex(({ kind }) => kind !== "annex");
	const last = body[at];
	return last?.kind === "part"
		? { parent: last.id, index: last.children.length }
		: { parent: null, index: at + 1 };
}

/**
 * Puts the closing articles of a template at the end of a draft, in its languages; values to be set stand in brackets. The caret goes to
 * the first heading. `null` where the template has none of them.
 */
export function insertFinalClauses(
	draft: Draft,
	template: Draft,
	{ articles, open }: FinalClauses,
	newId: () => string,
): DraftingEdit | null {
	const copier = new Copier(newId, open, draft.languages);
	const nodes = articles.flatMap((id) => {
		const node = findNode(template, id)?.node;
		return node ? [copier.node(node)] : [];
	});
	const [first] = nodes;
	if (!first) return null;
	const { parent, index } = endOfArticles(draft);
	return {
		command: {
			type: "batch",
			commands: nodes.map((node, at) => ({ type: "insert", parent, index: index + at, node })),
		},
		caret: { block: first.id, offset: 0 },
	};
}
