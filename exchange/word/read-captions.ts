import type { Fragment } from "./fragments";
import type { WordParagraph, WordTable } from "./paragraphs";

/** How a caption begins: a word for tables and the number. */
const NUMBERED = /^\s*((?:Table|TABLE)\s+\d+|表\s*\d+)(?:\s*[.:：、.—–-]\s*|\s+|$)/;

/** Longest caption, in UTF-16 units: longer ones are paragraphs that speak of a table. */
const MOST = 300;

function textOf(fragments: readonly Fragment[]): string {
	return fragments.map((each) => (each.type === "text" ? each.text : "")).join("");
}

/** Fragments without so many units of their words at the start, and without the emphasis that all of them have. */
function captionWords(fragments: readonly Fragment[], units: number): readonly Fragment[] {
	const isBold = fragments.every((each) => each.type !== "text" || each.marks.includes("bold"));
	let left = units;
	return fragments.flatMap((each): Fragment[] => {
		if (each.type !== "text") return [each];
		const text = each.text.slice(left);
		left = Math.max(0, left - each.text.length);
		const marks = isBold ? each.marks.filter((mark) => mark !== "bold") : each.marks;
		return text === "" ? [] : [{ ...each, text, marks }];
	});
}

/** Takes the paragraphs that are captions, right before their tables, out of the text; numbers that run on are told as ours. */
export function withCaptions(
	paragraphs: readonly WordParagraph[],
	tables: readonly WordTable[],
): { readonly paragraphs: readonly WordParagraph[]; readonly tables: readonly WordTable[] } {
	const taken = new Set<number>();
	const captioned = tables.map((table) => {
		const before = table.at - 1;
		const paragraph = taken.has(before) ? undefined : paragraphs[before];
		const text = textOf(paragraph?.fragments ?? []);
		const [whole = "", number = ""] = NUMBERED.exec(text) ?? [];
		if (table.caption || !paragraph || number === "" || text.length > MOST) return table;
		if (paragraph.label !== null) return table;
		taken.add(before);
		const label = number.replace(/^table\s+/i, "Table ").replace(/^表\s*/, "表");
		const fragments = captionWords(paragraph.fragments, whole.length);
		return { ...table, caption: { fragments, label } };
	});
	let counted = 0;
	return {
		paragraphs: paragraphs.filter((_, index) => !taken.has(index)),
		tables: captioned.map((table) => {
			const at = table.at - [...taken].filter((index) => index < table.at).length;
			const number = Number(/\d+$/.exec(table.caption?.label ?? "")?.[0] ?? Number.NaN);
			const runsOn = number === counted + 1;
			if (runsOn) counted += 1;
			const caption = table.caption && { ...table.caption, runsOn };
			return { ...table, at, caption };
		}),
	};
}
