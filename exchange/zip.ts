import { zipSync } from "fflate";
import type { Markup } from "./markup";
import { encodeUtf8 } from "./utf8";

/** The earliest day that a zip archive can name, so that equal drafts give equal bytes. */
const DAY_ZERO = "1980-01-01T00:00:00";

/** Packs texts into a zip archive; equal texts give equal bytes. */
export function packZip(parts: Readonly<Record<string, Markup>>): Uint8Array {
	const files: Record<string, Uint8Array> = {};
	for (const [name, text] of Object.entries(parts)) files[name] = encodeUtf8(text);
	return zipSync(files, { level: 6, mtime: DAY_ZERO });
}
