import simplified from "../language/zh/fold.json";
import { unitRuns } from "./unit-runs";

/** What a UTF-16 unit is to the splitters; `han` covers the ideographic zero 〇 and the iteration mark 々. */
export const CHARACTER = { other: 0, space: 1, letter: 2, digit: 3, han: 4 } as const;

/** Later kinds win over earlier ones. */
const KINDS: readonly (readonly [units: RegExp, kind: number])[] = [
	[/[\p{L}\p{M}]+/gu, CHARACTER.letter],
	[/[\p{Script=Han}〇々]+/gu, CHARACTER.han],
	[/\p{Nd}+/gu, CHARACTER.digit],
	[/[\s\u0085\u200b\ufeff]+/gu, CHARACTER.space],
];

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
	for (const [units, kind] of KINDS)
		for (const [from, to] of unitRuns(units)) table.fill(kind, from, to);
	table.fill(CHARACTER.han, 0x4e00, 0xa000);
	// The leading surrogates of planes 2 and 3, which hold Han characters only.
	table.fill(CHARACTER.han, 0xd840, 0xd8c0);
	return table;
}
