import { parseXml, type XmlElement } from "../xml";
import { AKOMA_NTOSO, OWN } from "./names";

const PREFIX = "akn:";

/** The standard's namespace, and those of its drafts and forerunners, whose documents are still about. */
const NAMESPACES: readonly string[] = [
	AKOMA_NTOSO,
	...Array.from(
		{ length: 20 },
		(_, index) => `${AKOMA_NTOSO}/CSD${String(index + 1).padStart(2, "0")}`,
	),
	"http://www.akomantoso.org/2.0",
	"http://www.akomantoso.org/1.0",
];

const PREFIXES: Readonly<Record<string, string>> = {
	...Object.fromEntries(NAMESPACES.map((namespace) => [namespace, "akn"])),
	[OWN]: "clausula",
	"http://www.w3.org/XML/1998/namespace": "xml",
};

/** Reads a document into elements whose names `nameOf` tells; `remark` is told what stands in comments. Throws `ExchangeError`. */
export function parseDocument(bytes: Uint8Array, remark: (words: string) => void): XmlElement {
	return parseXml(bytes, "akomaNtoso", PREFIXES, remark);
}

/** The name of an element of the standard; "" for any other. */
export function nameOf(element: XmlElement): string {
	return element.name.startsWith(PREFIX) ? element.name.slice(PREFIX.length) : "";
}

/** The elements directly in one, of one name of the standard or of all. */
export function within(element: XmlElement | undefined, name?: string): XmlElement[] {
	const list: XmlElement[] = [];
	for (const child of element?.children ?? [])
		if (typeof child !== "string" && (name === undefined || nameOf(child) === name))
			list.push(child);
	return list;
}

/** What stands directly in an element, words between its elements as lines of their own. */
export function partsIn(element: XmlElement | undefined): XmlElement[] {
	return (element?.children ?? []).flatMap((child) => {
		if (typeof child !== "string") return [child];
		const line = { name: `${PREFIX}p`, attributes: new Map(), children: [child] };
		return child.trim() === "" ? [] : [line];
	});
}

/** Every element of a document's tree of the standard, the element itself first; those of other languages of markup are passed over. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
	yield element;
	for (const child of within(element)) if (nameOf(child) !== "") yield* everyElement(child);
}

/** The id of an element, as the standard or its forerunners name it. */
export function idOf({ attributes }: XmlElement): string | undefined {
	return attributes.get("eId") ?? attributes.get("id");
}

/** Elements that hold others of their kind, by the standard's group `hierElements`. */
export const HIERARCHY: ReadonlySet<string> = new Set(
	"clause section part paragraph chapter title article book tome division list point indent alinea rule subrule proviso subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional hcontainer".split(
		" ",
	),
);

/** Blocks of words alone: whatever else they hold is part of their line. */
export const LINES: ReadonlySet<string> = new Set(
	"p block listIntroduction listWrapUp crossHeading caption scene narrative summary from tocItem".split(
		" ",
	),
);
