import { read } from "./read";

const problems = (text: string, instrument?: "treaty" | "political-declaration"): string[] =>
	read(text, { part: "operative", instrument }).problems.map(
		({ check, text: words }) => `${check}: ${words}`,
	);

test("a duty that nobody bears is a problem of form", () => {
	expect(problems("Appropriate steps shall be taken.")).toEqual(["form.no-bearer: shall"]);
	expect(problems("应采取适当步骤。")).toContain("form.no-bearer: 应");
});

test("a hedge that empties a duty is a problem of form", () => {
	expect(problems("Each Party shall, as appropriate, publish its rules.")).toEqual([
		"form.hedged: as appropriate",
	]);
});

test("a measure without value is a problem of form", () => {
	expect(problems("缔约国应当及时报告。")).toEqual(["form.vague-quantity: 及时"]);
});

test("a recommendation is a problem in a treaty and none in a declaration", () => {
	expect(problems("Parties should publish their rules.", "treaty")).toEqual([
		"form.recommendation: should",
	]);
	expect(problems("States should publish their rules.", "political-declaration")).toEqual([]);
});

test("a preamble has no problems of form", () => {
	expect(read("Measures shall be taken.", { part: "preamble" }).problems).toEqual([]);
});

test("where the mending is mechanical, it is suggested", () => {
	const replacements = (text: string) =>
		read(text, { part: "operative", instrument: "treaty" }).problems.map(
			({ text: words, replacement }) => [words, replacement],
		);
	expect(replacements("Parties should publish their rules.")).toEqual([["should", "shall"]]);
	expect(replacements("Each Party shall, as appropriate, publish its rules.")).toEqual([
		["as appropriate", ""],
	]);
	expect(replacements("Appropriate steps shall be taken.")).toEqual([["shall", null]]);
});
