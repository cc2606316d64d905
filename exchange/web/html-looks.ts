import type { LossCounter } from "../losses";
import { BLOCKS } from "./html-elements";

/** Looks that a draft has no marks for, by the elements that give them. */
const NAMED: Readonly<Record<string, string>> = {
	s: "struck",
	strike: "struck",
	sup: "raised",
	sub: "raised",
	mark: "highlights",
	bdo: "direction",
};

type Attributes = Readonly<Record<string, string>>;

/** What styles say of looks that a draft has no marks for: a property and what its values are for it to be so. */
const STYLED: readonly (readonly [kind: string, property: string, values: RegExp])[] = [
	["hidden", "display", /^none\b/],
	["hidden", "visibility", /^hidden\b/],
	["struck", "text-decoration", /line-through/],
	["struck", "text-decoration-line", /line-through/],
	["raised", "vertical-align", /^(?:super|sub)\b/],
	["marks", "text-transform", /uppercase|capitalize/],
	["marks", "font-variant", /small-caps/],
	["marks", "text-emphasis", /^(?!none)./],
];

/** Colours behind words that no one takes for highlighting. */
const NO_COLOUR = /^(?:transparent|none|inherit|initial|unset|white|#f{3,6})\b|^$/;

/** The properties in a style attribute, in lower case. */
function declarationsIn(style: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const declaration of style.toLowerCase().split(";", 64)) {
		const colon = declaration.indexOf(":");
		found.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
	}
	return found;
}

function kindsOf(name: string, attributes: Attributes): string[] {
	const kinds = new Set<string>();
	if (Object.hasOwn(NAMED, name)) kinds.add(NAMED[name] ?? "");
	if (attributes.hidden !== undefined) kinds.add("hidden");
	if (name === "dialog" && attributes.open === undefined) kinds.add("hidden");
	if (/^rtl$/i.test(attributes.dir ?? "")) kinds.add("direction");
	const { style } = attributes;
	if (style !== undefined) {
		const said = declarationsIn(style);
		for (const [kind, property, values] of STYLED)
			if (values.test(said.get(property) ?? "")) kinds.add(kind);
		const colour = said.get("background-color") ?? said.get("background") ?? "";
		if (!BLOCKS.has(name) && !NO_COLOUR.test(colour)) kinds.add("highlights");
	}
	return [...kinds];
}

/** The lost looks of an element that has not ended, counted once where it has words. */
export class Looks {
	private counted = false;

	private constructor(
		private readonly kinds: readonly string[],
		private readonly around: Looks | null,
	) {}

	/** The looks of an element inside others; `null` where there are none to lose. */
	static of(name: string, attributes: Attributes, around: Looks | null): Looks | null {
		const kinds = kindsOf(name, attributes);
		return kinds.length > 0 ? new Looks(kinds, around) : around;
	}

	/** Counts what words lose; `apart` is a kind that does not count here. */
	count(losses: LossCounter, apart: string | null): void {
		for (let at: Looks | null = this; at && !at.counted; at = at.around) {
			if (apart !== null && at.kinds.includes(apart)) continue;
			at.counted = true;
			for (const kind of at.kinds) losses.add(kind);
		}
	}
}
