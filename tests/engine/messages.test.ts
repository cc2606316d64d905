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

	it("chooses a word by a number", () => {
		const pages = (count: number | string) =>
			formatMessage({ m: "{count} {count|page|pages}" }, { id: "m", params: { count } });
		expect([0, 1, "1", 2, "1,201"].map(pages)).toEqual([
			"0 pages",
			"1 page",
			"1 page",
			"2 pages",
			"1,201 pages",
		]);
	});

	it("shows an unknown id and a placeholder without a parameter as they are", () => {
		expect(formatMessage({}, { id: "no.such", params: {} })).toBe("no.such");
		expect(formatMessage({ m: "a {b}" }, { id: "m", params: {} })).toBe("a {b}");
	});

	it("may hold others, and lists of them with words between", () => {
		const catalogue = {
			whole: "say {one}, then {several:or}",
			part: "<{word}>",
			"list.or": " or ",
		};
		const part = (word: string) => ({ id: "part", params: { word } });
		const message = {
			id: "whole",
			params: { one: part("a"), several: [part("b"), { texts: { en: "c" } }] },
		};
		expect(formatMessage(catalogue, message)).toBe("say <a>, then <b> or c");
		expect(formatMessage({ whole: "{several:nor}" }, message)).toBe("part; c");
	});

	it("shows an author's words in the language of the catalogue or the nearest there is", () => {
		const said = (texts: object) => ({ id: "m", params: { label: { texts } } });
		const inLanguage = (language: string, texts: object) =>
			formatMessage({ m: "{label}", "interface.language": language }, said(texts));
		const both = { en: "access", "zh-Hans": "准入" };
		expect(inLanguage("en", both)).toBe("access");
		expect(inLanguage("zh-Hans", both)).toBe("准入");
		expect(inLanguage("zh-Hant", both)).toBe("准入");
		expect(inLanguage("zh-Hant", { en: "access" })).toBe("access");
		expect(inLanguage("en", { "zh-Hant": "准入" })).toBe("准入");
	});
});
