/** Widths of signs in the text's typefaces, in em: narrow ones, brackets, and others that are not as wide as a Han character. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/[.,:;iIlj' ]/, 0.29],
	[/[()[\]tfr-]/, 0.38],
	[/[\u2e80-\uffef]/, 1],
	[/[mwMW]/, 0.85],
];
const OTHERS = 0.56;

/** Narrowest room that the style sheet gives to a number, in em. */
const LEAST = 1.765;

/** Space between a number and the words. */
const GAP = 0.4;

/** The room in em that a number takes before the words of a clause; `null` where the usual room is enough. */
export function labelRoom(label: string): number | null {
	if (label.length < 4) return null;
	let width = 0;
	for (const sign of label) width += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? OTHERS;
	return width > LEAST ? Math.round((width + GAP) * 100) / 100 : null;
}
