import { ExchangeError } from "../error";
import { Archive } from "../unzip";
import { elementsOf, parseXml, type XmlElement } from "../xml";

/** Namespaces of Word's files, transitional and strict, and the prefixes by which the reader knows them. */
const PREFIXES: Readonly<Record<string, string>> = {
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
	"http://schemas.microsoft.com/office/word/2010/wordml": "w14",
	"http://schemas.microsoft.com/office/word/2012/wordml": "w15",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
	"http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
	"http://purl.oclc.org/ooxml/officeDocument/math": "m",
	"http://schemas.openxmlformats.org/package/2006/relationships": "",
};

/** How the compound files begin in which Word keeps locked documents, and kept all before 2007. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const RELATIONSHIPS = ".rels";

/** Most parts whose relationships are looked at for what leads out; documents have a few dozen. */
const MOST_RELATED = 1000;

/** A path inside the archive; `null` for one that leads out of it. */
function resolved(folder: string, target: string): string | null {
	const steps: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
	for (const step of target.split("/")) {
		if (step === "..") {
			if (steps.pop() === undefined) return null;
		} else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}

interface Relationship {
	/** The last step of its type: `styles`, `image`. */
	readonly kind: string;
	/** `null` for one outside the archive, which is never followed. */
	readonly path: string | null;
}

/** The parts of a Word document, found by their relationships. Throws `ExchangeError` for what is none. */
export class WordPackage {
	private readonly archive: Archive;
	private readonly relationships: readonly Relationship[];
	private readonly main: string;

	constructor(bytes: Uint8Array) {
		if (COMPOUND.every((byte, index) => bytes[index] === byte)) throw new ExchangeError("locked");
		this.archive = new Archive(bytes);
		const main = this.relationshipsOf("").find(({ kind }) => kind === "officeDocument")?.path;
		if (!main) throw new ExchangeError("not-word");
		this.main = main;
		this.relationships = this.relationshipsOf(main);
	}

	/** The document's own part. */
	document(): XmlElement {
		const root = this.xml(this.main);
		if (root?.name !== "w:document") throw new ExchangeError("not-word");
		return root;
	}

	/** The part that the document refers to as `styles`, `comments`, …; `null` where it has none. */
	part(kind: string): XmlElement | null {
		const path = this.relationships.find((each) => each.kind === kind)?.path;
		return path ? this.xml(path) : null;
	}

	/** All parts that the document refers to as `header` or `footer`, each once. */
	parts(...kinds: readonly string[]): XmlElement[] {
		const paths = this.relationships
			.filter(({ kind }) => kinds.includes(kind))
			.map(({ path }) => path ?? "");
		return [...new Set(paths)].slice(0, MOST_RELATED).flatMap((path) => this.xml(path) ?? []);
	}

	/** How many relationships of any part lead out of the archive, those of links aside: images and templates that would be fetched. */
	get remote(): number {
		const parts = this.archive.names.filter((name) => name.endsWith(RELATIONSHIPS));
		return parts
			.slice(0, MOST_RELATED)
			.flatMap((name) => this.relationshipsIn(name))
			.filter(({ kind, path }) => path === null && kind !== "hyperlink").length;
	}

	/** Whether it carries macros or embedded programs. */
	get active(): number {
		return this.archive.names.filter((name) =>
			/vbaProject\.bin$|\/(?:embeddings|activeX)\//i.test(name),
		).length;
	}

	/** How many times it was signed. */
	get signatures(): number {
		return this.archive.names.filter((name) => /^_xmlsignatures\/[^/]+\.xml$/i.test(name)).length;
	}

	private xml(path: string): XmlElement | null {
		const bytes = this.archive.read(path);
		return bytes ? parseXml(bytes, path, PREFIXES) : null;
	}

	private relationshipsOf(part: string): Relationship[] {
		const cut = part.lastIndexOf("/") + 1;
		return this.relationshipsIn(`${part.slice(0, cut)}_rels/${part.slice(cut)}${RELATIONSHIPS}`);
	}

	private relationshipsIn(name: string): Relationship[] {
		const folder = name.slice(0, name.lastIndexOf("_rels/"));
		const root = this.xml(name);
		return elementsOf(root ?? undefined, "Relationship").map(({ attributes }) => ({
			kind: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
			path:
				attributes.get("TargetMode") === "External"
					? null
					: resolved(folder, attributes.get("Target") ?? ""),
		}));
	}
}
