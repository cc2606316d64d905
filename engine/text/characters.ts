import simplified from "../language/zh/fold.json";

/** What a UTF-16 unit is to the splitters; `han` covers the ideographic zero 〇 and the iteration mark 々. */
export const CHARACTER = { other: 0, space: 1, letter: 2, digit: 3, han: 4 } as const;

const CLASSES = classes();

/** The class of a UTF-16 unit, a value of `CHARACTER`; of surrogates, the leading ones of rare Han characters are `han`. */
export function characterClass(unit: number): number {
	return CLASSES[unit] as number;
}

/** Whether the unit at `offset` is a Han character; `false` outside the text. */
export function isHan(text: string, offset: number): boolean {
	return CLASSES[text.charCodeAt(offset)] === CHARACTER.han;
}

/** Whether the unit at `offset` is white space of any kind, line breaks too; `false` outside the text. */
export function isSpace(text: string, offset: number): boolean {
	return CLASSES[text.charCodeAt(offset)] === CHARACTER.space;
}

/** Whether a character is written in Traditional text only, as far as single characters tell. */
export function isTraditional(character: string): boolean {
	return Object.hasOwn(simplified, character);
}

function classes(): Uint8Array {
	const table = new Uint8Array(0x10000);
	const rules: readonly [RegExp, number][] = [
		[/[\s\u0085\u200b\ufeff]/u, CHARACTER.space],
		[/\p{Nd}/u, CHARACTER.digit],
		[/[\p{Script=Han}〇々]/u, CHARACTER.han],
		[/[\p{L}\p{M}]/u, CHARACTER.letter],
	];
	for (let unit = 0; unit < 0x10000; unit++) {
		if (unit >= 0x4e00 && unit <= 0x9fff) table[unit] = CHARACTER.han;
		// The leading surrogates of planes 2 and 3, which hold Han characters only.
		else if (unit >= 0xd840 && unit <= 0xd8bf) table[unit] = CHARACTER.han;
		else if (unit >= 0xac00 && unit <= 0xd7a3) table[unit] = CHARACTER.letter;
		else {
			const character = String.fromCharCode(unit);
			table[unit] = rules.find(([pattern]) => pattern.test(character))?.[1] ?? CHARACTER.other;
		}
	}
	return table;
}
