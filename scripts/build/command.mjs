import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The code in ASCII, so that it is read without decoding and held in one byte a character. Throws where a backslash stands
 * before another character: written out, the two would no longer mean what they did.
 */
export function asciiOf(code) {
	const escaped = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code);
	if (escaped) throw new Error(`the program escapes a character without need: ${escaped[0]}`);
	return code.replace(
		/[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

const texts = ["treaty", "protocol", "political-declaration", "verification-annex"].map(
	(name) => `templates/source/${name}.txt`,
);
const draft = "templates/treaty.clausula";
const formats = ["text", "json", "ndjson", "sarif", "html", "markdown"];
const checklists = ["core", "responsible-use", "alliance", "signability"];

/** Command lines that call most of what reports need. */
const lines = [
	...formats.map((format) => ["score", "--format", format, ...texts, draft]),
	["score", ...checklists.flatMap((name) => ["--checklist", name]), ...texts],
	["score", "--language", "zh-Hans", draft],
	["outline", ...texts.slice(0, 1)],
	["forecast", "--profile", "small-state", ...texts.slice(0, 1)],
];

/** Makes of a program just built one that starts fast: its characters, and its compiled code beside it. */
export function finishCommand(root) {
	const folder = join(root, "dist/cli");
	const program = join(folder, "program.js");
	writeFileSync(
		program,
		`(function (exports, require) {${asciiOf(readFileSync(program, "utf8"))}\n})`,
	);
	const maker = join(folder, "compile-program.mjs");
	const run = spawnSync(process.execPath, [maker, folder, JSON.stringify(lines)], {
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, NODE_OPTIONS: "" },
	});
	if (run.status !== 0) throw new Error("the command's code was not made; see above.");
	rmSync(maker);
}
