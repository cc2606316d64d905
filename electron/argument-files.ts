import path from "node:path";

/**
 * The files named on a command line, absolute. `argv` starts with the executable; switches are left out, and so is
 * the app's own folder, which stands there when the app runs unpackaged.
 */
export function argumentFiles(
	argv: readonly string[],
	folder: string,
	appFolder: string,
): readonly string[] {
	return argv
		.slice(1)
		.filter((argument) => argument !== "" && !argument.startsWith("-"))
		.map((argument) => path.resolve(folder, argument))
		.filter((file) => file !== path.resolve(appFolder));
}
