import simplified from "../language/zh/fold.json";

/** What a UTF-16 unit is to the splitters; `han` covers the ideographic zero 〇 and the iteration mark 々. */
export const CHARACTER = { other: 0, space: 1, letter: 2, digit: 3, han: 4 } as const;

/** Units of one kind with no gap between them: by runs, few are looked at one by one, and a program starts sooner. */
const RUNS: readonly (readonly [units: RegExp, kind: number])[] = [
	[/[\p{L}\p{M}]+/gu, CHARACTER.letter],
	[/[\p{Script=Han}〇々]+/gu, CHARACTER.han],
	[/\p{Nd}+/gu, CHARACTER.digit],
	[/[\s\u0085\u200b\ufeff]+/gu, CHARACTER.space],
];

/** Half-open ranges of one kind, so large that they are not looked at. */
const RANGES = [
	[0x3400, 0x4dc0, CHARACTER.han],
	[0x4e00, 0xa000, CHARACTER.han],
	[0xac00, 0xd7a4, CHARACTER.letter],
	// Surrogates and private use; the leading surrogates of planes 2 and 3 hold Han characters only.
	[0xd7fc, 0xf900, CHARACTER.other],
	[0xd840, 0xd8c0, CHARACTER.han],
] as const;

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
	const take = (from: number, to: number) => {
		const units = Array.from({ length: to - from }, (_, index) => from + index);
		const text = String.fromCharCode(...units);
		for (const [pattern, kind] of RUNS)
			for (const { 0: run, index } of text.matchAll(pattern))
				table.fill(kind, from + index, from + index + run.length);
	};
	let at = 0;
	for (const [from, to, kind] of RANGES) {
		if (from > at) take(at, from);
		table.fill(kind, from, to);
		at = Math.max(at, to);
	}
	take(at, table.length);
	return table;
}
