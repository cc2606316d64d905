import { textOfUnits } from "./units";

/** Encodings in which texts were kept before UTF-8, by their labels in the Encoding Standard. */
export type LegacyEncoding = "gb18030" | "big5" | "windows-1252";

interface Decoder {
	decode(bytes: Uint8Array): string;
}

/** The decoder of the Encoding Standard, which every runtime has and the language's own library does not name. */
const { TextDecoder } = globalThis as unknown as {
	readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder;
};

/** What Windows-1252 has in place of control characters, from 0x80 on. */
const SIGNS = [..."€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ"].map((sign) => sign.charCodeAt(0));

/** Node's decoder makes control characters of the signs. */
function decodeWestern(bytes: Uint8Array): string {
	return textOfUnits(Uint16Array.from(bytes, (byte) => SIGNS[byte - 0x80] ?? byte));
}

/** A text in an encoding; `null` where the bytes are none of it. */
function decodeAs(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
	if (encoding === "windows-1252") return decodeWestern(bytes);
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Characters of grammar and of norms in both scripts: at least one in nine of the Chinese characters of treaties and statutes. */
const COMMON = new Set("的在和国國不为為有是或其之与與以应應对對中所于於条條者");

/** The least share of common characters; Chinese read by the wrong encoding has one in three hundred at most. */
const LEAST_COMMON = 0.03;

/** The share of common characters among the Chinese ones. */
function commonShare(text: string): number {
	let chinese = 0;
	let common = 0;
	for (const character of text) {
		if (character < "\u3400") continue;
		if (!/\p{Script=Han}/u.test(character)) continue;
		chinese += 1;
		if (COMMON.has(character)) common += 1;
	}
	return chinese === 0 ? 0 : common / chinese;
}

/** The most bytes beyond ASCII in a text of Western Europe; French has one in twenty-five. */
const MOST_ACCENTS = 0.1;

/** Bytes that mean nothing in Windows-1252. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Whether bytes may be Windows-1252. What has sequences of UTF-8 in it is damaged UTF-8, of which it would make nonsense. */
function isWestern(bytes: Uint8Array): boolean {
	let high = 0;
	let before = 0;
	for (const byte of bytes) {
		const follows = before >= 0xc2 && byte < 0xc0;
		before = byte;
		if (byte < 0x80) continue;
		if (follows || UNASSIGNED.has(byte)) return false;
		high += 1;
	}
	return high <= bytes.length * MOST_ACCENTS;
}

/** A text and the encoding that it was found to be in. */
export interface LegacyText {
	readonly text: string;
	readonly encoding: LegacyEncoding;
}

function readAs(bytes: Uint8Array, encoding: LegacyEncoding): LegacyText | null {
	const text = decodeAs(bytes, encoding);
	return text === null ? null : { text, encoding };
}

/** Guesses the encoding of bytes that are no UTF-8 by the characters that each makes of them; `null` where none fits. */
export function guessLegacyText(bytes: Uint8Array): LegacyText | null {
	const [best] = (["gb18030", "big5"] as const)
		.flatMap((encoding) => readAs(bytes, encoding) ?? [])
		.map((read) => ({ ...read, share: commonShare(read.text) }))
		.filter(({ share }) => share >= LEAST_COMMON)
		.sort((a, b) => b.share - a.share);
	if (best) return { text: best.text, encoding: best.encoding };
	return isWestern(bytes) ? readAs(bytes, "windows-1252") : null;
}

/** The encodings by the names that pages give them. */
const NAMES: Readonly<Record<string, LegacyEncoding>> = {
	gb2312: "gb18030",
	gbk: "gb18030",
	gb18030: "gb18030",
	big5: "big5",
	"big5-hkscs": "big5",
	"windows-1252": "windows-1252",
	"iso-8859-1": "windows-1252",
};

/** How far into a page its encoding may be declared, in bytes, by the HTML standard. */
const PRESCANNED = 1024;

/** The text of a page in the encoding that it declares; `null` where it declares none of these, or is not in it. */
export function declaredLegacyText(bytes: Uint8Array): LegacyText | null {
	const head = String.fromCharCode(...bytes.subarray(0, PRESCANNED));
	const name = /<meta\s[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
	const encoding = name === undefined ? undefined : NAMES[name];
	return encoding === undefined ? null : readAs(bytes, encoding);
}
