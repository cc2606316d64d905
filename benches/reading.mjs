// Megabytes and characters read a second of processor time on one core, after warming up, beside a plain scan of the same
// text for the same terms, and the cost of one clause in texts of growing length.
// usage: node benches/reading.mjs FILE...
import { readFileSync } from "node:fs";
import { clausesIn, loadEngine, secondsOf } from "./load-engine.mjs";

const engine = await loadEngine();
const WARM_UP_SECONDS = 8;
const RUNS = 15;
const reader = engine.createReader();

/** The time of the run that other programs disturbed least. */
const least = (call) => Math.min(...Array.from({ length: RUNS }, () => secondsOf(call)));

function warmUp(call) {
	const end = performance.now() + WARM_UP_SECONDS * 1000;
	while (performance.now() < end) call();
}

/** A search for every term of the checks, clause by clause, and nothing else. */
function plainScan(texts, pack) {
	const table = engine.foldTable(pack);
	const terms = reader.checks.flatMap(({ concepts }) =>
		Object.values(concepts).flatMap((concept) => concept[pack] ?? []),
	);
	const words = new Set(terms.map((term) => engine.foldText(term.replace(/[!~*()|]/g, ""), table)));
	words.delete("");
	const trie = engine.buildTrie([...words]);
	const anywhere = new Uint8Array(0x10000).fill(1);
	return () => {
		let hits = 0;
		for (const text of texts)
			engine.scan(trie, engine.foldText(text, table), anywhere, () => hits++);
		return hits;
	};
}

for (const file of process.argv.slice(2)) {
	const clauses = clausesIn(engine, readFileSync(file, "utf8"));
	const texts = clauses.map(({ text }) => text);
	const characters = texts.reduce((sum, text) => sum + text.length, 0);
	const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const read = () => {
		for (const clause of clauses) reader.read(clause);
	};
	const report = (name, seconds) =>
		console.log(
			`${name.padEnd(10)} ${(bytes / seconds / 1e6).toFixed(2)} MB/s, ${(characters / seconds / 1e6).toFixed(2)} million characters/s`,
		);
	console.log(`${file}: ${clauses.length} clauses, ${(bytes / 1e6).toFixed(2)} MB`);
	warmUp(read);
	report("reading", least(read));
	const scan = plainScan(texts, clauses[0]?.language === "en" ? "en" : "zh");
	warmUp(scan);
	report("plain scan", least(scan));
}

const sentence =
	"Each State Party that deploys an autonomous weapon system shall keep a record of every engagement, including the target, the time, the operator and the commander who authorised it, and shall submit that record to the Technical Secretariat within thirty days, unless the Conference of the Parties decides, by a two-thirds majority of its members present, on a longer period.";
warmUp(() => reader.read({ id: "c", text: sentence }));
console.log(`a clause of ${sentence.split(" ").length} words, in a text of so many clauses:`);
for (const count of [10, 100, 1000, 10_000]) {
	const inputs = Array.from({ length: count }, (_, index) => ({
		id: `c${index}`,
		text: `${index} ${sentence}`,
	}));
	const seconds = least(() => {
		for (const input of inputs) reader.read(input);
	});
	console.log(`${String(count).padStart(6)} ${((seconds / count) * 1000).toFixed(3)} ms a clause`);
}
