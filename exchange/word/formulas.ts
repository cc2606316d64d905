import { elementsOf, firstIn, textIn, type XmlElement } from "../xml";

/** What stands between the parts of a formula, by the element that holds them: without it 1 over 2 would read as 12. */
const BETWEEN: Readonly<Record<string, string>> = {
	"m:f": "/",
	"m:sSup": "^",
	"m:sSub": "_",
	"m:m": "; ",
	"m:mr": " ",
	"m:eqArr": "; ",
};

/** Parts that are longer than one sign stand in brackets where another follows or goes before. */
const BRACKETED: ReadonlySet<string> = new Set(["m:f", "m:sSup", "m:sSub"]);

function signOf(element: XmlElement, name: string, usual: string): string {
	const properties = elementsOf(element).find((child) => child.name === `${element.name}Pr`);
	return firstIn(properties, name)?.attributes.get("m:val") ?? usual;
}

function joined(element: XmlElement): string {
	return elementsOf(element)
		.map((child) => (child.name.endsWith("Pr") ? "" : formulaText(child)))
		.join("");
}

function part(element: XmlElement | undefined): string {
	const words = element ? joined(element) : "";
	return /^(?:\w*|.)$/u.test(words) ? words : `(${words})`;
}

/** A formula of Word on one line, as one would read it out: (a+b)/2, x^2, √(c). */
export function formulaText(element: XmlElement): string {
	const { name } = element;
	const parts = elementsOf(element).filter((child) => !child.name.endsWith("Pr"));
	if (name === "m:r" || name === "w:r")
		return parts
			.filter((child) => child.name === "m:t" || child.name === "w:t")
			.map(textIn)
			.join("");
	if (name === "m:d") {
		const words = parts.map(joined).join(signOf(element, "m:sepChr", "|"));
		return `${signOf(element, "m:begChr", "(")}${words}${signOf(element, "m:endChr", ")")}`;
	}
	if (name === "m:rad") {
		const degree = firstIn(element, "m:deg");
		return `${degree ? joined(degree) : ""}√${part(firstIn(element, "m:e"))}`;
	}
	if (name === "m:nary" || name === "m:sSubSup") {
		const script = (sign: string, at: string) => {
			const words = part(firstIn(element, at));
			return words === "" ? "" : sign + words;
		};
		const scripts = script("_", "m:sub") + script("^", "m:sup");
		const base = firstIn(element, "m:e");
		if (name === "m:sSubSup") return part(base) + scripts;
		return `${signOf(element, "m:chr", "∫")}${scripts} ${base ? joined(base) : ""}`;
	}
	const between = Object.hasOwn(BETWEEN, name) ? BETWEEN[name] : undefined;
	if (between === undefined) return joined(element);
	return parts.map(BRACKETED.has(name) ? part : joined).join(between);
}

/** The commands of a field of formulas: `\f`, `\s\up 9`, `\* jc2`, `\* "Font:Arial"`. */
const COMMANDS = /\\\*\s*(?:"[^"]{0,200}"|\S{1,200})|\\[a-z]{1,4}\s*\d*/gi;

/** What a field of formulas (`EQ`) says, without its commands: it holds the words itself, and no others stand for them. */
export function fieldFormula(code: string): string {
	return code
		.replace(/^\s*EQ\b/i, "")
		.replaceAll(COMMANDS, "")
		.trim();
}
