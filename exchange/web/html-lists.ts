import { formatNumber } from "../word/number-formats";

/** Lists deeper than this are numbered as those at it. */
const DEEPEST = 3;

/** How lists that name no type are numbered by depth: browsers show 1. at each, which would make all of them one list. */
const CUSTOMARY = ["decimal", "lowerLetter", "lowerRoman", "upperLetter"] as const;

const TYPES: Readonly<Record<string, string>> = {
	"1": "decimal",
	a: "lowerLetter",
	A: "upperLetter",
	i: "lowerRoman",
	I: "upperRoman",
	decimal: "decimal",
	"decimal-leading-zero": "decimalZero",
	"lower-alpha": "lowerLetter",
	"lower-latin": "lowerLetter",
	"upper-alpha": "upperLetter",
	"upper-latin": "upperLetter",
	"lower-roman": "lowerRoman",
	"upper-roman": "upperRoman",
	"cjk-ideographic": "chineseCounting",
	"cjk-decimal": "chineseCounting",
	"simp-chinese-informal": "chineseCounting",
	"trad-chinese-informal": "chineseCounting",
};

interface OpenList {
	/** As Word names formats; `null` for bullets, "" for a list that shows no signs. */
	readonly format: string | null;
	next: number;
}

function whole(text: string | undefined): number | null {
	return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** Counts the items of lists inside one another as HTML does. */
export class HtmlLists {
	private readonly open: OpenList[] = [];

	/** A list begins; `shown` is its CSS list-style, if it says any. */
	begin(ordered: boolean, attributes: Readonly<Record<string, string>>, shown: string): void {
		const depth = Math.min(this.open.filter(({ format }) => format).length, DEEPEST);
		const named = TYPES[attributes.type ?? ""] ?? TYPES[shown];
		const format =
			shown === "none" ? "" : ordered ? (named ?? CUSTOMARY[depth] ?? "decimal") : null;
		this.open.push({ format, next: whole(attributes.start) ?? 1 });
	}

	end(): void {
		this.open.pop();
	}

	/** The sign of the next item of the innermost list; `null` where none is shown. */
	label(attributes: Readonly<Record<string, string>>): string | null {
		const list = this.open.at(-1);
		if (!list) return "•";
		const value = whole(attributes.value) ?? list.next;
		list.next = value + 1;
		if (list.format === null) return this.open.length > 1 ? "–" : "•";
		if (list.format === "") return null;
		const number = formatNumber(list.format, value) ?? String(value);
		if (list.format.startsWith("decimal")) return `${number}.`;
		return list.format === "chineseCounting" ? `${number}、` : `(${number})`;
	}
}
