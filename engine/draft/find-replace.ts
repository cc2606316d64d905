import type { DraftCommand } from "./commands";
import { type FindHit, type FindTarget, type LocatedHit, locateHits } from "./find";
import { expandReplacement, type Matcher } from "./find-pattern";
import { withList } from "./find-text";
import { normaliseRuns } from "./runs";
import type { Run } from "./types";

/** How hits are replaced. */
export interface Replacement {
	readonly template: string;
	/** Whether `$1` and the like stand for groups; else every character stands for itself. */
	readonly expression: boolean;
}

/** A replacement ready to be made: one command for all of it, and what it comes to. */
export interface Replacing {
	/** `null` where nothing would change. */
	readonly command: DraftCommand | null;
	readonly replaced: number;
	/** Hits left as they are because they hold a reference, a bracket's sign, a footnote or a part of a term. */
	readonly skipped: number;
}

/** The words that would stand in a hit's place. */
export function replacementOf(
	{ groups }: Pick<FindHit, "groups">,
	{ template, expression }: Replacement,
): string {
	return expression ? expandReplacement(template, groups) : template;
}

function withWords(run: Run | undefined, text: string): readonly Run[] {
	return text !== "" && (run?.type === "text" || run?.type === "term") ? [{ ...run, text }] : [];
}

/** The runs with one hit's words replaced, in the marks, or the term, of the words that it begins in. */
function replaced(runs: readonly Run[], located: LocatedHit, words: string): readonly Run[] {
	const { text, span } = located;
	const touched = text.plain.segments.filter(({ from, to }) => from < span.to && to > span.from);
	const first = touched[0];
	const last = touched.at(-1);
	if (!first || !last) return runs;
	const from = first.path.at(-1) ?? 0;
	const to = last.path.at(-1) ?? 0;
	return withList(runs, [...text.path, ...first.path.slice(0, -1)], (list) => {
		const begins = list[from];
		const ends = list[to];
		const head = begins && "text" in begins ? begins.text.slice(0, span.from - first.from) : "";
		const tail = ends && "text" in ends ? ends.text.slice(span.to - last.from) : "";
		const fresh =
			from === to
				? withWords(begins, head + words + tail)
				: [...withWords(begins, head + words), ...withWords(ends, tail)];
		// Runs without words keep the places of those before them until all hits of the block are done.
		return [...list.slice(0, from), ...fresh, ...list.slice(to + 1)];
	});
}

function tidy(runs: readonly Run[]): readonly Run[] {
	return normaliseRuns(runs).map((run) => {
		if (run.type === "footnote") return { ...run, content: tidy(run.content) };
		if (run.type !== "bracket") return run;
		const options = run.options.map((option) => ({ ...option, content: tidy(option.content) }));
		return { ...run, options };
	});
}

/**
 * Replaces the hits in the targets that `chosen` accepts, in one command. Structure stays: only words inside text change,
 * so that references, brackets and footnotes are never lost.
 */
export function replaceHits(
	matcher: Matcher,
	targets: readonly FindTarget[],
	replacement: Replacement,
	chosen: (hit: FindHit) => boolean = () => true,
): Replacing {
	const commands: DraftCommand[] = [];
	let count = 0;
	let skipped = 0;
	for (const target of targets) {
		const hits = locateHits(matcher, target).filter(({ hit }) => chosen(hit));
		const able = hits.filter(({ hit }) => hit.replaceable);
		skipped += hits.length - able.length;
		count += able.length;
		// From the end, so that what is still to be replaced keeps its place; footnotes stand behind the words they are anchored in.
		const runs = able
			.toReversed()
			.reduce(
				(now, each) => replaced(now, each, replacementOf(each.hit, replacement)),
				target.runs,
			);
		if (runs === target.runs) continue;
		const { block, language } = target;
		commands.push({ type: "set-runs", block, language, runs: tidy(runs) });
	}
	const [only] = commands;
	return {
		command: commands.length > 1 ? { type: "batch", commands } : (only ?? null),
		replaced: count,
		skipped,
	};
}
