// Nanoseconds a character for texts made to be hard, at growing lengths: in a row that grows, time grows faster than the text.
// usage: node benches/growth.mjs [LARGEST LENGTH, default 400000]
import { loadEngine, secondsOf } from "./load-engine.mjs";

const { createFormReader, createReader } = await loadEngine();
const largest = Number(process.argv[2] ?? 400_000);
const repeat = (words) => (length) =>
	words.repeat(Math.ceil(length / words.length)).slice(0, length);
const texts = {
	"one word": repeat("a"),
	"one Chinese word": repeat("国"),
	"words of force": repeat("shall "),
	"words of force, Chinese": repeat("应当"),
	"parties and force": repeat("Each Party shall "),
	commas: repeat("a, "),
	semicolons: repeat("shall report; "),
	"full stops": repeat("Each Party shall report. "),
	"brackets, nested": (length) => "[".repeat(length / 2) + "]".repeat(length / 2),
	"parentheses, nested": (length) => "(".repeat(length / 2) + ")".repeat(length / 2),
	"quotation marks": repeat("“a” "),
	numbers: repeat("1 "),
	days: repeat("30 days, "),
	references: repeat("Article 1, paragraph 2 (b) and "),
	"references, Chinese": repeat("第一条第二款和"),
	conditions: repeat("if, unless, "),
	"right-to-left marks": repeat("\u200f\u202ea"),
	"half pairs": repeat("\ud800"),
	"white space": repeat(" \n"),
	capitals: repeat("Technical Panel of "),
	"enumeration, Chinese": repeat("报告、记录、"),
	"obligation without end": repeat("the commander of the system that the operator who "),
	"Chinese without stop": repeat("缔约国应当在三十日内向秘书处报告武器系统"),
	"English without stop": repeat(
		"each party shall within thirty days report every weapon system to the secretariat and ",
	),
};

const reader = createReader();
const formOf = createFormReader();
for (const language of ["en", "zh-Hans"]) reader.read({ id: "warm", text: "1", language });
const sizes = [largest / 16, largest / 4, largest];
console.log(
	["text".padEnd(26), ...sizes.map((size) => `${size / 1000}k`.padStart(9))].join(""),
	"ns a character",
);
for (const [name, make] of Object.entries(texts)) {
	const cells = sizes.map((size) => {
		const text = make(size);
		const input = { id: "c", text };
		const seconds = secondsOf(() => formOf([{ input, reading: reader.read(input) }]));
		return ((seconds * 1e9) / text.length).toFixed(0).padStart(9);
	});
	console.log([name.padEnd(26), ...cells].join(""));
}
