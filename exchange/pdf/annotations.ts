import type { PdfPiece } from "./types";

/** What is used of what pdf.js tells of a thing that lies over a page. */
export interface PdfAnnotation {
	readonly subtype?: string;
	readonly annotationFlags?: number;
	/** The lower left and the upper right corner. */
	readonly rect?: readonly number[];
	readonly contentsObj?: { readonly str?: string };
	/** A link's address; a link inside the document has none. */
	readonly url?: string;
	readonly fieldType?: string | null;
	readonly fieldValue?: unknown;
	readonly checkBox?: boolean;
	readonly radioButton?: boolean;
	readonly password?: boolean;
	readonly exportValue?: string;
	readonly buttonValue?: string | null;
}

/** Flags of what no page shows (ISO 32000-1, table 165): hidden, not viewed. */
const UNSEEN = 2 | 32;

/** Kinds of loss by the kinds of annotations; those that a person wrote to are comments instead. */
const LOST: Readonly<Record<string, string>> = {
	Text: "comments",
	Caret: "comments",
	Highlight: "highlights",
	StrikeOut: "struck",
	Underline: "marks",
	Squiggly: "marks",
	FileAttachment: "objects",
	Sound: "objects",
	Movie: "objects",
	Screen: "objects",
	RichMedia: "objects",
	Ink: "pictures",
	Stamp: "pictures",
	Line: "pictures",
	Square: "pictures",
	Circle: "pictures",
	Polygon: "pictures",
	PolyLine: "pictures",
};

function written(value: unknown): string {
	if (Array.isArray(value)) return value.map(written).filter(Boolean).join(", ");
	return typeof value === "string" ? value : "";
}

/** The words that a field of a form shows; `null` for what is no field for words. */
function filledIn(field: PdfAnnotation): string | null {
	if (field.checkBox || field.radioButton) {
		const own = field.exportValue ?? field.buttonValue;
		return own && field.fieldValue === own ? "☒" : "☐";
	}
	if (field.fieldType !== "Tx" && field.fieldType !== "Ch") return null;
	return field.password ? "" : written(field.fieldValue);
}

/** The words that an annotation shows on the page; `null` for one that shows none. */
function wordsOf(annotation: PdfAnnotation): string | null {
	if (annotation.subtype === "Widget") return filledIn(annotation);
	return annotation.subtype === "FreeText" ? (annotation.contentsObj?.str ?? "") : null;
}

/** The kind of loss that an annotation is; "" for none. */
function lossOf(annotation: PdfAnnotation): string {
	const { subtype = "", url, fieldType, contentsObj } = annotation;
	if (subtype === "Link") return url === undefined ? "references" : "links";
	if (subtype === "Widget") return fieldType === "Sig" ? "signatures" : "controls";
	const kind = Object.hasOwn(LOST, subtype) ? (LOST[subtype] ?? "") : "";
	return kind !== "" && (contentsObj?.str ?? "").trim() !== "" ? "comments" : kind;
}

/** The usual size of type in fields and of typed words. */
const SIZE = 11;

function piecesOf({ rect = [] }: PdfAnnotation, words: string): PdfPiece[] {
	const [left = 0, bottom = 0, right = 0, top = 0] = rect;
	const lines = words.split(/\r\n|[\r\n]/);
	const height = Math.max((top - bottom) / lines.length, 1);
	const size = Math.min(SIZE, height * 0.8);
	return lines.map((text, index) => ({
		text,
		x: left,
		y: top - height * (index + 0.75),
		size,
		width: Math.min(right - left, text.length * size * 0.5),
	}));
}

/** Where a piece belongs among those of a page: behind what stands above it, and before it on its line. */
function placeOf(piece: PdfPiece, pieces: readonly PdfPiece[]): number {
	const near = piece.size * 0.6;
	const before = pieces.findLastIndex(
		({ x, y }) => y > piece.y + near || (y > piece.y - near && x <= piece.x),
	);
	return before + 1;
}

/** Puts the words that lie over a page among its own, and counts the others by the kind of loss. */
export function withAnnotations(
	pieces: readonly PdfPiece[],
	annotations: readonly PdfAnnotation[],
	count: (kind: string) => void,
): readonly PdfPiece[] {
	const all = [...pieces];
	for (const annotation of annotations) {
		if (((annotation.annotationFlags ?? 0) & UNSEEN) !== 0) continue;
		const words = wordsOf(annotation);
		if (words === null) {
			const kind = lossOf(annotation);
			if (kind !== "") count(kind);
			continue;
		}
		count("form-fields");
		if (words.trim() === "") continue;
		const own = piecesOf(annotation, words);
		all.splice(own[0] ? placeOf(own[0], all) : 0, 0, ...own);
	}
	return all;
}
