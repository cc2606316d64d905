// Speeds of write-good, textlint (rule write-good) and retext beside Clausula's reading, on the same English text.
// usage: npm install --prefix benches/peers && node benches/peers/peers.mjs FILE
import { readFileSync } from "node:fs";
import { TextlintKernel } from "@textlint/kernel";
import textPlugin from "@textlint/textlint-plugin-text";
import { retext } from "retext";
import retextEquality from "retext-equality";
import retextPassive from "retext-passive";
import retextSimplify from "retext-simplify";
import writeGoodRule from "textlint-rule-write-good";
import writeGood from "write-good";
import { clausesIn, loadEngine } from "../load-engine.mjs";

const [file] = process.argv.slice(2);
const engine = await loadEngine();
const clauses = clausesIn(engine, readFileSync(file, "utf8"));
const text = clauses.map((clause) => clause.text).join("\n\n");
const megabytes = Buffer.byteLength(text) / 1e6;
const RUNS = 7;

async function measure(name, call) {
	const speeds = [];
	for (let run = 0; run < RUNS; run++) {
		const start = process.cpuUsage();
		const count = await call();
		const { user, system } = process.cpuUsage(start);
		speeds.push(megabytes / ((user + system) / 1e6));
		if (run === 0) console.log(`${name}: ${count} results`);
	}
	console.log(`${name.padEnd(20)} ${speeds.sort((a, b) => a - b)[(RUNS - 1) / 2].toFixed(2)} MB/s`);
}

const reader = engine.createReader();
const kernel = new TextlintKernel();
const processor = retext().use(retextPassive).use(retextSimplify).use(retextEquality);
console.log(`${file}: ${megabytes.toFixed(2)} MB`);
await measure("Clausula", () =>
	clauses.reduce((count, clause) => {
		const { norms, findings, problems } = reader.read(clause);
		return count + norms.length + findings.length + problems.length;
	}, 0),
);
await measure("write-good", () => writeGood(text).length);
await measure("textlint", async () => {
	const result = await kernel.lintText(text, {
		ext: ".txt",
		plugins: [{ pluginId: "text", plugin: textPlugin.default ?? textPlugin }],
		rules: [{ ruleId: "write-good", rule: writeGoodRule.default ?? writeGoodRule }],
	});
	return result.messages.length;
});
await measure("retext", async () => (await processor.process(text)).messages.length);
