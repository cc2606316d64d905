import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
	BUILT_IN_CHECKLISTS,
	type Checklist,
	type ClauseInput,
	type ClauseReading,
	clausesOf,
	countWords,
	createFormReader,
	createReader,
	type Decision,
	evaluate,
	findingsDocument,
	parseDraft,
	type Reader,
} from "../../../engine/index";
import { createEngineHost, type EngineHost } from "../../../renderer/worker/engine-host";
import type {
	Analysis,
	DraftFrame,
	EarlyScore,
	EngineRequest,
} from "../../../renderer/worker/protocol";
import { standingsByClause } from "../../../renderer/worker/standings";

/** A declaration's clauses, with their places. */
function sample(): ClauseInput[] {
	const draft = parseDraft(readFileSync("examples/sample-declaration.clausula"));
	return [...clausesOf(draft, "en")];
}

const SAMPLE = sample();

/** What an edit may leave in a clause: duties, verification, modifiers, brackets, references that lead somewhere or nowhere. */
const WORDS = [
	"",
	"Each State Party shall keep a record of every engagement for ten years.",
	"An international inspectorate shall inspect every facility of a State Party within 48 hours of a request.",
	"This Treaty is not legally binding.",
	"Each State Party shall, [within thirty days,] submit a declaration to the Secretariat under article 3.",
	"Each State Party shall report as laid down in Annex Z.",
	"“Autonomous system” means a system that selects targets.",
	"Nothing in this Treaty shall prevent a State Party from using autonomous systems.",
	"This Treaty applies to all autonomous systems and to every armed force.",
] as const;

type Edit =
	| { readonly kind: "write" | "append"; readonly at: number; readonly words: string }
	| { readonly kind: "remove"; readonly at: number }
	| { readonly kind: "copy"; readonly at: number; readonly from: number }
	| { readonly kind: "decide"; readonly at: number; readonly verdict: "accepted" | "rejected" }
	| { readonly kind: "withdraw" };

const index = fc.nat({ max: SAMPLE.length - 1 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({
		kind: fc.constantFrom("write" as const, "append" as const),
		at: index,
		words: fc.constantFrom(...WORDS),
	}),
	fc.record({ kind: fc.constant("remove" as const), at: index }),
	fc.record({ kind: fc.constant("copy" as const), at: index, from: index }),
	fc.record({
		kind: fc.constant("decide" as const),
		at: index,
		verdict: fc.constantFrom("accepted" as const, "rejected" as const),
	}),
	fc.record({ kind: fc.constant("withdraw" as const) }),
);

interface Answered {
	readonly early: EarlyScore;
	readonly analysis: Analysis;
}

function ask(
	host: EngineHost,
	request: Omit<Extract<EngineRequest, { kind: "read" }>, "kind" | "id">,
): Answered {
	const early: EarlyScore[] = [];
	// What really travels is a copy: nothing may hang on the identity of what was sent.
	const sent = structuredClone({ kind: "read", id: 1, ...request } as const);
	const answer = host.handle(sent, (posted) => {
		if (posted.kind === "scored") early.push(posted.early);
	});
	if (answer.kind !== "analysed") throw new RangeError(JSON.stringify(answer));
	const [first] = early;
	if (!first || early.length !== 1) throw new RangeError(`${early.length} scores`);
	return { early: first, analysis: answer.analysis };
}

/** All of it read at once, with nothing kept from before. */
function atOnce(
	reader: Reader,
	checklist: Checklist,
	clauses: readonly ClauseInput[],
	frame: DraftFrame,
) {
	const read = clauses.map((clause) => {
		const input = { ...clause };
		return { input, reading: reader.read(input) };
	});
	const readings = createFormReader()(read);
	const document = findingsDocument(
		{
			instrument: frame.instrument,
			languages: frame.languages,
			words: clauses.reduce((sum, { text }) => sum + countWords(text), 0),
		},
		read.map(({ input }, index) => ({ input, reading: readings[index] as ClauseReading })),
		checklist.checks.map(({ id }) => id),
		frame.decisions,
	);
	const { findings, ...report } = evaluate(checklist, document, frame.language);
	return {
		report: { ...report, counts: findings.draft },
		readings,
		standings: standingsByClause(document),
	};
}

/** A decision on the first finding of a clause, as the last reading of the clause shows it. */
function decisionOn(
	clause: string,
	verdict: "accepted" | "rejected",
	readings: ReadonlyMap<string, Analysis["readings"][number]>,
): Decision[] {
	const finding = readings.get(clause)?.findings[0];
	if (!finding) return [];
	const evidence = finding.evidence
		.filter((item) => item.in === "text")
		.map(({ text }) => text)
		.join(" … ");
	const { check } = finding;
	return [{ node: clause, check, evidence, verdict, author: "A", time: "2026-01-01", reason: "r" }];
}

function edited(clauses: readonly ClauseInput[], edit: Edit): readonly ClauseInput[] {
	const at = "at" in edit ? edit.at % Math.max(1, clauses.length) : 0;
	switch (edit.kind) {
		case "write":
			return clauses.map((each, own) => (own === at ? { ...each, text: edit.words } : each));
		case "append":
			return clauses.map((each, own) =>
				own === at ? { ...each, text: `${each.text} ${edit.words}` } : each,
			);
		case "remove":
			return clauses.length < 2 ? clauses : clauses.filter((_, own) => own !== at);
		case "copy": {
			const text = clauses[edit.from % clauses.length]?.text ?? "";
			return clauses.map((each, own) => (own === at ? { ...each, text } : each));
		}
		default:
			return clauses;
	}
}

test.each(BUILT_IN_CHECKLISTS.map((checklist) => [checklist.id, checklist] as const))(
	"the early score is that of the whole, and edit by edit comes out as all at once: %s",
	(id, checklist) => {
		const reader = createReader(checklist.checks);
		const host = createEngineHost(() => "id");
		let sessions = 0;
		fc.assert(
			fc.property(fc.array(edits, { minLength: 1, maxLength: 8 }), (list) => {
				sessions += 1;
				const session = String(sessions);
				let frame: DraftFrame = {
					instrument: "treaty",
					languages: ["en"],
					language: "en",
					checklist: id,
					decisions: [],
				};
				let clauses: readonly ClauseInput[] = SAMPLE;
				let version = 1;
				const ids = () => clauses.map((clause) => clause.id);
				const readings = new Map<string, Analysis["readings"][number]>();
				const standings = new Map<string, Analysis["standings"][number][1]>();
				const take = ({ analysis }: Answered) => {
					for (const reading of analysis.readings) readings.set(reading.id, reading);
					for (const [clause, own] of analysis.standings) {
						if (own.length > 0) standings.set(clause, own);
						else standings.delete(clause);
					}
				};
				take(ask(host, { session, version, frame, changed: clauses, order: ids() }));
				for (const edit of list) {
					version += 1;
					const before = clauses;
					clauses = edited(clauses, edit);
					if (edit.kind === "withdraw") frame = { ...frame, decisions: [] };
					if (edit.kind === "decide") {
						const clause = clauses[edit.at % clauses.length]?.id ?? "";
						frame = { ...frame, decisions: decisionOn(clause, edit.verdict, readings) };
					}
					const changed = clauses.filter((clause) => !before.includes(clause));
					const order = clauses.length === before.length ? null : ids();
					const answered = ask(host, { session, version, frame, changed, order });
					take(answered);
					const { early, analysis } = answered;
					expect(early.version).toBe(version);
					const { score, caps, instrument, legalStatus } = analysis.report;
					expect(early.score).toEqual({
						overall: score.overall,
						weakest: score.weakest,
						dimensions: score.dimensions.map(({ dimension, score: points }) => ({
							dimension,
							score: points,
						})),
						caps,
						instrument,
						legalStatus,
					});
					const once = atOnce(reader, checklist, clauses, frame);
					expect(analysis.report).toEqual(once.report);
					expect(ids().map((clause) => readings.get(clause))).toEqual(once.readings);
					expect(standings).toEqual(once.standings);
				}
			}),
			{ numRuns: 25 },
		);
	},
	60_000,
);
