import { Inflate } from "fflate";
import { getDocument } from "unpdf/pdfjs";
import { MAX_FOREIGN_UNITS, MAX_IMPORT_BYTES, MAX_UNPACKED_BYTES } from "../bounds";
import { ExchangeError } from "../error";
import { LossCounter } from "../losses";
import { encodeUtf8 } from "../utf8";
import { type PdfAnnotation, withAnnotations } from "./annotations";
import type { PdfPage, PdfText } from "./types";

/** Most pages that are read; the longest treaties with all annexes have some 1,500. */
const MAX_PAGES = 2000;

/** Most pieces of text on one page: a page of nothing but small type has some 20,000 letters. */
const MAX_PIECES = 100_000;

/** Most things that lie over one page: a page of nothing but links has some hundreds. */
const MAX_ANNOTATIONS = 2000;

/** Most pieces that fields and typed words are placed among, added up over the document: two seconds' work. */
const MAX_PLACED = 100_000_000;

/** What is used of pdf.js, whose own types speak of pages of a browser. */
interface Source {
	readonly promise: Promise<{
		readonly numPages: number;
		getPage(number: number): Promise<{
			readonly view: readonly number[];
			getTextContent(): Promise<{ readonly items: readonly Partial<Item>[] }>;
			getAnnotations(): Promise<readonly PdfAnnotation[]>;
			cleanup(): void;
		}>;
		getJSActions(): Promise<Readonly<Record<string, readonly string[]>> | null>;
		getAttachments(): Promise<object | null>;
	}>;
	destroy(): Promise<void>;
}

interface Item {
	readonly str: string;
	/** The text's matrix: sizes in 0 to 3, place in 4 and 5. */
	readonly transform: readonly number[];
	readonly width: number;
}

/** Bytes that are unpacked at a time. */
const PIECE = 1 << 14;

/** Most streams of the largest size: fonts and pages of a long document, pictures aside. */
const MAX_STREAMS = 4;

const HEAD = [...encodeUtf8("%PDF-")];
const STREAM = [...encodeUtf8("stream")];
const END = [...encodeUtf8("endstream")];

function indexOf(bytes: Uint8Array, word: readonly number[], from: number): number {
	const [first = 0] = word;
	for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
		if (word.every((each, index) => bytes[at + index] === each)) return at;
	return -1;
}

/** Pictures are not unpacked by the reader; one that packs no better than this from its beginning is none made to do harm. */
const PICTURE_RATIO = 50;
const PICTURE_BYTES = 4 * 1024 * 1024;

/** Whether the dictionary before a stream says that it is a picture. */
function isPicture(bytes: Uint8Array, stream: number): boolean {
	let words = "";
	for (let at = Math.max(0, stream - 600); at < stream; at += 1)
		words += String.fromCharCode(bytes[at] ?? 0);
	return /\/Subtype\s*\/Image\b/.test(words.slice(words.lastIndexOf(" obj") + 1));
}

/** How many bytes a packed stream comes to; unpacking ends early for a picture, and throws where it is too much for any other. */
function unpackedSize(packed: Uint8Array, picture: boolean): number {
	let size = 0;
	const inflate = new Inflate((chunk) => {
		size += chunk.length;
	});
	try {
		// Behind the two bytes that zlib begins with.
		for (let at = 2; at < packed.length; at += PIECE) {
			inflate.push(packed.subarray(at, at + PIECE));
			if (picture && size > PICTURE_BYTES && size < (at + PIECE) * PICTURE_RATIO) return 0;
			if (size > MAX_UNPACKED_BYTES) throw new ExchangeError("bomb");
		}
	} catch (error) {
		// What cannot be unpacked is for the reader to judge.
		if (error instanceof ExchangeError) throw error;
	}
	return picture ? 0 : size;
}

/** Longest line between streams, in bytes; the reader takes a line whole where a file's table is damaged. */
const MAX_LINE = 4 * 1024 * 1024;

/** Throws where a line between streams is longer than any program writes. */
function checkLines(bytes: Uint8Array): void {
	let length = 0;
	for (const byte of bytes) {
		length = byte === 10 || byte === 13 ? 0 : length + 1;
		if (length > MAX_LINE) throw new ExchangeError("damaged-pdf");
	}
}

/** Throws where packed streams come to more than a document holds, for the reader would unpack them whole, or what stands between them is no PDF's. */
function checkStreams(bytes: Uint8Array): void {
	let total = 0;
	let between = 0;
	for (let at = indexOf(bytes, STREAM, 0); ; ) {
		checkLines(bytes.subarray(between, at < 0 ? bytes.length : at));
		if (at < 0) return;
		const from = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1);
		const end = indexOf(bytes, END, from);
		// Streams of zlib begin with 78 hexadecimal; one that is packed otherwise, or not at all, is no business of this check.
		if (bytes[from] === 0x78) {
			const packed = bytes.subarray(from, end < 0 ? bytes.length : end);
			total += unpackedSize(packed, isPicture(bytes, at));
			if (total > MAX_STREAMS * MAX_UNPACKED_BYTES) throw new ExchangeError("bomb");
		}
		if (end < 0) return;
		between = end + END.length;
		at = indexOf(bytes, STREAM, between);
	}
}

function isBroken(error: unknown): error is Error {
	return error instanceof Error;
}

/**
 * The texts on the pages of a PDF with their places. Nothing in it is run, drawn or fetched: pictures, scripts, forms and fonts are
 * passed over. Throws `ExchangeError`. It may take long on a hostile file: run it where it can be ended from outside.
 */
export async function extractPdf(bytes: Uint8Array): Promise<PdfText> {
	if (bytes.length > MAX_IMPORT_BYTES)
		throw new ExchangeError("too-large", { most: MAX_IMPORT_BYTES / 1024 / 1024 });
	if (indexOf(bytes.subarray(0, 1024), HEAD, 0) < 0) throw new ExchangeError("not-pdf");
	checkStreams(bytes);
	const source = getDocument({
		// The reader takes the bytes away from whoever gives them.
		data: bytes.slice(),
		isEvalSupported: false,
		useWasm: false,
		useWorkerFetch: false,
		useSystemFonts: false,
		disableFontFace: true,
		enableXfa: false,
		stopAtErrors: false,
		verbosity: 0,
	}) as unknown as Source;
	try {
		const document = await source.promise;
		if (document.numPages > MAX_PAGES)
			throw new ExchangeError("too-many-pages", { most: MAX_PAGES });
		const pages: PdfPage[] = [];
		let units = 0;
		let placed = 0;
		const annotations = new LossCounter();
		for (let number = 1; number <= document.numPages; number += 1) {
			const page = await document.getPage(number);
			const { items } = await page.getTextContent();
			if (items.length > MAX_PIECES) throw new ExchangeError("bomb");
			const own = items.flatMap(({ str, transform, width }) => {
				if (str === undefined || transform === undefined) return [];
				const [a = 0, b = 0, , , x = 0, y = 0] = transform;
				return [{ text: str, x, y, size: Math.hypot(a, b), width: width ?? 0 }];
			});
			const over = await page.getAnnotations();
			if (over.length > MAX_ANNOTATIONS) throw new ExchangeError("bomb");
			const pieces = withAnnotations(own, over, (kind) => {
				annotations.add(kind);
				if (kind === "form-fields") placed += own.length;
				if (placed > MAX_PLACED) throw new ExchangeError("bomb");
			});
			for (const { text } of pieces) units += text.length;
			if (units > MAX_FOREIGN_UNITS)
				throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
			const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
			pages.push({ pieces, width: right - left, bottom, top });
			page.cleanup();
		}
		return {
			pages,
			scripts: Object.values((await document.getJSActions()) ?? {}).flat().length,
			attachments: Object.keys((await document.getAttachments()) ?? {}).length,
			annotations: annotations.counted(),
		};
	} catch (error) {
		if (error instanceof ExchangeError) throw error;
		if (!isBroken(error)) throw error;
		throw new ExchangeError(error.name === "PasswordException" ? "locked-pdf" : "damaged-pdf");
	} finally {
		await source.destroy();
	}
}
