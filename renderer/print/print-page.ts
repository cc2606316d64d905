import { PAPERS, type Paper, pageStyle, SHEET_STYLE } from "./print-style";

/** Sheets as one HTML page that stands alone, to be printed as they are. */
export function printPage(
	sheets: readonly HTMLElement[],
	{
		paper,
		title,
		language,
	}: { readonly paper: Paper; readonly title: string; readonly language: string },
): Uint8Array {
	const page = document.implementation.createHTMLDocument(title);
	page.documentElement.lang = language;
	const encoding = page.createElement("meta");
	encoding.setAttribute("charset", "utf-8");
	const style = page.createElement("style");
	style.textContent = SHEET_STYLE + pageStyle(paper);
	page.head.prepend(encoding);
	page.head.append(style);
	page.body.append(...sheets.map((sheet) => page.importNode(sheet, true)));
	return new TextEncoder().encode(`<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`);
}

/** A sheet's size in CSS pixels, 96 to the inch. */
export function sheetSize(paper: Paper): { readonly width: number; readonly height: number } {
	const { width, height } = PAPERS[paper];
	return { width: (width / 25.4) * 96, height: (height / 25.4) * 96 };
}
