import type { InstrumentType } from "../reading/types";
import { foldTable, foldText } from "../text/fold";
import { detectLanguage } from "../text/language";

/** What texts of each type call themselves. Terms are in simplified characters; text is folded before it is looked at. */
const ENGLISH: readonly (readonly [InstrumentType, RegExp])[] = [
	["treaty", /\b(?:treaty|convention|covenant|agreement|statute of the|charter of the)\b/],
	["protocol", /\bprotocol\b/],
	[
		"political-declaration",
		/\b(?:declaration|statement|communiqu[eé]|vision|call to action|pledge)\b/,
	],
	["resolution", /\bresolution\b|\/res\//],
	["code", /\bcodes? of conduct\b|\bguidelines\b/],
	["strategy", /\b(?:strategy|action plan|policy|directive)\b/],
	["principles", /\b(?:principles|recommendation on)\b/],
	["statute", /\b(?:act|law|regulations?|measures) (?:of|on|for)\b|\b(?:law|act|regulations)$/],
];
const CHINESE: readonly (readonly [InstrumentType, RegExp])[] = [
	["treaty", /公约|条约|协定|规约|宪章/],
	["protocol", /议定书/],
	["political-declaration", /宣言|声明|倡议|公报/],
	["resolution", /决议/],
	["code", /守则|行为准则|指南/],
	["strategy", /战略|行动计划|规划/],
	["principles", /原则|建议书/],
	["statute", /法(?=$|[\s（(])|条例|规定|办法|细则/],
];

/** UTF-16 units of the text that are looked at where the title says nothing. */
const LOOKED_AT = 20_000;

/**
 * Guesses what kind of instrument a text is: by its title, in which English puts the noun first and Chinese last;
 * else by whether it speaks of parties. The user has the last word.
 */
export function guessInstrument(title: string, text: string): InstrumentType {
	const chinese = detectLanguage(title === "" ? text : title) !== "en";
	const folded = foldText(title, foldTable(chinese ? "zh" : "en")).trim();
	let best: { type: InstrumentType; at: number } | null = null;
	for (const [type, name] of chinese ? CHINESE : ENGLISH) {
		for (const found of folded.matchAll(new RegExp(name, "g"))) {
			const better = best === null || (chinese ? found.index > best.at : found.index < best.at);
			if (better) best = { type, at: found.index };
		}
	}
	if (best !== null) return best.type;
	const body = foldText(text.slice(0, LOOKED_AT), foldTable(chinese ? "zh" : "en"));
	if (/\bthe (?:general assembly|security council),|(?:大会|安全理事会)，/.test(body)) {
		return "resolution";
	}
	if (
		/\b(?:states? part(?:y|ies)|(?:high )?contracting part(?:y|ies)|each party shall)\b|缔约/.test(
			body,
		)
	) {
		return "treaty";
	}
	return /中华人民共和国|\bgazette\b/.test(body) ? "statute" : "political-declaration";
}
