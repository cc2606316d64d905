import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
	clausesOf,
	labelsOf,
	missingClauses,
	parseDraft,
	parseDraftText,
	serialiseDraft,
} from "../../../engine/index";

const ROOT = join(__dirname, "../../..");
const EXAMPLES = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".clausula"));

test("there are examples", () => {
	expect(EXAMPLES).toEqual(["sample-declaration.clausula", "sample-treaty.clausula"]);
});

test.each(EXAMPLES)("%s is written as Clausula writes it, and whole in its languages", (name) => {
	const bytes = readFileSync(join(ROOT, "examples", name));
	const draft = parseDraft(bytes);
	expect(serialiseDraft(draft)).toBe(bytes.toString("utf8"));
	for (const language of draft.languages) {
		expect(missingClauses(draft, language)).toEqual([]);
		expect([...clausesOf(draft, language)].length).toBeGreaterThan(9);
		expect(draft.title[language]).toBeDefined();
		expect(labelsOf(draft, language).size).toBeGreaterThan(9);
	}
});

test("the example in the guide to the format is a draft, written as Clausula writes it", () => {
	const guide = readFileSync(join(ROOT, "docs/draft-format.md"), "utf8");
	const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
	expect(serialiseDraft(parseDraftText(example))).toBe(example);
});
