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
