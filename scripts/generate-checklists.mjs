// Compiles the bundled schemas to code ahead of time, so that neither the page nor the command needs `new Function` for them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "engine", "generated");
const readJson = (...path) => JSON.parse(readFileSync(join(root, "schemas", ...path), "utf8"));

// The same list as engine/checklist/vocabulary.ts; a test compares the two through a compiled checklist.
const annotations = [
	...["name", "version", "author", "dimension", "weight", "credit", "depth", "restsOn"],
	...["label", "question", "severity", "fix", "source", "needs", "detect"],
];

const compiler = (allErrors) => {
	const ajv = new Ajv2020({
		allErrors,
		strict: false,
		inlineRefs: false,
		code: { source: true, esm: true, lines: true },
	});
	ajv.addVocabulary(annotations);
	return ajv;
};

/** Without what only people read, so that the code stays small. */
const withoutTexts = (value) => {
	if (Array.isArray(value)) return value.map(withoutTexts);
	if (value === null || typeof value !== "object") return value;
	const kept = Object.entries(value).filter(
		([name, member]) =>
			!((name === "$schema" || name === "description") && typeof member === "string"),
	);
	return Object.fromEntries(kept.map(([name, member]) => [name, withoutTexts(member)]));
};
const compiled = (name, schema, allErrors) => {
	const ajv = compiler(allErrors);
	const code = standaloneCode(ajv, ajv.compile(withoutTexts(schema)));
	if (/\brequire\(/.test(code))
		throw new Error(`${name}: the code would need a module at run time`);
	return code;
};

mkdirSync(target, { recursive: true });
const write = (name, code, types) => {
	writeFileSync(join(target, `${name}.js`), code);
	writeFileSync(join(target, `${name}.d.ts`), types);
};
const validatorTypes = [
	'import type { ErrorObject } from "ajv";',
	"export declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };",
	"",
].join("\n");

write(
	"validate-checklist",
	compiled("checklist.schema.json", readJson("checklist.schema.json"), true),
	validatorTypes,
);
write(
	"validate-profile",
	compiled("profile.schema.json", readJson("profile.schema.json"), true),
	validatorTypes,
);
write(
	"validate-draft",
	compiled("draft.schema.json", readJson("draft.schema.json"), false),
	validatorTypes,
);
write(
	"validate-private-notes",
	compiled("private-notes.schema.json", readJson("private-notes.schema.json"), false),
	validatorTypes,
);
write(
	"validate-read-input",
	compiled("read-input.schema.json", readJson("read-input.schema.json"), false),
	validatorTypes,
);

const names = readdirSync(join(root, "schemas", "checklists"))
	.filter((name) => name.endsWith(".json"))
	.map((name) => name.slice(0, -".json".length))
	.sort();
for (const name of names) {
	write(
		`checklist-${name}`,
		compiled(name, readJson("checklists", `${name}.json`), true),
		validatorTypes,
	);
}
const identifier = (name) => name.replaceAll(/[^a-z0-9]+/g, "_");
write(
	"checklists",
	[
		...names.map(
			(name) => `import { validate as ${identifier(name)} } from "./checklist-${name}";`,
		),
		"export const COMPILED_CHECKLISTS = [",
		...names.map(
			(name) =>
				`{ validate: ${identifier(name)}, schema: ${JSON.stringify(readJson("checklists", `${name}.json`))} },`,
		),
		"];",
		"",
	].join("\n"),
	[
		'import type { ErrorObject } from "ajv";',
		"export declare const COMPILED_CHECKLISTS: readonly {",
		"\treadonly validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };",
		"\treadonly schema: unknown;",
		"}[];",
		"",
	].join("\n"),
);
