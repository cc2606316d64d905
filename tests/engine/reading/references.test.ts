import type { Reference } from "../../../engine/reading/types";
import { norm } from "./read";

/** A reference in one line: its path outermost first, the end of its range, the other instrument's title. */
function line({ path, through, instrument, title }: Reference): string {
	const steps = path.map(({ unit, label, which }) => `${unit} ${label ?? which}`).join(", ");
	const range = through ? ` to ${through.label}` : "";
	return `${steps}${range}${instrument === "other" ? ` of ${title}` : ""}`.trim();
}

function lines(text: string): string[] {
	return norm(text).references.map(line);
}

describe("English references", () => {
	test.each([
		["Article 3, paragraph 2 (b)", ["article 3, paragraph 2, point b"]],
		["Article 3 (2)", ["article 3, paragraph 2"]],
		["paragraphs 1 and 2", ["paragraph 1", "paragraph 2"]],
		["Articles 4 to 6", ["article 4 to 6"]],
		["paragraph 5 of Article IX of this Protocol", ["article IX, paragraph 5"]],
		["paragraph 2 of this Article", ["article this, paragraph 2"]],
		["the preceding paragraph", ["paragraph previous"]],
		["Part II, paragraph 5, of the Technical Annex", ["annex only, part II, paragraph 5"]],
		["Annex B", ["annex B"]],
		["Article 6 of the Treaty on Seabed Sensors", ["article 6 of the Treaty on Seabed Sensors"]],
		["the Charter of the United Nations", ["of Charter of the United Nations"]],
		[
			"Additional Protocol I, Article 36",
			["of Additional Protocol I", "article 36 of Additional Protocol I"],
		],
		["part of a system", []],
		["this Article", []],
	])("%s", (words, expected) => {
		expect(lines(`Each Party shall act as laid down in ${words}.`)).toEqual(expected);
	});

	test("the values of Roman and plain numbers are told, those of letters not", () => {
		const { references } = norm("Each Party shall act under Articles IV and 7 and Annex C.");
		expect(references.map(({ path }) => path.at(-1)?.value)).toEqual([4, 7, null]);
	});

	test("an article's own number is no reference", () => {
		expect(lines("Article 5 – Access\nEach Party shall admit inspectors.")).toEqual([]);
	});
});

describe("Chinese references", () => {
	test.each([
		["第三条第二款第（二）项", ["article 三, paragraph 二, point 二"]],
		["本条第一款和第三款", ["article this, paragraph 一", "article this, paragraph 三"]],
		["前款", ["paragraph previous"]],
		["第四条至第六条", ["article 四 to 六"]],
		["第四、五条", ["article 四", "article 五"]],
		["附件一", ["annex 一"]],
		["附件二第三条", ["annex 二, article 三"]],
		["本议定书第七条", ["article 七"]],
		["《海底传感器条约》第八条", ["article 八 of 《海底传感器条约》"]],
		["《联合国宪章》", ["of 《联合国宪章》"]],
		["第二公约第九条", ["article 九 of 第二公约"]],
	])("%s", (words, expected) => {
		expect(lines(`缔约国应当遵守${words}的要求。`)).toEqual(expected);
	});

	test("an article's own number is no reference", () => {
		expect(lines("第五条 缔约国应当接受视察。")).toEqual([]);
	});

	test("Traditional characters name the same places", () => {
		expect(lines("締約國應當遵守第三條第二款第（二）項。")).toEqual([
			"article 三, paragraph 二, point 二",
		]);
	});
});
