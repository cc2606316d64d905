import { asWritten, unbroken } from "../../../engine/text/unbroken";

test.each([
	["缔约国应\n当报告。", "缔约国应当报告。"],
	["报告，\n 记录", "报告，记录"],
	["第 3 条", "第 3 条"],
	["AI 系统", "AI 系统"],
	["应当报告", "应当报告"],
	["第五条　缔约国应当", "第五条　缔约国应当"],
])("%j is read as %j", (text, expected) => {
	expect(unbroken(text).text).toBe(expected);
});

test("every span leads back to the words as written", () => {
	const text = "缔约国应\n当\u3000\n报告。";
	const { text: kept, places } = unbroken(text);
	const span = (words: string) => ({
		from: kept.indexOf(words),
		to: kept.indexOf(words) + words.length,
	});
	if (!places) throw new RangeError("nothing was left out");
	const slice = (words: string) => {
		const { from, to } = asWritten(span(words), places);
		return text.slice(from, to);
	};
	expect(slice("应当")).toBe("应\n当");
	expect(slice("报告")).toBe("报告");
	expect(slice("缔约国")).toBe("缔约国");
});
