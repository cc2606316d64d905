import {
	agreementBetween,
	applyCommand,
	beginHistory,
	builtInChecklist,
	cohensKappa,
	createReader,
	type Decision,
	type Draft,
	draftFromOutline,
	evidenceText,
	outlineText,
	parseDraftText,
	perform,
	scoreDraft,
	serialiseDraft,
	undo,
} from "../../../engine/index";

const checklist = builtInChecklist("core");
if (checklist === null) throw new Error("core is not built in");
const reader = createReader();

const TEXT =
	"1. Each State Party shall keep a record of every engagement for ten years.\n\n2. Each State Party shall declare its systems to the Secretariat every year.\n\n3. Inspectors of the Organization may enter any test site on 48 hours' notice.\n";

function draftOf(text: string): Draft {
	let count = 0;
	return draftFromOutline(outlineText(text), {
		language: "en",
		instrument: "treaty",
		newId: () => `n${++count}`,
	});
}

const score = (draft: Draft) => scoreDraft({ draft, language: "en", reader, checklist });

const RECORDS = "accountability.traceability";
const DECLARED = "verification.declaration";

/** A decision on the first finding of a check in a draft. */
function decisionOn(draft: Draft, check: string, rest: Partial<Decision>): Decision {
	const [finding] = score(draft).findings.checks[check]?.findings ?? [];
	if (finding === undefined) throw new Error(`nothing was found on ${check}`);
	return {
		node: finding.clause,
		check,
		evidence: evidenceText(finding.evidence),
		verdict: "accepted",
		reason: "",
		author: "Ana",
		time: "2026-05-01T09:00:00Z",
		...rest,
	};
}

const decide = (draft: Draft, decision: Decision): Draft =>
	applyCommand(draft, { type: "decide", decision }).draft;

const reject = { verdict: "rejected", reason: "It binds nobody." } as const;

describe("reviewers' decisions", () => {
	const draft = draftOf(TEXT);

	it("stand beside the automatic level, and are counted", () => {
		const level2 = { verdict: "set", level: 2, reason: "Ten years of what?" } as const;
		const reviewed = decide(
			decide(draft, decisionOn(draft, RECORDS, level2)),
			decisionOn(draft, DECLARED, {}),
		);
		const report = score(reviewed);
		expect(report.findings.checks[RECORDS]).toMatchObject({
			level: 2,
			findings: [{ level: 2, automatic: 3, decision: { verdict: "set", author: "Ana" } }],
		});
		expect(report.findings.checks[DECLARED]?.findings[0]).not.toHaveProperty("automatic");
		expect(report.review).toMatchObject({ accepted: 1, rejected: 0, set: 1, orphaned: [] });
		expect(report.review.share).toBeGreaterThan(0);
		expect(report.review.share).toBeLessThan(1);
		expect(score(draft).review.share).toBe(0);
	});

	it("take a rejected finding out of the score, and out of what covers others", () => {
		const records =
			"1. Each State Party shall keep records of engagements for ten years.\n\n2. Inspectors of the Organization may examine records of engagements on 48 hours' notice.\n";
		const covered = draftOf(records);
		expect(score(covered).findings.checks[RECORDS]?.level).toBe(4);
		const checking = ["verification.access", "verification.independent-body"];
		const report = score(
			checking.map((check) => decisionOn(covered, check, reject)).reduce(decide, covered),
		);
		expect(report.findings.checks["verification.access"]?.level).toBe(0);
		expect(report.findings.checks["verification.access"]?.findings).toMatchObject([
			{ level: 0, automatic: 3 },
		]);
		expect(report.findings.checks[RECORDS]?.level).toBe(3);
	});

	it("hold while their words stand, whatever is edited elsewhere, and are orphaned after", () => {
		const decision = decisionOn(draft, RECORDS, reject);
		const edited = (text: string): Draft => ({ ...draftOf(text), decisions: [decision] });
		const elsewhere = score(edited(TEXT.replace("every year", "every month")));
		expect(elsewhere.findings.checks[RECORDS]?.level).toBe(0);
		const gone = score(edited(TEXT.replace("keep a record", "store a log")));
		expect(gone.findings.checks[RECORDS]?.level).toBeGreaterThan(0);
		expect(gone.review.orphaned).toEqual([
			{
				clause: decision.node,
				check: RECORDS,
				evidence: decision.evidence,
				verdict: "rejected",
				author: "Ana",
			},
		]);
	});

	it("of the latest reviewer hold where two disagree", () => {
		const ana = decisionOn(draft, RECORDS, reject);
		const ben = {
			...ana,
			author: "Ben",
			verdict: "accepted",
			time: "2026-05-02T09:00:00Z",
		} as const;
		expect(score({ ...draft, decisions: [ben, ana] }).findings.checks[RECORDS]?.level).toBe(3);
		const later = { ...ana, time: "2026-05-03T09:00:00Z" };
		expect(score({ ...draft, decisions: [later, ben] }).findings.checks[RECORDS]?.level).toBe(0);
	});

	it("are made, changed, withdrawn and undone as commands, and kept in the file", () => {
		const step = { coalesceKey: null, caretBefore: null, caretAfter: null, time: 0 };
		const first = decisionOn(draft, RECORDS, {});
		const changed = { ...first, ...reject };
		let history = perform(beginHistory(draft), { type: "decide", decision: first }, step);
		history = perform(history, { type: "decide", decision: changed }, step);
		expect(history.draft.decisions).toEqual([changed]);
		expect(parseDraftText(serialiseDraft(history.draft)).decisions).toEqual([changed]);
		const withdrawn = perform(history, { type: "withdraw-decision", decision: first }, step);
		expect(withdrawn.draft.decisions).toEqual([]);
		expect(undo(withdrawn)?.history.draft.decisions).toEqual([changed]);
		expect(undo(history)?.history.draft.decisions).toEqual([first]);
	});

	it("are refused without a reason, with a level out of place, and where none was made", () => {
		const decision = decisionOn(draft, RECORDS, {});
		const attempt = (rest: Partial<Decision>) => () => decide(draft, { ...decision, ...rest });
		expect(attempt({ verdict: "rejected", reason: " " })).toThrow(RangeError);
		expect(attempt({ verdict: "set", reason: "Why not" })).toThrow(RangeError);
		expect(attempt({ level: 2 })).toThrow(RangeError);
		expect(attempt({ verdict: "set", level: 4, reason: "Covered" })).toThrow(RangeError);
		expect(() => applyCommand(draft, { type: "withdraw-decision", decision })).toThrow(RangeError);
	});
});

describe("agreement", () => {
	it("is Cohen's kappa", () => {
		// Two judges of 50 things: 20 yes by both, 15 no by both, 5 and 10 apart; 0.7 observed, 0.5 expected.
		const pairs = (count: number, pair: [number, number]) =>
			Array.from({ length: count }, () => pair);
		const { kappa, observed, expected } = cohensKappa([
			...pairs(20, [1, 1]),
			...pairs(5, [1, 0]),
			...pairs(10, [0, 1]),
			...pairs(15, [0, 0]),
		]);
		expect([observed, expected].map((share) => Math.round(share * 100))).toEqual([70, 50]);
		expect(kappa).toBeCloseTo(0.4);
		expect(cohensKappa([])).toMatchObject({ findings: 0, kappa: null });
		expect(cohensKappa([[2, 2]])).toMatchObject({ observed: 1, kappa: null });
	});

	it("compares two reviewers with each other and with the engine, and counts what is orphaned", () => {
		const draft = draftOf(TEXT);
		const records = decisionOn(draft, RECORDS, {});
		const declared = decisionOn(draft, DECLARED, reject);
		const byBen = [
			{ ...records, author: "Ben" },
			{ ...declared, author: "Ben", verdict: "accepted", reason: "" } as const,
			{ ...records, author: "Ben", evidence: "words that are gone" },
		];
		const decisions = [records, declared, ...byBen];
		const document = score({ ...draft, decisions }).findings;
		expect(agreementBetween(document, decisions, "Ana", "Ben")).toMatchObject({
			findings: 2,
			observed: 0.5,
			orphaned: 1,
		});
		expect(agreementBetween(document, decisions, "Ana", null)).toMatchObject({
			findings: 2,
			observed: 0.5,
			orphaned: 0,
		});
		expect(agreementBetween(document, decisions, "Ben", null).observed).toBe(1);
	});
});
