import {
	hanValue,
	letterValue,
	narrow,
	romanValue,
	stemValue,
} from "../../../engine/text/numerals";

test.each([
	["iv", 4],
	["XIX", 19],
	["xlviii", 48],
	["iiii", null],
	["ic", null],
	["a", null],
	["", null],
])("Roman %j is %j", (numeral, value) => {
	expect(romanValue(numeral)).toBe(value);
});

test.each([
	["十", 10],
	["十二", 12],
	["二十", 20],
	["一百零二", 102],
	["一百一十", 110],
	["一〇二", 102],
	["一千九百九十六", 1996],
	["甲", null],
	["", null],
])("Chinese %j is %j", (numeral, value) => {
	expect(hanValue(numeral)).toBe(value);
});

test("letters and stems count from one", () => {
	expect([letterValue("a"), letterValue("Z"), letterValue("aa")]).toEqual([1, 26, null]);
	expect([stemValue("甲"), stemValue("癸"), stemValue("一"), stemValue("")]).toEqual([
		1,
		10,
		null,
		null,
	]);
});

test("full-width digits and letters become ASCII at the same offsets", () => {
	expect(narrow("（１）ＡＩ系统")).toBe("（1）AI系统");
});
