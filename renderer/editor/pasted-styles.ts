/** Under this name the styles of elements are only read: a style of a parsed page is one that the window's policy complains of. */
const STYLE = "data-pasted-style";

/** The HTML of a page without style sheets, its elements' styles under another name. */
export function withoutStyles(html: string): string {
	return html
		.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
		.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=(?=\s*["'\w])/gi, ` ${STYLE}=`));
}

/** The declarations of an element of a page parsed without styles, in lower case and without room around their signs. */
export function styleOf(element: Element): string {
	return (element.getAttribute(STYLE) ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
}
