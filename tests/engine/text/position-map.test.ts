import { lineColumn } from "../../../engine/text/position-map";

test("counts lines and columns from one over every kind of line break", () => {
	const text = "ab\ncd\r\ne\rf";
	expect([0, 2, 3, 7, 8, 9, 10].map((offset) => lineColumn(text, offset))).toEqual([
		{ line: 1, column: 1 },
		{ line: 1, column: 3 },
		{ line: 2, column: 1 },
		{ line: 3, column: 1 },
		{ line: 3, column: 2 },
		{ line: 4, column: 1 },
		{ line: 4, column: 2 },
	]);
});

test("refuses an offset outside the text", () => {
	expect(() => lineColumn("ab", 3)).toThrow(RangeError);
	expect(() => lineColumn("ab", -1)).toThrow(RangeError);
});
