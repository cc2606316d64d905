import { MAX_FOREIGN_UNITS } from "../bounds";
import { ExchangeError } from "../error";
import { type Assembled, assemble, type Fragment, type Surroundings } from "./fragments";

const APART: Fragment = { type: "text", text: "\n", marks: [], role: "words", changes: [] };

/** The words of a footnote, its paragraphs parted by line breaks, with at most `room` brackets inside one another; a note in it vanishes. */
export function noteWords(
	paragraphs: readonly { readonly fragments: readonly Fragment[] }[],
	around: Omit<Surroundings, "footnote">,
	room: number,
): Assembled {
	const fragments = paragraphs.flatMap(({ fragments: own }, index) =>
		index === 0 ? own : [APART, ...own],
	);
	const first = fragments.findIndex((each) => each.type === "text");
	return assemble(
		fragments.map((each, index) =>
			index === first && each.type === "text" ? { ...each, text: each.text.trimStart() } : each,
		),
		{ ...around, footnote: () => null },
		room,
	);
}

/** The room that notes have together: many signs may lead to one long note, which is written out at each. */
export class NoteRoom {
	private left = MAX_FOREIGN_UNITS;

	/** Takes room for a note that is written out. Throws `ExchangeError` where there is no more. */
	take(fragments: number, { length }: Pick<Assembled, "length">): void {
		this.left -= fragments + length;
		if (this.left < 0) throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
	}
}
