/** Speeds of the text layer on made-up texts: `node benches/text.mjs`. MB are millions of bytes of UTF-8. */

import { loadEngine } from "./load-engine.mjs";

const engine = await loadEngine();

const ENGLISH = [
	"Each State Party shall ensure that a human commander authorises the use of an autonomous weapon system, and",
	"undertakes, no later than 60 days after an incident, to report to the Secretariat in writing (Art. 5, para. 2).",
	"Nothing in this Declaration affects the rights of any State under the law of armed conflict.",
].join(" ");
const CHINESE =
	"各締約國應確保由人員授權使用自主武器系統，並承諾在事故發生後六十日內以書面形式向秘書處報告。本宣言任何規定均不影響各國依武裝衝突法享有的權利。";

const english = document(
	ENGLISH,
	(index) => `Article ${index}`,
	(index) => `${index}. `,
);
const chinese = document(
	CHINESE,
	(index) => `第${index}条`,
	(index) => `（${index}）`,
);
const terms = vocabulary(english, 4000);
const chineseTerms = vocabulary(CHINESE.repeat(70).replace(/([^，。]{4})/g, "$1 "), 3000);

const anywhere = new Uint8Array(0x10000).fill(1);
const foldedOnce = (list, table) => [...new Set(list.map((term) => engine.foldText(term, table)))];

measure("build trie, English terms", terms.join(""), () =>
	engine.buildTrie(foldedOnce(terms, engine.foldTable("en"))),
);
for (const [name, text, list, fold] of [
	["English", english, terms, "en"],
	["Chinese", chinese, chineseTerms, "zh"],
]) {
	const table = engine.foldTable(fold);
	const trie = engine.buildTrie(foldedOnce(list, table));
	const folded = engine.foldText(text, table);
	const language = fold === "en" ? "en" : "zh-Hant";
	let hits = 0;
	measure(`scan ${name}`, text, () => engine.scan(trie, folded, anywhere, () => hits++));
	measure(`fold ${name}`, text, () => engine.foldText(text, table));
	measure(`tokens ${name}`, text, () => engine.tokenise(text, language));
	measure(`sentences ${name}`, text, () => engine.splitSentences(text, language));
	measure(`language ${name}`, text, () => engine.detectLanguage(text));
	measure(`outline ${name}`, text, () => engine.outlineText(text));
	if (hits === 0) throw new Error("the scan found nothing");
}

/** About a million units of articles with numbered paragraphs. */
function document(words, heading, label) {
	const lines = [];
	for (let article = 1, size = 0; size < 1_000_000; article++) {
		lines.push(heading(article), "");
		for (let paragraph = 1; paragraph <= 3; paragraph++) lines.push(label(paragraph) + words);
		lines.push("");
		size += 3 * words.length;
	}
	return lines.join("\n");
}

/** Terms of one to three words of the text, and as many with an ending that it never has. */
function vocabulary(text, count) {
	const words = text.split(/\s+/).filter((word) => word.length > 3);
	const found = new Set();
	for (let at = 0; found.size < count && at < words.length; at++) {
		const term = words.slice(at, at + 1 + (at % 3)).join(" ");
		found.add(at < 60 ? term : `${term} ${at.toString(36)}`);
	}
	return [...found];
}

/** Prints the best of several runs. */
function measure(name, text, run) {
	const bytes = Buffer.byteLength(text);
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 12; round++) {
		const start = performance.now();
		run();
		best = Math.min(best, performance.now() - start);
	}
	const speed = bytes / 1e6 / (best / 1000);
	console.log(
		`${name.padEnd(32)} ${best.toFixed(1).padStart(8)} ms ${speed.toFixed(0).padStart(6)} MB/s`,
	);
}
