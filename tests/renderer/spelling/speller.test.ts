import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSpeller, type Dialect } from "../../../renderer/spelling/speller";

const folders: Readonly<Record<Dialect, string>> = {
	"en-GB": "dictionary-en-gb",
	"en-US": "dictionary-en",
};

function spellerOf(dialect: Dialect) {
	const file = (name: string) =>
		readFileSync(join(__dirname, "../../../node_modules", folders[dialect], name), "utf8");
	return createSpeller(dialect, { aff: file("index.aff"), dic: file("index.dic") });
}

const british = spellerOf("en-GB");
const american = spellerOf("en-US");

test.each([
	"authorise",
	"authorize",
	"organization",
	"colour",
	"Party's",
	"demining",
	"signatories",
])("British spelling has %s", (word) => expect(british.isCorrect(word)).toBe(true));

test.each(["color", "verificaton", "bizarely", "recieve"])("British spelling lacks %s", (word) =>
	expect(british.isCorrect(word)).toBe(false),
);

test.each([
	["authorize", true],
	["authorise", false],
	["color", true],
	["colour", false],
])("American spelling of %s: %s", (word, right) => expect(american.isCorrect(word)).toBe(right));

test("says what may have been meant, at most five words", () => {
	expect(british.suggest("acountability")).toContain("accountability");
	expect(british.suggest("ths").length).toBeLessThanOrEqual(5);
});
