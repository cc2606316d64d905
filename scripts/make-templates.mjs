// Writes templates/*.clausula from templates/source/*.txt; docs/templates.md tells the form of a source.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { draftText } from "./templates/draft-text.mjs";
import { readTemplate } from "./templates/read-template.mjs";

const folder = join(import.meta.dirname, "..", "templates");
for (const file of readdirSync(join(folder, "source"))) {
	const id = basename(file, ".txt");
	const draft = readTemplate(id, readFileSync(join(folder, "source", file), "utf8"));
	writeFileSync(join(folder, `${id}.clausula`), draftText(draft));
}
