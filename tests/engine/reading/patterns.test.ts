import type { CheckData, CheckRule } from "../../../engine/checks/types";
import { createReader } from "../../../engine/reading/reader";
import type { ClauseInput, Finding } from "../../../engine/reading/types";

function readerWith(
	rule: Partial<CheckRule>,
): (text: string, around?: Partial<ClauseInput>) => Finding | undefined {
	const check: CheckData = {
		id: "test.bell",
		dimension: "verification",
		source: ["none"],
		concepts: {
			bell: { en: ["bell", "bells"], zh: ["钟"] },
			toy: { en: ["toy"], zh: ["玩具"] },
			tower: { en: ["tower"], zh: ["塔"] },
		},
		rules: [{ id: "bell", all: ["bell"], ...rule }],
		specifics: [{ id: "time", all: ["pack:time-limit"] }],
	};
	const reader = createReader([check]);
	return (text, around = {}) => reader.read({ id: "c", text, ...around }).findings[0];
}

describe("a word that spoils a match only close by", () => {
	const find = readerWith({ apart: { of: ["toy"], by: 3 } });
	test.each([
		["Each Party shall ring the toy bell.", false],
		["Each Party shall ring the bell of a toy.", false],
		["Each Party shall ring the bell and, where children ask for one, fetch a toy.", true],
		["Each Party shall ring the toy bell, and shall in any case ring the large bell.", true],
	])("%s", (text, found) => {
		expect(find(text) !== undefined).toBe(found);
	});
});

describe("an entry narrowed to a part of the norm", () => {
	const subject = readerWith({ all: ["subject:bell"] });
	const predicate = readerWith({ all: ["predicate:bell"] });
	test.each([
		["The bell shall be rung by each Party.", true, false],
		["Each Party shall ring the bell.", false, true],
		["The bell is old.", false, false],
	])("%s", (text, before, after) => {
		expect(subject(text) !== undefined).toBe(before);
		expect(predicate(text) !== undefined).toBe(after);
	});
});

describe("heading and chapeau", () => {
	test("an entry looked for around the clause leaves its evidence there", () => {
		const find = readerWith({ all: ["bell", "around:tower"] });
		expect(find("Each Party shall ring the bell.")).toBeUndefined();
		expect(
			find("Each Party shall ring the bell.", { heading: "Church tower" })?.evidence,
		).toContainEqual({ from: 7, to: 12, in: "heading", text: "tower", role: "condition" });
	});

	test("a rule may exclude what stands around the clause", () => {
		const find = readerWith({ contextNone: ["toy"] });
		expect(find("Each Party shall ring the bell.", { heading: "Towers" })).toBeDefined();
		expect(find("Each Party shall ring the bell.", { heading: "The toy" })).toBeUndefined();
	});

	test("a rule that asks for none of the clause's own words is refused", () => {
		expect(() => readerWith({ all: ["around:tower"] })).toThrow(RangeError);
	});
});

test("a specific bounds the act it stands with: considering is all that is due", () => {
	const find = readerWith({});
	expect(find("Each Party shall ring the bell within 30 days.")?.level).toBe(3);
	expect(find("Each Party shall, within 30 days, consider ringing the bell.")?.level).toBe(2);
});
