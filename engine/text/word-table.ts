/** What is known of each word, found by its letters without making a string of them. */
export interface WordTable<T> {
	/**
	 * What is known of the word between two places of a text, in UTF-16 units; learnt when it is met first. `hash` is its units',
	 * each taken in by `hash = (hash << 5) ^ hash ^ unit`, which whoever looks for the word's end does on the way.
	 */
	get(text: string, from: number, to: number, hash: number): T;
}

/** Words kept at most; the vocabulary of the longest treaties fits. */
const MOST_WORDS = 1 << 14;
/** Four places a word, so that few share one. */
const PLACES = MOST_WORDS * 4;
/** Longer stretches of letters are learnt each time. */
const LONGEST = 64;

/** Makes an empty table; when it is full it begins anew. */
export function createWordTable<T>(learn: (word: string) => T): WordTable<T> {
	const places = new Int32Array(PLACES).fill(-1);
	const hashes = new Int32Array(MOST_WORDS);
	let words: string[] = [];
	let known: T[] = [];
	return {
		get: (text, from, to, hash) => {
			if (to - from > LONGEST) return learn(text.slice(from, to));
			let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
			for (let index = places[place] as number; index >= 0; index = places[place] as number) {
				if (hashes[index] === hash) {
					const word = words[index] as string;
					// The platform compares faster than code of a run's first second.
					if (word.length === to - from && text.startsWith(word, from)) return known[index] as T;
				}
				place = (place + 1) & (PLACES - 1);
			}
			// A slice of its own, for one of the text would keep all of it.
			const word = ` ${text.slice(from, to)}`.slice(1);
			const learnt = learn(word);
			if (known.length === MOST_WORDS - 1) {
				places.fill(-1);
				words = [];
				known = [];
				return learnt;
			}
			places[place] = known.length;
			hashes[known.length] = hash;
			words.push(word);
			known.push(learnt);
			return learnt;
		},
	};
}
