import { PAPERS, type Paper, pageStyle, SHEET_STYLE } from "./print-style";

/** The attribute in which the preview keeps what a link leads to. */
export const LINK = "data-to";

/** A sheet of the preview as it is printed. */
function withLinks(sheet: HTMLElement): HTMLElement {
	const copy = sheet.cloneNode(true) as HTMLElement;
	for (const link of copy.querySelectorAll(`[${LINK}]`)) {
		link.setAttribute("href", link.getAttribute(LINK) ?? "");
		link.removeAttribute(LINK);
	}
	return copy;
}

/** Sheets as one HTML page that stands alone, to be printed as they are. */
export function printPage(
	sheets: readonly HTMLElement[],
	{
		paper,
		title,
		language,
	}: { readonly paper: Paper; readonly title: string; readonly language: string },
): Uint8Array {
	// Written as text: an element of style, made here, would be refused by the window's own policy.
	const name = document.createElement("title");
	name.textContent = title;
	const head = `<meta charset="utf-8">${name.outerHTML}<style>${SHEET_STYLE}${pageStyle(paper)}</style>`;
	const body = sheets.map((sheet) => withLinks(sheet).outerHTML).join("\n");
	return new TextEncoder().encode(
		`<!DOCTYPE html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`,
	);
}

/** A sheet's size in CSS pixels, 96 to the inch. */
export function sheetSize(paper: Paper): { readonly width: number; readonly height: number } {
	const { width, height } = PAPERS[paper];
	return { width: (width / 25.4) * 96, height: (height / 25.4) * 96 };
}
