// Lists the files of `engine/library/` as a module, in the order in which the checklists name their checks.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const jsonNames = (folder) =>
	readdirSync(join(root, folder))
		.filter((name) => name.endsWith(".json"))
		.map((name) => name.slice(0, -".json".length))
		.sort();

const checklists = jsonNames("schemas/checklists");
const order = ["core", ...checklists.filter((name) => name !== "core")].flatMap((name) =>
	Object.keys(
		JSON.parse(readFileSync(join(root, "schemas/checklists", `${name}.json`), "utf8")).properties
			.checks.properties,
	),
);
const rank = (check) => (order.includes(check) ? order.indexOf(check) : order.length);
const files = jsonNames("engine/library").sort((a, b) => rank(a) - rank(b));

const target = join(root, "engine/generated");
mkdirSync(target, { recursive: true });
writeFileSync(
	join(target, "library.js"),
	[
		...files.map((name, index) => `import file${index} from "../library/${name}.json";`),
		`export const LIBRARY = [${files.map((_, index) => `file${index}`).join(", ")}];`,
		"",
	].join("\n"),
);
writeFileSync(
	join(target, "library.d.ts"),
	[
		'import type { LibraryFile } from "../library/types";',
		"export declare const LIBRARY: readonly LibraryFile[];",
		"",
	].join("\n"),
);
