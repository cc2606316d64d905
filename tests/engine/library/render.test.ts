import {
	type ModelClause,
	proposedValue,
	renderModelClause,
	showModelClause,
} from "../../../engine/index";

const label = { en: "Hours", "zh-Hans": "小时数", "zh-Hant": "小時數" };
const clause: ModelClause = {
	id: "notice",
	technique: "Written for this test",
	parameters: {
		hours: { value: "48", label },
		body: {
			value: { en: "the Secretariat", "zh-Hans": "秘书处", "zh-Hant": "秘書處" },
			label: { en: "Body", "zh-Hans": "机构", "zh-Hant": "機構" },
		},
	},
	heading: { en: "Notice to {body}", "zh-Hans": "通知{body}", "zh-Hant": "通知{body}" },
	text: {
		en: "Each Party shall tell {body} within {hours} hours; {body} shall answer.",
		"zh-Hans": "各缔约方应在{hours}小时内告知{body}。",
		"zh-Hant": "各締約方應在{hours}小時內告知{body}。",
	},
};

const words = ({ text, parameters }: ReturnType<typeof renderModelClause>) =>
	parameters.map(({ name, from, to }) => [name, text.slice(from, to)]);

test("a rendered clause holds the proposed values, and tells where each stands", () => {
	const rendered = renderModelClause(clause, "en");
	expect(rendered.text).toBe(
		"Each Party shall tell the Secretariat within 48 hours; the Secretariat shall answer.",
	);
	expect(rendered.heading).toBe("Notice to the Secretariat");
	expect(words(rendered)).toEqual([
		["body", "the Secretariat"],
		["hours", "48"],
		["body", "the Secretariat"],
	]);
});

test("values that the drafter sets win over those proposed, an empty one too", () => {
	const rendered = renderModelClause(clause, "zh-Hant", { hours: "七十二", body: "" });
	expect(rendered.text).toBe("各締約方應在七十二小時內告知。");
	expect(words(rendered)).toEqual([
		["hours", "七十二"],
		["body", ""],
	]);
});

test("the shown form puts each value into square brackets that belong to its tab stop", () => {
	const shown = showModelClause(clause, "zh-Hans", { hours: "12" });
	expect(shown.text).toBe("各缔约方应在[12]小时内告知[秘书处]。");
	expect(words(shown)).toEqual([
		["hours", "[12]"],
		["body", "[秘书处]"],
	]);
});

test("a clause without heading renders none", () => {
	const { heading: _, ...bare } = clause;
	expect(renderModelClause(bare, "en").heading).toBeNull();
});

test("a value that looks like a parameter stays what it is", () => {
	expect(renderModelClause(clause, "zh-Hans", { hours: "{body}" }).text).toContain("{body}小时");
});

test("a parameter that the clause does not have is refused", () => {
	const { hours, body: _ } = clause.parameters;
	const lacking = { ...clause, parameters: { ...(hours ? { hours } : {}) } };
	expect(() => renderModelClause(lacking, "en")).toThrow(RangeError);
	expect(() => proposedValue(clause, "days", "en")).toThrow(RangeError);
});
