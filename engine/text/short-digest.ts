const { imul } = Math;

/** Letters of a short digest: 53 bits to the base 36. */
const LENGTH = 11;

/**
 * A digest of 53 bits as eleven letters and figures, after Bob Jenkins' and Austin Appleby's way of mixing (two 32-bit states, as in
 * MurmurHash3). It tells texts apart and withstands no attack: who keys by it compares the texts.
 */
export function shortDigest(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		high = imul(high ^ unit, 0x9e3779b1);
		low = imul(low ^ unit, 0x5f356495);
	}
	const mixed = imul(high ^ (high >>> 16), 0x85ebca6b) ^ imul(low ^ (low >>> 13), 0xc2b2ae35);
	const other = imul(low ^ (low >>> 16), 0x85ebca6b) ^ imul(high ^ (high >>> 13), 0xc2b2ae35);
	const value = (other >>> 11) * 0x100000000 + (mixed >>> 0);
	return value.toString(36).padStart(LENGTH, "0");
}
