import { elementsOf, type XmlElement } from "../xml";

/** Whether an element holds no words of the text: properties of the one around it, or the reading above the words. */
export function isAside({ name }: XmlElement): boolean {
	return name.endsWith("Pr") || name === "w:tblGrid" || name === "w:rt";
}

/** Elements that stand between blocks or in lines, and are read where they stand. */
export const PLACES: ReadonlySet<string> = new Set([
	"w:bookmarkStart",
	"w:commentRangeStart",
	"w:commentRangeEnd",
]);

/** Elements of lines; between blocks they stand for a paragraph of their own. */
export const INLINE: ReadonlySet<string> = new Set([
	"w:r",
	"w:hyperlink",
	"w:fldSimple",
	"m:oMath",
	"m:oMathPara",
]);

/** The elements of a name in a table or row, those too that content controls, custom markup or changes hold. */
function heldIn(parent: XmlElement, name: string): XmlElement[] {
	return elementsOf(parent).flatMap((child) => {
		if (child.name === name) return [child];
		if (child.name === "mc:AlternateContent") return heldIn(branchOf(child), name);
		return isAside(child) || child.name.startsWith("w:t") ? [] : heldIn(child, name);
	});
}

/** The rows of a table. */
export function rowsOf(table: XmlElement): XmlElement[] {
	return heldIn(table, "w:tr");
}

/** The cells of a row. */
export function cellsOf(row: XmlElement): XmlElement[] {
	return heldIn(row, "w:tc");
}

/** The branch of alternative content that old readers take, or the first that holds anything. */
export function branchOf(element: XmlElement): XmlElement {
	const branches = [...elementsOf(element, "mc:Fallback"), ...elementsOf(element, "mc:Choice")];
	return branches.find((each) => elementsOf(each).length > 0) ?? { ...element, children: [] };
}

/** The words that a drawing shows in letters of its own (`v:textpath`), as a text box. */
function letteringIn(words: string): XmlElement {
	const make = (name: string, children: XmlElement["children"]): XmlElement => ({
		name,
		attributes: new Map(),
		children,
	});
	return make("w:txbxContent", [make("w:p", [make("w:r", [make("w:t", [words])])])]);
}

/** The text boxes in a drawing, outermost first. */
export function boxesIn(element: XmlElement): XmlElement[] {
	return elementsOf(element).flatMap((child) => {
		if (child.name === "w:txbxContent") return [child];
		if (child.name === "mc:AlternateContent") return boxesIn(branchOf(child));
		const words = child.name === "textpath" ? (child.attributes.get("string") ?? "") : "";
		return words.trim() === "" ? boxesIn(child) : [letteringIn(words)];
	});
}

/** Elements that are counted as lost, by the kind of loss. */
const LOST: Readonly<Record<string, string>> = {
	"w:drawing": "pictures",
	"w:pict": "pictures",
	"w:contentPart": "pictures",
	"w:object": "objects",
	"w:altChunk": "inner-documents",
	"w:subDoc": "inner-documents",
};

/** What a drawing may hold that has its words in parts of their own. */
const DIAGRAM = /\/(?:chart|chartex|diagram)$/;

/** The kind of loss that an element is; `null` for one that is read. */
export function lossOf(element: XmlElement): string | null {
	const kind = Object.hasOwn(LOST, element.name) ? (LOST[element.name] ?? null) : null;
	return element.name === "w:drawing" && holdsDiagram(element) ? "charts" : kind;
}

function holdsDiagram(element: XmlElement): boolean {
	return elementsOf(element).some((child) => {
		if (child.name === "graphicData") return DIAGRAM.test(child.attributes.get("uri") ?? "");
		return holdsDiagram(child);
	});
}

const OFF = new Set(["0", "false", "off", "none"]);

/** Whether the value of a property takes it away. */
export function isOff(value: string | undefined): boolean {
	return OFF.has(value ?? "");
}

/** Whether a property is there and not taken away. */
export function isOn(element: XmlElement | undefined): boolean {
	return element !== undefined && !isOff(element.attributes.get("w:val"));
}
