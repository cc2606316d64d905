import {
	clausesOf,
	type Draft,
	type Language,
	type PlacedClause,
	parseJsonSource,
	type Run,
} from "../../engine/index";
import { LineIndex } from "./line-index";
import type { SourcePlaces } from "./text-places";

/** Deeper than any draft that was opened. */
const MAX_DEPTH = 1_024;
const STRING = /"(?:[^"\\]|\\.)*"/y;

/** Offsets of a JSON string's content: for each UTF-16 unit of its value, and one behind. `from` is the opening quote's. */
function unitsOf(text: string, from: number): readonly number[] {
	const offsets: number[] = [];
	let at = from + 1;
	while (at < text.length && text[at] !== '"') {
		offsets.push(at);
		if (text[at] !== "\\") at += 1;
		else at += text[at + 1] === "u" ? 6 : 2;
	}
	offsets.push(at);
	return offsets;
}

/** The opening quote of a member's string value; `name` is where the member's name begins. */
function openingQuote(text: string, name: number): number | null {
	STRING.lastIndex = name;
	const found = STRING.exec(text)?.[0];
	if (found === undefined) return null;
	const gap = /^\s*:\s*/.exec(text.slice(name + found.length, name + found.length + 64))?.[0];
	const at = name + found.length + (gap?.length ?? 0);
	return gap !== undefined && text[at] === '"' ? at : null;
}

/** The run that a path of the plain text leads to, and the JSON pointer that leads there from the runs. */
function runAt(runs: readonly Run[], path: readonly number[]): readonly [Run, string] | null {
	const [first = 0, option, ...rest] = path;
	const run = runs[first];
	if (run === undefined) return null;
	if (option === undefined) return [run, `/${first}`];
	if (run.type !== "bracket") return null;
	const inner = runAt(run.options[option]?.content ?? [], rest);
	return inner && [inner[0], `/${first}/options/${option}/content${inner[1]}`];
}

/** The places of clauses in a draft's file: the strings of JSON that hold their words. `text` is the file without a byte-order mark. */
export function draftPlaces(text: string, draft: Draft, language: Language): SourcePlaces {
	const lines = new LineIndex(text);
	const { offsetOf } = parseJsonSource(text, MAX_DEPTH);
	const clauses = new Map([...clausesOf(draft, language)].map((clause) => [clause.id, clause]));
	const units = new Map<string, readonly number[]>();

	const pointerOf = ({ path: [first = 0, ...rest] }: PlacedClause): string =>
		`/body/${first}${rest.map((step) => `/children/${step}`).join("")}/text/${language}`;
	const runsAt = (clause: PlacedClause): readonly Run[] => {
		const [first = 0, ...rest] = clause.path;
		let node = draft.body[first];
		for (const step of rest) node = node?.children[step];
		return node?.text[language] ?? [];
	};
	const offsetIn = (clause: PlacedClause, at: number, side: "from" | "to"): number | null => {
		const { segments } = clause.plain;
		const segment =
			segments.find(({ from, to }) =>
				side === "from" ? from <= at && at < to : from < at && at <= to,
			) ?? (side === "from" ? segments.at(0) : segments.at(-1));
		const found = segment && runAt(runsAt(clause), segment.path);
		if (!segment || !found) return null;
		const [run, way] = found;
		const pointer = `${pointerOf(clause)}${way}/${run.type === "reference" ? "target" : "text"}`;
		let offsets = units.get(pointer);
		if (offsets === undefined) {
			const name = offsetOf(pointer);
			const quote = name === null ? null : openingQuote(text, name);
			if (quote === null) return null;
			offsets = unitsOf(text, quote);
			units.set(pointer, offsets);
		}
		// A reference's words are made of its target: all of it or nothing.
		if (run.type === "reference") return (side === "from" ? offsets[0] : offsets.at(-1)) ?? null;
		const within = Math.min(Math.max(at, segment.from), segment.to) - segment.from;
		return offsets[within] ?? null;
	};
	return {
		regionOf: (id, from, to) => {
			const clause = clauses.get(id);
			if (clause === undefined) return null;
			const start = offsetIn(clause, from, "from");
			const end = offsetIn(clause, to, "to");
			return start === null || end === null ? null : lines.region(start, Math.max(start, end));
		},
	};
}
