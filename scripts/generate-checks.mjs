// Lists the folders of `engine/checks/` as a module, in the order in which the checklists name them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const names = readdirSync(join(root, "schemas/checklists")).map((name) =>
	name.slice(0, -".json".length),
);
const named = ["core", ...names.filter((name) => name !== "core").sort()].flatMap((name) =>
	Object.keys(
		JSON.parse(readFileSync(join(root, "schemas/checklists", `${name}.json`), "utf8")).properties
			.checks.properties,
	),
);
const ids = named.filter((id) => existsSync(join(root, "engine/checks", id)));

const target = join(root, "engine/generated");
mkdirSync(target, { recursive: true });
writeFileSync(
	join(target, "checks.js"),
	[
		...ids.flatMap((id, index) => [
			`import check${index} from "../checks/${id}/check.json";`,
			`import texts${index} from "../checks/${id}/texts.json";`,
		]),
		`export const CHECKS = [${ids.map((_, index) => `check${index}`).join(", ")}];`,
		`export const TEXTS = { ${ids.map((id, index) => `"${id}": texts${index}`).join(", ")} };`,
		"",
	].join("\n"),
);
writeFileSync(
	join(target, "checks.d.ts"),
	[
		'import type { CheckData, CheckTexts } from "../checks/types";',
		"export declare const CHECKS: readonly CheckData[];",
		"export declare const TEXTS: Readonly<Record<string, CheckTexts>>;",
		"",
	].join("\n"),
);
