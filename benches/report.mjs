// Seconds from a cold start of the command to the end of a whole report, beside an empty start of Node in the same run.
// usage: npm run build && node benches/report.mjs FILE [RUNS]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [file, runs = "5"] = process.argv.slice(2);
if (file === undefined) {
	console.error("usage: node benches/report.mjs FILE [RUNS]");
	process.exit(2);
}
const program = join(import.meta.dirname, "../dist/cli/clausula.mjs");
const score = (format) => [program, "score", "--format", format, file];
const cases = [
	["node, nothing to do", ["-e", "0"]],
	["clausula --version", [program, "--version"]],
	...["text", "json", "sarif", "html", "markdown"].map((format) => [format, score(format)]),
];

function seconds(args) {
	const started = performance.now();
	const run = spawnSync(process.execPath, args, { maxBuffer: 1 << 30 });
	if (run.status !== 0) throw new Error(run.stderr.toString());
	return { wall: (performance.now() - started) / 1000, bytes: run.stdout.length };
}

// Turn by turn, so that what else the machine does falls on all alike.
const taken = new Map(cases.map(([name]) => [name, []]));
for (let turn = 0; turn < Number(runs); turn++)
	for (const [name, args] of cases) taken.get(name).push(seconds(args));

const words = readFileSync(file, "utf8").split(/\s+/).length;
console.log(`${file}: ${words} words, ${runs} runs each, seconds least / median`);
for (const [name] of cases) {
	const list = taken.get(name).toSorted((a, b) => a.wall - b.wall);
	const median = list[list.length >> 1];
	const size = (median.bytes / 1024).toFixed(0).padStart(6);
	console.log(
		`${name.padEnd(20)} ${list[0].wall.toFixed(2)} / ${median.wall.toFixed(2)}  ${size} KiB`,
	);
}
