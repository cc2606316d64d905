/** Markup that is safe to stand in a document: made of elements and escaped text only. */
export type Markup = string;

/** Attributes of an element; one that is `null` is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 (section 2.2) has no way to write.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Words as text of HTML or XML, without the control characters that XML cannot hold. */
export function escapeText(text: string): Markup {
	return text
		.replaceAll(UNWRITABLE, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}

/** Words as an attribute's value in double quotes. */
function escapeAttribute(text: string): string {
	return escapeText(text)
		.replaceAll('"', "&quot;")
		.replaceAll("\t", "&#9;")
		.replaceAll("\n", "&#10;")
		.replaceAll("\r", "&#13;");
}

function opening(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== null)
		.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
	return name + written.join("");
}

/** An element with content that is markup already. */
export function element(name: string, attributes: Attributes, content: readonly Markup[]): Markup {
	return `<${opening(name, attributes)}>${content.join("")}</${name}>`;
}

/** An element of XML without content. */
export function empty(name: string, attributes: Attributes = {}): Markup {
	return `<${opening(name, attributes)}/>`;
}
