import { decodeUtf8 } from "../engine/index";
import { MAX_IMPORT_BYTES } from "./bounds";
import { ExchangeError } from "./error";
import { leaveOut } from "./leave-out";
import { guessLegacyText, type LegacyText } from "./legacy-encodings";
import type { LossCounter } from "./losses";
import { textOfUnits } from "./units";

/** Whether a unit steers machines and shows nothing, white space aside; a byte-order mark does inside a text. */
function isControl(unit: number): boolean {
	return unit < 0x20 ? unit < 9 || unit > 13 : unit === 0x7f || unit === 0xfeff;
}

/** The text of UTF-16 behind its byte-order mark; `null` for bytes without one. Throws `ExchangeError` where they are cut. */
function decodeUtf16(bytes: Uint8Array): string | null {
	const [first, second] = bytes;
	const little = first === 0xff && second === 0xfe;
	if (!little && !(first === 0xfe && second === 0xff)) return null;
	if (bytes.length % 2 === 1) throw new ExchangeError("not-utf8", { byte: bytes.length - 1 });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const units = new Uint16Array(bytes.length / 2 - 1);
	for (let at = 0; at < units.length; at += 1) units[at] = view.getUint16(2 + at * 2, little);
	return textOfUnits(units);
}

/**
 * The text of a file in UTF-8, in UTF-16 with a byte-order mark, or in an older encoding: the one it `declares`, or one that is guessed,
 * which is told. Throws `ExchangeError`.
 */
export function decodeText(
	bytes: Uint8Array,
	losses: LossCounter,
	declares: (bytes: Uint8Array) => LegacyText | null = () => null,
): string {
	if (bytes.length > MAX_IMPORT_BYTES)
		throw new ExchangeError("too-large", { most: MAX_IMPORT_BYTES / 1024 / 1024 });
	const wide = decodeUtf16(bytes);
	if (wide !== null) return wide;
	const decoded = decodeUtf8(bytes);
	if (decoded.ok) return decoded.text;
	const declared = declares(bytes);
	if (declared !== null) return declared.text;
	const guessed = guessLegacyText(bytes);
	if (guessed === null) throw new ExchangeError("not-utf8", { byte: decoded.offset });
	losses.add(`read-as-${guessed.encoding}`);
	return guessed.text;
}

/** A text without its control characters, which are counted. */
export function withoutControls(text: string, losses: LossCounter): string {
	const left = leaveOut(text, isControl);
	losses.add("control-characters", left.count);
	return left.text;
}
