/** A comma of a pattern outside a character class. */
const COMMA = /，(?![^[\]]*\])/g;

/** A copy of a value whose patterns let a line break, folded to a space, follow each Chinese comma that they name. */
export function acrossLines<T>(value: T): T {
	if (value instanceof RegExp)
		return new RegExp(value.source.replace(COMMA, "(?:， ?)"), value.flags) as T;
	if (Array.isArray(value)) return value.map((item: unknown) => acrossLines(item)) as T;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [name, acrossLines(part)]),
	) as T;
}
