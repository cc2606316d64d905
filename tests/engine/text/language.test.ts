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
