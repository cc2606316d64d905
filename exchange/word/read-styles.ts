import { elementsOf, firstIn, type XmlElement } from "../xml";

/** What a paragraph's properties say of its number; `num` 0 takes one away. */
export interface NumberProperties {
	readonly num: string | null;
	readonly level: number | null;
}

/** A style with what it has from those that it is based on. */
export interface WordStyle {
	readonly id: string;
	/** Its name, in which Word's own styles are in English in every language. */
	readonly name: string;
	readonly number: NumberProperties | null;
	/** Level in the outline, 0 the highest; `null` for text. */
	readonly outline: number | null;
	/** What a style of characters says of their look, nearest first; none for other styles. */
	readonly look: readonly XmlElement[];
}

/** The value of an element's `w:val`. */
export function valOf(element: XmlElement | undefined): string | undefined {
	return element?.attributes.get("w:val");
}

/** A whole number of at most nine figures; `null` for anything else. */
export function wholeNumber(text: string | undefined): number | null {
	return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The numbering that paragraph properties name. */
export function numberIn(pPr: XmlElement | undefined): NumberProperties | null {
	const numPr = firstIn(pPr, "w:numPr");
	if (!numPr) return null;
	return {
		num: valOf(firstIn(numPr, "w:numId")) ?? null,
		level: wholeNumber(valOf(firstIn(numPr, "w:ilvl"))),
	};
}

/** The outline level that paragraph properties name. */
export function outlineIn(pPr: XmlElement | undefined): number | null {
	const level = wholeNumber(valOf(firstIn(pPr, "w:outlineLvl")));
	return level !== null && level >= 0 && level < 9 ? level : null;
}

/** How far a chain of styles is followed, lest it be a ring. */
const MAX_CHAIN = 20;

/** The styles of a document by id. */
export function readStyles(part: XmlElement | null): ReadonlyMap<string, WordStyle> {
	const elements = new Map<string, XmlElement>();
	for (const style of elementsOf(part ?? undefined, "w:style")) {
		const id = style.attributes.get("w:styleId");
		if (id !== undefined) elements.set(id, style);
	}
	const styles = new Map<string, WordStyle>();
	for (const [id, element] of elements) {
		let number: NumberProperties | null = null;
		let outline: number | null = null;
		const look: XmlElement[] = [];
		const isOfCharacters = element.attributes.get("w:type") === "character";
		let at: XmlElement | undefined = element;
		for (let step = 0; at && step < MAX_CHAIN; step += 1) {
			const pPr = firstIn(at, "w:pPr");
			number ??= numberIn(pPr);
			outline ??= outlineIn(pPr);
			const rPr = isOfCharacters ? firstIn(at, "w:rPr") : undefined;
			if (rPr) look.push(rPr);
			at = elements.get(valOf(firstIn(at, "w:basedOn")) ?? "");
		}
		const name = valOf(firstIn(element, "w:name")) ?? id;
		styles.set(id, { id, name, number, outline, look });
	}
	return styles;
}
