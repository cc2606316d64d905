// Writes the product's version as code, so that no program has to find package.json at run time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "engine", "generated");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

mkdirSync(target, { recursive: true });
writeFileSync(join(target, "version.js"), `export const VERSION = ${JSON.stringify(version)};\n`);
writeFileSync(
	join(target, "version.d.ts"),
	"/** The product's version, by Semantic Versioning. */\nexport declare const VERSION: string;\n",
);
