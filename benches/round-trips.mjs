// Reads every file of a folder, sends it to each format and back, and prints what became of its words; exit 1 where any are lost.
// usage: node benches/round-trips.mjs DIR [--words]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModule } from "./load-engine.mjs";

const { roundTrips } = await loadModule("./round-trip.ts");
const [folder = ".", option] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true }).map(String).sort();
const totals = new Map();
const left = [];
let faults = 0;
for (const name of names) {
	if (!/\.[a-z]+$/i.test(name)) continue;
	const started = performance.now();
	const journeys = roundTrips(name, readFileSync(join(folder, name)));
	if (journeys === null) {
		left.push(name);
		continue;
	}
	const cells = journeys.map(({ step, language, words, lost, added, moved, refused }) => {
		const total = totals.get(step) ?? {
			files: 0,
			words: 0,
			lost: 0,
			added: 0,
			moved: 0,
			refused: 0,
		};
		const bad = lost.length + added.length > 0 || moved || refused !== null;
		totals.set(step, {
			files: total.files + 1,
			words: total.words + words,
			lost: total.lost + lost.length,
			added: total.added + added.length,
			moved: total.moved + Number(moved),
			refused: total.refused + Number(refused !== null),
		});
		if (bad) faults += 1;
		const shown = refused ?? (moved ? "moved" : `-${lost.length} +${added.length}`);
		const which =
			option === "--words" && bad
				? ` (${lost.slice(0, 12).join(" ")} → ${added.slice(0, 12).join(" ")})`
				: "";
		return bad ? `${step} ${language} ${shown}${which}` : null;
	});
	const told = cells.filter(Boolean).join(", ") || "whole";
	console.log(`${name}: ${told} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
console.log("\nstep           files     words  lost  added  moved  refused");
for (const [step, { files, words, lost, added, moved, refused }] of totals) {
	const cells = [
		[files, 7],
		[words, 10],
		[lost, 6],
		[added, 7],
		[moved, 7],
		[refused, 9],
	];
	console.log(
		step.padEnd(13) + cells.map(([value, width]) => String(value).padStart(width)).join(""),
	);
}
if (left.length > 0) console.log(`\nof no known format: ${left.join(", ")}`);
process.exitCode = faults > 0 || totals.size === 0 ? 1 : 0;
