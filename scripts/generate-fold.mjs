/**
 * Writes engine/language/zh/fold.json: Traditional character → Simplified, one UTF-16 unit to one.
 * Source: the character tables of OpenCC (opencc-js), then engine/language/zh/fold-overrides.json by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Converter } from "opencc-js";

const folder = new URL("../engine/language/zh/", import.meta.url);

/** The blocks of Han characters inside the Basic Multilingual Plane: Extension A, Unified, Compatibility. */
const BLOCKS = [
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xf900, 0xfaff],
];

/** The fold as an object sorted by character: what `fold.json` must hold. */
export function generateFold(overrides) {
	// Taiwan's and Hong Kong's variants (着/著, 裏/裡) first become the standard form and then Simplified.
	const converters = ["t", "tw", "hk"].map((from) => Converter({ from, to: "cn" }));
	const found = new Map();
	for (const [first, last] of BLOCKS) {
		for (let unit = first; unit <= last; unit++) {
			const character = String.fromCharCode(unit);
			const images = converters.map((convert) => convert(character));
			const image = images.find((one) => one !== character && one.length === 1);
			if (image) found.set(character, image);
		}
	}
	for (const [character, image] of Object.entries(overrides)) found.set(character, image);
	const fold = {};
	for (const character of [...found.keys()].sort()) {
		const image = last(found, character);
		if (image !== character) fold[character] = image;
	}
	return fold;
}

/** Follows a chain of folds to its end, so that folding twice changes nothing. */
function last(found, character) {
	const seen = new Set();
	let image = character;
	while (found.has(image) && !seen.has(image)) {
		seen.add(image);
		image = found.get(image);
	}
	return image;
}

/** The bytes of `fold.json`. */
export function foldFile() {
	const overrides = JSON.parse(readFileSync(new URL("fold-overrides.json", folder), "utf8"));
	return `${JSON.stringify(generateFold(overrides), null, "\t")}\n`;
}

if (process.argv[1] === import.meta.filename) {
	writeFileSync(new URL("fold.json", folder), foldFile());
}
