import type { ExportFormat, ImportFormat } from "./types";

const IMPORTS: Readonly<Record<string, ImportFormat>> = {
	txt: "text",
	md: "markdown",
	markdown: "markdown",
	html: "html",
	htm: "html",
	docx: "word",
	docm: "word",
	xml: "akoma-ntoso",
	akn: "akoma-ntoso",
};

const EXPORTS: Readonly<Record<string, ExportFormat>> = {
	txt: "text",
	md: "markdown",
	markdown: "markdown",
	html: "html",
	htm: "html",
	docx: "word",
	xml: "akoma-ntoso",
	akn: "akoma-ntoso",
};

function endingOf(name: string): string {
	return /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The format that a file is read in, by the ending of its name; `null` for none that is imported. */
export function importFormatOf(name: string): ImportFormat | null {
	const ending = endingOf(name);
	return Object.hasOwn(IMPORTS, ending) ? (IMPORTS[ending] ?? null) : null;
}

/** The format that a file is written in, by the ending of its name; `null` for none that is exported. */
export function exportFormatOf(name: string): ExportFormat | null {
	const ending = endingOf(name);
	return Object.hasOwn(EXPORTS, ending) ? (EXPORTS[ending] ?? null) : null;
}

/** Whether a file is a PDF by the ending of its name: one is read where it can be ended, by `extractPdf`, and then by `draftFromPdf`. */
export function isPdf(name: string): boolean {
	return endingOf(name) === "pdf";
}
