#!/usr/bin/env node
// Checks types, style, import borders, unused code and duplicates: all of them, or those named as arguments.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate } from "./build.mjs";
import { forbiddenImports } from "./check/imports.mjs";

const root = dirname(import.meta.dirname);

function tool(name, args) {
	const run = spawnSync(join(root, "node_modules/.bin", name), args, {
		cwd: root,
		encoding: "utf8",
	});
	return run.status === 0
		? ""
		: `${run.error ?? ""}${run.stdout}${run.stderr}`.trim() || `${name} failed`;
}

const typed = [".", "engine", "exchange", "reports", "cli", "electron", "renderer"];

const steps = {
	types: () => {
		const projects = typed.filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
		return projects
			.map((folder) => tool("tsc", ["--pretty", "false", "-p", folder]))
			.join("\n")
			.trim();
	},
	style: () => tool("biome", ["check", "--error-on-warnings", "--max-diagnostics=200", "."]),
	imports: () => forbiddenImports(root).join("\n"),
	unused: () => tool("knip", ["--no-progress"]),
	duplicates: () => tool("jscpd", ["."]),
	pages: () => {
		const args = [join(root, "scripts/check-pages.mjs"), "--check"];
		const run = spawnSync(process.execPath, args, { encoding: "utf8" });
		return run.status === 0 ? "" : run.stderr.trim();
	},
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !steps[name]);
if (unknown) {
	console.error(`No such check: ${unknown}. There are ${Object.keys(steps).join(", ")}.`);
	process.exit(1);
}
generate();
for (const name of names.length > 0 ? names : Object.keys(steps)) {
	const problem = steps[name]();
	console.log(`${problem === "" ? "ok    " : "FAILED"} ${name}`);
	if (problem !== "") {
		console.log(problem);
		process.exitCode = 1;
	}
}
