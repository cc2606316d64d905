import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countWords } from "../../../engine/index";
import { chinesePadding, padding } from "./padding";
import { pointsOf, reportOn } from "./reports";

const read = (folder: string, name: string) => readFileSync(join(__dirname, folder, name), "utf8");
const textsIn = (folder: string) =>
	readdirSync(join(__dirname, folder))
		.sort()
		.map((name) => [name, read(folder, name)] as const);

const honest = {
	en: reportOn(read("honest", "en.txt")),
	zh: reportOn(read("honest", "zh.txt")),
};

describe("hollow drafts", () => {
	const hollow = textsIn("hollow");

	it("are twenty, in both languages", () => {
		expect(hollow).toHaveLength(20);
		const languages = hollow.map(([, text]) => reportOn(text).language);
		expect(new Set(languages)).toEqual(new Set(["en", "zh-Hans"]));
	});

	it.each(hollow)("%s stays below a short honest draft in every dimension", (_name, text) => {
		const report = reportOn(text);
		for (const own of [honest.en, honest.zh]) {
			expect(report.score.overall).toBeLessThan(own.score.overall);
			for (const [index, points] of pointsOf(report).entries())
				expect(points).toBeLessThan(pointsOf(own)[index] ?? 0);
		}
	});
});

describe("strong drafts on autonomy", () => {
	it.each(textsIn("strong"))("%s leads there", (_name, text) => {
		const [autonomy = 0] = pointsOf(reportOn(text));
		expect(autonomy).toBeGreaterThanOrEqual(90);
		for (const own of [honest.en, honest.zh])
			expect(autonomy).toBeGreaterThan(pointsOf(own)[0] ?? 100);
	});
});

describe("length", () => {
	it("raises nothing by 20,000 words on elections and privileges", () => {
		const more = padding(20_000, 4);
		expect(countWords(more)).toBeGreaterThanOrEqual(20_000);
		const long = reportOn(`${read("honest", "en.txt")}\n${more}`);
		for (const [index, points] of pointsOf(long).entries())
			expect(points).toBeLessThanOrEqual(pointsOf(honest.en)[index] ?? 0);
		expect(Math.max(...pointsOf(reportOn(more)))).toBe(0);
	});

	it("raises nothing by 20,000 characters in Chinese", () => {
		const long = reportOn(`${read("honest", "zh.txt")}\n${chinesePadding(20_000)}`);
		for (const [index, points] of pointsOf(long).entries())
			expect(points).toBeLessThanOrEqual(pointsOf(honest.zh)[index] ?? 0);
	});

	it.each(["en.txt", "zh.txt"])("raises nothing when the text is said twice: %s", (name) => {
		const text = read("honest", name);
		const [, ...body] = text.split("\n");
		const once = reportOn(text);
		const twice = reportOn(`${text}\n${body.join("\n")}`);
		expect(twice.findings.draft.words).toBeGreaterThan(1.8 * once.findings.draft.words);
		for (const [index, points] of pointsOf(twice).entries())
			expect(points).toBeLessThanOrEqual(pointsOf(once)[index] ?? 0);
	});
});
