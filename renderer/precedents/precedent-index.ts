import MiniSearch from "minisearch";
import type { Span } from "../../engine/index";
import { readPrecedent } from "./precedent-clauses";
import { indexedWords, isChinese, queriedWords } from "./search-words";
import type {
	PrecedentAdded,
	PrecedentClause,
	PrecedentHit,
	PrecedentHits,
	PrecedentLanguage,
} from "./types";

/** Most hits that are shown: whoever sees more looks for something narrower. */
const MOST_HITS = 50;

/** Most clauses of all files together: about twenty times the largest collection that was tried. */
const MOST_CLAUSES = 200_000;

/** Shortest word of an alphabet that stands for all that begin with it. */
const PREFIX_LENGTH = 3;

/** Shortest word of an alphabet in which a slip is forgiven: one letter in six. */
const FUZZY_LENGTH = 6;

/** The words of a text that are, or begin with, words that were found; neighbours joined. */
function marksIn(text: string, found: ReadonlySet<string>): readonly Span[] {
	const marks: { from: number; to: number }[] = [];
	for (const { word, from, to } of indexedWords(text)) {
		if (!found.has(word)) continue;
		const last = marks.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else marks.push({ from, to });
	}
	return marks;
}

/** The index itself, in memory; a worker holds it. */
export interface LocalIndex {
	readonly add: (file: string, bytes: Uint8Array) => PrecedentAdded;
	readonly search: (query: string, language: PrecedentLanguage) => PrecedentHits;
	readonly clear: () => void;
}

/** Makes an empty index over the texts and headings of clauses. */
export function createPrecedentIndex(): LocalIndex {
	let clauses: PrecedentClause[] = [];
	const search = new MiniSearch<PrecedentClause & { readonly id: number }>({
		fields: ["text", "heading", "title"],
		tokenize: (text) => indexedWords(text).map(({ word }) => word),
		// Words are folded where they are cut.
		processTerm: (word) => word,
		searchOptions: {
			tokenize: (text) => queriedWords(text).map(({ word }) => word),
			combineWith: "AND",
			boost: { heading: 2, title: 0.5 },
			prefix: (word) => (isChinese(word) ? [...word].length === 1 : word.length >= PREFIX_LENGTH),
			fuzzy: (word) => (!isChinese(word) && word.length >= FUZZY_LENGTH ? 1 / FUZZY_LENGTH : false),
		},
	});
	return {
		add(file, bytes) {
			const read = readPrecedent(file, bytes);
			if (!read.ok) return read;
			const room = MOST_CLAUSES - clauses.length;
			const fresh = read.clauses.slice(0, room);
			search.addAll(fresh.map((clause, at) => ({ ...clause, id: clauses.length + at })));
			clauses = [...clauses, ...fresh];
			return { ok: true, clauses: fresh.length };
		},
		search(query, language) {
			const found = search.search(query, {
				filter: ({ id }) => {
					const own = clauses[id as number]?.language;
					return language === "all" || (own === "en") === (language === "en");
				},
			});
			const hits = found.slice(0, MOST_HITS).flatMap(({ id, match }): readonly PrecedentHit[] => {
				const clause = clauses[id as number];
				if (!clause) return [];
				return [
					{ ...clause, id: id as number, marks: marksIn(clause.text, new Set(Object.keys(match))) },
				];
			});
			return { hits, total: found.length };
		},
		clear() {
			clauses = [];
			search.removeAll();
		},
	};
}
