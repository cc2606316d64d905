import type { Draft, Language } from "../engine/index";
import { importAkomaNtoso } from "./akoma-ntoso/read";
import { exportAkomaNtoso } from "./akoma-ntoso/write";
import { importText } from "./from-text";
import { exportHtml } from "./html";
import { exportMarkdown } from "./markdown";
import { exportText } from "./text";
import type {
	ExportChoice,
	Exported,
	ExportFormat,
	ImportBasis,
	Imported,
	ImportFormat,
} from "./types";
import { importHtml } from "./web/from-html";
import { importMarkdown } from "./web/from-markdown";
import { importWord } from "./word/read";
import { exportWord } from "./word/write";

export { MAX_IMPORT_BYTES } from "./bounds";
export { ExchangeError } from "./error";
export { exportFormatOf, importFormatOf, isPdf } from "./formats";
export { htmlParts, INDENT_STYLE, TABLE_STYLE } from "./html";
export { draftFromPdf } from "./pdf/draft";
export type * from "./pdf/types";
export type * from "./types";

const EXPORTERS: Readonly<
	Record<ExportFormat, (draft: Draft, language: Language, choice: ExportChoice) => Exported>
> = {
	text: exportText,
	markdown: exportMarkdown,
	html: exportHtml,
	word: exportWord,
	"akoma-ntoso": exportAkomaNtoso,
};

const IMPORTERS: Readonly<
	Record<ImportFormat, (bytes: Uint8Array, basis: ImportBasis) => Imported>
> = {
	text: importText,
	markdown: importMarkdown,
	html: importHtml,
	word: importWord,
	"akoma-ntoso": importAkomaNtoso,
};

/** Every format that a draft leaves in. */
export const EXPORT_FORMATS = Object.keys(EXPORTERS) as readonly ExportFormat[];

/** Every format that a draft is made of. */
export const IMPORT_FORMATS = Object.keys(IMPORTERS) as readonly ImportFormat[];

/** A draft in another format, in one of its languages, with what that format does not carry. */
export function exportDraft(
	draft: Draft,
	format: ExportFormat,
	language: Language,
	choice: ExportChoice = { explanations: false },
): Exported {
	return EXPORTERS[format](draft, language, choice);
}

/** A draft of a file in another format, with what of the file it does not carry. Throws `ExchangeError` and nothing else. */
export function importDraft(bytes: Uint8Array, format: ImportFormat, basis: ImportBasis): Imported {
	return IMPORTERS[format](bytes, basis);
}
