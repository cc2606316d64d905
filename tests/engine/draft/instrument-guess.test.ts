import { guessInstrument } from "../../../engine/index";

describe("the guess of the instrument", () => {
	it.each([
		["Treaty on Principles for Uncrewed Vessels", "treaty"],
		["Protocol to the Convention on Loitering Munitions", "protocol"],
		["Political Declaration on Responsible Use of Autonomy", "political-declaration"],
		["Summary of the Alliance's Artificial Intelligence Strategy", "strategy"],
		["Resolution 12/3. Autonomous weapon systems", "resolution"],
		["International Code of Conduct for Developers", "code"],
		["Guiding Principles on Emerging Technologies", "principles"],
		["Regulations on the Export of Sensor Software", "statute"],
		["关于自主武器系统的公约第一议定书", "protocol"],
		["自主武器系統公約", "treaty"],
		["军事人工智能治理倡议", "political-declaration"],
		["算法推荐管理规定", "statute"],
		["数据安全法", "statute"],
		["軍事人工智慧行為守則", "code"],
	])("takes “%s” for a %s", (title, type) => {
		expect(guessInstrument(title, "")).toBe(type);
	});

	it("looks at the text where the title says nothing", () => {
		expect(guessInstrument("Draft", "Each State Party shall report.")).toBe("treaty");
		expect(guessInstrument("Sentries", "The General Assembly, Recalling its decision,")).toBe(
			"resolution",
		);
		expect(guessInstrument("", "各缔约国应当提交报告。")).toBe("treaty");
		expect(guessInstrument("Notes", "We will act with care.")).toBe("political-declaration");
	});
});
