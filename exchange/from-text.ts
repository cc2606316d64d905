import { decodeUtf8, detectLanguage, draftFromOutline, outlineText } from "../engine/index";
import { MAX_IMPORT_BYTES } from "./bounds";
import { ExchangeError } from "./error";
import type { ImportBasis, Imported } from "./types";

/** A draft of plain text by its outline. Throws `ExchangeError`. */
export function importText(bytes: Uint8Array, basis: ImportBasis): Imported {
	if (bytes.length > MAX_IMPORT_BYTES)
		throw new ExchangeError("too-large", { most: MAX_IMPORT_BYTES / 1024 / 1024 });
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok) throw new ExchangeError("not-utf8", { byte: decoded.offset });
	const language = basis.language ?? detectLanguage(decoded.text);
	const draft = draftFromOutline(outlineText(decoded.text, language), {
		language,
		newId: basis.newId,
		instrument: basis.instrument ?? undefined,
	});
	return { draft, losses: [] };
}
