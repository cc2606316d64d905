import { deflateSync, inflateSync } from "node:zlib";
import { withoutRadicals } from "../engine/index";

/** A stream whose dictionary holds no other: its object's number, the dictionary, and the blanks behind it. */
const STREAM = /(?<!\d)(\d+) 0 obj\s*<<([^<>]*)>>(\s*)stream\r?\n/g;

/** A line of a table of letters: a code, or the first and last of a range, and what they mean. */
const LINE = /^<([\dA-F]+)> (?:<([\dA-F]+)> )?<((?:[\dA-F]{4})+)>$/gm;

function unitsOf(hexadecimal: string): string {
	return Buffer.from(hexadecimal, "hex").swap16().toString("utf16le");
}

function hexadecimalOf(units: string): string {
	return Buffer.from(units, "utf16le").swap16().toString("hex").toUpperCase();
}

/** What a range means, code by code. */
function meanings(from: string, to: string, first: string): readonly string[] {
	const count = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
	const last = first.charCodeAt(first.length - 1);
	return Array.from(
		{ length: Math.max(0, Math.min(count, 256)) },
		(_, index) => first.slice(0, -1) + String.fromCharCode(last + index),
	);
}

/** A table of letters that names ordinary ideographs where it named radicals. */
function ordinary(table: string): string {
	return table.replaceAll(LINE, (line, from: string, to: string | undefined, meaning: string) => {
		const units = unitsOf(meaning);
		const named = to === undefined ? [units] : meanings(from, to, units);
		const wanted = named.map(withoutRadicals);
		if (wanted.join() === named.join()) return line;
		const written = wanted.map((each) => `<${hexadecimalOf(each)}>`);
		return to === undefined
			? `<${from}> ${written[0]}`
			: `<${from}> <${to}> [${written.join(" ")}]`;
	});
}

/** A table packed into so many bytes at most, without the blanks that nothing needs where it must be; `null` where it takes more. */
function packedInto(limit: number, table: string): Uint8Array | null {
	for (const text of [table, table.replaceAll(/ *([<>[\]()/]) */g, "$1")]) {
		const packed = deflateSync(Buffer.from(text, "latin1"), { level: 9 });
		if (packed.length <= limit) return packed;
	}
	return null;
}

function inflated(bytes: Uint8Array): string | null {
	try {
		return inflateSync(bytes).toString("latin1");
	} catch {
		return null;
	}
}

/**
 * A PDF in which Chinese is found and copied as it was written. Chromium names each shape by the first character that the font draws
 * by it, often a radical. Every byte stays in its place, since a PDF counts them: what a table needs less is made up for by blanks.
 */
export function withOrdinaryLetters(pdf: Uint8Array): Uint8Array {
	const bytes = Buffer.from(pdf);
	// One unit a byte, so that places in the text are places in the bytes.
	const text = bytes.toString("latin1");
	const tables = new Set([...text.matchAll(/\/ToUnicode (\d+) 0 R/g)].map(([, number]) => number));
	for (const found of text.matchAll(STREAM)) {
		const [head, number, dictionary = "", blanks = ""] = found;
		const length = /\/Length (\d+)(?! \d)/.exec(dictionary)?.[1];
		if (!tables.has(number) || length === undefined || !dictionary.includes("/FlateDecode"))
			continue;
		const from = found.index + head.length;
		const to = from + Number(length);
		const table = inflated(bytes.subarray(from, to));
		const changed = table === null ? null : ordinary(table);
		if (changed === null || changed === table) continue;
		const packed = packedInto(to - from, changed);
		if (packed === null) continue;
		const fresh = head.replace(`/Length ${length}`, `/Length ${packed.length}`);
		const spare = " ".repeat(to - found.index - fresh.length - packed.length);
		bytes.write(
			fresh.replace(`>>${blanks}stream`, `>>${spare}${blanks}stream`),
			found.index,
			"latin1",
		);
		bytes.set(packed, to - packed.length);
	}
	return bytes;
}
