import {
	type DraftReport,
	formatMessage,
	type Gap,
	headOf,
	mapsOf,
	type Phrase,
	type ReadClauseInput,
	VERSION,
} from "../engine/index";
import type { ReportSource } from "../reports/report-source";
import { draftPlaces } from "../reports/sarif/draft-places";
import type { PlacedSource } from "../reports/sarif/log";
import { textPlaces } from "../reports/sarif/text-places";
import type { Evaluator } from "./checklists";
import { draftClauses } from "./draft-clauses";
import type { LoadedDraft } from "./load-draft";
import { once } from "./once";
import { toldReading } from "./read";
import type { Session } from "./session";

/** A draft scored against one checklist. */
export interface ScoredDraft {
	readonly source: ReportSource;
	readonly loaded: LoadedDraft;
}

/** The clauses of a report with what they were read as. */
function readClauses(
	{ draft, language }: LoadedDraft,
	{ clauses }: DraftReport,
): ReadClauseInput[] {
	const inputs = new Map(draftClauses(draft, language).map((input) => [input.id, input]));
	return clauses.flatMap((reading) => {
		const input = inputs.get(reading.id);
		return input === undefined ? [] : [{ input, reading }];
	});
}

/** Puts together what reports say of a scored draft. */
export function scoredDraft(
	file: string,
	loaded: LoadedDraft,
	report: DraftReport,
	evaluator: Pick<Evaluator, "messages">,
	known: ReadonlySet<Gap>,
	date: string,
	session: Session,
): ScoredDraft {
	const { title, addressOf, textOf } = loaded;
	const catalogue = { ...session.catalogue, ...evaluator.messages };
	const inputs = once(() => readClauses(loaded, report));
	const maps = once(() => mapsOf(inputs()));
	return {
		loaded,
		source: {
			file,
			title,
			head: headOf(loaded.draft),
			get inputs() {
				return inputs();
			},
			report,
			get maps() {
				return maps();
			},
			engine: VERSION,
			date,
			language: session.language,
			tell: (phrase: Phrase) => formatMessage(catalogue, phrase),
			addressOf,
			textOf,
			known,
		},
	};
}

/** The report as `schemas/report.schema.json` describes it. */
export function reportJson({
	file,
	title,
	engine,
	date,
	report,
	maps,
	known,
	tell,
	addressOf,
}: ReportSource) {
	const { clauses, gaps, lifts, ...rest } = report;
	return {
		file,
		title,
		engine,
		date,
		...rest,
		gaps: gaps.map((gap) => ({
			...gap,
			known: known.has(gap),
			message: { ...gap.message, text: tell(gap.message) },
			next: { ...gap.next, text: tell(gap.next) },
		})),
		lifts: lifts.map((lift) => ({ ...lift, next: { ...lift.next, text: tell(lift.next) } })),
		maps,
		clauses: clauses.map((reading) => ({
			path: addressOf(reading.id),
			...toldReading(reading, tell),
		})),
	};
}

/** The report with the places of its clauses in the file. */
export function placedSource({ source, loaded }: ScoredDraft, baseline: boolean): PlacedSource {
	const { draft, language, outline, source: text } = loaded;
	const places =
		outline === null
			? draftPlaces(text, draft, language)
			: textPlaces(text, outline, draft, language);
	return { source, places, text, baseline };
}
