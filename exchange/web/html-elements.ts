import type { Mark } from "../../engine/index";

/** Elements that begin and end paragraphs. */
export const BLOCKS: ReadonlySet<string> = new Set(
	"address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split(
		" ",
	),
);

/** The loss that an element left out is only where it holds words. */
export const UNSHOWN = "unshown";

/** Elements that are left out with all that is in them, by the loss they are counted as; "" for what nobody misses. */
export const DROPPED: Readonly<Record<string, string>> = {
	script: "scripts",
	noscript: UNSHOWN,
	template: UNSHOWN,
	style: "page-styles",
	title: "",
	rt: "ruby",
	rtc: "ruby",
	rp: "",
	svg: "pictures",
	annotation: "",
	"annotation-xml": "",
	canvas: "pictures",
	video: "objects",
	audio: "objects",
	object: "objects",
	iframe: "objects",
	applet: "objects",
	select: "controls",
	textarea: "controls",
	button: "controls",
	datalist: "",
	nav: "navigation",
};

/** Elements without content that are counted as lost. */
export const LOST: Readonly<Record<string, string>> = {
	img: "pictures",
	embed: "objects",
	frame: "objects",
	bgsound: "objects",
	input: "controls",
};

const MARKS: Readonly<Record<string, Mark>> = {
	b: "bold",
	strong: "bold",
	i: "italic",
	em: "italic",
	cite: "italic",
	dfn: "italic",
	var: "italic",
	u: "underline",
};

/** The value of a property in a style attribute, in lower case; "" where it is not there. */
export function styleOf(style: string | undefined, property: string): string {
	for (const declaration of (style ?? "").split(";", 64)) {
		const colon = declaration.indexOf(":");
		if (declaration.slice(0, colon).trim().toLowerCase() === property)
			return declaration
				.slice(colon + 1)
				.trim()
				.toLowerCase();
	}
	return "";
}

/** The emphasis that an element gives by its name or its style. */
export function marksOf(name: string, style: string | undefined): Mark[] {
	const own = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
	const marks: Mark[] = own ? [own] : [];
	if (style === undefined || BLOCKS.has(name)) return marks;
	if (/^(?:bold|bolder|[6-9]00)$/.test(styleOf(style, "font-weight"))) marks.push("bold");
	if (styleOf(style, "font-style") === "italic") marks.push("italic");
	if (styleOf(style, "text-decoration").includes("underline")) marks.push("underline");
	return marks;
}
