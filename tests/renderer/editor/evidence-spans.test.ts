import type { ClauseReading, Dimension } from "../../../engine/index";
import { evidenceSpans, type PaintChoice } from "../../../renderer/editor/evidence-spans";

const TEXT = "A commander authorises each engagement in a timely manner.";

function quote(words: string, where: "text" | "heading" = "text") {
	const from = TEXT.indexOf(words);
	return { from, to: from + words.length, in: where, text: words, role: "act" as const };
}

const MESSAGE = { id: "x", params: {} };

function reading(
	...found: readonly (readonly [string, ...ReturnType<typeof quote>[]])[]
): ClauseReading {
	return {
		id: "c",
		language: "en",
		norms: [],
		modifiers: [],
		references: [],
		problems: [{ ...quote("timely"), check: "form.vague", message: MESSAGE, replacement: null }],
		findings: found.map(([check, ...evidence]) => ({
			check,
			level: 2,
			rule: "r",
			attributes: {},
			evidence,
			norm: null,
			message: MESSAGE,
		})),
	};
}

function choice(...dimensions: readonly Dimension[]): PaintChoice {
	return {
		dimensionOf: (check) => (check.split(".")[0] ?? null) as Dimension | null,
		enabledDimensions: new Set(dimensions),
		showProblems: false,
	};
}

describe("the spans painted for a clause", () => {
	it("are those of the dimensions that are on", () => {
		const read = {
			text: TEXT,
			reading: reading(
				["autonomy.a", quote("authorises")],
				["verification.b", quote("engagement")],
			),
		};
		const spans = evidenceSpans(read, TEXT, choice("autonomy"));
		expect([...spans.keys()]).toEqual(["autonomy"]);
		expect(spans.get("autonomy")).toEqual([{ from: 12, to: 22 }]);
	});

	it("join where they overlap or only a space parts them", () => {
		const read = {
			text: TEXT,
			reading: reading(
				["autonomy.a", quote("each engagement"), quote("authorises")],
				["autonomy.b", quote("authorises each")],
			),
		};
		expect(evidenceSpans(read, TEXT, choice("autonomy")).get("autonomy")).toEqual([
			{ from: 12, to: 38 },
		]);
	});

	it("leave out evidence in the heading", () => {
		const read = { text: TEXT, reading: reading(["autonomy.a", quote("commander", "heading")]) };
		expect(evidenceSpans(read, TEXT, choice("autonomy")).size).toBe(0);
	});

	it("hold problems only where they are shown", () => {
		const read = { text: TEXT, reading: reading() };
		expect(evidenceSpans(read, TEXT, choice()).size).toBe(0);
		expect(evidenceSpans(read, TEXT, { ...choice(), showProblems: true }).get("problem")).toEqual([
			{ from: 44, to: 50 },
		]);
	});

	it("move with words typed before them", () => {
		const read = { text: TEXT, reading: reading(["autonomy.a", quote("authorises")]) };
		expect(evidenceSpans(read, `Only ${TEXT}`, choice("autonomy")).get("autonomy")).toEqual([
			{ from: 17, to: 27 },
		]);
	});
});
