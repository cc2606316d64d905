import type { ClauseInput, ClauseReading } from "../../../engine/index";
import { createLiveReading, type Snapshot } from "../../../renderer/store/live-reading";
import type { ReadRequest } from "../../../renderer/worker/engine-client";
import type { Analysis, ReportSummary, ScoreSummary } from "../../../renderer/worker/protocol";

const frame = {
	instrument: "treaty",
	languages: ["en"],
	language: "en",
	checklist: "core",
	decisions: [],
} as const;

const report = { language: "en" } as ReportSummary;

const score: ScoreSummary = {
	overall: 0,
	weakest: "autonomy",
	dimensions: [],
	caps: [],
	instrument: "treaty",
	legalStatus: "binding",
};

function reading(id: string): ClauseReading {
	return {
		id,
		language: "en",
		norms: [],
		findings: [],
		problems: [],
		modifiers: [],
		references: [],
	};
}

/** An engine that answers when told, and a frame that ends when told. */
function bench() {
	const frames: (() => void)[] = [];
	const timers: (() => void)[] = [];
	const requests: {
		request: ReadRequest;
		score: () => void;
		share: (part: number) => void;
		answer: () => Promise<void>;
		fail: () => Promise<void>;
	}[] = [];
	const results: { ids: string[]; report: ReportSummary | null }[] = [];
	const scores: number[] = [];
	const shares: number[] = [];
	const slow: boolean[] = [];
	const faults: unknown[] = [];
	const settle = async () => {
		for (let turn = 0; turn < 5; turn++) await Promise.resolve();
	};
	const live = createLiveReading(
		{
			read: (request, onScore, onShare) =>
				new Promise<Analysis>((resolve, reject) => {
					const readings = request.changed.map((clause) => reading(clause.id));
					const { session, version } = request;
					requests.push({
						request,
						score: () => onScore?.({ session, version, score }),
						share: (part: number) => onShare?.(part),
						answer: () => {
							resolve({ session, version, readings, standings: [], report });
							return settle();
						},
						fail: () => {
							reject(new Error("lost"));
							return settle();
						},
					});
				}),
		},
		{
			soon: (callback) => frames.push(callback),
			later: (callback) => {
				timers.push(callback);
				return () => timers.splice(timers.indexOf(callback), 1);
			},
		},
		{
			onShare: (share) => shares.push(share),
			onScore: ({ version }) => scores.push(version),
			onResult: ({ readings, report: latest }) =>
				results.push({ ids: [...readings.keys()], report: latest }),
			onSlow: (value) => slow.push(value),
			onFault: (fault) => faults.push(fault),
		},
	);
	const frameEnds = () => {
		for (const callback of frames.splice(0)) callback();
	};
	const at = (requestIndex: number) => {
		const found = requests[requestIndex];
		if (!found) throw new RangeError(`no request ${requestIndex}`);
		return found;
	};
	return { live, frames, frameEnds, timers, requests, results, scores, shares, slow, faults, at };
}

function snapshot(version: number, texts: Record<string, string>, session = "one"): Snapshot {
	const clauses: ClauseInput[] = Object.entries(texts).map(([id, text]) => ({ id, text }));
	return { session, version, frame, clauses: () => clauses };
}

test("changes within one frame become one request with the newest text", () => {
	const { live, frameEnds, requests, at } = bench();
	live.update(snapshot(1, { a: "x" }));
	live.update(snapshot(2, { a: "xy" }));
	live.update(snapshot(3, { a: "xyz" }));
	frameEnds();
	expect(requests).toHaveLength(1);
	expect(at(0).request).toMatchObject({ version: 3, changed: [{ id: "a", text: "xyz" }] });
});

test("only clauses whose words or surroundings changed are sent again", async () => {
	const { live, frameEnds, at } = bench();
	live.update(snapshot(1, { a: "one", b: "two" }));
	frameEnds();
	expect(at(0).request.order).toEqual(["a", "b"]);
	await at(0).answer();
	live.update(snapshot(2, { a: "one", b: "two!" }));
	frameEnds();
	expect(at(1).request.changed.map((clause) => clause.id)).toEqual(["b"]);
	expect(at(1).request.order).toBeNull();
});

test("one run is in flight, and the newest text follows it", async () => {
	const { live, frameEnds, requests, at } = bench();
	live.update(snapshot(1, { a: "1" }));
	frameEnds();
	live.update(snapshot(2, { a: "2" }));
	live.update(snapshot(3, { a: "3" }));
	frameEnds();
	expect(requests).toHaveLength(1);
	await at(0).answer();
	frameEnds();
	expect(requests).toHaveLength(2);
	expect(at(1).request.version).toBe(3);
});

test("the report of an older text is dropped", async () => {
	const { live, frameEnds, results, at } = bench();
	live.update(snapshot(1, { a: "1" }));
	frameEnds();
	live.update(snapshot(2, { a: "2" }));
	await at(0).answer();
	expect(results).toEqual([{ ids: ["a"], report: null }]);
	frameEnds();
	await at(1).answer();
	expect(results[1]).toEqual({ ids: ["a"], report });
});

test("the score comes before the rest, and only that of the newest text", async () => {
	const { live, frameEnds, results, scores, at } = bench();
	live.update(snapshot(1, { a: "1" }));
	frameEnds();
	live.update(snapshot(2, { a: "2" }));
	at(0).score();
	expect(scores).toEqual([]);
	await at(0).answer();
	frameEnds();
	at(1).score();
	expect(scores).toEqual([2]);
	expect(results).toHaveLength(1);
	live.update(snapshot(2, { b: "2" }, "two"));
	at(1).score();
	expect(scores).toEqual([2]);
});

test("nothing of another session is told", async () => {
	const { live, frameEnds, results, at } = bench();
	live.update(snapshot(1, { a: "1" }));
	frameEnds();
	live.update(snapshot(1, { b: "1" }, "two"));
	await at(0).answer();
	expect(results).toEqual([]);
	frameEnds();
	expect(at(1).request).toMatchObject({ session: "two", order: ["b"] });
	await at(1).answer();
	expect(results).toEqual([{ ids: ["b"], report }]);
});

test("readings of clauses that are gone are gone", async () => {
	const { live, frameEnds, results, at } = bench();
	live.update(snapshot(1, { a: "1", b: "2" }));
	frameEnds();
	await at(0).answer();
	live.update(snapshot(2, { b: "2" }));
	frameEnds();
	await at(1).answer();
	expect(results[1]?.ids).toEqual(["b"]);
});

test("a run over a second is told as slow until it ends", async () => {
	const { live, frameEnds, timers, slow, at } = bench();
	live.update(snapshot(1, { a: "1" }));
	frameEnds();
	for (const timer of [...timers]) timer();
	expect(slow).toEqual([true]);
	await at(0).answer();
	expect(slow).toEqual([true, false]);
});

test("after a fault everything is sent again", async () => {
	const { live, frameEnds, faults, at } = bench();
	live.update(snapshot(1, { a: "1" }));
	frameEnds();
	await at(0).fail();
	expect(faults).toHaveLength(1);
	live.update(snapshot(2, { a: "1" }));
	frameEnds();
	expect(at(1).request.changed).toHaveLength(1);
});

test("how far reading has come is told of the newest session alone", () => {
	const { live, frameEnds, shares, at } = bench();
	live.update(snapshot(1, { a: "One." }));
	frameEnds();
	at(0).share(0.4);
	live.update(snapshot(1, { a: "Eins." }, "another"));
	at(0).share(0.8);
	expect(shares).toEqual([0.4]);
});
