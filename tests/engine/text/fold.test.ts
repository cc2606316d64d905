import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type FoldName, foldTable, foldText } from "../../../engine/text/fold";
import { foldFile } from "../../../scripts/generate-fold.mjs";

test.each<FoldName>(["en", "zh"])(
	"the %s fold is idempotent and leaves surrogates alone",
	(name) => {
		const table = foldTable(name);
		for (let unit = 0; unit < 0x10000; unit++) {
			const image = table[unit] as number;
			if (table[image] !== image) throw new Error(`U+${unit.toString(16)} folds twice`);
			if (unit >= 0xd800 && unit <= 0xdfff) expect(image).toBe(unit);
			else if (image >= 0xd800 && image <= 0xdfff) throw new Error(`U+${unit.toString(16)}`);
		}
	},
);

test.each<FoldName>(["en", "zh"])("the %s fold keeps the length of any text", (name) => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(foldText(text, foldTable(name))).toHaveLength(text.length);
		}),
	);
	expect(foldText("İx".repeat(20_000), foldTable(name))).toHaveLength(40_000);
});

test("English folds case, quotes, dashes and white space", () => {
	expect(foldText("The “State’s”\nSELF–defence\u00a0№", foldTable("en"))).toBe(
		'the "state\'s" self-defence №',
	);
});

test("Traditional, its variants and full-width digits fold to one Chinese", () => {
	const table = foldTable("zh");
	expect(foldText("締約各方應在１２個月內", table)).toBe("缔约各方应在12个月内");
	expect(foldText("為了／爲了", table)).toBe("为了／为了");
	expect(foldText("「ＡＩ」著手", table)).toBe("“ai”着手");
});

test("the committed fold is what its generator makes", () => {
	const committed = new URL("../../../engine/language/zh/fold.json", `file://${__filename}`);
	expect(readFileSync(committed, "utf8")).toBe(foldFile());
});
