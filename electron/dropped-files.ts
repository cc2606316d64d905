import { stat } from "node:fs/promises";
import path from "node:path";
import type { Outcome } from "./contract/outcome";
import { failure, systemFailure } from "./failure";

/** The extensions of what can be opened as a draft. */
export const OPENED_EXTENSIONS: readonly string[] = [
	"clausula",
	"docx",
	"docm",
	"html",
	"htm",
	"txt",
	"md",
	"markdown",
	"xml",
	"akn",
	"pdf",
];

/**
 * The absolute paths of files dropped on a page, each a file of a kind that Clausula reads; `unsupported` names the first that is
 * none. A path comes from the page's side, so nothing but such a file is ever given a handle.
 */
export async function droppedFiles(paths: readonly string[]): Promise<Outcome<readonly string[]>> {
	for (const file of paths) {
		const name = path.basename(file);
		const kind = path.extname(file).slice(1).toLowerCase();
		if (!path.isAbsolute(file) || !OPENED_EXTENSIONS.includes(kind))
			return failure("unsupported", { name });
		try {
			const found = await stat(file);
			if (found.isDirectory()) return failure("is-directory", { name });
			if (!found.isFile()) return failure("not-a-file", { name });
		} catch (error) {
			return systemFailure(error, name);
		}
	}
	return paths.length === 0 ? failure("unsupported", { name: "" }) : { ok: true, value: paths };
}
