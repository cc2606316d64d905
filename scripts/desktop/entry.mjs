/** An argument of a desktop entry's `Exec`, quoted as the Desktop Entry Specification 1.5 has it. */
export function quoted(argument) {
	const escaped = argument.replace(/["`$\\]/g, "\\$&").replaceAll("%", "%%");
	// The value is itself a string of the file, in which a backslash is written twice.
	return `"${escaped.replaceAll("\\", "\\\\")}"`;
}

/** A desktop entry with another command; files take the place of `%F`. */
export function entryWith(entry, command) {
	return entry.replace(/^Exec=.*$/m, () => `Exec=${command.map(quoted).join(" ")} %F`);
}
