import { MAX_FOREIGN_UNITS } from "../bounds";
import { ExchangeError } from "../error";
import { type Assembled, assemble, type Fragment, type Surroundings } from "./fragments";

/** A paragraph as far as its words go, with its automatic number. */
interface Lines {
	readonly label: string | null;
	readonly fragments: readonly Fragment[];
}

/** Paragraphs as lines of one, each behind its number; those without words are lines too where `blanks` are. */
export function joinedParagraphs(paragraphs: readonly Lines[], blanks: boolean): Fragment[] {
	return paragraphs.flatMap(({ label, fragments }, index): Fragment[] => {
		const words = label === null ? "" : `${label} `;
		const text = index > 0 && (blanks || fragments.length > 0) ? `\n${words}` : words;
		const start: Fragment = { type: "text", text, marks: [], role: "words", changes: [] };
		return text === "" ? [...fragments] : [start, ...fragments];
	});
}

/** The words of a footnote, its paragraphs parted by line breaks, with at most `room` brackets inside one another; a note in it vanishes. */
export function noteWords(
	paragraphs: readonly Lines[],
	around: Omit<Surroundings, "footnote">,
	room: number,
): Assembled {
	const fragments = joinedParagraphs(paragraphs, true);
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
