import { chineseNumeral, letters, roman } from "../../engine/index";
import { styleOf } from "./pasted-styles";

type Count = (value: number) => string;

/** How lists of web pages count, by their `type` or `list-style-type`. */
const COUNTS: Readonly<Record<string, Count>> = {
	"1": (value) => `${value}.`,
	decimal: (value) => `${value}.`,
	a: (value) => `(${letters(value)})`,
	"lower-alpha": (value) => `(${letters(value)})`,
	"lower-latin": (value) => `(${letters(value)})`,
	A: (value) => `(${letters(value).toUpperCase()})`,
	"upper-alpha": (value) => `(${letters(value).toUpperCase()})`,
	"upper-latin": (value) => `(${letters(value).toUpperCase()})`,
	i: (value) => `(${roman(value)})`,
	"lower-roman": (value) => `(${roman(value)})`,
	I: (value) => `${roman(value).toUpperCase()}.`,
	"upper-roman": (value) => `${roman(value).toUpperCase()}.`,
	"cjk-ideographic": (value) => `${chineseNumeral(value)}、`,
	"simp-chinese-informal": (value) => `${chineseNumeral(value)}、`,
	"trad-chinese-informal": (value) => `${chineseNumeral(value)}、`,
};

/** What lists count by where they don't say, by nesting. */
const BY_LEVEL = ["decimal", "lower-alpha", "lower-roman"] as const;

function countOf(list: Element, level: number): Count {
	const style = /list-style(?:-type)?:([\w-]+)/.exec(styleOf(list))?.[1];
	const said = COUNTS[style ?? ""] ?? COUNTS[list.getAttribute("type") ?? ""];
	return said ?? (COUNTS[BY_LEVEL[Math.min(level, 3) - 1] ?? "decimal"] as Count);
}

/** The place of an item in its list, from the list's own start. */
function countAt(item: Element, list: Element): number {
	let value = Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1;
	for (const other of list.children) {
		if (other.localName !== "li") continue;
		const own = Number.parseInt(other.getAttribute("value") ?? "", 10);
		if (own > 0) value = own;
		if (other === item) break;
		value += 1;
	}
	return Math.max(1, value);
}

/** The number or bullet of an item of a list at a nesting level, 1 for the outermost. */
export function listLabel(item: Element, level: number): string {
	const list = item.parentElement;
	if (list?.localName !== "ol") return "•";
	return countOf(list, level)(countAt(item, list));
}
