// Reads texts cut, joined and turned at random, and fails on an exception or a quotation that is not in its text.
// usage: node benches/fuzz.mjs SECONDS FILE...
import { readFileSync } from "node:fs";
import { clausesIn, loadEngine } from "./load-engine.mjs";

const engine = await loadEngine();
const [seconds = "10", ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, "utf8"));
let seed = 20_260_101;
const random = (below) => {
	seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
	return seed % below;
};
const pick = (list) => list[random(list.length)];
const changes = [
	(text) => text.slice(0, random(text.length + 1)),
	(text) => text.slice(random(text.length + 1)),
	(text) =>
		text.slice(0, random(text.length + 1)) + pick(texts).slice(random(5000), 5000 + random(5000)),
	(text) => text.replace(/\s+/g, () => pick([" ", "", "\n", "\u3000", "\u200b"])),
	(text) => text.replace(/[.。,，]/g, () => pick([".", "。", ",", "", ";"])),
	(text) => Array.from(text.slice(0, 4000)).reverse().join(""),
	(text) =>
		text
			.slice(0, 20_000)
			.replace(/./gsu, (sign) => (random(40) === 0 ? String.fromCharCode(random(65_536)) : sign)),
];

const reader = engine.createReader();
const formOf = engine.createFormReader();
let runs = 0;
let clauses = 0;
let faults = 0;
const end = performance.now() + Number(seconds) * 1000;
while (performance.now() < end) {
	let text = pick(texts);
	for (let times = 1 + random(3); times > 0; times--) text = pick(changes)(text);
	try {
		const inputs = clausesIn(engine, text.slice(0, 200_000));
		const readings = formOf(inputs.map((input) => ({ input, reading: reader.read(input) })));
		readings.forEach((reading, index) => {
			const input = inputs[index];
			for (const { in: where, from, to, text: words } of [
				...reading.problems,
				...reading.references,
				...reading.findings.flatMap(({ evidence }) => evidence),
			])
				if (input[where]?.slice(from, to) !== words)
					throw new RangeError(`${where} ${from}-${to}: ${words}`);
		});
		clauses += inputs.length;
	} catch (fault) {
		faults += 1;
		console.error(`${fault.stack}\n${JSON.stringify(text.slice(0, 300))}`);
	}
	runs += 1;
}
console.log(`${runs} texts, ${clauses} clauses, ${faults} faults in ${seconds} s`);
process.exitCode = faults > 0 ? 1 : 0;
