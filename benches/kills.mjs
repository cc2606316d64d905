#!/usr/bin/env node
// node benches/kills.mjs [times]: types in the built app and kills it at random moments, 200 times unless told otherwise, and reports what was lost.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const report = join(root, "artifacts/kills.json");
const times = Number(process.argv[2] ?? 200);
if (!Number.isInteger(times) || times < 1) {
	console.error("usage: node benches/kills.mjs [times]");
	process.exit(2);
}

rmSync(report, { force: true });
const run = spawnSync(
	process.execPath,
	[
		join(root, "scripts/test.mjs"),
		"e2e",
		"tests/e2e/recovery.test.ts",
		"-t",
		"kills at random moments",
	],
	{
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
		env: { ...process.env, CLAUSULA_KILLS: String(times) },
	},
);

try {
	const { kills, lost, offered, unsaved, longest } = JSON.parse(readFileSync(report, "utf8"));
	console.log(
		`${kills} kills: ${offered} drafts offered and recovered, ${lost} lost anything older than 2 s. ` +
			`At most ${unsaved} last keys were missing, the oldest ${longest} ms old.`,
	);
	process.exitCode = run.status === 0 && lost === 0 ? 0 : 1;
} catch {
	console.error("kills: the run ended without a report.");
	process.exitCode = 1;
}
