import Ajv2020 from "ajv/dist/2020";
import { PACKS } from "../../../engine/language/pack";
import { foldTable, foldText } from "../../../engine/text/fold";
import schema from "../../../schemas/lexicon.schema.json";

const concepts = (pack: "en" | "zh"): string[] => Object.keys(PACKS[pack].concepts).sort();

test.each(["en", "zh"] as const)("the %s lexicon conforms to its schema", (pack) => {
	const validate = new Ajv2020().compile(schema);
	validate(PACKS[pack].concepts);
	expect(validate.errors).toBeNull();
});

test("both packs know the same concepts", () => {
	const only = (one: string[], other: string[]): string[] =>
		one.filter((name) => !other.includes(name));
	expect(only(concepts("zh"), concepts("en"))).toEqual([]);
	expect(only(concepts("en"), concepts("zh"))).toEqual([]);
});

test.each(["en", "zh"] as const)("every %s term is written as the scanner sees it", (pack) => {
	const table = foldTable(pack);
	// The marks of a group are notation, not text.
	const words = (term: string): string[] => term.split(/[()|]/);
	for (const terms of Object.values(PACKS[pack].concepts)) {
		for (const word of terms.flatMap(words)) expect(foldText(word, table)).toBe(word);
	}
});
