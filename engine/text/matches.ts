/** Every match of a global pattern in a text, in textual order. Unlike `matchAll` it makes no copy of the pattern. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (!match) return NONE;
	const found: RegExpExecArray[] = [];
	while (match) {
		found.push(match);
		if (match[0] === "") pattern.lastIndex += 1;
		match = pattern.exec(text);
	}
	return found;
}

const NONE: readonly RegExpExecArray[] = [];
