/** What is known of each word, found by its letters without making a string of them. */
export interface WordTable<T> {
	/** What is known of the word between two places of a text, in UTF-16 units; learnt when it is met first. */
	get(text: string, from: number, to: number): T;
}

/** Words kept at most; the vocabulary of the longest treaties fits. */
const MOST_WORDS = 1 << 14;
/** Four places a word, so that few share one. */
const PLACES = MOST_WORDS * 4;
/** Letters kept at most; English words have six on average. */
const MOST_LETTERS = MOST_WORDS * 16;
/** Longer stretches of letters are learnt each time. */
const LONGEST = 64;

/** Makes an empty table; when it is full it begins anew. */
export function createWordTable<T>(learn: (word: string) => T): WordTable<T> {
	const places = new Int32Array(PLACES).fill(-1);
	const hashes = new Int32Array(MOST_WORDS);
	const begins = new Int32Array(MOST_WORDS + 1);
	const letters = new Uint16Array(MOST_LETTERS);
	let known: T[] = [];
	const isWord = (index: number, text: string, from: number, to: number): boolean => {
		const begin = begins[index] as number;
		if ((begins[index + 1] as number) - begin !== to - from) return false;
		for (let at = from; at < to; at++)
			if (letters[begin + at - from] !== text.charCodeAt(at)) return false;
		return true;
	};
	return {
		get: (text, from, to) => {
			if (to - from > LONGEST) return learn(text.slice(from, to));
			// FNV-1a over UTF-16 units.
			let hash = 0x811c9dc5;
			for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
			let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
			for (let index = places[place] as number; index >= 0; index = places[place] as number) {
				if (hashes[index] === hash && isWord(index, text, from, to)) return known[index] as T;
				place = (place + 1) & (PLACES - 1);
			}
			const learnt = learn(text.slice(from, to));
			const begin = begins[known.length] as number;
			if (known.length === MOST_WORDS - 1 || begin + to - from > MOST_LETTERS) {
				places.fill(-1);
				known = [];
				return learnt;
			}
			places[place] = known.length;
			hashes[known.length] = hash;
			for (let at = from; at < to; at++) letters[begin + at - from] = text.charCodeAt(at);
			begins[known.length + 1] = begin + to - from;
			known.push(learnt);
			return learnt;
		},
	};
}
