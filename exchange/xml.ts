import { SaxesParser } from "saxes";
import { decodeUtf8 } from "../engine/index";
import { MAX_ATTRIBUTES, MAX_XML_DEPTH, MAX_XML_NODES, MAX_XML_UNITS } from "./bounds";
import { ExchangeError } from "./error";

/** An element of XML. Names have the prefix that the reader gives their namespace, whatever the file calls it. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
	readonly children: (XmlElement | string)[];
}

/** The attributes of the many elements that have none. */
const NONE: Map<string, string> = new Map();

/**
 * Reads XML strictly into a tree; `prefixes` maps namespaces to the prefixes that names shall have, and names of other namespaces get
 * none; `remark` is told what stands in comments. Document types, and with them all entities of the file's own, are refused. Throws `ExchangeError`.
 */
export function parseXml(
	bytes: Uint8Array,
	part: string,
	prefixes: Readonly<Record<string, string>>,
	remark: (words: string) => void = () => undefined,
): XmlElement {
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok) throw new ExchangeError("not-xml", { part });
	const names = new Map<string, Map<string, string>>();
	const named = (uri: string, local: string): string => {
		let known = names.get(uri);
		if (!known) {
			known = new Map();
			names.set(uri, known);
		}
		const name = known.get(local) ?? nameOf(uri, local);
		// Names of a file's own making are not remembered without end.
		if (known.size < 1000) known.set(local, name);
		return name;
	};
	const nameOf = (uri: string, local: string): string => {
		const prefix = Object.hasOwn(prefixes, uri) ? prefixes[uri] : undefined;
		return prefix === undefined || prefix === "" ? local : `${prefix}:${local}`;
	};
	const parser = new SaxesParser({ xmlns: true });
	const stack: Growing[] = [];
	let root: XmlElement | null = null;
	let nodes = 0;
	const count = (more: number): void => {
		nodes += more;
		if (nodes > MAX_XML_NODES) throw new ExchangeError("bomb");
	};
	parser.on("error", () => {
		throw new ExchangeError("not-xml", { part });
	});
	parser.on("comment", remark);
	parser.on("doctype", () => {
		throw new ExchangeError("entities", { part });
	});
	let attributesHere = 0;
	parser.on("attribute", () => {
		attributesHere += 1;
		if (attributesHere > MAX_ATTRIBUTES) throw new ExchangeError("bomb");
	});
	parser.on("opentag", (tag) => {
		const attributes = attributesHere > 0 ? new Map<string, string>() : NONE;
		attributesHere = 0;
		for (const { uri, local, prefix, value } of Object.values(tag.attributes))
			if (prefix !== "xmlns" && local !== "xmlns") attributes.set(named(uri, local), value);
		count(1 + attributes.size);
		if (stack.length >= MAX_XML_DEPTH) throw new ExchangeError("too-deep", { most: MAX_XML_DEPTH });
		const element: Growing = { name: named(tag.uri, tag.local), attributes, children: [] };
		stack.at(-1)?.children.push(element);
		root ??= element;
		stack.push(element);
	});
	parser.on("closetag", () => {
		stack.pop();
	});
	let units = 0;
	const addText = (text: string): void => {
		count(1);
		units += text.length;
		if (units > MAX_XML_UNITS)
			throw new ExchangeError("too-long", { most: MAX_XML_UNITS / 1_000_000 });
		stack.at(-1)?.children.push(text);
	};
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.write(decoded.text).close();
	if (root === null) throw new ExchangeError("not-xml", { part });
	return root;
}

/** The elements directly in an element, of one name or of all. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
	const list: XmlElement[] = [];
	for (const child of element?.children ?? [])
		if (typeof child !== "string" && (name === undefined || child.name === name)) list.push(child);
	return list;
}

/** The first element directly in an element of a name; with several names, the first in the first, and so on. */
export function firstIn(
	element: XmlElement | undefined,
	...names: readonly string[]
): XmlElement | undefined {
	let found = element;
	for (const name of names) found = elementsOf(found, name)[0];
	return found;
}

/** All text in an element, at any depth. */
export function textIn(element: XmlElement): string {
	return element.children
		.map((child) => (typeof child === "string" ? child : textIn(child)))
		.join("");
}
