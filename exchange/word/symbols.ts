/** What the font Symbol shows for its codes from 0x20 on (Adobe, Symbol Encoding to Unicode); a space for what has no like. */
const SYMBOL_20 =
	" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_A0 =
	"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈… —↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/** Signs of the Wingdings fonts that people put into texts: boxes, ticks, bullets, arrows, pointers. */
const DINGS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
	wingdings: {
		33: "✏",
		34: "✂",
		40: "☎",
		42: "✉",
		69: "☜",
		70: "☞",
		108: "●",
		109: "❍",
		110: "■",
		111: "□",
		113: "❑",
		114: "❒",
		116: "⧫",
		117: "◆",
		118: "❖",
		120: "⌧",
		159: "•",
		161: "○",
		164: "◉",
		167: "▪",
		168: "◻",
		216: "➢",
		223: "←",
		224: "→",
		225: "↑",
		226: "↓",
		232: "➔",
		251: "✗",
		252: "✓",
		253: "☒",
		254: "☑",
	},
	"wingdings 2": {
		79: "✗",
		80: "✓",
		82: "☑",
		83: "☒",
		84: "☒",
		151: "•",
		152: "●",
		153: "●",
		162: "■",
		163: "□",
	},
};

/** Where Word lays the codes of fonts of symbols among Unicode's private ones. */
const PRIVATE = 0xf000;

/** Whether a code point is one of a font's own. */
const OWN_SIGNS = /[\uf020-\uf0ff]/g;

/** What stands where a sign has no like in Unicode. */
export const UNKNOWN = "\ufffd";

/** The letter or sign that a font shows for a code, the code at or above U+F000 or not; `UNKNOWN` where that is not known. */
export function symbolOf(font: string, code: number): string {
	const name = font.trim().toLowerCase();
	const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
	const dings = Object.hasOwn(DINGS, name) ? DINGS[name] : undefined;
	if (dings) return dings[own] ?? UNKNOWN;
	if (name === "symbol") {
		const sign = own < 0xa0 ? SYMBOL_20.charAt(own - 0x20) : SYMBOL_A0.charAt(own - 0xa0);
		return sign === "" || (sign === " " && own !== 0x20) ? UNKNOWN : sign;
	}
	if (own !== code || /^(?:webdings|wingdings|zapf ?dingbats)/.test(name)) return UNKNOWN;
	const readable = code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xf8ff);
	return readable ? String.fromCharCode(code) : UNKNOWN;
}

/** Words with the signs of a font of symbols as those of Unicode. */
export function withSymbols(words: string, font: string): string {
	return words.replaceAll(OWN_SIGNS, (sign) => symbolOf(font, sign.charCodeAt(0)));
}
