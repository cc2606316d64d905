import {
	bearersOf,
	type ClauseInput,
	type ClauseReading,
	createFormReader,
	type Decision,
	evaluate,
	examineChecklist,
	type FindingsDocument,
	type Fix,
	findingsDocument,
	fixesFor,
	inspectProfile,
	LANGUAGES,
	legalStatusOf,
	mapsOf,
	parsePrivateNotes,
	type ReadClauseInput,
	type Report,
	scoreOf,
	sectionsOf,
	serialiseDraft,
	serialisePrivateNotes,
} from "../../engine/index";
import { exportDraft } from "../../exchange/index";
import { createChecklistShelf } from "./checklist-shelf";
import type { CachedReading } from "./clause-cache";
import { readFile } from "./file-reading";
import { createForecaster } from "./forecaster";
import type {
	Analysis,
	DraftFrame,
	EarlyScore,
	EngineRequest,
	EngineResponse,
	ScoreSummary,
	Standing,
	WholeReport,
} from "./protocol";
import { samePlace } from "./same-place";
import { reviewerPairs, sameStandings, standingsByClause } from "./standings";

type ReadRequest = Extract<EngineRequest, { readonly kind: "read" }>;

/** The engine behind the worker's message port: one request in, one answer out, and `post` gets what comes before the answer. */
export interface EngineHost {
	handle(request: EngineRequest, post?: (response: EngineResponse) => void): EngineResponse;
	/** Builds what the first reading would otherwise wait for: each language pack's terms. */
	warm(): void;
}

/** After so many clauses it is told how far reading has come: a tenth of a second's work. */
const TOLD = 150;

const encoder = new TextEncoder();

function sameProblems(one: ClauseReading, other: ClauseReading | undefined): boolean {
	if (one === other) return true;
	return (
		one.problems.length === other?.problems.length &&
		one.problems.every((problem, index) => {
			const before = other.problems[index];
			return (
				problem.check === before?.check && problem.from === before.from && problem.to === before.to
			);
		})
	);
}

/** A clause as it was sent, with the place it had where that is an equal one: what is known of the whole goes with its places. */
function inPlace(input: ClauseInput, before: ClauseInput | undefined): ClauseInput {
	const place = before?.place;
	return place && samePlace(place, input.place) ? { ...input, place } : input;
}

function scoreSummary(score: Report["score"], { draft }: FindingsDocument): ScoreSummary {
	const { overall, weakest, dimensions } = score;
	return {
		overall,
		weakest,
		dimensions: dimensions.map(({ dimension, score: points }) => ({ dimension, score: points })),
		caps: draft.caps,
		instrument: draft.instrument,
		legalStatus: legalStatusOf(draft.instrument),
	};
}

/** Makes a host; `newId` gives ids to the nodes of imported texts, `now` the time (ISO 8601 in UTC) of comments that carry none. */
export function createEngineHost(
	newId: () => string,
	now: () => string = () => new Date().toISOString(),
): EngineHost {
	const shelf = createChecklistShelf();
	const forecaster = createForecaster();
	let session = "";
	let readings = new Map<string, CachedReading>();
	let inputs = new Map<string, ClauseInput>();
	let order: readonly string[] = [];
	/** What the form of the whole last added to each reading. */
	let told = new Map<string, ClauseReading>();
	const readForm = createFormReader();
	/** The clauses of the session as last read, in document order. */
	let clauses: readonly ReadClauseInput[] = [];
	/** What the findings of each clause last came to. */
	let standings: ReadonlyMap<string, readonly Standing[]> = new Map();
	/** What agreement is measured over. */
	let last: {
		document: FindingsDocument;
		decisions: readonly Decision[];
		frame: DraftFrame;
	} | null = null;

	function changedStandings(document: FindingsDocument): Analysis["standings"] {
		const now = standingsByClause(document);
		const changes: (readonly [string, readonly Standing[]])[] = [];
		for (const [clause, own] of now)
			if (!sameStandings(own, standings.get(clause))) changes.push([clause, own]);
		for (const clause of standings.keys()) if (!now.has(clause)) changes.push([clause, []]);
		standings = now;
		return changes;
	}

	/** A clause's words with their reading; the same object as long as both are the same. */
	function paired(
		reading: ClauseReading,
		known: ReadonlyMap<string, ReadClauseInput>,
	): ReadClauseInput | null {
		const input = inputs.get(reading.id);
		if (!input) return null;
		const before = known.get(reading.id);
		return before?.reading === reading && before.input === input ? before : { input, reading };
	}

	function read(
		request: ReadRequest,
		onScore: (early: EarlyScore) => void,
		onShare: (share: number) => void,
	): Analysis {
		const { frame } = request;
		const { checklist, cache } = shelf.at(frame.checklist);
		if (request.session !== session) {
			session = request.session;
			readings = new Map();
			inputs = new Map();
			told = new Map();
			standings = new Map();
			clauses = [];
			last = null;
			order = [];
		}
		const { length } = request.changed;
		for (const [index, sent] of request.changed.entries()) {
			if (index > 0 && index % TOLD === 0) onShare(index / length);
			const input = inPlace(sent, inputs.get(sent.id));
			readings.set(input.id, cache.read(input));
			inputs.set(input.id, input);
		}
		if (request.order) {
			order = request.order;
			const kept = new Set(order);
			for (const id of readings.keys()) {
				if (kept.has(id)) continue;
				readings.delete(id);
				inputs.delete(id);
			}
		}
		const ordered = order.flatMap((id) => readings.get(id) ?? []);
		const whole = readForm(
			ordered.flatMap(({ reading }) => {
				const input = inputs.get(reading.id);
				return input ? [{ input, reading }] : [];
			}),
			frame.terms,
		);
		const changed = new Set(request.changed.map((input) => input.id));
		const news = whole.filter(
			(reading) => changed.has(reading.id) || !sameProblems(reading, told.get(reading.id)),
		);
		told = new Map(whole.map((reading) => [reading.id, reading]));
		const known = new Map(clauses.map((clause) => [clause.reading.id, clause]));
		clauses = whole.flatMap((reading) => paired(reading, known) ?? []);
		const document = findingsDocument(
			{
				instrument: frame.instrument,
				languages: frame.languages,
				words: ordered.reduce((sum, { words }) => sum + words, 0),
			},
			clauses,
			checklist.checks.map((check) => check.id),
			frame.decisions,
			last?.document ?? null,
		);
		last = { document, decisions: frame.decisions, frame };
		const score = scoreOf(checklist, document);
		const { version } = request;
		onScore({ session, version, score: scoreSummary(score, document) });
		const { findings, ...report } = evaluate(checklist, document, frame.language, score);
		return {
			session,
			version,
			readings: news,
			standings: changedStandings(document),
			report: { ...report, counts: findings.draft },
		};
	}

	function fixesOf(id: string): readonly Fix[] {
		const [input, reading] = [inputs.get(id), told.get(id)];
		if (!input || !reading || !last) return [];
		const { cache } = shelf.at(last.frame.checklist);
		const read = (words: ClauseInput): ClauseReading => cache.read(words).reading;
		return fixesFor({ input, reading, bearers: bearersOf(told.values()), read });
	}

	function wholeReport(): WholeReport | null {
		if (!last) return null;
		const { document, frame } = last;
		const { checklist } = shelf.at(frame.checklist);
		return {
			report: {
				...evaluate(checklist, document, frame.language),
				clauses: clauses.map(({ reading }) => reading),
			},
			inputs: clauses.map(({ input }) => input),
			maps: mapsOf(clauses),
		};
	}

	function answer(
		request: EngineRequest,
		post: ((response: EngineResponse) => void) | undefined,
	): EngineResponse {
		const { id } = request;
		switch (request.kind) {
			case "checklists":
				return { kind: "checklists", id, checklists: shelf.builtIn };
			case "examine":
				return { kind: "examined", id, examined: examineChecklist(request.text, request.digest) };
			case "adopt":
				return { kind: "adopted", id, checklist: shelf.adopt(request.text, request.digest) };
			case "profile":
				return { kind: "inspected", id, inspected: inspectProfile(request.text) };
			case "forecast":
				return { kind: "forecasted", id, answer: forecaster(request) };
			case "fixes":
				return {
					kind: "fixed",
					id,
					fixes: request.session === session ? fixesOf(request.clause) : [],
				};
			case "agreement":
				return {
					kind: "agreed",
					id,
					pairs:
						request.session === session && last
							? reviewerPairs(last.document, last.decisions)
							: null,
				};
			case "parse": {
				const result = readFile(request.name, request.bytes, { newId, now: now() });
				return result.ok
					? { kind: "parsed", id, draft: result.draft, losses: result.losses }
					: { kind: "unusable", id, reason: result.reason };
			}
			case "serialise":
				return { kind: "serialised", id, bytes: encoder.encode(serialiseDraft(request.draft)) };
			case "sections":
				return {
					kind: "sectioned",
					id,
					sections: sectionsOf(request.draft).map(({ name, text, empty }) => ({
						name,
						bytes: text === null ? null : encoder.encode(text),
						empty,
					})),
				};
			case "read-notes":
				return { kind: "noted", id, notes: parsePrivateNotes(request.bytes) };
			case "write-notes":
				return {
					kind: "serialised",
					id,
					bytes: encoder.encode(serialisePrivateNotes(request.notes)),
				};
			case "export": {
				const { draft, format, language, choice } = request.order;
				return { kind: "exported", id, exported: exportDraft(draft, format, language, choice) };
			}
			case "report":
				return {
					kind: "reported",
					id,
					report: request.session === session ? wholeReport() : null,
				};
			case "maps":
				return { kind: "mapped", id, maps: request.session === session ? mapsOf(clauses) : null };
			case "read":
				return {
					kind: "analysed",
					id,
					analysis: read(
						request,
						(early) => post?.({ kind: "scored", id, early }),
						(share) => post?.({ kind: "reading", id, share }),
					),
				};
		}
	}

	return {
		warm() {
			const { cache } = shelf.at("core");
			for (const language of LANGUAGES) cache.read({ id: "", text: "1", language });
		},
		handle(request, post) {
			try {
				return answer(request, post);
			} catch (fault) {
				const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
				return { kind: "crashed", id: request.id, detail };
			}
		},
	};
}
