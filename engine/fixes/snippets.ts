import type { Span } from "../text/types";

/** Words to insert with the places in them that the drafter sets. */
export interface Snippet {
	readonly text: string;
	/** In `text`, half-open in UTF-16 units. */
	readonly stops: readonly Span[];
}

/** Reads words in which each proposal that the drafter may change stands in braces: `within {30} days`. */
export function snippet(source: string): Snippet {
	const stops: Span[] = [];
	let text = "";
	let done = 0;
	for (const match of source.matchAll(/\{([^}]*)\}/g)) {
		text += source.slice(done, match.index);
		const words = match[1] ?? "";
		stops.push({ from: text.length, to: text.length + words.length });
		text += words;
		done = match.index + match[0].length;
	}
	return { text: text + source.slice(done), stops };
}
