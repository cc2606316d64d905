import { applyCommand, type Draft, foundDefinitions } from "../../../engine/index";
import { clause, draftOf } from "./drafts";

const both = (name: string, en: string, zh: string) => ({
	...clause(name, en),
	text: {
		en: [{ type: "text" as const, text: en }],
		"zh-Hans": [{ type: "text" as const, text: zh }],
	},
});

const DRAFT: Draft = {
	...draftOf(
		both(
			"c1",
			"“Operator” means the person who holds the console.",
			"“操作员”是指持有控制台的人。",
		),
		both("c2", "“Envelope” means the limits; “test” means a trial.", "“界限”是指各项限度。"),
		both("c3", "Each operator shall act.", "每一操作员应当行动。"),
	),
	languages: ["en", "zh-Hans"],
};

test("definitions in the text are found with their place, and with their name in the other language where the clauses match", () => {
	expect(foundDefinitions(DRAFT, "en")).toEqual([
		{ block: "c1", from: 1, to: 9, names: { en: "operator", "zh-Hans": "操作员" } },
		{ block: "c2", from: 1, to: 9, names: { en: "Envelope" } },
		{ block: "c2", from: 30, to: 34, names: { en: "test" } },
	]);
	expect(foundDefinitions(DRAFT, "zh-Hans").map(({ names }) => names)).toEqual([
		{ "zh-Hans": "操作员", en: "operator" },
		{ "zh-Hans": "界限" },
	]);
});

test("a definition that the list holds is not told again", () => {
	const term = { id: "t", name: { en: "operators" }, definedIn: "c1" };
	const { draft } = applyCommand(DRAFT, { type: "define-term", term });
	expect(foundDefinitions(draft, "en").map(({ names }) => names.en)).toEqual(["Envelope", "test"]);
});
