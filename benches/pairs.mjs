// How far the readings of two language versions of the same articles agree: the strongest force and each check.
// usage: node benches/pairs.mjs PAIRS.jsonl [CHECK]   (a line is {treaty, article, en, zh_hant}; a check's disagreements are listed)
import { readFileSync } from "node:fs";
import { loadEngine } from "./load-engine.mjs";

const engine = await loadEngine();
const reader = engine.createReader();
const STRENGTH = [
	"prohibition",
	"obligation",
	"commitment",
	"permission",
	"recommendation",
	"statement",
	"recital",
];
const [file, wanted] = process.argv.slice(2);
const pairs = readFileSync(file, "utf8")
	.split("\n")
	.filter((line) => line.trim())
	.map((line) => JSON.parse(line));

/** An article's paragraphs read one by one: its strongest force and the best level on each check. */
function read(text, language, part) {
	const forces = new Set();
	const levels = new Map();
	for (const paragraph of text.split(/\n+/).filter((line) => line.trim())) {
		const { norms, findings } = reader.read({ id: "c", text: paragraph, language, part });
		for (const { force } of norms) forces.add(force);
		for (const { check, level } of findings)
			levels.set(check, Math.max(level, levels.get(check) ?? 0));
	}
	return { force: STRENGTH.find((force) => forces.has(force)) ?? "statement", levels };
}

let sameForce = 0;
const counts = new Map(reader.checks.map(({ id }) => [id, { both: 0, en: 0, zh: 0, level: 0 }]));
for (const { treaty, article, en, zh_hant } of pairs) {
	const part = article === "preamble" ? "preamble" : "operative";
	const one = read(en, "en", part);
	const other = read(zh_hant, "zh-Hant", part);
	if (one.force === other.force) sameForce += 1;
	for (const [check, count] of counts) {
		const a = one.levels.get(check) ?? 0;
		const b = other.levels.get(check) ?? 0;
		if (a > 0 && b > 0) {
			count.both += 1;
			if (a === b) count.level += 1;
		} else if (a > 0) count.en += 1;
		else if (b > 0) count.zh += 1;
		if (check === wanted && a > 0 !== b > 0)
			console.log(
				`${treaty} ${article}, ${a > 0 ? "English" : "Chinese"} only\n  ${en}\n  ${zh_hant}`,
			);
	}
}
const share = (part, whole) => (whole === 0 ? "   –" : (part / whole).toFixed(2).padStart(4));
console.log(`${pairs.length} articles, same strongest force ${share(sameForce, pairs.length)}`);
console.log(`${"check".padEnd(36)} both   en   zh  agree (2·both / all found)  same level`);
for (const [check, { both, en, zh, level }] of counts) {
	const agree = share(2 * both, 2 * both + en + zh);
	console.log(
		`${check.padEnd(36)} ${String(both).padStart(4)} ${String(en).padStart(4)} ${String(zh).padStart(4)}  ${agree} ${" ".repeat(20)} ${share(level, both)}`,
	);
}
