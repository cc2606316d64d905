import type { DraftReport, Problem } from "../../engine/index";
import { clean } from "../clean";
import type { ReportSource } from "../report-source";
import { levelOf, ruleOfGap, rulesFor } from "./rules";
import type { SourcePlaces } from "./text-places";
import type { SarifLocation, SarifLog, SarifMessage, SarifResult } from "./types";
import { uriOf } from "./uri";

/** A report with the places of its clauses in the file. */
export interface PlacedSource {
	readonly source: ReportSource;
	readonly places: SourcePlaces;
	/** The file's text without a byte-order mark. */
	readonly text: string;
	/** Whether a baseline was given. */
	readonly baseline: boolean;
}

/** The schema that the log follows, as OASIS publishes it. */
const SCHEMA =
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** UTF-16 units up to which the words of a region are repeated. */
const MOST_SNIPPET = 1_000;

/** Plain text of SARIF, in which words of a draft make no link (2.1.0, section 3.11.6). */
function message(text: string): SarifMessage {
	return { text: clean(text).replace(/\[(?=[^[\]]*\]\()/g, "\\[") };
}

function locationOf(
	{ source, places, text }: PlacedSource,
	index: number,
	clause: string | null,
	from: number,
	to: number,
): SarifLocation {
	const artifactLocation = { uri: uriOf(source.file), index };
	const region = clause === null ? null : places.regionOf(clause, from, to);
	if (clause === null || region === null) return { physicalLocation: { artifactLocation } };
	const { charOffset, charLength } = region;
	const snippet =
		charLength <= MOST_SNIPPET
			? { snippet: { text: text.slice(charOffset, charOffset + charLength) } }
			: {};
	const address = clean(source.addressOf(clause));
	return {
		physicalLocation: { artifactLocation, region: { ...region, ...snippet } },
		...(address === "" ? {} : { logicalLocations: [{ fullyQualifiedName: address }] }),
	};
}

/** The words of a clause that a gap is about: those found for its check, else the whole clause. */
function spanOf(source: ReportSource, gap: DraftReport["gaps"][number]): readonly [number, number] {
	const { clause } = gap;
	if (clause === null) return [0, 0];
	const finding = source.report.findings.checks[gap.check]?.findings.find(
		(one) => one.clause === clause,
	);
	const spans = (finding?.evidence ?? []).filter((evidence) => evidence.in === "text");
	if (spans.length === 0) return [0, source.textOf(clause).length];
	return [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
}

function gapResults(
	placed: PlacedSource,
	index: number,
	rules: ReadonlyMap<string, number>,
): SarifResult[] {
	const { source, baseline } = placed;
	const { report } = source;
	return report.gaps.map((gap) => {
		const ruleId = ruleOfGap(gap);
		const known = source.known.has(gap);
		const told = [source.tell(gap.message), source.tell(gap.next)].join(" ");
		return {
			ruleId,
			ruleIndex: rules.get(ruleId) ?? -1,
			level: levelOf(gap.severity),
			message: message(told),
			locations: [locationOf(placed, index, gap.clause, ...spanOf(source, gap))],
			partialFingerprints: { "clausulaGap/v1": `${report.checklist.id}${gap.schemaPath}` },
			rank: Math.min(100, Math.max(0, gap.cost)),
			...(baseline ? { baselineState: known ? ("unchanged" as const) : ("new" as const) } : {}),
			...(known ? { suppressions: [{ kind: "external" as const }] } : {}),
			properties: {
				dimension: gap.dimension,
				level: gap.level,
				wanted: gap.wanted,
				cost: gap.cost,
				source: clean(gap.source),
			},
		};
	});
}

function problemResult(
	problem: Problem,
	clause: string,
	placed: PlacedSource,
	index: number,
	rules: ReadonlyMap<string, number>,
): SarifResult {
	const { source } = placed;
	const whole = problem.in !== "text";
	const [from, to] = whole ? [0, source.textOf(clause).length] : [problem.from, problem.to];
	return {
		ruleId: problem.check,
		ruleIndex: rules.get(problem.check) ?? -1,
		level: "note",
		message: message(source.tell(problem.message)),
		locations: [locationOf(placed, index, clause, from, to)],
		partialFingerprints: {
			"clausulaProblem/v1": `${problem.check}: ${clean(source.addressOf(clause))}: ${clean(problem.text)}`,
		},
	};
}

function artifactOf({ source }: PlacedSource) {
	const { report, title } = source;
	return {
		location: { uri: uriOf(source.file) },
		roles: ["analysisTarget"],
		encoding: "UTF-8",
		properties: {
			title: clean(title),
			language: report.language,
			instrument: report.instrument,
			legalStatus: report.legalStatus,
			score: {
				overall: report.score.overall,
				weakest: report.score.weakest,
				dimensions: Object.fromEntries(
					report.score.dimensions.map(({ dimension, score }) => [dimension, score]),
				),
			},
			reviewed: report.review.share,
		},
	};
}

function runOf(placed: readonly [PlacedSource, ...PlacedSource[]], withForm: boolean) {
	const [{ source: first }] = placed;
	const { checklist } = first.report;
	const rules = rulesFor(
		placed.map(({ source }) => source),
		withForm,
	);
	const indices = new Map(rules.map(({ id }, index) => [id, index]));
	return {
		tool: {
			driver: {
				name: "Clausula",
				version: first.engine,
				semanticVersion: first.engine,
				language: first.language,
				shortDescription: message(first.tell({ id: "report.indicator", params: {} })),
				rules,
			},
		},
		automationDetails: { id: `clausula/${encodeURIComponent(checklist.id)}/` },
		invocations: [
			{
				executionSuccessful: true,
				...(first.date.includes("T") ? { endTimeUtc: first.date } : {}),
			},
		],
		columnKind: "utf16CodeUnits",
		newlineSequences: ["\r\n", "\r", "\n"],
		artifacts: placed.map(artifactOf),
		results: placed.flatMap((each, index) => [
			...gapResults(each, index, indices),
			...(withForm
				? each.source.report.clauses.flatMap(({ id, problems }) =>
						problems.map((problem) => problemResult(problem, id, each, index, indices)),
					)
				: []),
		]),
		properties: {
			checklist: { id: checklist.id, version: checklist.version, digest: checklist.digest },
			date: first.date,
		},
	};
}

/**
 * Reports as a SARIF 2.1.0 log, a run for each checklist: gaps at the level of their severity, problems of form as notes in the
 * first run, for they are the same under any checklist.
 */
export function sarifLog(sources: readonly PlacedSource[]): SarifLog {
	const byChecklist = new Map<string, [PlacedSource, ...PlacedSource[]]>();
	for (const placed of sources) {
		const { id, digest } = placed.source.report.checklist;
		const key = `${id} ${digest}`;
		const known = byChecklist.get(key);
		if (known === undefined) byChecklist.set(key, [placed]);
		else known.push(placed);
	}
	return {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [...byChecklist.values()].map((placed, index) => runOf(placed, index === 0)),
	};
}
