/** A JSON value as text without spaces, the members of every object sorted by name; members without a value are left out. Equal values give equal texts. */
export function canonicalJson(value: unknown): string {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	const members = value as Readonly<Record<string, unknown>>;
	const written = Object.keys(members)
		.filter((name) => members[name] !== undefined)
		.sort()
		.map((name) => `${JSON.stringify(name)}:${canonicalJson(members[name])}`);
	return `{${written.join(",")}}`;
}
