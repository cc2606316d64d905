import { labelOf } from "../../../engine/text/labels";

function read(paragraph: string, indent = 0): string | null {
	const label = labelOf(paragraph, indent);
	if (!label) return null;
	const readings = label.readings.map(({ style, value }) => `${style}=${value}`).join(" ");
	return `${label.text}|${paragraph.slice(label.length)}|${readings}`;
}

test.each([
	["1. Each", "1.|Each|1.=1"],
	["12) Each", "12)|Each|1)=12"],
	["3 Each", "3|Each|1=3"],
	["2.10 Each", "2.10|Each|2.1=10"],
	["(a) test", "(a)|test|(a)=1"],
	["(i) test", "(i)|test|(i)=1 (a)=9"],
	["(aa) test", "(aa)|test|(aa)=1 (a)=27"],
	["( b ). test", "( b ).|test|(a)=2"],
	["IV. Test", "IV.|Test|I.=4"],
	["- test", "-|test|-@0=0"],
	["一、各国", "一、|各国|一、=1"],
	["（十二）报告", "（十二）|报告|(一)=12"],
	["（甲）报告", "（甲）|报告|(甲)=1"],
	["1.各国", "1.|各国|1.=1"],
	["３、各国", "３、|各国|1、=3"],
	["㈡各国", "㈡|各国|㈠=2"],
	["第二款 各国", "第二款|各国|款=2"],
])("%j carries a label", (paragraph, expected) => {
	expect(read(paragraph)).toBe(expected);
});

test.each([
	"Each Party",
	"(the Secretariat) acts",
	"1.5 km",
	"1996 was",
	"U.N. forces",
	"-5 degrees",
	"3 May 2026",
	"第二款规定",
	"",
])("%j carries none", (paragraph) => {
	expect(read(paragraph)).toBeNull();
});

test("bullets of different depths are different lists", () => {
	expect(labelOf("• a", 0)?.readings[0]?.style).not.toBe(labelOf("• a", 2)?.readings[0]?.style);
});
