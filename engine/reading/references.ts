import type { PackId } from "../language/pack";
import { chineseReferences } from "./chinese-references";
import { englishReferences } from "./english-references";
import type { Hits } from "./hits";
import type { Reference } from "./types";

const READERS: Readonly<
	Record<PackId, (text: string, folded: string, hits: Hits) => readonly Reference[]>
> = { en: englishReferences, zh: chineseReferences };

/** The references to articles, paragraphs, annexes and other instruments in a text, in textual order; its own number at the front is none. `folded` is the scanner's form of `text`. */
export function readReferences(
	text: string,
	folded: string,
	hits: Hits,
	pack: PackId,
): readonly Reference[] {
	return READERS[pack](text, folded, hits);
}
