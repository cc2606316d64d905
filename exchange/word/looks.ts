import type { Mark } from "../../engine/index";
import { elementsOf, type XmlElement } from "../xml";
import { isOff, isOn } from "./elements";
import { valOf, type WordStyle, wholeNumber } from "./read-styles";

const MARKS: readonly (readonly [Mark, string])[] = [
	["bold", "w:b"],
	["italic", "w:i"],
	["underline", "w:u"],
];

/** Looks that a draft has no marks for, by the kind of loss. */
const LOST: readonly (readonly [kind: string, properties: readonly string[]])[] = [
	["hidden", ["w:vanish"]],
	["struck", ["w:strike", "w:dstrike"]],
	["highlights", ["w:highlight"]],
	["marks", ["w:caps", "w:smallCaps", "w:em"]],
];

/** Styles of links: their underline tells a link and emphasises nothing. */
const LINK_STYLE = /hyperlink|internet ?link/i;

/** How a run looks, as far as its own properties and its style of characters say. */
export interface Looks {
	readonly marks: readonly Mark[];
	/** Kinds of loss. */
	readonly lost: readonly string[];
	/** The font of its words; "" where the run names none. */
	readonly font: string;
}

const PLAIN: Looks = { marks: [], lost: [], font: "" };

/** Reads how a run looks. */
export function looksOf(rPr: XmlElement | undefined, style: WordStyle | undefined): Looks {
	const styled = style && !LINK_STYLE.test(style.name) ? style.look : [];
	if (!rPr && styled.length === 0) return PLAIN;
	const sources = rPr ? [rPr, ...styled] : styled;
	const properties = new Map<string, XmlElement>();
	for (const source of sources)
		for (const each of elementsOf(source))
			if (!properties.has(each.name)) properties.set(each.name, each);
	const on = (name: string): boolean => isOn(properties.get(name));
	const lost = LOST.filter(([, names]) => names.some(on)).map(([kind]) => kind);
	const raised = valOf(properties.get("w:vertAlign"));
	const position = wholeNumber(valOf(properties.get("w:position"))) ?? 0;
	if (raised === "superscript" || raised === "subscript" || position !== 0) lost.push("raised");
	const fill = properties.get("w:shd")?.attributes.get("w:fill") ?? "auto";
	const shaded = !isOff(fill) && !/^(?:auto|f{6})$/i.test(fill);
	if (shaded && !lost.includes("highlights")) lost.push("highlights");
	const fonts = properties.get("w:rFonts")?.attributes;
	return {
		marks: MARKS.filter(([, name]) => on(name)).map(([mark]) => mark),
		lost,
		font: fonts?.get("w:ascii") ?? fonts?.get("w:hAnsi") ?? "",
	};
}
