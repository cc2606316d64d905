import { CHARACTER, characterClass } from "../../../engine/text/characters";
import { detectLanguage } from "../../../engine/text/language";

test.each([
	["Each Party shall keep a human in command.", "en"],
	["The term “人工智能” means artificial intelligence in that language.", "en"],
	["各缔约国应确保人员对AI系统负责。", "zh-Hans"],
	["各締約國應確保人員對 AI 系統負責。", "zh-Hant"],
	["国家行动效果显著，覆盖全面。", "zh-Hans"],
	["之後公里", "zh-Hant"],
	["人工", "zh-Hans"],
	["", "en"],
])("%j is %s", (text, language) => {
	expect(detectLanguage(text)).toBe(language);
});

test("one character of Chinese alone is never taken for English", () => {
	let characters = 0;
	for (let unit = 0; unit < 0x10000; unit++) {
		if (characterClass(unit) !== CHARACTER.han) continue;
		characters += 1;
		if (detectLanguage(String.fromCharCode(unit)) === "en") throw new RangeError(unit.toString(16));
	}
	expect(characters).toBeGreaterThan(27_000);
});
