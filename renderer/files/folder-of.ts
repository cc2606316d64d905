/** The folder of a file as shown: its path without the last part, whichever sign separates the parts. */
export function folderOf({ path, name }: { readonly path: string; readonly name: string }): string {
	return path.endsWith(name) ? path.slice(0, -name.length).replace(/(.)[\\/]$/, "$1") : path;
}
