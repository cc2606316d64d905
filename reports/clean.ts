/**
 * Words of a stranger as one line that cannot mislead: no control characters, no changes of direction, no halves of characters,
 * single spaces.
 */
export function clean(text: string): string {
	return text
		.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
		.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
		.replaceAll(/\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")
		.replaceAll(/ {2,}/g, " ")
		.trim();
}
