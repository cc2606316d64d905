// Takes the sample delegation profiles into the engine, so that window and command can offer them without a file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "examples", "profiles");
const target = join(root, "engine", "generated");
const extension = ".clausula-profile.json";

const samples = readdirSync(source)
	.filter((name) => name.endsWith(extension))
	.sort()
	.map((name) => ({
		id: name.slice(0, -extension.length),
		text: readFileSync(join(source, name), "utf8"),
	}));

mkdirSync(target, { recursive: true });
writeFileSync(
	join(target, "profiles.js"),
	`export const PROFILES = ${JSON.stringify(samples, null, "\t")};\n`,
);
writeFileSync(
	join(target, "profiles.d.ts"),
	"export declare const PROFILES: readonly { readonly id: string; readonly text: string }[];\n",
);
