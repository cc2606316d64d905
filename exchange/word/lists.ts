import { CUSTOMARY_STYLE, type Draft, type Language } from "../../engine/index";
import type { BlockLine } from "../lines";
import { element, empty, type Markup } from "../markup";
import { ListCounters, type ListDefinition, type ListLevel } from "./list-counters";
import { readNumber } from "./number-formats";
import { CLAUSE_LEVELS, styleOf } from "./style-ids";

/** The three lists of a document: articles with their clauses, parts, annexes. Their ids are those of their first `w:num` too. */
export const LIST_IDS = { article: 1, part: 2, annex: 3 } as const;

type ListName = keyof typeof LIST_IDS;

type Numeral = readonly [format: string, before: string, after: string];

const ENGLISH: Readonly<Record<ListName, readonly Numeral[]>> = {
	article: [
		["decimal", "Article ", ""],
		["decimal", "", "."],
		["lowerLetter", "(", ")"],
		["lowerRoman", "(", ")"],
		["upperLetter", "(", ")"],
		["decimal", "(", ")"],
	],
	part: [["upperRoman", "Part ", ""]],
	annex: [["upperLetter", "Annex ", ""]],
};

function chinese(article: string, counting: string): typeof ENGLISH {
	return {
		article: [
			[counting, "第", article],
			[counting, "", "、"],
			[counting, "（", "）"],
			["decimal", "", "."],
			["decimal", "（", "）"],
			["lowerLetter", "（", "）"],
		],
		part: [[counting, "第", "部分"]],
		annex: [[counting, "附件", ""]],
	};
}

function chineseFigures(article: string): typeof ENGLISH {
	return {
		article: [
			["decimal", "第", article],
			["decimal", "", "."],
			["decimal", "(", ")"],
			["decimal", "", ")"],
			["lowerLetter", "(", ")"],
			["lowerRoman", "(", ")"],
		],
		part: [["decimal", "第", "部分"]],
		annex: [["decimal", "附件", ""]],
	};
}

/** Every level says the whole way: %1.%2.%3. */
const DECIMALS: readonly Numeral[] = Array.from({ length: CLAUSE_LEVELS + 1 }, (_, level) => [
	"decimal",
	Array.from({ length: level }, (__, at) => `%${at + 1}.`).join(""),
	"",
]);

const CHINESE = {
	"zh-Hans": {
		numerals: chinese("条", "chineseCountingThousand"),
		figures: chineseFigures("条"),
	},
	"zh-Hant": {
		numerals: chinese("條", "taiwaneseCountingThousand"),
		figures: chineseFigures("條"),
	},
} as const;

type Numerals = typeof ENGLISH;

/** How the draft's numbers are written in Word's lists. */
function numeralsIn(draft: Pick<Draft, "numberingStyle">, language: Language): Numerals {
	const { en, zh } = draft.numberingStyle ?? CUSTOMARY_STYLE;
	if (language === "en") return en === "decimal" ? { ...ENGLISH, article: DECIMALS } : ENGLISH;
	if (zh === "decimal") return { ...CHINESE[language].figures, article: DECIMALS };
	return CHINESE[language][zh];
}

/** Twentieths of a point by which each level of clauses is indented. */
export const INDENT = 567;

/** Where a paragraph stands in the lists. */
export interface ListPlace {
	readonly num: number;
	readonly level: number;
}

interface Num {
	readonly id: number;
	readonly definition: ListDefinition;
	/** The level at which it began. */
	readonly level: number;
}

/**
 * Puts paragraphs into Word's automatic lists. Word's counting is followed step by step: where it would show another number than the
 * draft does, a list is begun that starts at the draft's.
 */
export class Lists {
	private readonly counters = new ListCounters();
	private readonly nums: Num[] = [];
	private readonly current: Record<ListName, Num>;
	private readonly numerals: Numerals;

	constructor(draft: Pick<Draft, "numberingStyle">, language: Language) {
		this.numerals = numeralsIn(draft, language);
		this.current = {
			article: this.begin("article", new Map()),
			part: this.begin("part", new Map()),
			annex: this.begin("annex", new Map()),
		};
	}

	/** The list and level at which Word shows the block's number; `null` where no list can, so that it must be written out. */
	place(line: BlockLine): ListPlace | null {
		if (line.kind === "title" || line.kind === "preamble") return null;
		const name = line.kind === "clause" ? "article" : line.kind;
		const level = line.kind === "clause" ? line.depth + 1 : 0;
		if (level > CLAUSE_LEVELS) return null;
		let num = this.current[name];
		// A higher level than it began at would be counted from a number that nothing has shown.
		if (level < num.level || this.shows(num, level) !== line.label) {
			const starts = this.startsFor(num, level, line.label);
			if (starts === null) return null;
			num = this.begin(name, starts, level);
			this.current[name] = num;
		}
		this.counters.next(String(num.id), num.definition, level);
		return { num: num.id, level };
	}

	private shows(num: Num, level: number): string {
		return this.counters.peek(String(num.id), num.definition, level);
	}

	private startsFor(num: Num, level: number, label: string): Map<number, number> | null {
		const own = num.definition.levels[level];
		if (!own) return null;
		const [before = "", after = ""] = own.text.split(`%${level + 1}`);
		if (!label.startsWith(before) || !label.endsWith(after)) return null;
		const value = readNumber(
			own.format,
			label.slice(before.length, label.length - after.length || undefined),
		);
		if (value === null) return null;
		const values = this.counters.now(num.definition.abstract);
		const starts = new Map<number, number>();
		for (let at = 0; at < level; at += 1) starts.set(at, (values[at] ?? 0) + 1);
		return starts.set(level, value);
	}

	private begin(name: ListName, starts: ReadonlyMap<number, number>, level = 0): Num {
		const levels = levelsOf(name, this.numerals);
		const definition = { abstract: String(LIST_IDS[name]), levels, starts };
		const num = { id: this.nums.length + 1, definition, level };
		this.nums.push(num);
		return num;
	}

	/** The part `numbering.xml`, once all paragraphs are placed. */
	xml(attributes: Readonly<Record<string, string>>): Markup {
		const abstracts = (Object.keys(LIST_IDS) as ListName[]).map((name) =>
			abstractXml(name, this.numerals),
		);
		const nums = this.nums.map(({ id, definition }) =>
			element("w:num", { "w:numId": id }, [
				empty("w:abstractNumId", { "w:val": definition.abstract }),
				...[...definition.starts].map(([level, start]) =>
					element("w:lvlOverride", { "w:ilvl": level }, [
						empty("w:startOverride", { "w:val": start }),
					]),
				),
			]),
		);
		return element("w:numbering", attributes, [...abstracts, ...nums]);
	}
}

function numeralsOf(name: ListName, all: Numerals): readonly Numeral[] {
	const numerals = all[name];
	const last = numerals.at(-1) as Numeral;
	const count = name === "article" ? CLAUSE_LEVELS + 1 : 1;
	return Array.from({ length: count }, (_, level) => numerals[level] ?? last);
}

function levelsOf(name: ListName, numerals: Numerals): ListLevel[] {
	return numeralsOf(name, numerals).map(([format, before, after], level) => ({
		format,
		text: `${before}%${level + 1}${after}`,
		start: 1,
		legal: false,
		restarts: true,
	}));
}

function abstractXml(name: ListName, numerals: Numerals): Markup {
	const levels = levelsOf(name, numerals).map(({ format, text }, level) => {
		const clause = name === "article" && level > 0;
		const style = clause
			? styleOf({ kind: "clause", inside: "article", depth: level - 1 })
			: styleOf({ kind: name, inside: null, depth: 0 });
		return element("w:lvl", { "w:ilvl": level }, [
			empty("w:start", { "w:val": 1 }),
			empty("w:numFmt", { "w:val": format }),
			empty("w:pStyle", { "w:val": style }),
			empty("w:suff", { "w:val": clause ? "tab" : "space" }),
			empty("w:lvlText", { "w:val": text }),
			empty("w:lvlJc", { "w:val": "left" }),
			element("w:pPr", {}, [
				empty("w:ind", {
					"w:left": clause ? INDENT * level : 0,
					"w:hanging": clause ? INDENT : 0,
				}),
			]),
		]);
	});
	return element("w:abstractNum", { "w:abstractNumId": LIST_IDS[name] }, [
		empty("w:multiLevelType", { "w:val": "multilevel" }),
		...levels,
	]);
}
