import {
	type Block,
	chineseNumeral,
	clausesOf,
	type Draft,
	type Language,
	openText,
	shortAddress,
} from "../../engine/index";

/** A part, article or clause that one can go to. */
export interface ListedPlace {
	readonly id: string;
	readonly kind: Block["kind"];
	/** The number shown; empty where there is none. */
	readonly label: string;
	/** Its number in figures, such as "7", "7.2" or "7.2(b)"; empty where it has none. */
	readonly number: string;
	/** Heading or words. */
	readonly words: string;
}

/** Everything in a draft that one can go to, in the order of the text. */
export function listedPlaces(
	draft: Draft,
	language: Language,
	blocks: readonly Block[],
): readonly ListedPlace[] {
	const numbers = new Map<string, string>();
	for (const { id, place } of clausesOf(draft, language)) {
		if (!place) continue;
		numbers.set(id, shortAddress(place));
		// The steps above a clause have their numbers along the way.
		for (const [index, { id: above }] of place.entries()) {
			if (!numbers.has(above)) numbers.set(above, shortAddress(place.slice(0, index + 1)));
		}
	}
	return blocks.flatMap(({ id, kind, label, runs }) =>
		kind === "title" || kind === "cell"
			? []
			: [{ id, kind, label, number: numbers.get(id) ?? "", words: openText(runs).trim() }],
	);
}

/** Highest number written in Chinese that is understood; no instrument has more articles. */
const HIGHEST = 999;

let numerals: ReadonlyMap<string, number> | null = null;

function figureOf(written: string): string {
	if (/^\d+$/.test(written)) return written;
	numerals ??= new Map(
		Array.from({ length: HIGHEST }, (_, at) => [chineseNumeral(at + 1), at + 1]),
	);
	return String(numerals.get(written) ?? written);
}

const CHINESE_STEP = /第?\s*[（(]?([〇零一二三四五六七八九十百\d]+)[）)]?\s*([条條款项項目])/g;

/** What a user types for a number, in figures: "art. 7, para 2 (b)", "7(2)(b)" and 第七条第二款 become "7.2(b)", "7.2(b)" and "7.2". */
export function typedNumber(typed: string): string {
	return typed
		.toLowerCase()
		.replace(CHINESE_STEP, (_, number: string, unit: string) => {
			const figure = figureOf(number);
			if (unit === "款") return `.${figure}`;
			return /[条條]/.test(unit) ? figure : `(${figure})`;
		})
		.replace(/\b(articles?|art|paragraphs?|paras?|sub)\b\.?/g, " ")
		.replace(/[（]/g, "(")
		.replace(/[）]/g, ")")
		.replace(/[\s,，]+/g, " ")
		.trim()
		.replace(/^(\d+)\s*[ (.]\s*(\d+)\)?/, "$1.$2")
		.replace(/\s+/g, "");
}

/** Most places that are listed: nobody reads on. */
const MOST = 40;

/** Places that fit what was typed: the number itself first, then those below it, then those with the words; without words all but clauses. */
export function fittingPlaces(
	places: readonly ListedPlace[],
	typed: string,
): readonly ListedPlace[] {
	const words = typed.trim().toLowerCase();
	if (words === "") return places.filter(({ kind }) => kind !== "clause").slice(0, MOST);
	const number = typedNumber(typed);
	const rank = (place: ListedPlace): number | null => {
		if (/\d/.test(number) && place.number !== "") {
			if (place.number.toLowerCase() === number) return 0;
			if (place.number.toLowerCase().startsWith(number)) return 1;
		}
		if (place.label.toLowerCase().startsWith(words)) return 2;
		const at = place.words.toLowerCase().indexOf(words);
		if (at < 0) return null;
		return (place.kind === "clause" ? 4 : 3) + (at === 0 ? 0 : 0.5);
	};
	return places
		.flatMap((place) => {
			const value = rank(place);
			return value === null ? [] : [{ place, value }];
		})
		.sort((a, b) => a.value - b.value)
		.slice(0, MOST)
		.map(({ place }) => place);
}
