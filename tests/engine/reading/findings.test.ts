import type { CheckData } from "../../../engine/checks/types";
import { createReader } from "../../../engine/reading/reader";
import type { ClauseInput, Finding } from "../../../engine/reading/types";

const check: CheckData = {
	id: "test.lamp",
	dimension: "verification",
	source: ["none"],
	concepts: {
		lamp: { en: ["lamp", "lamps", "!table lamp"], zh: ["灯"] },
		light: { en: ["light~"], zh: ["点亮"] },
		broken: { en: ["broken"], zh: ["损坏"] },
		gas: { en: ["gas"], zh: ["煤气"] },
	},
	rules: [
		{
			id: "light-lamp",
			all: ["light", "lamp"],
			none: ["broken"],
			near: 6,
			attributes: { object: ["site"] },
		},
		{ id: "after", all: ["gas"], afterForce: true, within: "norm", cap: 2 },
	],
	specifics: [{ id: "time", all: ["pack:time-limit"] }],
	attributes: { fuel: { gas: "gas" } },
};
const reader = createReader([check]);

function find(text: string, around: Partial<ClauseInput> = {}): Finding | undefined {
	return reader.read({ id: "c", text, ...around }).findings[0];
}

describe("levels", () => {
	test.each([
		["The lamp stands here.", undefined],
		["They light the lamp.", 1],
		["Parties should light the lamp within 5 days.", 1],
		["The lamp shall be lighted.", 1],
		["Each Party shall, as it deems appropriate, light the lamp within 5 days.", 1],
		["Each Party shall light the lamp.", 2],
		["Each Party shall light the lamp and, as it deems appropriate, ring the bell.", 2],
		["Each Party shall ring the bell and, as it deems appropriate, light the lamp.", 1],
		["缔约国应点亮灯，并酌情敲钟。", 2],
		["Each Party shall light the lamp within 5 days.", 3],
		["Each Party shall light the lamp. The Council shall meet within 5 days.", 2],
		["Each Party shall light the broken lamp.", undefined],
		["Each Party shall light the table lamp.", undefined],
		[
			"Each Party shall light the fire, open every door of the great hall and fetch a lamp.",
			undefined,
		],
		["缔约国应当在五日内点亮灯。", 3],
		["締約國應當點亮燈。", 2],
	])("%s → %s", (text, level) => {
		expect(find(text)?.level).toBe(level);
	});

	test("a preamble earns no more than a mention, and says why", () => {
		expect(find("Each Party shall light the lamp.", { part: "preamble" })).toMatchObject({
			level: 1,
			message: { id: "finding.level1.recital", params: { check: "test.lamp" } },
		});
	});

	test("a rule may ask that its act follows the word of force", () => {
		expect(find("Gas being dear, each Party shall save.")).toBeUndefined();
		expect(find("Each Party shall save gas within 5 days.")?.level).toBe(2);
	});
});

test("evidence keeps its place and role", () => {
	const text = "Each Party shall light the lamp within 5 days.";
	const evidence = find(text)?.evidence ?? [];
	for (const item of evidence) expect(text.slice(item.from, item.to)).toBe(item.text);
	expect(evidence.map(({ role, text: words }) => `${role}: ${words}`)).toEqual([
		"subject: Each Party",
		"force: shall",
		"act: light",
		"object: lamp",
		"bound: within 5 days",
	]);
});

test("attributes come from bearer, rule and concepts", () => {
	expect(find("The operator shall light the gas lamp.")?.attributes).toMatchObject({
		direction: ["constrains"],
		status: ["operator"],
		object: ["site"],
		fuel: ["gas"],
	});
});

test("data that names what it lacks is refused when the reader is made", () => {
	const broken = { ...check, rules: [{ id: "x", all: ["nowhere"] }] };
	expect(() => createReader([broken])).toThrow(/no concept "nowhere"/);
	expect(() =>
		createReader([{ ...check, rules: [{ id: "x", all: ["lamp"], specifics: ["none"] }] }]),
	).toThrow(/no specific "none"/);
});
