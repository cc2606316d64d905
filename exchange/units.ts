/** UTF-16 units handed to `String.fromCharCode` at a time, well below every engine's limit of arguments. */
export const PIECE = 8192;

/** The text of UTF-16 units, however many. */
export function textOfUnits(units: Uint16Array): string {
	const parts: string[] = [];
	for (let at = 0; at < units.length; at += PIECE)
		parts.push(String.fromCharCode(...units.subarray(at, at + PIECE)));
	return parts.join("");
}
