import fc from "fast-check";
import { shortened, textWidth, wrap } from "../../reports/svg/text";

describe("breaking text into lines", () => {
	it("breaks English between words and Chinese between characters", () => {
		expect(wrap("the commander authorises each attack", 100, 12)).toEqual([
			"the commander",
			"authorises each",
			"attack",
		]);
		expect(wrap("指挥官授权每次攻击", 60, 12)).toEqual(["指挥官授权", "每次攻击"]);
	});

	it("begins no line with Chinese punctuation", () => {
		for (const line of wrap("记录、审查、后果、补救、惩处、赔偿。", 40, 12))
			expect(line).not.toMatch(/^[、。]/);
	});

	it("cuts a word that no line can hold", () => {
		const lines = wrap("Donaudampfschifffahrtsgesellschaft", 60, 12);
		expect(lines.join("")).toBe("Donaudampfschifffahrtsgesellschaft");
		for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(60);
	});

	it("loses no word, and no line of any text is too wide", () => {
		const words = fc.stringMatching(/^[a-zA-Z0-9 ,.;()一-龥，。、；]{0,80}$/);
		fc.assert(
			fc.property(words, fc.integer({ min: 30, max: 200 }), (text, width) => {
				const lines = wrap(text, width, 12);
				expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
				for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
			}),
		);
	});

	it("ends in an ellipsis where it had to stop", () => {
		expect(shortened("each attack", 200, 12)).toBe("each attack");
		const short = shortened("each attack by an autonomous weapon system", 100, 12);
		expect(short).toMatch(/^each attack.*…$/);
		expect(textWidth(short, 12)).toBeLessThanOrEqual(100);
	});
});
