import type { LossCounter } from "../losses";
import { elementsOf, type XmlElement } from "../xml";
import { branchOf, isOn } from "./elements";

/** What is lost wherever it stands, by the names of elements; some count only inside others. */
const LOST: Readonly<Record<string, string>> = {
	"w:rPrChange": "format-changes",
	"w:pPrChange": "format-changes",
	"w:tblPrChange": "format-changes",
	"w:tblPrExChange": "format-changes",
	"w:tblGridChange": "format-changes",
	"w:trPrChange": "format-changes",
	"w:tcPrChange": "format-changes",
	"w:sectPrChange": "format-changes",
	"w:numberingChange": "format-changes",
	"w:numPr>w:ins": "format-changes",
	"w:trPr>w:ins": "row-changes",
	"w:trPr>w:del": "row-changes",
	"w:cellIns": "row-changes",
	"w:cellDel": "row-changes",
	"w:cellMerge": "row-changes",
	"w:dayShort": "empty-fields",
	"w:dayLong": "empty-fields",
	"w:monthShort": "empty-fields",
	"w:monthLong": "empty-fields",
	"w:yearShort": "empty-fields",
	"w:yearLong": "empty-fields",
	"w:pgNum": "empty-fields",
	"w:sdtPr>w:dropDownList": "form-fields",
	"w:sdtPr>w:comboBox": "form-fields",
	"w:sdtPr>w:date": "form-fields",
	"w:sdtPr>w:text": "form-fields",
	"w:sdtPr>w14:checkbox": "form-fields",
	"w:dir": "direction",
	"w:bdo": "direction",
};

/** What is lost of the documents of other programs; ours have it by their styles, or it is read back. */
const FOREIGN: Readonly<Record<string, string>> = {
	"w:softHyphen": "soft-hyphens",
	"w:pPr>w:sectPr": "page-breaks",
};

/** What says of a picture or table what it shows. */
const DESCRIBED: Readonly<Record<string, string>> = {
	docPr: "descr",
	shape: "alt",
	"w:tblCaption": "w:val",
	"w:tblDescription": "w:val",
};

function lossAt(
	kinds: Readonly<Record<string, string>>,
	name: string,
	around: string,
): string | undefined {
	const placed = `${around}>${name}`;
	if (Object.hasOwn(kinds, name)) return kinds[name];
	return Object.hasOwn(kinds, placed) ? kinds[placed] : undefined;
}

/** The loss that an element of another program's document is. */
function foreignLoss(name: string, around: string, element: XmlElement): string | undefined {
	const { attributes } = element;
	if (name === "w:br")
		return /^(?:page|column)$/.test(attributes.get("w:type") ?? "") ? "page-breaks" : undefined;
	if (name === "w:pageBreakBefore" && around === "w:pPr")
		return isOn(element) ? "page-breaks" : undefined;
	if (name === "w:bidi" && around === "w:pPr") return isOn(element) ? "direction" : undefined;
	// Word's own begin so: where the pen was last, what a contents or a reference leads to.
	if (name === "w:bookmarkStart")
		return /^_|^$/.test(attributes.get("w:name") ?? "") ? undefined : "bookmarks";
	const described = Object.hasOwn(DESCRIBED, name) ? DESCRIBED[name] : undefined;
	if (described !== undefined)
		return (attributes.get(described) ?? "").trim() === "" ? undefined : "descriptions";
	return lossAt(FOREIGN, name, around);
}

/** Counts what a part of a document leaves behind whatever stands around it; `own` where Clausula wrote it. */
export function countLost(root: XmlElement | null, losses: LossCounter, own: boolean): void {
	const visit = (element: XmlElement): void => {
		for (const child of elementsOf(element)) {
			const kind = lossAt(LOST, child.name, element.name);
			const found = kind ?? (own ? undefined : foreignLoss(child.name, element.name, child));
			if (found !== undefined) losses.add(found);
			visit(child.name === "mc:AlternateContent" ? branchOf(child) : child);
		}
	};
	if (root) visit(root);
}
