import { elementsOf, firstIn, type XmlElement } from "../xml";
import { ListCounters, type ListDefinition, type ListLevel } from "./list-counters";
import { formatNumber } from "./number-formats";
import { type NumberProperties, valOf, type WordStyle, wholeNumber } from "./read-styles";

interface NumberedLevel extends ListLevel {
	readonly style: string | null;
}

const MOST_LEVELS = 9;

function levelOf(element: XmlElement): [number, NumberedLevel] | null {
	const at = wholeNumber(element.attributes.get("w:ilvl"));
	if (at === null || at < 0 || at >= MOST_LEVELS) return null;
	const on = firstIn(element, "w:isLgl");
	return [
		at,
		{
			format: valOf(firstIn(element, "w:numFmt")) ?? "decimal",
			text: (valOf(firstIn(element, "w:lvlText")) ?? "").slice(0, 200),
			start: wholeNumber(valOf(firstIn(element, "w:start"))) ?? 1,
			legal: on !== undefined && !["0", "false"].includes(valOf(on) ?? ""),
			restarts: valOf(firstIn(element, "w:lvlRestart")) !== "0",
			style: valOf(firstIn(element, "w:pStyle")) ?? null,
		},
	];
}

function levelsIn(element: XmlElement): (NumberedLevel | undefined)[] {
	const levels: (NumberedLevel | undefined)[] = [];
	for (const each of elementsOf(element, "w:lvl")) {
		const level = levelOf(each);
		if (level) levels[level[0]] = level[1];
	}
	return levels;
}

interface Num extends ListDefinition {
	readonly levels: readonly (NumberedLevel | undefined)[];
}

/** What stands for a bullet, which Word keeps as a sign of a font of symbols. */
export const BULLET = "•";

/** The lists of a document, and the counting of its paragraphs in order. */
export class WordNumbering {
	private readonly nums = new Map<string, Num>();
	private readonly counters = new ListCounters();
	/** How many numbers were of a format that this version writes in figures instead. */
	unknown = 0;

	constructor(part: XmlElement | null) {
		const abstracts = new Map<string, XmlElement>();
		const linked = new Map<string, XmlElement>();
		for (const each of elementsOf(part ?? undefined, "w:abstractNum")) {
			abstracts.set(each.attributes.get("w:abstractNumId") ?? "", each);
			const link = valOf(firstIn(each, "w:styleLink"));
			if (link !== undefined) linked.set(link, each);
		}
		for (const each of elementsOf(part ?? undefined, "w:num")) {
			const own = abstracts.get(valOf(firstIn(each, "w:abstractNumId")) ?? "");
			const link = valOf(firstIn(own, "w:numStyleLink"));
			const abstract = link === undefined ? own : (linked.get(link) ?? own);
			if (!abstract) continue;
			const levels = levelsIn(abstract);
			const starts = new Map<number, number>();
			for (const override of elementsOf(each, "w:lvlOverride")) {
				for (const [at, level] of levelsIn(override).entries()) if (level) levels[at] = level;
				const at = wholeNumber(override.attributes.get("w:ilvl"));
				const start = wholeNumber(valOf(firstIn(override, "w:startOverride")));
				if (at !== null && at >= 0 && at < MOST_LEVELS && start !== null) starts.set(at, start);
			}
			this.nums.set(each.attributes.get("w:numId") ?? "", {
				abstract: abstract.attributes.get("w:abstractNumId") ?? "",
				levels,
				starts,
			});
		}
	}

	/** The label of the next paragraph in the document's order; `null` for one without. */
	next(direct: NumberProperties | null, style: WordStyle | undefined): string | null {
		const id = direct?.num ?? style?.number?.num;
		const num = id === undefined || id === null ? undefined : this.nums.get(id);
		if (!num || id === undefined || id === null) return null;
		const byStyle = num.levels.findIndex((level) => level && level.style === style?.id);
		const level = direct?.level ?? style?.number?.level ?? Math.max(0, byStyle);
		const own = num.levels[level];
		if (!own) return null;
		const label = this.counters.next(id, num, level).trim();
		if (own.format === "bullet") return BULLET;
		if (own.text.includes("%") && formatNumber(own.format, 1) === null) this.unknown += 1;
		return label === "" ? null : label;
	}
}
