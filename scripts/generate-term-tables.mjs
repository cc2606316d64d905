// Makes the tables in which the built-in terms are looked up, so that programs need not make them at each start.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const root = dirname(import.meta.dirname);
const target = join(root, "engine/generated");
const path = join(target, "term-tables.js");
mkdirSync(target, { recursive: true });
// The engine imports what is to be made here, and makes the tables itself where there are none.
if (!existsSync(path)) writeFileSync(path, "export const TERM_TABLES = {};\n");
writeFileSync(
	join(target, "term-tables.d.ts"),
	["export declare const TERM_TABLES: Readonly<Record<string, string>>;", ""].join("\n"),
);

const { build } = await import("vite");
const folder = mkdtempSync(join(target, "making-"));
try {
	await build({
		configFile: false,
		root,
		logLevel: "warn",
		ssr: { noExternal: true, target: "node" },
		build: {
			ssr: "engine/ready-tables.ts",
			outDir: folder,
			minify: false,
			rolldownOptions: {
				output: { format: "es", entryFileNames: "make.mjs", codeSplitting: false },
			},
		},
	});
	const { readyTables } = await import(pathToFileURL(join(folder, "make.mjs")).href);
	// Kept as text: most runs need the tables of one language only.
	const texts = Object.entries(readyTables()).map(([key, tables]) => [key, JSON.stringify(tables)]);
	const module = `export const TERM_TABLES = ${JSON.stringify(Object.fromEntries(texts), null, "\t")};\n`;
	writeFileSync(path, module);
} finally {
	rmSync(folder, { recursive: true });
}
