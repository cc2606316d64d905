import { type Draft, type DraftNode, type Language, toBlocks } from "../../../engine/index";
import { keyNames } from "../../../renderer/palette/key-names";
import { fittingPlaces, listedPlaces, typedNumber } from "../../../renderer/palette/place-list";
import { draftOf } from "../../engine/draft/drafts";

const words = (en: string, zh: string) => ({
	en: [{ type: "text" as const, text: en }],
	"zh-Hans": [{ type: "text" as const, text: zh }],
});

function node(
	id: string,
	kind: DraftNode["kind"],
	said: ReturnType<typeof words>,
	...children: DraftNode[]
): DraftNode {
	const own = kind === "clause" ? { text: said, heading: {} } : { heading: said, text: {} };
	return { id, kind, ...own, numbering: "automatic", children };
}

const DRAFT: Draft = {
	...draftOf(
		...Array.from({ length: 12 }, (_, at) =>
			node(
				`a${at + 1}`,
				"article",
				words(at === 6 ? "Records of use" : `Matter ${at + 1}`, at === 6 ? "使用记录" : "事项"),
				node(`c${at + 1}-1`, "clause", words("Each Party shall report.", "各方应报告。")),
				node(
					`c${at + 1}-2`,
					"clause",
					words("It shall keep:", "应保存："),
					node(`c${at + 1}-2-a`, "clause", words("records;", "记录；")),
					node(`c${at + 1}-2-b`, "clause", words("orders.", "命令。")),
				),
			),
		),
	),
	title: {},
	languages: ["en", "zh-Hans"],
};

function first(typed: string, language: Language = "en"): readonly string[] {
	const places = listedPlaces(DRAFT, language, toBlocks(DRAFT, language));
	return fittingPlaces(places, typed).map(({ id }) => id);
}

test.each([
	["7", "7"],
	["7.2", "7.2"],
	["Article 7", "7"],
	["art. 7, para. 2 (b)", "7.2(b)"],
	["7(2)(b)", "7.2(b)"],
	["第七条", "7"],
	["第7條第2款", "7.2"],
	["第十二条第二款第（一）项", "12.2(1)"],
	["第一百零三条", "103"],
])("understands %s as %s", (typed, number) => {
	expect(typedNumber(typed)).toBe(number);
});

test("lists the address itself first, then what stands below it", () => {
	expect(first("7.2").slice(0, 3)).toEqual(["c7-2", "c7-2-a", "c7-2-b"]);
	expect(first("1").slice(0, 2)).toEqual(["a1", "c1-1"]);
	expect(first("article 12")[0]).toBe("a12");
	expect(first("第七条", "zh-Hans")[0]).toBe("a7");
	expect(first("第七条第二款", "zh-Hans")[0]).toBe("c7-2");
});

test("finds headings before clauses by their words", () => {
	expect(first("records")[0]).toBe("a7");
	expect(first("记录", "zh-Hans")[0]).toBe("a7");
	expect(first("of use")).toEqual(["a7"]);
	expect(first("nothing like it")).toEqual([]);
});

test("lists headings only where nothing was typed", () => {
	expect(first("")).toEqual(DRAFT.body.map(({ id }) => id));
});

test("names keys as they stand on the keyboard", () => {
	expect(keyNames("CmdOrCtrl+Shift+Plus", false)).toEqual(["Ctrl", "Shift", "+"]);
	expect(keyNames("CmdOrCtrl+Shift+Enter", true)).toEqual(["⌘", "⇧", "↩"]);
});
