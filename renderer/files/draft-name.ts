/** The name of a draft as it is shown: its file's name without the extension. */
export function draftName(file: string): string {
	return file.replace(/\.clausula$/i, "");
}
