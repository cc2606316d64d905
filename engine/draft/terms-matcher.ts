import type { Language } from "../language/types";
import { buildTrie, scan } from "../text/term-trie";
import type { Span } from "../text/types";
import { numberForms } from "./terms-inflection";
import type { DefinedTerm } from "./types";

/** Finds the names of terms in words of one language: the longest where several begin, none inside another. Offsets are UTF-16, half-open. */
export type TermMatcher = (text: string) => readonly (Span & { readonly term: string })[];

interface Name {
	readonly term: string;
	readonly words: readonly string[];
}

/** Small letters, plain spaces and straight apostrophes, unit for unit, so that offsets stay. */
function folded(text: string): string {
	const small = text.toLowerCase();
	const same =
		small.length === text.length
			? small
			: Array.from(text, (sign) => {
					const other = sign.toLowerCase();
					return other.length === sign.length ? other : sign;
				}).join("");
	return same.replace(/\s/g, " ").replace(/[‘’]/g, "'").replace(/[‐‑]/g, "-");
}

/** A name with single spaces and no space around it. */
export function cleanName(name: string): string {
	return name.replace(/\s+/g, " ").trim();
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}-]/u;
const LATIN_UNIT = /[A-Za-z0-9]/;

/** Whether a use begins or ends inside a word: an English one anywhere, a Latin one within Chinese. */
function cutsWord(text: string, { from, to }: Span, language: Language): boolean {
	const unit = language === "en" ? WORD_UNIT : LATIN_UNIT;
	const joined = (left: string | undefined, right: string | undefined): boolean =>
		left !== undefined && right !== undefined && unit.test(left) && unit.test(right);
	return joined(text[from - 1], text[from]) || joined(text[to - 1], text[to]);
}

/**
 * Whether a use is written as its name asks. Capitals of the name must stand; small letters may be large, as at the start of a
 * sentence or in a heading. The first letter of a name of several words that is large alone may be small.
 */
function agreesInCase(use: string, { words }: Name, language: Language): boolean {
	if (language !== "en") return use === words.join(" ");
	const own = words.slice(1).some((word) => /\p{Lu}/u.test(word));
	const used = use.split(/\s/);
	return words.every((word, index) => {
		const other = used[index] ?? "";
		if (/\p{L}\p{Lu}/u.test(word)) return other.startsWith(word.replace(/s$/, ""));
		if (!/^\p{Lu}/u.test(word) || (index === 0 && words.length > 1 && !own)) return true;
		return /^\p{Lu}/u.test(other);
	});
}

/** A matcher of the terms that have a name in the language; of two names that are one, the earlier counts. */
export function termMatcher(terms: readonly DefinedTerm[], language: Language): TermMatcher {
	const byForm = new Map<string, Name[]>();
	for (const { id, name } of terms) {
		const own = cleanName(name[language] ?? "");
		if (own === "") continue;
		const entry: Name = { term: id, words: own.split(" ") };
		const forms = language === "en" ? numberForms(own) : [own];
		for (const form of new Set(forms.map(folded)))
			byForm.set(form, [...(byForm.get(form) ?? []), entry]);
	}
	const forms = [...byForm.keys()];
	if (forms.length === 0) return () => [];
	const names = forms.map((form) => byForm.get(form) ?? []);
	const trie = buildTrie(forms);
	const anywhere = new Uint8Array(0x10000).fill(1);
	return (text) => {
		const found: (Span & { readonly term: string })[] = [];
		let end = 0;
		scan(trie, folded(text), anywhere, (form, from, to) => {
			const last = found.at(-1);
			// Hits come by their starts, the shorter first: a longer one takes the place of those it begins with.
			const longer = last !== undefined && last.from === from;
			if (from < end && !longer) return;
			if (cutsWord(text, { from, to }, language)) return;
			const use = text.slice(from, to);
			const name = names[form]?.find((each) => agreesInCase(use, each, language));
			if (!name) return;
			if (longer) found.pop();
			found.push({ term: name.term, from, to });
			end = to;
		});
		return found;
	};
}
