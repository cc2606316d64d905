import { dirname, relative, resolve, sep } from "node:path";
import { type Gap, JsonSourceError, parseJsonSource, type Report } from "../engine/index";
import { type CliError, fileError } from "./cli-error";
import { decodeText, readBytes } from "./read-bytes";

/** A gap that is known and put up with. */
export interface BaselineEntry {
	/** Path from the baseline's folder, with slashes. */
	readonly file: string;
	readonly checklist: string;
	readonly check: string;
	/** JSON pointer of the failed keyword in the checklist. */
	readonly condition: string;
	/** The level at which the check stood; below it the gap is a new one. */
	readonly level: number;
}

const MAX_BYTES = 16 * 1024 * 1024;
const FORMAT = "clausula-baseline";
const VERSION = 1;

function keyOf({ file, checklist, check, condition }: BaselineEntry): string {
	return JSON.stringify([file, checklist, check, condition]);
}

/** The known gaps of a baseline file, and which of them were met with. */
export class Baseline {
	private readonly path: string;
	private readonly entries: ReadonlyMap<string, BaselineEntry>;
	private readonly scored = new Set<string>();
	private readonly met = new Set<string>();

	constructor(path: string, entries: readonly BaselineEntry[]) {
		this.path = path;
		this.entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
	}

	/** The gaps of a report that are known, and no worse than they were. */
	knownOf(file: string, report: Report): ReadonlySet<Gap> {
		const known = new Set<Gap>();
		const place = baselinePath(this.path, file);
		this.scored.add(JSON.stringify([place, report.checklist.id]));
		for (const gap of report.gaps) {
			const key = keyOf(entryOf(gap, place, report.checklist.id));
			const entry = this.entries.get(key);
			if (entry === undefined) continue;
			this.met.add(key);
			if (gap.level >= entry.level) known.add(gap);
		}
		return known;
	}

	/** Entries on files and checklists that were scored and whose gap is no longer there. */
	stale(): readonly BaselineEntry[] {
		return [...this.entries].flatMap(([key, entry]) =>
			this.scored.has(JSON.stringify([entry.file, entry.checklist])) && !this.met.has(key)
				? [entry]
				: [],
		);
	}
}

/** A file as a baseline names it. */
export function baselinePath(baseline: string, file: string): string {
	return relative(dirname(resolve(baseline)), resolve(file))
		.split(sep)
		.join("/");
}

/** A gap as a baseline lists it; `file` as `baselinePath` gives it. */
export function entryOf(gap: Gap, file: string, checklist: string): BaselineEntry {
	return { file, checklist, check: gap.check, condition: gap.schemaPath, level: gap.level };
}

/** The text of a baseline file, an entry a line, in order, each once. */
export function baselineText(entries: readonly BaselineEntry[]): string {
	const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
	const lines = [...byKey]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, entry]) => `\t\t${JSON.stringify(entry)}`);
	const gaps = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n\t]`;
	return `{\n\t"format": ${JSON.stringify(FORMAT)},\n\t"version": ${VERSION},\n\t"gaps": ${gaps}\n}\n`;
}

/** Reads a baseline file. Throws `CliError` with the place of what is wrong. */
export async function openBaseline(path: string): Promise<Baseline> {
	const text = decodeText(await readBytes(path, MAX_BYTES), path);
	let source: ReturnType<typeof parseJsonSource>;
	try {
		source = parseJsonSource(text, 16);
	} catch (error) {
		if (!(error instanceof JsonSourceError)) throw error;
		throw fileError("bad-baseline", path, { member: error.pointer }, error.position);
	}
	const wrong = (pointer: string): CliError =>
		fileError(
			"bad-baseline",
			path,
			{ member: pointer },
			source.positionOf(pointer) ?? { line: 1, column: 1 },
		);
	const root = source.value as Readonly<Record<string, unknown>> | null;
	if (typeof root !== "object" || root === null || Array.isArray(root)) throw wrong("");
	if (root.format !== FORMAT) throw wrong("/format");
	if (root.version !== VERSION) throw wrong("/version");
	if (!Array.isArray(root.gaps)) throw wrong("/gaps");
	const entries = root.gaps.map((gap: unknown, index): BaselineEntry => {
		const at = `/gaps/${index}`;
		if (typeof gap !== "object" || gap === null) throw wrong(at);
		const members = gap as Readonly<Record<string, unknown>>;
		const text = (name: string): string => {
			const value = members[name];
			if (typeof value !== "string") throw wrong(name in members ? `${at}/${name}` : at);
			return value;
		};
		const { level } = members;
		if (typeof level !== "number") throw wrong("level" in members ? `${at}/level` : at);
		return {
			file: text("file"),
			checklist: text("checklist"),
			check: text("check"),
			condition: text("condition"),
			level,
		};
	});
	return new Baseline(path, entries);
}
