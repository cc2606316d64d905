import { formatMessage } from "../../engine/index";
import en from "../../locales/en.json";
import zhHant from "../../locales/zh-Hant.json";

describe("a message", () => {
	it("shows ids of the engine by their names", () => {
		const message = {
			id: "gap.level",
			params: { check: "verification.access", level: 0, wanted: 3 },
		};
		expect(formatMessage(en, message)).toBe(
			`${en["check.verification.access.label"]}: the draft is at “silent”; the checklist asks for “specified”.`,
		);
		expect(formatMessage(zhHant, message)).toContain("「未提及」");
	});

	it("says what the next level of the check needs", () => {
		const message = {
			id: "finding.level2",
			params: { check: "accountability.traceability", words: "shall keep records" },
		};
		const text = formatMessage(en, message);
		expect(text).toContain("“shall keep records”");
		expect(text).toContain(en["check.accountability.traceability.needs"]);
	});

	it("puts words from a draft in as they are, braces and dollar signs included", () => {
		const message = { id: "m", params: { words: "{check} $& $1" } };
		expect(formatMessage({ m: "<{words}>" }, message)).toBe("<{check} $& $1>");
	});

	it("shows an unknown id and a placeholder without a parameter as they are", () => {
		expect(formatMessage({}, { id: "no.such", params: {} })).toBe("no.such");
		expect(formatMessage({ m: "a {b}" }, { id: "m", params: {} })).toBe("a {b}");
	});
});
