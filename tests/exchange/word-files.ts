import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a Word document of another program; each may be given as its content, or as a whole file with a prolog. */
export interface Parts {
	readonly body?: string;
	readonly styles?: string;
	readonly numbering?: string;
	readonly comments?: string;
	readonly footnotes?: string;
	readonly relationships?: string;
	readonly files?: Readonly<Record<string, string>>;
}

const whole = (name: string, content: string) =>
	content.startsWith("<?")
		? content
		: `<?xml version="1.0"?><w:${name} ${W}>${content}</w:${name}>`;

/** The bytes of a Word document as other programs write them. */
export function wordFile(parts: Parts): Uint8Array {
	const kinds = ["styles", "numbering", "comments", "footnotes"] as const;
	const links = kinds
		.map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`)
		.join("");
	const relationships = (inner: string) =>
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
	const body = parts.body ?? "";
	const files: Record<string, string> = {
		"_rels/.rels": relationships(
			`<Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
		),
		"word/_rels/document.xml.rels": relationships(links + (parts.relationships ?? "")),
		"word/document.xml": body.startsWith("<?")
			? body
			: whole("document", `<w:body>${body}</w:body>`),
		...Object.fromEntries(
			kinds.map((kind) => [`word/${kind}.xml`, whole(kind, parts[kind] ?? "")]),
		),
		...parts.files,
	};
	return zipSync(
		Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
	);
}

/** A paragraph of words with properties. */
export function paragraph(words: string, properties = ""): string {
	return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** The same archive with one part changed. */
export function changed(
	bytes: Uint8Array,
	name: string,
	change: (text: string) => string,
): Uint8Array {
	const files = unzipSync(bytes);
	const old = files[name];
	if (!old) throw new RangeError(name);
	return zipSync({ ...files, [name]: strToU8(change(strFromU8(old))) });
}
