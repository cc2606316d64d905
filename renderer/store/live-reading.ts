import type { ClauseInput } from "../../engine/index";
import type { ReadClause } from "../editor/types";
import type { EngineClient } from "../worker/engine-client";
import type { DraftFrame, EarlyScore, ReportSummary, Standing } from "../worker/protocol";
import { samePlace } from "../worker/same-place";

/** The state of the text that is to be read. */
export interface Snapshot {
	/** The open draft and language. */
	readonly session: string;
	/** Grows with each change within a session. */
	readonly version: number;
	readonly frame: DraftFrame;
	/** All clauses in textual order; called once, when the snapshot is really read. */
	readonly clauses: () => readonly ClauseInput[];
}

/** What is known of a session's text by now. */
export interface LiveResult {
	readonly session: string;
	readonly readings: ReadonlyMap<string, ReadClause>;
	/** What findings came to in the whole, by clause; the same lists where nothing changed. */
	readonly standings: ReadonlyMap<string, readonly Standing[]>;
	/** The version of the text that readings and report were made from. */
	readonly version: number;
	/** `null` where it is of an older version than the text. */
	readonly report: ReportSummary | null;
}

/** What live reading tells. */
export interface LiveReadingEvents {
	/** The score of the newest text is there; never one of an older text. */
	readonly onScore: (early: EarlyScore) => void;
	/** So much (0–1) of many clauses has been read. */
	readonly onShare: (share: number) => void;
	/** A run has ended. */
	readonly onResult: (result: LiveResult) => void;
	/** A run has lasted over a second (`true`), or the last such run has ended. */
	readonly onSlow: (slow: boolean) => void;
	readonly onFault: (fault: unknown) => void;
}

/** The clocks of live reading, given so that tests hold them. */
export interface LiveReadingTiming {
	/** Calls back once, when what is being handled has been: the engine then works while the window paints. */
	readonly soon: (callback: () => void) => void;
	/** Calls back once, after the frame that is being made has been painted. */
	readonly afterFrame: (callback: () => void) => void;
	/** Calls back after so many milliseconds; returns what takes the call back. */
	readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** A run is called slow after this time: a second is what one waits without wondering. */
const SLOW_MILLISECONDS = 1000;

/** Reads whatever text it was last shown. */
export interface LiveReading {
	/** Shows the text as it is now; earlier texts that no run has begun on are forgotten. */
	update(snapshot: Snapshot): void;
}

function sameSpans(a: ClauseInput["brackets"], b: ClauseInput["brackets"]): boolean {
	return (
		a?.length === b?.length &&
		(a ?? []).every((span, index) => span.from === b?.[index]?.from && span.to === b?.[index]?.to)
	);
}

function sameInput(a: ClauseInput, b: ClauseInput): boolean {
	return (
		a.text === b.text &&
		a.heading === b.heading &&
		a.chapeau === b.chapeau &&
		a.part === b.part &&
		a.instrument === b.instrument &&
		a.language === b.language &&
		samePlace(a.place, b.place) &&
		sameSpans(a.brackets, b.brackets) &&
		sameSpans(a.missing, b.missing)
	);
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The readings of the clauses that are there, in their order. */
function inOrder(
	readings: ReadonlyMap<string, ReadClause>,
	ids: readonly string[],
): ReadonlyMap<string, ReadClause> {
	return new Map(
		ids.flatMap((id): [string, ReadClause][] => {
			const read = readings.get(id);
			return read ? [[id, read]] : [];
		}),
	);
}

/** Keeps one run in flight; the newest text wins, a report of an older text is dropped, readings go with the words they were made from. */
export function createLiveReading(
	client: Pick<EngineClient, "read">,
	timing: Pick<LiveReadingTiming, "soon" | "later">,
	events: LiveReadingEvents,
): LiveReading {
	let wanted: Snapshot | null = null;
	let newest: Snapshot | null = null;
	let scheduled = false;
	let running = false;
	let session = "";
	let sent = new Map<string, ClauseInput>();
	let order: readonly string[] = [];
	let readings: ReadonlyMap<string, ReadClause> = new Map();
	let standings: ReadonlyMap<string, readonly Standing[]> = new Map();

	function begin(name: string): void {
		session = name;
		standings = new Map();
		sent = new Map();
		order = [];
		readings = new Map();
	}

	function schedule(): void {
		if (scheduled || running) return;
		scheduled = true;
		timing.soon(() => {
			scheduled = false;
			void run();
		});
	}

	async function run(): Promise<void> {
		const snapshot = wanted;
		if (!snapshot || running) return;
		wanted = null;
		running = true;
		if (snapshot.session !== session) begin(snapshot.session);
		const clauses = snapshot.clauses();
		const ids = clauses.map((clause) => clause.id);
		const changed = clauses.filter((clause) => {
			const before = sent.get(clause.id);
			return before !== clause && (!before || !sameInput(before, clause));
		});
		const reordered = !sameOrder(ids, order);
		if (reordered) sent = new Map(clauses.map((clause) => [clause.id, clause]));
		else for (const clause of changed) sent.set(clause.id, clause);
		order = ids;
		let slow = false;
		const cancel = timing.later(() => {
			slow = true;
			events.onSlow(true);
		}, SLOW_MILLISECONDS);
		try {
			const request = {
				kind: "read",
				session: snapshot.session,
				version: snapshot.version,
				frame: snapshot.frame,
				changed,
				order: reordered ? ids : null,
			} as const;
			const isNewest = (): boolean => newest?.session === snapshot.session;
			const analysis = await client.read(
				request,
				(early) => {
					if (isNewest() && newest?.version === early.version) events.onScore(early);
				},
				(share) => {
					if (isNewest()) events.onShare(share);
				},
			);
			if (newest?.session === analysis.session) {
				const all = new Map(readings);
				for (const reading of analysis.readings) {
					const input = sent.get(reading.id);
					if (input) all.set(reading.id, { text: input.text, reading });
				}
				readings = reordered ? inOrder(all, ids) : all;
				if (analysis.standings.length > 0) {
					const changed = new Map(standings);
					for (const [clause, own] of analysis.standings) {
						if (own.length > 0) changed.set(clause, own);
						else changed.delete(clause);
					}
					standings = changed;
				}
				const { version } = analysis;
				const report = newest.version === version ? analysis.report : null;
				events.onResult({ session, readings, standings, version, report });
			}
		} catch (fault) {
			// The worker may have lost what it was sent: the next run starts from nothing.
			begin("");
			events.onFault(fault);
		} finally {
			cancel();
			if (slow) events.onSlow(false);
			running = false;
			if (wanted) schedule();
		}
	}

	return {
		update(snapshot) {
			wanted = snapshot;
			newest = snapshot;
			schedule();
		},
	};
}
