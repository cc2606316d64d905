import { join } from "node:path";
import { forbiddenImports, importsOf } from "../../scripts/check/imports.mjs";
import { whyForbidden } from "../../scripts/check/rules.mjs";

test.each([
	["engine/reading/read.ts", "../draft/types", false],
	["engine/checklist/built-in.ts", "../../schemas/checklists/core.json", false],
	["engine/checklist/compile.ts", "ajv/dist/2020", false],
	["cli/main.ts", "../engine/index", false],
	["cli/main.ts", "../engine", false],
	["reports/svg/matrix.ts", "../../engine/index", false],
	["reports/svg/chain.ts", "@dagrejs/dagre", false],
	["cli/score.ts", "../reports/svg/draw", false],
	["renderer/maps/tabs.tsx", "../../reports/svg/draw", false],
	["cli/main.ts", "node:fs", false],
	["renderer/panels/gaps.tsx", "../../engine/index", false],
	["renderer/i18n.ts", "../locales/en.json", false],
	["renderer/store/store.ts", "../../electron/contract/bridge", true],
	["renderer/palette/palette.tsx", "../../electron/commands", false],
	["renderer/editor/session.ts", "@lexical/rich-text", false],
	["electron/main.ts", "electron", false],
	["tests/engine/read.test.ts", "../../engine/reading/read", false],
])("%s may import %s", (from, specifier, typeOnly) => {
	expect(whyForbidden(from, specifier, typeOnly)).toBeNull();
});

test.each([
	["engine/draft/walk.ts", "node:fs", false, "runs without Node"],
	["engine/draft/walk.ts", "fs", false, "runs without Node"],
	["engine/draft/walk.ts", "react", false, "no package of engine/"],
	[
		"engine/draft/walk.ts",
		"../../cli/main",
		false,
		"leads into cli/: engine/ may reach schemas/ only",
	],
	["engine/draft/walk.ts", "../../locales/en.json", false, "leads into locales/"],
	["cli/score.ts", "../engine/reading/read", false, 'import it from "../engine/index"'],
	[
		"renderer/panels/gaps.tsx",
		"../../engine/draft/types",
		true,
		'import it from "../../engine/index"',
	],
	["renderer/panels/gaps.tsx", "../../cli/report", false, "leads into cli/"],
	["renderer/panels/gaps.tsx", "../../electron/contract/bridge", false, "and `import type`"],
	["renderer/panels/gaps.tsx", "../../electron/menu", true, "and `import type`"],
	["renderer/panels/gaps.tsx", "electron", false, "no package of renderer/"],
	["renderer/panels/gaps.tsx", "node:path", false, "runs without Node"],
	["electron/main.ts", "../renderer/i18n", false, "leads into renderer/"],
	["reports/html.ts", "node:fs", false, "runs without Node"],
	["reports/html.ts", "../locales/en.json", false, "leads into locales/"],
	["engine/index.ts", "../reports/html", false, "leads into reports/"],
	["cli/main.ts", "../schemas/draft", false, "only its .json files"],
	["cli/main.ts", "reactive", false, "no package of cli/"],
])("%s may not import %s", (from, specifier, typeOnly, why) => {
	expect(whyForbidden(from, specifier, typeOnly)).toContain(why);
});

test("every way to import is seen, and whether it brings types only", () => {
	const text = [
		'import a, { b } from "./static";',
		'import type { C } from "./types";',
		'import { type D, type E } from "./inline-types";',
		'import "./effect";',
		'export { f } from "./again";',
		'export * from "./all";',
		'export type { G } from "./types-again";',
		'const h = async () => await import("./later");',
		'let i: import("./type-query").I;',
	].join("\n");
	expect(importsOf(text, false).map((each) => `${each.specifier} ${each.typeOnly}`)).toEqual([
		"./static false",
		"./types true",
		"./inline-types true",
		"./effect false",
		"./again false",
		"./all false",
		"./types-again true",
		"./later false",
		"./type-query true",
	]);
});

test("no file of this tree crosses a border it may not", () => {
	expect(forbiddenImports(join(__dirname, "../.."))).toEqual([]);
});
