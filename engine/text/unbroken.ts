/** A text without the line breaks and spaces that Chinese does not have inside a sentence. */
export interface Unbroken {
	readonly text: string;
	/** Each unit's place in the text as written, and the place behind the last one; `null` where nothing was left out. */
	readonly places: Uint32Array | null;
}

// The space behind an article's number tells it from a reference to that article.
const BREAKS =
	/(?<!^\s*第[〇零一二三四五六七八九十百0-9]{1,7}[条條])(?<=[\u2014\u2018-\u201d\u2026\u3001-\u9fff\uf900-\ufaff\uff01-\uff1b])[\s\u200b]+(?=[\u2014\u2018-\u201d\u2026\u3001-\u9fff\uf900-\ufaff\uff01-\uff1b])/g;

/** Leaves out white space between two Chinese characters or marks: lines of a page run on there. */
export function unbroken(text: string): Unbroken {
	const kept = text.replace(BREAKS, "");
	if (kept.length === text.length) return { text, places: null };
	const places = new Uint32Array(kept.length + 1);
	let at = 0;
	let next = 0;
	for (const { index, 0: gap } of text.matchAll(BREAKS)) {
		while (next < index) places[at++] = next++;
		next = index + gap.length;
	}
	while (next <= text.length) places[at++] = next++;
	return { text: kept, places };
}

/** Where a span of the unbroken text stands in the text as written. */
export function asWritten(
	span: { readonly from: number; readonly to: number },
	places: Uint32Array,
): { from: number; to: number } {
	const from = places[span.from] as number;
	const to = span.to > span.from ? (places[span.to - 1] as number) + 1 : from;
	return { from, to };
}
