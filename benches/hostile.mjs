// Reads files that mean harm, each in a process of its own that may open no other file, and prints what became of them; exit 1 where
// one is not refused or reported as it should be, or takes more than 5 s or 1 GB.
// usage: node benches/hostile.mjs [WORD-OF-THE-NAME]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { loadModule } from "./load-engine.mjs";

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 1024;

const [only = ""] = process.argv.slice(2);
const { HOSTILE_FILES } = await loadModule("./hostile-files.ts");
const folder = mkdtempSync(join(tmpdir(), "clausula-hostile-"));
const child = join(import.meta.dirname, "hostile-child.mjs");
let faults = 0;
try {
	for (const name of ["importers", "pdf-importer"]) {
		const bundle = await rolldown({
			input: join(import.meta.dirname, `${name}.ts`),
			platform: "node",
		});
		await bundle.write({ file: join(folder, `${name}.mjs`), format: "esm", codeSplitting: false });
	}
	const file = join(folder, "file");
	for (const { importer, name, make, expected } of HOSTILE_FILES) {
		if (!`${importer} ${name}`.includes(only)) continue;
		writeFileSync(file, make());
		const module = join(folder, importer === "pdf" ? "pdf-importer.mjs" : "importers.mjs");
		const run = spawnSync(
			process.execPath,
			[
				"--experimental-permission",
				...[child, module, file, "/proc/self/status"].map((path) => `--allow-fs-read=${path}`),
				"--no-warnings",
				...[child, module, importer, file],
			],
			{ encoding: "utf8", timeout: 60_000 },
		);
		const told = run.stdout
			? JSON.parse(run.stdout)
			: { fault: run.error?.code ?? run.stderr.slice(-300) };
		const { refused, losses = {}, fault, seconds = Number.NaN, megabytes = Number.NaN } = told;
		const right =
			typeof expected === "string"
				? refused === expected
				: refused === null && expected.every((kind) => losses[kind] > 0);
		const bad = [
			right ? "" : `expected ${JSON.stringify(expected)}`,
			seconds <= MOST_SECONDS ? "" : "slow",
			megabytes <= MOST_MEGABYTES ? "" : "large",
			fault ?? "",
		].filter(Boolean);
		if (bad.length > 0) faults += 1;
		const became =
			refused ??
			(Object.keys(losses).length > 0 ? `read, less ${Object.keys(losses).join(", ")}` : "read");
		console.log(
			`${importer.padEnd(12)} ${name.padEnd(60)} ${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${became}${bad.length > 0 ? `  FAULT: ${bad.join("; ")}` : ""}`,
		);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
console.log(`${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
