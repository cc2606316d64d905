import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { roundTrips, wordsIn } from "../../benches/round-trip";
import { EXPORT_FORMATS } from "../../exchange/index";

const ROOT = join(__dirname, "../..");

const files = ["templates", "examples"].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true })
		.map((name) => join(folder, String(name)))
		.filter((name) => /\.(?:clausula|txt)$/.test(name)),
);

describe("every template and example goes to each format and comes back with its words", () => {
	it.each(files)("%s", (name) => {
		const journeys = roundTrips(name, readFileSync(join(ROOT, name))) ?? [];
		expect(journeys.length).toBeGreaterThanOrEqual(EXPORT_FORMATS.length);
		for (const { step, language, lost, added, moved, refused, words } of journeys) {
			expect(words).toBeGreaterThan(50);
			expect({ step, language, lost, added, moved, refused }).toEqual({
				...{ step, language, lost: [], added: [], moved: false, refused: null },
			});
		}
	});
});

it("counts words, figures and Chinese characters", () => {
	expect(wordsIn("Article 3 (b): “the\u00a0State’s”, 第三条。")).toEqual([
		"Article",
		"3",
		"b",
		"the",
		"State",
		"s",
		"第",
		"三",
		"条",
	]);
});

const text = (words: string) => new TextEncoder().encode(words);

it("a text keeps the numbers that it writes", () => {
	const source =
		"Treaty on Words\n\nPreamble\n\n1. Recalling the past,\n\n2. Mindful of the rest,\n\nArticle 1\n\n1. Parties shall:\n\n(a) report;\n\n(c) review;\n\n(d) consult.\n\nArticle 2\n\nParties shall meet.\n";
	for (const journey of roundTrips("words.txt", text(source)) ?? [])
		expect(journey).toMatchObject({ lost: [], added: [], moved: false });
});
