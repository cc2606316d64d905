/** Text decoded from bytes, or the offset of the first byte that is not UTF-8 with the text before it. */
export type Decoded =
	| { readonly ok: true; readonly text: string }
	| {
			readonly ok: false;
			readonly offset: number;
			readonly before: string;
			/** Whether the bytes merely end in the middle of a character. */
			readonly cut: boolean;
	  };

/** UTF-16 units handed to `String.fromCharCode` at a time, well below every engine's limit of arguments. */
const CHUNK = 8192;

/** Length of the sequence that a lead byte begins; 0 for a byte that cannot lead (RFC 3629, section 4). */
function lengthOf(lead: number): number {
	if (lead < 0x80) return 1;
	if (lead < 0xc2) return 0;
	if (lead < 0xe0) return 2;
	if (lead < 0xf0) return 3;
	return lead < 0xf5 ? 4 : 0;
}

/** Smallest code point that a sequence of a length may stand for; a smaller one is overlong. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const;

/** Decodes UTF-8 strictly and drops a byte-order mark. The engine has no `TextDecoder`, and needs the place of the first bad byte. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const parts: string[] = [];
	const units = new Array<number>(CHUNK + 1);
	let used = 0;
	const flush = (): void => {
		parts.push(String.fromCharCode.apply(null, units.slice(0, used)));
		used = 0;
	};
	const bad = (offset: number): Decoded => {
		flush();
		const rest = bytes.subarray(offset);
		const cut =
			rest.length < lengthOf(rest[0] ?? 0) &&
			rest.subarray(1).every((byte) => (byte & 0xc0) === 0x80);
		return { ok: false, offset, before: parts.join(""), cut };
	};
	for (let at = marked ? 3 : 0; at < bytes.length; ) {
		const lead = bytes[at] ?? 0;
		const length = lengthOf(lead);
		if (length === 0 || at + length > bytes.length) return bad(at);
		let point = length === 1 ? lead : lead & (0xff >> (length + 1));
		for (let index = 1; index < length; index += 1) {
			const next = bytes[at + index] ?? 0;
			if ((next & 0xc0) !== 0x80) return bad(at);
			point = (point << 6) | (next & 0x3f);
		}
		const surrogate = point >= 0xd800 && point <= 0xdfff;
		if (surrogate || point > 0x10ffff || point < (LEAST[length] ?? 0)) return bad(at);
		if (point < 0x10000) units[used++] = point;
		else {
			units[used++] = 0xd800 + ((point - 0x10000) >> 10);
			units[used++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
		}
		if (used >= CHUNK) flush();
		at += length;
	}
	flush();
	return { ok: true, text: parts.join("") };
}
