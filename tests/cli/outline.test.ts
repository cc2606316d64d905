import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { widthOf } from "../../cli/columns";
import type { OutlineItem } from "../../cli/load-outline";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const folder = new Folder();

beforeAll(buildCommand, 120_000);
afterAll(() => folder.remove());

describe("clausula outline", () => {
	it("shows articles with their headings and paragraphs with their numbers", () => {
		const { out, code } = clausula(["outline", folder.write("treaty.txt", TREATY)]);
		expect(code).toBe(0);
		expect(out).toMatch(/^Article 2 {2}Records$/m);
		expect(out).toMatch(/^ {2}2\. {2}Commanders shall be criminally responsible/m);
		for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
	});

	it("writes JSON that its schema describes", () => {
		const run = clausula(["outline", folder.write("t.md", TREATY), "--format", "json"]);
		const found: { language: string; outline: OutlineItem[] } = JSON.parse(run.out);
		const validate = new Ajv2020({ allowUnionTypes: true }).compile(
			JSON.parse(readFileSync(join(__dirname, "../../schemas/outline.schema.json"), "utf8")),
		);
		validate(found);
		expect(validate.errors).toBeNull();
		expect(found.language).toBe("en");
		const articles = found.outline.filter(({ kind }) => kind === "article");
		expect(articles.map(({ heading }) => heading)).toEqual([
			"Prohibitions",
			"Records",
			"Verification",
		]);
		expect(articles.map(({ children }) => children.length)).toEqual([1, 2, 2]);
	});

	it("finds the structure of Chinese text", () => {
		const text =
			"哨戒系统条约\n\n第一条 记录\n\n一、各缔约国应当：\n\n（一）保存记录；\n\n（二）提交报告。\n";
		const run = clausula(["outline", folder.write("zh.txt", text), "--format", "json"]);
		const found: { outline: OutlineItem[] } = JSON.parse(run.out);
		const article = found.outline.find(({ kind }) => kind === "article");
		expect(article).toMatchObject({ label: "第一条", heading: "记录" });
		expect(article?.children[0]?.children.map(({ label }) => label)).toEqual(["（一）", "（二）"]);
	});
});
