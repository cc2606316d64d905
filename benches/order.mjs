// Whether known instruments order as arms-control scholarship orders them, under the checklist `core`.
// usage: node benches/order.mjs CORPUS-DIR [--levels] [--length]      (CORPUS-DIR holds en/*.txt and zh/*.txt)
// --levels shows the level of every check, --length every text twice and with 20,000 words on elections behind it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEngine, loadModule } from "./load-engine.mjs";

/** "Clearly above" in points. */
const CLEARLY = 10;

const VERIFICATION_TIERS = [
	["ctbt", "cwc", "cfe", "open_skies", "euratom_iaea_safeguards_infcirc193"],
	["npt", "apmbc", "ccm", "att"],
	["bwc", "ptbt", "outer_space", "enmod"],
];
/** Resolutions and voluntary codes, which bind nobody. */
const VOLUNTARY = [
	"unga_78_241_laws",
	"unga_79_62_laws",
	"unga_80_57_laws",
	"unga_79_239_military_ai",
	"unga_78_265_trustworthy_ai",
	"unga_78_311_ai_capacity",
	"g7_hiroshima_code_of_conduct",
	"ccw_gge_guiding_principles_2019",
	"oecd_ai_principles_2024",
	"nato_ai_strategy_2021_summary",
];
const ACCOUNTABLE = ["gc_ap1", "rome_statute"];

const [corpus, ...flags] = process.argv.slice(2);
if (corpus === undefined) {
	console.error("usage: node benches/order.mjs CORPUS-DIR [--levels] [--length]");
	process.exit(2);
}
const engine = await loadEngine();
const core = engine.builtInChecklist("core");
const reader = engine.createReader();

function reportOf(text, instrument) {
	let count = 0;
	const language = engine.detectLanguage(text);
	const newId = () => `n${++count}`;
	const draft = engine.draftFromOutline(engine.outlineText(text), { language, newId, instrument });
	return engine.scoreDraft({ draft, language, reader, checklist: core });
}

const rows = [];
for (const folder of ["en", "zh"]) {
	for (const file of readdirSync(join(corpus, folder)).sort()) {
		if (!file.endsWith(".txt")) continue;
		const report = reportOf(readFileSync(join(corpus, folder, file), "utf8"));
		const points = Object.fromEntries(
			report.score.dimensions.map(({ dimension, score }) => [dimension, score]),
		);
		rows.push({ name: file.slice(0, -4), folder, report, ...points });
	}
}

const figure = (value) => String(value).padStart(4);
console.log(`${"text".padEnd(42)} aut acc ver   obl prec del  instrument, modifiers`);
for (const { folder, name, report, autonomy, accountability, verification } of rows) {
	const { obligation, precision, delegation } = report.legalization;
	const shown = [obligation, precision, delegation];
	const { modifiers } = report.findings.draft;
	console.log(
		`${`${folder}/${name}`.padEnd(41)}${[autonomy, accountability, verification].map(figure).join("")}  ${shown.map(figure).join("")}  ${[report.instrument, ...modifiers].join(", ")}`,
	);
	if (flags.includes("--levels")) {
		for (const { dimension, checks } of report.score.dimensions)
			console.log(
				`      ${dimension}: ${checks.map(({ check, level }) => `${check.split(".")[1]} ${level}`).join(", ")}`,
			);
	}
}

let failed = 0;
function require(passed, words) {
	if (!passed) failed += 1;
	console.log(`${passed ? "pass" : "FAIL"}  ${words}`);
}
const rowOf = (folder, name) => {
	const row = rows.find((other) => other.folder === folder && other.name === name);
	if (row === undefined) throw new RangeError(`no ${folder}/${name}.txt in the corpus`);
	return row;
};
const least = (list, of) => list.reduce((a, b) => (of(b) < of(a) ? b : a));
const most = (list, of) => list.reduce((a, b) => (of(b) > of(a) ? b : a));

console.log("");
const tiers = VERIFICATION_TIERS.map((names) => names.map((name) => rowOf("en", name)));
const verification = (row) => row.verification;
for (const [index, tier] of tiers.slice(0, -1).entries()) {
	// The first tier stands clearly above the second, the second above the third.
	const by = index === 0 ? CLEARLY : 1;
	const low = least(tier, verification);
	const high = most(tiers[index + 1], verification);
	require(low.verification >=
		high.verification +
			by, `verification: ${low.name} (${low.verification}), the least of its tier, by ${by} above ${high.name} (${high.verification}), the most of the next`);
}
const obligation = (row) => row.report.legalization.obligation;
const bound = least(tiers.flat(), obligation);
const unbound = most(
	VOLUNTARY.map((name) => rowOf("en", name)),
	obligation,
);
require(obligation(bound) >=
	obligation(unbound) +
		CLEARLY, `binding force: ${bound.name} (${obligation(bound)}), the least of the treaties, by ${CLEARLY} above ${unbound.name} (${obligation(unbound)}), the most of resolutions and codes`);
// A statute commands its own subjects: only instruments between States are ordered.
const chinese = rows.filter(
	({ folder, report }) => folder === "zh" && report.legalStatus !== "domestic",
);
const accountability = (row) => row.accountability;
const leader = least(
	ACCOUNTABLE.map((name) => rowOf("zh", name)),
	accountability,
);
const follower = most(
	chinese.filter(({ name }) => !ACCOUNTABLE.includes(name)),
	accountability,
);
require(leader.accountability >
	follower.accountability, `accountability: ${leader.name} (${leader.accountability}) above ${follower.name} (${follower.accountability}), the most of the other instruments in Chinese`);
const strong = join(import.meta.dirname, "../tests/engine/scoring/strong");
const leads = readdirSync(strong).map((name) => {
	const [autonomy] = reportOf(readFileSync(join(strong, name), "utf8")).score.dimensions;
	return { name, autonomy: autonomy.score };
});
const autonomy = (row) => row.autonomy;
const behind = most(rows, autonomy);
const last = least(leads, autonomy);
require(last.autonomy >
	behind.autonomy, `autonomy: ${last.name} (${last.autonomy}), the least of the strong drafts, above ${behind.name} (${behind.autonomy}), the most of all texts`);

if (flags.includes("--length")) {
	const { padding, chinesePadding } = await loadModule("../tests/engine/scoring/padding.ts");
	const points = (report) => report.score.dimensions.map(({ score }) => score);
	for (const { folder, name, report } of rows) {
		const text = readFileSync(join(corpus, folder, `${name}.txt`), "utf8");
		// Articles behind a text that has none would turn all of it into a preamble.
		const first = /^article /im.test(text) ? 200 : null;
		const more = folder === "en" ? padding(20_000, first) : chinesePadding(20_000);
		const once = points(report);
		// A title is no clause, and what kind of instrument it is would be guessed anew.
		const body = text.slice(text.indexOf("\n\n"));
		const twice = points(reportOf(`${text}\n\n${body}`, report.instrument));
		const padded = points(reportOf(`${text}\n\n${more}`, report.instrument));
		const kept = once.every((score, index) => twice[index] <= score && padded[index] <= score);
		require(kept, `length: ${folder}/${name} ${once.join(" ")}, twice ${twice.join(" ")}, with 20,000 words ${padded.join(" ")}`);
	}
}
process.exitCode = failed > 0 ? 1 : 0;
