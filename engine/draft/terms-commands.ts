import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import { withContents, withRunsChanged } from "./every-run";
import { normaliseRuns } from "./runs";
import { beginsSentence, indefiniteBefore, renamedUse } from "./terms-inflection";
import { cleanName, type TermMatcher, termMatcher } from "./terms-matcher";
import { levelText, usesAtLevel } from "./terms-uses";
import type { DefinedTerm, Draft, Run } from "./types";

/** Changes of a draft's terms. */
export type TermCommand =
	| { readonly type: "define-term"; readonly term: DefinedTerm }
	| {
			/** Calls a term otherwise in the languages named, there and at every use, in the number and case of the use. */
			readonly type: "rename-term";
			readonly term: string;
			readonly names: ByLanguage<string>;
	  }
	| {
			/** Takes a term off the list; its words stay. */
			readonly type: "remove-term";
			readonly term: string;
	  }
	| {
			readonly type: "set-term-definition";
			readonly term: string;
			/** The clause that defines it; `null` where none does. */
			readonly definedIn: string | null;
	  }
	/** Puts the list of terms back as it was; the inverse of the others. */
	| { readonly type: "restore-terms"; readonly terms: Draft["terms"] };

interface Replacement {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** The runs of one level with stretches of their words replaced; new words take the marks of those where they begin. */
function replacedRuns(runs: readonly Run[], edits: readonly Replacement[]): readonly Run[] {
	let at = 0;
	const fresh = runs.map((run): Run => {
		const { length } = levelText([run]);
		const from = at;
		at += length;
		if (run.type !== "text" && run.type !== "term") return run;
		let text = "";
		let done = from;
		for (const edit of edits) {
			if (edit.to <= from || edit.from >= at) continue;
			const start = Math.max(edit.from, from);
			text += run.text.slice(done - from, start - from);
			if (edit.from >= from) text += edit.text;
			done = Math.min(edit.to, at);
		}
		return done === from ? run : { ...run, text: text + run.text.slice(done - from) };
	});
	return normaliseRuns(fresh.filter((run) => run.type !== "term" || run.text !== ""));
}

/** "a" or "an" right before a use, where the new words ask for the other. */
function articleEdit(text: string, from: number, old: string, fresh: string): Replacement[] {
	const article = /(?:^|[^\p{L}\p{N}'’-])(an?)\s$/iu.exec(
		text.slice(Math.max(0, from - 4), from),
	)?.[1];
	if (article === undefined) return [];
	const small = article.toLowerCase();
	const wanted = indefiniteBefore(fresh);
	// What was written against the rule stays so: it may have its reason.
	if (small !== indefiniteBefore(old) || small === wanted) return [];
	const start = from - 1 - article.length;
	const cased =
		article.charAt(0) === "A" ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
	return [{ from: start, to: start + article.length, text: cased }];
}

interface Renaming {
	readonly term: string;
	readonly language: Language;
	readonly old: string;
	readonly fresh: string;
	/** Of all terms, so that a longer name keeps its words. */
	readonly matcher: TermMatcher;
	/** Of this term alone: what a link's own words are compared with. */
	readonly own: TermMatcher;
}

function renamedRuns(runs: readonly Run[], renaming: Renaming): readonly Run[] {
	const { term, language, old, fresh, matcher, own } = renaming;
	const text = levelText(runs);
	const edits = usesAtLevel(runs, text, matcher)
		.filter((use) => use.term === term)
		.flatMap(({ from, to }): Replacement[] => {
			const use = text.slice(from, to);
			const [match] = own(use);
			// A link whose words are not the name keeps them: "such systems".
			if (match?.from !== 0 || match.to !== use.length) return [];
			if (language !== "en") return [{ from, to, text: fresh }];
			const words = renamedUse(use, old, fresh, beginsSentence(text, from));
			return [...articleEdit(text, from, use, words), { from, to, text: words }];
		});
	const worded = edits.length > 0 ? replacedRuns(runs, edits) : runs;
	return withContents(worded, (content) => renamedRuns(content, renaming));
}

/** Runs in which links to a term are plain words. */
function unlinkedRuns(runs: readonly Run[], term: string): readonly Run[] {
	const inner = withContents(runs, (content) => unlinkedRuns(content, term));
	const isLink = (run: Run) => run.type === "term" && run.term === term;
	if (!inner.some(isLink)) return inner;
	return normaliseRuns(
		inner.map((run) =>
			run.type === "term" && isLink(run) ? { type: "text", text: run.text } : run,
		),
	);
}

function termOf(draft: Draft, id: string): DefinedTerm {
	const term = draft.terms.find((each) => each.id === id);
	if (!term) throw new RangeError(`no term ${id}`);
	return term;
}

/** Names without white space around them; throws where one is blank. */
function cleanNames(names: ByLanguage<string>): ByLanguage<string> {
	const clean: Partial<Record<Language, string>> = {};
	for (const language of LANGUAGES) {
		const name = names[language];
		if (name === undefined) continue;
		clean[language] = cleanName(name);
		if (clean[language] === "") throw new RangeError(`a blank name in ${language}`);
	}
	return clean;
}

function withTerm(draft: Draft, term: DefinedTerm): Draft {
	return { ...draft, terms: draft.terms.map((each) => (each.id === term.id ? term : each)) };
}

function renamed(draft: Draft, id: string, wanted: ByLanguage<string>): Draft {
	const term = termOf(draft, id);
	const names = cleanNames(wanted);
	const renamings = new Map<Language, Renaming>();
	for (const language of LANGUAGES) {
		const [old, fresh] = [term.name[language], names[language]];
		if (fresh === undefined || old === undefined || old === fresh) continue;
		const matcher = termMatcher(draft.terms, language);
		const own = termMatcher([term], language);
		renamings.set(language, { term: id, language, old: cleanName(old), fresh, matcher, own });
	}
	const worded = withRunsChanged(draft, (runs, language) => {
		const renaming = renamings.get(language);
		return renaming ? renamedRuns(runs, renaming) : runs;
	});
	return withTerm(worded, { ...term, name: { ...term.name, ...names } });
}

/** The draft after a change of its terms. Throws `RangeError` for a term that isn't there, an id used twice, a blank name and a term without any. */
export function changeTerms(draft: Draft, command: TermCommand): Draft {
	switch (command.type) {
		case "define-term": {
			const { term } = command;
			const name = cleanNames(term.name);
			if (Object.keys(name).length === 0) throw new RangeError("a term without a name");
			if (draft.terms.some(({ id }) => id === term.id))
				throw new RangeError(`term ${term.id} comes twice`);
			return { ...draft, terms: [...draft.terms, { ...term, name }] };
		}
		case "rename-term":
			return renamed(draft, command.term, command.names);
		case "remove-term": {
			const { id } = termOf(draft, command.term);
			const worded = withRunsChanged(draft, (runs) => unlinkedRuns(runs, id));
			return { ...worded, terms: draft.terms.filter((each) => each.id !== id) };
		}
		case "set-term-definition":
			return withTerm(draft, { ...termOf(draft, command.term), definedIn: command.definedIn });
		case "restore-terms":
			return { ...draft, terms: command.terms };
	}
}
