// Megabytes of text read a second of processor time, clause by clause (a line is a clause), after warming up.
// usage: npm run build && node benches/reading.mjs FILE...
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const out = join(import.meta.dirname, "../artifacts/bench/engine.mjs");
const bundle = await rolldown({ input: join(import.meta.dirname, "../engine/index.ts") });
await bundle.write({ file: out, format: "esm" });
const { createReader } = await import(out);

const WARM_UP_SECONDS = 4;
const RUNS = 3;
const reader = createReader();
for (const file of process.argv.slice(2)) {
	const text = readFileSync(file, "utf8");
	const clauses = text.split(/\n+/).filter((line) => line.trim());
	const run = () => {
		const start = process.cpuUsage();
		for (const clause of clauses) reader.read({ id: "c", text: clause });
		const { user, system } = process.cpuUsage(start);
		return Buffer.byteLength(text) / (user + system);
	};
	const warm = performance.now() + WARM_UP_SECONDS * 1000;
	while (performance.now() < warm) run();
	const speeds = Array.from({ length: RUNS }, run).sort((a, b) => a - b);
	console.log(
		`${file}: ${speeds[1].toFixed(2)} MB/s (median of ${RUNS}, ${clauses.length} clauses)`,
	);
}
