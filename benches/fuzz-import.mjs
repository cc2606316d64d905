// Reads files with a few things gone wrong in them, by every importer, and prints how many were read and refused; exit 1 where one
// throws anything but a refusal, takes more than 5 s, or makes a draft that cannot be saved and opened.
// PDFs, whose reader answers later, have a quarter of the time again.
// usage: node benches/fuzz-import.mjs SECONDS [SEED]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModule } from "./load-engine.mjs";

const { fuzz, wholeFiles } = await loadModule("./mutations.ts");
const [seconds = "10", seed = String(Math.floor(Math.random() * 1e6))] = process.argv.slice(2);
const end = performance.now() + Number(seconds) * 1000;
const whole = wholeFiles((path) => readFileSync(join(import.meta.dirname, "..", path)));
const result = fuzz(whole, Number(seed), () => performance.now() < end);
const { runs, read, refused, faults, slowest } = result;
const { mutatedPdf, outcomeOf } = await loadModule("./pdf-importer.ts");
const pdfs = { runs: 0, read: 0, slowest: 0 };
const pdfEnd = performance.now() + (Number(seconds) * 1000) / 4;
while (performance.now() < pdfEnd) {
	const own = Number(seed) + pdfs.runs;
	const started = process.cpuUsage();
	const outcome = await outcomeOf("pdf", mutatedPdf(own));
	const { user, system } = process.cpuUsage(started);
	const took = (user + system) / 1e6;
	pdfs.runs += 1;
	pdfs.slowest = Math.max(pdfs.slowest, took);
	if (outcome.refused === null) pdfs.read += 1;
	const fault = outcome.fault ?? (took > 5 ? "slow" : null);
	if (fault) faults.push({ importer: "pdf", seed: own, fault });
}
console.log(
	`seeds ${seed} to ${Number(seed) + runs - 1}: ${runs} files, ${read} read, slowest ${slowest.toFixed(2)} s`,
);
console.log(`PDF: ${pdfs.runs} files, ${pdfs.read} read, slowest ${pdfs.slowest.toFixed(2)} s`);
console.log(
	`refused: ${Object.entries(refused)
		.map(([code, count]) => `${code} ${count}`)
		.join(", ")}`,
);
for (const { importer, seed: own, fault } of faults)
	console.log(`FAULT ${importer}, seed ${own}: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
