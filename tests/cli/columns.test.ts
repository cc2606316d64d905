import { padTo, printable, shorten, widthOf, wrap } from "../../cli/columns";

describe("columns", () => {
	it("counts two for a Chinese character, none for a combining mark", () => {
		expect(widthOf("abc")).toBe(3);
		expect(widthOf("第三条（二）")).toBe(12);
		expect(widthOf("e\u0301")).toBe(1);
		expect(widthOf("𠀀")).toBe(2);
	});

	it("keeps every line within the bound, whatever the text", () => {
		const texts = [
			"Each Party shall keep, for ten years, a record of every engagement by an autonomous system.",
			"各缔约方应当在每次交战后三十日内向秘书处提交报告，写明“决定者”、时间和结果（附件二）。",
			`mixed 各缔约方 shall ${"x".repeat(120)} 应当`,
		];
		for (const columns of [12, 20, 41, 80]) {
			for (const text of texts) {
				const lines = wrap(text, columns, "  ", "    ");
				for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
				expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
			}
		}
	});

	it("breaks English between words and begins no line with a Chinese stop", () => {
		expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
		for (const line of wrap("甲乙丙丁，戊己庚辛。壬癸", 8)) expect(line).not.toMatch(/^[，。]/);
	});

	it("gives an empty text one line", () => {
		expect(wrap("", 10)).toEqual([""]);
	});

	it("shortens with an ellipsis within the bound", () => {
		expect(shorten("short", 10)).toBe("short");
		expect(shorten("a longer text", 8)).toBe("a longe…");
		expect(widthOf(shorten("各缔约方应当提交报告", 9))).toBeLessThanOrEqual(9);
	});

	it("pads by columns", () => {
		expect(padTo("核查", 6)).toBe("核查  ");
	});

	it("lets no control character of a file reach the terminal", () => {
		expect(printable("a\u001b[31mb\u0007\r\nc\u202ed")).toBe("a [31mb cd");
	});
});
