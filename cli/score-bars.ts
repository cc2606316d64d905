import { writeFile } from "node:fs/promises";
import type { Gap, Report } from "../engine/index";
import {
	type Baseline,
	type BaselineEntry,
	baselinePath,
	baselineText,
	entryOf,
	openBaseline,
} from "./baseline";
import { errorLine, fileError, usageError } from "./cli-error";
import { type Arguments, choice } from "./options";
import type { Session } from "./session";

const SEVERITIES = ["error", "warning", "info"] as const;
const RANK: Readonly<Record<Gap["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** What makes a run fail: a score below a bar, gaps that no baseline knows, entries of a baseline that are no longer needed. */
export interface ScoreBars {
	/** Whether a baseline was given. */
	readonly baseline: boolean;
	/** Takes a report in; gives the gaps that the baseline knows. */
	take(file: string, report: Report): Promise<ReadonlySet<Gap>>;
	/** Writes the baseline where one is asked for, tells stale entries, and gives the exit code. */
	finish(): Promise<0 | 1>;
}

/** The bars that the command line asks for; a baseline file is read at once. Throws `CliError`. */
export async function scoreBars(
	options: Arguments["options"],
	session: Session,
): Promise<ScoreBars> {
	const least = leastScore(options);
	const from = options["--baseline"]?.at(-1);
	const to = options["--write-baseline"]?.at(-1);
	if (from !== undefined && to !== undefined)
		throw usageError("exclusive", { name: "--baseline", other: "--write-baseline" });
	const baseline: Baseline | null = from === undefined ? null : await openBaseline(from);
	const bar = barOf(options, baseline !== null);
	const written: BaselineEntry[] = [];
	let failed = false;
	const fail = async (error: ReturnType<typeof fileError>) => {
		failed = true;
		await session.errors.write(errorLine(error, session.catalogue));
	};
	return {
		baseline: baseline !== null,
		take: async (file, report) => {
			const { overall } = report.score;
			if (overall < least) await fail(fileError("below", file, { score: overall, least }));
			if (to !== undefined) {
				const place = baselinePath(to, file);
				written.push(...report.gaps.map((gap) => entryOf(gap, place, report.checklist.id)));
				return new Set();
			}
			const known = baseline?.knownOf(file, report) ?? new Set<Gap>();
			const count = report.gaps.filter(
				(gap) => bar !== null && RANK[gap.severity] <= RANK[bar] && !known.has(gap),
			).length;
			if (count > 0 && bar !== null)
				await fail(fileError("fail-on", file, { count, severity: bar }));
			return known;
		},
		finish: async () => {
			if (to !== undefined) await writeBaseline(to, written);
			for (const { file, checklist, check, condition } of baseline?.stale() ?? [])
				await fail(
					fileError("stale-baseline", file, { baseline: from ?? "", check, condition, checklist }),
				);
			return failed ? 1 : 0;
		},
	};
}

/** The severity from which a gap fails; `null` where none does. With a baseline every gap that it doesn't list fails. */
function barOf(options: Arguments["options"], hasBaseline: boolean): Gap["severity"] | null {
	if (options["--fail-on"] !== undefined) return choice(options, "--fail-on", SEVERITIES);
	return hasBaseline ? "info" : null;
}

async function writeBaseline(path: string, entries: readonly BaselineEntry[]): Promise<void> {
	try {
		await writeFile(path, baselineText(entries));
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? String(error);
		throw fileError("unwritable", path, { reason });
	}
}

function leastScore(options: Arguments["options"]): number {
	const value = options["--fail-under"]?.at(-1);
	if (value === undefined) return 0;
	const least = Number(value);
	if (!/^[0-9]+(?:\.[0-9]+)?$/.test(value) || least > 100) {
		throw usageError("bad-value", { name: "--fail-under", value, expected: "0 … 100" });
	}
	return least;
}
