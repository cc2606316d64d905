import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { widthOf } from "../../cli/columns";
import { serialiseDraft } from "../../engine/index";
import { versionedDraft } from "../e2e/versioned-draft";
import { writtenDraft } from "../e2e/written-draft";
import { buildCommand, clausula, Folder } from "./clausula";

const folder = new Folder();
let file: string;

beforeAll(() => {
	buildCommand();
	file = folder.write("draft.clausula", serialiseDraft(versionedDraft("history")));
}, 120_000);
afterAll(() => folder.remove());

describe("clausula history", () => {
	it("lists versions, the newest first, with time, score, name, author and note", () => {
		const { out, code } = clausula(["history", file]);
		expect(code).toBe(0);
		expect(out.split("\n")).toEqual([
			"1  2026-04-12 09:33Z  38  Saved · Wei Chen",
			"2  2026-03-12 09:32Z  33  Text for the second reading · Ana Lind",
			"                          Approval in person, as the group of friends asked.",
			"3  2026-02-12 09:31Z  26  Saved · Wei Chen",
			"4  2026-01-12 09:30Z  21  Saved · Ana Lind",
			"",
		]);
		for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
		expect(clausula(["history", file], "", { LANG: "zh_CN.UTF-8" }).out).toContain(
			"已保存 · Wei Chen",
		);
	});

	it("writes JSON that its schema describes", () => {
		const found: { versions: { id: string }[] } = JSON.parse(
			clausula(["history", file, "--format", "json"]).out,
		);
		const validate = new Ajv2020({ allowUnionTypes: true }).compile(
			JSON.parse(readFileSync(join(__dirname, "../../schemas/history.schema.json"), "utf8")),
		);
		validate(found);
		expect(validate.errors).toBeNull();
		expect(found.versions.map(({ id }) => id)).toEqual([
			"version-3",
			"version-2",
			"version-1",
			"version-0",
		]);
	});

	it("writes the text of a version by its place or its id, in any of its languages", () => {
		const byPlace = clausula(["history", file, "--show", "2"]);
		expect(byPlace.code).toBe(0);
		expect(byPlace.out).toContain(
			"Each operator shall approve every engagement in person before it begins.",
		);
		expect(clausula(["history", file, "--show", "version-2"]).out).toBe(byPlace.out);
		const chinese = clausula(["history", file, "--show", "2", "--language", "zh-Hans"]);
		expect(chinese.out).toContain("每一操作员应当");
	});

	it("refuses versions that are not there, and files that hold none", () => {
		const none = folder.write("none.clausula", serialiseDraft(writtenDraft("none")));
		expect(clausula(["history", none])).toMatchObject({ code: 0, out: "No versions yet.\n" });
		const absent = clausula(["history", none, "--show", "1"]);
		expect(absent).toMatchObject({ code: 2, out: "" });
		expect(absent.err).toMatch(/^clausula: .*none\.clausula: .*“1”/);
		expect(clausula(["history", folder.write("text.txt", "Article 1")]).code).toBe(2);
		expect(clausula(["history"]).code).toBe(2);
	});
});
