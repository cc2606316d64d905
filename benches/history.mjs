// What a year of daily work leaves in a draft's file: a draft of 100 clauses in English and Chinese, some clauses of which are edited in
// both languages and saved three times every day.
// usage: node benches/history.mjs [CLAUSES, default 100] [CLAUSES EDITED A DAY, default 6]
import { loadEngine } from "./load-engine.mjs";

const engine = await loadEngine();
const clauses = Number(process.argv[2] ?? 100);
const editedADay = Number(process.argv[3] ?? 6);
const DAYS = 365;
const SAVES_A_DAY = 3;
const DAY = 86_400_000;

/** A generator of numbers from 0 to 1 that gives the same ones in every run (mulberry32). */
let seed = 20_260_101;
function chance() {
	seed = (seed + 0x6d2b79f5) | 0;
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (count) => Math.floor(chance() * count);
const oneOf = (list) => list[below(list.length)];

const WORDS = {
	en: "each Party shall ensure that a commander approves every engagement before it begins and keeps a record of the reasons for ten years unless the conference decides otherwise by consensus on the proposal of the technical body".split(
		" ",
	),
	"zh-Hans": [
		..."缔约国应当确保指挥官在每次交战开始之前予以批准并将理由记录保存十年除非缔约国会议根据技术机构的提议另有协商一致的决定",
	],
};
const JOINED = { en: " ", "zh-Hans": "" };
const LENGTH = { en: [30, 60], "zh-Hans": [50, 100] };

function sentence(language) {
	const [least, most] = LENGTH[language];
	const words = Array.from({ length: least + below(most - least) }, () => oneOf(WORDS[language]));
	return `${words.join(JOINED[language])}${language === "en" ? "." : "。"}`;
}

/** A clause as someone revises it: some words replaced, put in or taken out in one place. */
function revised(words, language) {
	const separator = JOINED[language];
	const parts = words.split(separator);
	const fresh = Array.from({ length: below(6) }, () => oneOf(WORDS[language]));
	parts.splice(below(parts.length), below(5), ...fresh);
	return parts.join(separator);
}

const ids = Array.from({ length: clauses }, (_, index) => `clause-${index}`);
const words = new Map(
	ids.map((id) => [id, { en: sentence("en"), "zh-Hans": sentence("zh-Hans") }]),
);
const node = (id, kind, heading, text, children) => ({
	id,
	kind,
	numbering: "automatic",
	heading,
	text,
	children,
});
const runs = (by) =>
	Object.fromEntries(Object.entries(by).map(([key, text]) => [key, engine.textRuns(text)]));
const PER_ARTICLE = 5;
const body = Array.from({ length: Math.ceil(clauses / PER_ARTICLE) }, (_, index) =>
	node(
		`article-${index}`,
		"article",
		runs({ en: `Subject ${index}`, "zh-Hans": `事项${index}` }),
		{},
		ids
			.slice(index * PER_ARTICLE, (index + 1) * PER_ARTICLE)
			.map((id) => node(id, "clause", {}, runs(words.get(id)), [])),
	),
);

let draft = {
	...engine.newDraft({ instrument: "treaty", languages: ["en", "zh-Hans"], newId: () => "draft" }),
	body,
};
const size = (value) => new TextEncoder().encode(engine.serialiseDraft(value)).length;
const bare = size(draft);
let count = 0;
let slowest = 0;
const start = Date.parse("2026-01-01T08:00:00.000Z");
for (let day = 0; day < DAYS; day += 1) {
	for (let save = 0; save < SAVES_A_DAY; save += 1) {
		for (let edit = 0; edit < editedADay / SAVES_A_DAY; edit += 1) {
			const id = oneOf(ids);
			for (const language of ["en", "zh-Hans"]) {
				const text = revised(words.get(id)[language], language);
				words.get(id)[language] = text;
				const command = { type: "set-runs", block: id, language, runs: engine.textRuns(text) };
				({ draft } = engine.applyCommand(draft, command));
			}
		}
		const points = () => below(1000) / 10;
		const begun = performance.now();
		draft = engine.addSavedVersion(draft, {
			id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
			time: new Date(start + day * DAY + save * 3 * 3_600_000).toISOString(),
			author: "Ana Lind",
			occasion: "save",
			note: "",
			score: {
				checklist: "core",
				language: "en",
				overall: points(),
				weakest: "verification",
				dimensions: { autonomy: points(), accountability: points(), verification: points() },
			},
		});
		slowest = Math.max(slowest, performance.now() - begun);
	}
}

const text = engine.serialiseDraft(draft);
const bytes = new TextEncoder().encode(text);
const timed = (work) => {
	const begun = performance.now();
	work();
	return performance.now() - begun;
};
const pieces = Object.values(draft.pieces);
const mib = (value) => `${(value / 1024 / 1024).toFixed(2)} MiB`;
console.log(`clauses ${clauses}, edited a day ${editedADay}, days ${DAYS}, saves ${count}`);
console.log(`versions ${draft.history.length}, pieces ${pieces.length}`);
console.log(`the draft alone ${mib(bare)}`);
console.log(`with its history ${mib(bytes.length)}`);
console.log(
	`a version on average ${((bytes.length - bare) / draft.history.length).toFixed(0)} bytes`,
);
console.log(`slowest version made ${slowest.toFixed(1)} ms`);
console.log(`written ${timed(() => engine.serialiseDraft(draft)).toFixed(1)} ms`);
console.log(`read ${timed(() => engine.parseDraft(bytes)).toFixed(1)} ms`);
console.log(`sent to another thread ${timed(() => structuredClone(draft)).toFixed(1)} ms`);
