import type { ClauseInput } from "../../../engine/index";
import { createEngineHost } from "../../../renderer/worker/engine-host";
import type { Analysis, EngineRequest } from "../../../renderer/worker/protocol";

const frame = {
	instrument: "treaty",
	languages: ["en"],
	language: "en",
	checklist: "core",
	decisions: [],
} as const;

const RECORD: ClauseInput = {
	id: "a",
	text: "Each State Party shall keep a record of every engagement for ten years.",
	language: "en",
	instrument: "treaty",
};

type ReadRequest = Extract<EngineRequest, { kind: "read" }>;

function read(request: Partial<ReadRequest>, host = createEngineHost(() => "id")): Analysis {
	const answer = host.handle({
		kind: "read",
		id: 1,
		session: "s",
		version: 1,
		frame,
		changed: [],
		order: null,
		...request,
	});
	if (answer.kind !== "analysed") throw new RangeError(answer.kind);
	return answer.analysis;
}

test("only changed clauses come back, and the report is over all", () => {
	const host = createEngineHost(() => "id");
	read({ changed: [RECORD], order: ["a"] }, host);
	const other = { ...RECORD, id: "b", text: "The Parties shall meet." };
	const analysis = read({ changed: [other], order: ["a", "b"], version: 2 }, host);
	expect(analysis.readings.map(({ id }) => id)).toEqual(["b"]);
	expect(analysis.report.counts.clauses).toBe(2);
	expect(analysis.version).toBe(2);
});

test("the same words under another id are the same reading with that id", () => {
	const host = createEngineHost(() => "id");
	const copy = { ...RECORD, id: "b" };
	const { readings } = read({ changed: [RECORD, copy], order: ["a", "b"] }, host);
	expect(readings[1]).toEqual({ ...readings[0], id: "b" });
});

test("a clause that has left the order counts no more", () => {
	const host = createEngineHost(() => "id");
	read({ changed: [RECORD], order: ["a"] }, host);
	const after = read({ order: [], version: 2 }, host);
	expect(after.report.counts.clauses).toBe(0);
	expect(after.report.score.overall).toBe(0);
});

test("another session begins with nothing", () => {
	const host = createEngineHost(() => "id");
	read({ changed: [RECORD], order: ["a"] }, host);
	expect(read({ session: "t", order: ["a"] }, host).report.counts.clauses).toBe(0);
});

test("a plain text becomes a draft of its structure", () => {
	const host = createEngineHost(() => "id");
	const bytes = new TextEncoder().encode("第一条\n\n一、各缔约国应保存记录。\n");
	const answer = host.handle({ kind: "parse", id: 1, name: "条约.txt", bytes });
	expect(answer).toMatchObject({ kind: "parsed", draft: { languages: ["zh-Hans"] } });
});

test("a fault is answered, not thrown", () => {
	const host = createEngineHost(() => {
		throw new RangeError("no more ids");
	});
	const bytes = new TextEncoder().encode("Article 1\n\n1. The Parties shall meet.\n");
	const answer = host.handle({ kind: "parse", id: 7, name: "a.txt", bytes });
	expect(answer).toEqual({ kind: "crashed", id: 7, detail: "RangeError: no more ids" });
});

test("a clause comes back when another one opens or mends its reference", () => {
	const host = createEngineHost(() => "id");
	const under = (article: number, id: string, text: string): ClauseInput => ({
		...RECORD,
		id,
		text,
		place: [
			{ id: `n${article}`, kind: "article", label: `Article ${article}`, ordinal: article },
			{ id, kind: "clause", label: null, ordinal: 1 },
		],
	});
	const citing = under(1, "a", "Each Party shall report under Article 2.");
	const cited = under(2, "b", "Reports are public.");
	const checks = (analysis: Analysis) =>
		analysis.readings.map(({ id, problems }) => [id, problems.map(({ check }) => check)]);
	const alone = read({ changed: [citing], order: ["a"] }, host);
	expect(checks(alone)).toEqual([["a", ["form.dangling-reference"]]]);
	const both = read({ changed: [cited], order: ["a", "b"], version: 2 }, host);
	expect(checks(both)).toEqual([
		["a", []],
		["b", []],
	]);
	const again = read({ order: ["a"], version: 3 }, host);
	expect(checks(again)).toEqual([["a", ["form.dangling-reference"]]]);
	expect(again.report.counts.problems).toBe(1);
});

test("while many clauses are read it is told how far that has come", () => {
	const host = createEngineHost(() => "id");
	const many = Array.from({ length: 400 }, (_, index) => ({
		...RECORD,
		id: `c${index}`,
		text: `The Parties shall meet ${index} times.`,
	}));
	const request = { kind: "read", id: 1, session: "s", version: 1, frame } as const;
	const told: unknown[] = [];
	host.handle({ ...request, changed: many, order: many.map(({ id }) => id) }, (response) =>
		told.push(response.kind === "reading" ? response.share : response.kind),
	);
	expect(told).toEqual([0.375, 0.75, "scored"]);
});
