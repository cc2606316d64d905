/** Encodes text as UTF-8; a lone surrogate becomes the replacement character. Neither Node nor the DOM is needed. */
export function encodeUtf8(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 3);
	let at = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
		if (point < 0x80) bytes[at++] = point;
		else if (point < 0x800) {
			bytes[at++] = 0xc0 | (point >> 6);
			bytes[at++] = 0x80 | (point & 0x3f);
		} else if (point < 0x10000) {
			bytes[at++] = 0xe0 | (point >> 12);
			bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
			bytes[at++] = 0x80 | (point & 0x3f);
		} else {
			bytes[at++] = 0xf0 | (point >> 18);
			bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
			bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
			bytes[at++] = 0x80 | (point & 0x3f);
		}
	}
	return bytes.slice(0, at);
}
