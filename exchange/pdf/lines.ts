import { withoutRadicals } from "../../engine/index";
import type { PdfPage, PdfPiece, PdfText } from "./types";

/** A line of text on a page. */
export interface PdfLine {
	readonly text: string;
	readonly page: number;
	readonly x: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
}

/** Gaps wider than this share of the size of the type are spaces between words. */
const SPACE = 0.2;

/** Chinese words and marks stand without spaces; between them a gap must be wider. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** Letters that type joins: `ﬁ` is f and i. */
const JOINED = /[\ufb00-\ufb06]/g;

/** How many lines at the head and the foot of a page may run on every page. */
const RUNNING = 3;

/** A page's number, alone or with the number of pages. */
const NUMBER =
	/^(?:page\s*|第\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\s*[-–—]?(?:\s*页|\s*頁)?$/i;

/** What fonts without a table of their letters give for some of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Stands where a letter cannot be read. */
const UNKNOWN = "\ufffd";

function cleaned(text: string): string {
	return withoutRadicals(text)
		.replaceAll(JOINED, (letters) => letters.normalize("NFKC"))
		.replaceAll(UNREADABLE, UNKNOWN);
}

/** The lines of a page: pieces of one height, until the text goes back to the left. */
function linesOf({ pieces }: PdfPage, page: number): PdfLine[] {
	const lines: PdfLine[] = [];
	let open: { text: string; x: number; right: number; y: number; size: number } | null = null;
	const close = () => {
		if (open && open.text.trim() !== "")
			lines.push({ ...open, page, text: open.text.replaceAll(/\s+/g, " ").trim() });
		open = null;
	};
	for (const piece of pieces) {
		const text = cleaned(piece.text);
		if (text === "") continue;
		if (open && !continues(open, piece)) close();
		if (!open) {
			if (text.trim() === "") continue;
			const { x, y, size, width } = piece;
			open = { text, x, y, size, right: x + width };
			continue;
		}
		const gap: number = (piece.x - open.right) / Math.max(open.size, 1);
		const dense = CHINESE.test(open.text.at(-1) ?? "") && CHINESE.test(text.at(0) ?? "");
		open.text += gap > (dense ? 0.8 : SPACE) ? ` ${text}` : text;
		open.right = Math.max(open.right, piece.x + piece.width);
		// A raised sign is smaller than the words around it.
		if (text.trim() !== "") open.size = Math.max(open.size, piece.size);
	}
	close();
	return lines;
}

function continues(
	open: { readonly y: number; readonly right: number; readonly size: number },
	{ x, y, size }: PdfPiece,
): boolean {
	const height = Math.max(open.size, size, 1);
	return Math.abs(y - open.y) < height * 0.5 && x > open.right - height * 2;
}

/** What a running line has in common with those of other pages: its words, whatever the numbers in it. */
function pattern({ text }: PdfLine): string {
	return text.replaceAll(/\d+/g, "#");
}

/** The lines of all pages in order, without the heads and feet that run over the pages and without page numbers; `running` counts these. */
export function readLines({ pages }: PdfText): {
	readonly lines: readonly PdfLine[];
	readonly running: number;
} {
	const byPage = pages.map(linesOf);
	const edges = byPage.map((lines) => {
		const heights = [...lines].sort((a, b) => b.y - a.y);
		return new Set([...heights.slice(0, RUNNING), ...heights.slice(-RUNNING)]);
	});
	const counts = new Map<string, number>();
	for (const each of edges)
		for (const key of new Set([...each].map(pattern))) counts.set(key, (counts.get(key) ?? 0) + 1);
	const often = Math.max(2, Math.ceil(pages.length / 2));
	let running = 0;
	const lines = byPage.flatMap((own, index) =>
		own.filter((line) => {
			const edge = edges[index]?.has(line) ?? false;
			const runs = edge && ((counts.get(pattern(line)) ?? 0) >= often || NUMBER.test(line.text));
			if (runs) running += 1;
			return !runs;
		}),
	);
	return { lines, running };
}
