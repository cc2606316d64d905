import { variantsOf } from "../../../engine/checklist/terms";
import { ZH_VARIANTS } from "../../../engine/language/zh/variants";
import { compileTerm, inflections } from "../../../engine/reading/terms";

test.each([
	["inspect", ["inspect", "inspects", "inspected", "inspecting"]],
	["authorise", ["authorise", "authorises", "authorised", "authorising"]],
	["deny", ["deny", "denies", "denied", "denying"]],
	["destroy", ["destroy", "destroys", "destroyed", "destroying"]],
	["publish", ["publish", "publishes", "published", "publishing"]],
	["undertake", ["undertake", "undertakes", "undertook", "undertaken", "undertaking"]],
])("%s is inflected", (base, forms) => {
	expect(inflections(base)).toEqual(forms);
});

test("a term may leave endings open, in the middle and at the end", () => {
	expect(compileTerm("authoris* of*", "en")).toEqual([
		{ literals: ["authoris", " of"], open: true, stop: false },
	]);
});

test("a stop phrase is marked, in every inflection", () => {
	expect(
		compileTerm("!test~ ban", "en").map(({ literals, stop }) => [literals[0], stop]),
	).toContainEqual(["tested ban", true]);
});

test("a Chinese term finds the words that Taiwan writes for the mainland's", () => {
	const literals = (term: string) => compileTerm(term, "zh").map(({ literals }) => literals[0]);
	expect(literals("软件核查")).toEqual(["软件核查", "软件查核", "软体核查", "软体查核"]);
	expect(literals("!由算法")).toEqual(["由算法", "由演算法"]);
	expect(literals("禁止")).toEqual(["禁止"]);
});

test("a Chinese term of many such words stays within a bound", () => {
	const words = ZH_VARIANTS.map(([word]) => word).join("");
	expect(compileTerm(words, "zh").length).toBeLessThanOrEqual(16);
	expect(variantsOf(`(${words}|${words})`, "zh")).toBeLessThanOrEqual(32);
	expect(variantsOf("(软件|武器)核查", "zh")).toBe(6);
});

test("a group stands for each of its choices, the empty one too", () => {
	const literals = (term: string, pack: "en" | "zh") =>
		compileTerm(term, pack).map((compiled) => compiled.literals[0]);
	expect(literals("(no|without) (human |)control", "en")).toEqual([
		"no human control",
		"no control",
		"without human control",
		"without control",
	]);
	expect(literals("(没有|无需)人工(的|)干预", "zh")).toEqual([
		"没有人工的干预",
		"没有人工干预",
		"无需人工的干预",
		"无需人工干预",
	]);
});
