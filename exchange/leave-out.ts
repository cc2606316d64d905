import { PIECE } from "./units";

/** A text without the units that are to be left out, and how many these are. */
export function leaveOut(
	text: string,
	isLeft: (unit: number) => boolean,
): { readonly text: string; readonly count: number } {
	let first = 0;
	while (first < text.length && !isLeft(text.charCodeAt(first))) first += 1;
	if (first === text.length) return { text, count: 0 };
	// Unit by unit: one replacement with millions of places takes engines minutes, or ends the program.
	const parts = [text.slice(0, first)];
	const units = new Uint16Array(PIECE);
	let length = first;
	for (let at = first; at < text.length; ) {
		let used = 0;
		for (; used < PIECE && at < text.length; at += 1) {
			const unit = text.charCodeAt(at);
			if (!isLeft(unit)) units[used++] = unit;
		}
		parts.push(String.fromCharCode(...units.subarray(0, used)));
		length += used;
	}
	return { text: parts.join(""), count: text.length - length };
}
