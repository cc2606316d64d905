import { applyCommand, type ByLanguage } from "../../../engine/index";
import { nameFault, namesGiven } from "../../../renderer/terms/name-faults";
import { termRows } from "../../../renderer/terms/term-rows";
import { writtenDraft } from "../../e2e/written-draft";

const { draft } = applyCommand(writtenDraft("faults"), {
	type: "define-term",
	term: { id: "t", name: { en: "operator", "zh-Hans": "操作员" }, definedIn: "d1" },
});
const own = draft.terms[0] ?? null;

test.each<[ByLanguage<string>, string | null]>([
	[{ en: " ", "zh-Hans": "" }, "terms.nameNeeded"],
	[{ en: "operators" }, "terms.taken"],
	[{ "zh-Hans": "操作员" }, "terms.taken"],
	[{ en: "Operator" }, null],
	[{ en: "supervisor" }, null],
])("names %j of a new term: %s", (names, fault) => {
	expect(nameFault(draft, names, null)).toBe(fault);
});

test("a term may keep its own name", () => {
	expect(nameFault(draft, { en: "operators" }, own)).toBeNull();
	expect(namesGiven({ en: "  flight   log ", "zh-Hans": " " })).toEqual({ en: "flight log" });
});

test("a row counts uses by language and says what is wanting", () => {
	const unused = { id: "u", name: { en: "convoy" }, definedIn: "gone" };
	const { draft: both } = applyCommand(draft, { type: "define-term", term: unused });
	const [convoy, operator] = termRows(both, "en");
	expect(operator).toMatchObject({
		name: "operator",
		others: [{ language: "zh-Hans", name: "操作员" }],
		counts: [
			{ language: "en", count: 3 },
			{ language: "zh-Hans", count: 3 },
		],
		unused: false,
		undefined: false,
		unnamed: [],
	});
	expect(convoy).toMatchObject({ unused: true, undefined: true, unnamed: ["zh-Hans"] });
});
