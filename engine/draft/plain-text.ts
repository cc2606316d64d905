import type { Span } from "../text/types";
import { openLength, REFERENCE_CHARACTER } from "./runs";
import type { BracketRun, Resolution, Run } from "./types";

/**
 * Words of one run inside a plain text. `path` leads to the run: an index into the runs, then for each bracket on the way
 * the index of the option and the index inside its content.
 */
export interface PlainSegment extends Span {
	readonly path: readonly number[];
	/** UTF-16 offset of its first unit in the run's own words: above 0 where words before it are left out. */
	readonly start: number;
}

/** Plain text of runs with the way back; segments are in order and don't overlap. */
export interface PlainText {
	readonly text: string;
	readonly segments: readonly PlainSegment[];
	/** Where the words of each bracket stand, the outer before the inner; empty where brackets are shown open. */
	readonly brackets: readonly Span[];
}

/** A place in runs: the run and the UTF-16 offset in its own words. */
export interface RunPosition {
	readonly path: readonly number[];
	readonly offset: number;
}

/** How brackets are read: one option of each, or all of them open as `[a / b]`. */
export type BracketView = Resolution | "open";

/** What stands between two options shown open. */
const OPTION_SIGN = " / ";

/** Units of the open text from behind a bracket's first sign to an option; counted only where words are left out. */
function openOffset(run: BracketRun, index: number, leftOut: readonly Span[]): number {
	if (leftOut.length === 0) return 0;
	return run.options
		.slice(0, index)
		.reduce((sum, { content }) => sum + openLength(content) + OPTION_SIGN.length, 0);
}

/** The option read under a resolution: the named one, or the first. */
export function chosenOption<T extends { readonly id: string }>(
	id: string,
	options: readonly T[],
	resolution: Resolution,
): T | undefined {
	const wanted = resolution[id];
	return options.find((option) => option.id === wanted) ?? options[0];
}

/**
 * Plain text of runs. `referenceText` gives the words shown for a cross-reference, by the target's id;
 * the default, one replacement character, is what anchors count with. Footnotes are left out, and so are the words in `leftOut`:
 * sorted spans without overlap of the text with brackets open, as anchors count.
 */
export function plainText(
	runs: readonly Run[],
	view: BracketView,
	referenceText: (target: string) => string = () => REFERENCE_CHARACTER,
	leftOut: readonly Span[] = [],
): PlainText {
	const segments: PlainSegment[] = [];
	const brackets: Span[] = [];
	let text = "";
	/** Offset in the open text; followed only where words are left out. */
	let open = 0;

	const put = (words: string, path: readonly number[], start: number) => {
		if (words !== "")
			segments.push({ from: text.length, to: text.length + words.length, path, start });
		text += words;
	};
	const add = (words: string, path: readonly number[]) => {
		const at = open;
		open += words.length;
		let from = 0;
		for (const gone of leftOut) {
			if (gone.to <= at + from) continue;
			if (gone.from >= open) break;
			if (gone.from > at + from) put(words.slice(from, gone.from - at), path, from);
			from = Math.min(words.length, gone.to - at);
		}
		put(from === 0 ? words : words.slice(from), path, from);
	};
	const addReference = (target: string, path: readonly number[]) => {
		const at = open;
		open += 1;
		if (!leftOut.some(({ from, to }) => from <= at && at < to)) put(referenceText(target), path, 0);
	};
	const addBracket = (run: BracketRun, path: readonly number[]) => {
		const start = open;
		const length = leftOut.length === 0 ? 0 : openLength([run]);
		const isGone = leftOut.some(({ from, to }) => from <= start && start + length <= to);
		if (isGone) {
			open = start + length;
			return;
		}
		if (view === "open") {
			text += "[";
			open += 1;
			run.options.forEach((option, index) => {
				if (index > 0) {
					text += OPTION_SIGN;
					open += OPTION_SIGN.length;
				}
				addRuns(option.content, [...path, index]);
			});
			text += "]";
			open += 1;
			return;
		}
		const option = chosenOption(run.id, run.options, view);
		const from = text.length;
		const place = brackets.push({ from, to: from }) - 1;
		if (option) {
			const index = run.options.indexOf(option);
			open = start + 1 + openOffset(run, index, leftOut);
			addRuns(option.content, [...path, index]);
		}
		brackets[place] = { from, to: text.length };
		open = start + length;
	};
	const addRuns = (list: readonly Run[], prefix: readonly number[]) => {
		list.forEach((run, index) => {
			const path = [...prefix, index];
			if (run.type === "bracket") addBracket(run, path);
			else if (run.type === "reference") addReference(run.target, path);
			else if (run.type !== "footnote") add(run.text, path);
		});
	};

	addRuns(runs, []);
	return { text, segments, brackets };
}

/**
 * The place in the runs of an offset of the plain text. Where two runs meet, `from` takes the one that begins
 * and `to` the one that ends; `null` where there are no words at all. Offsets on a bracket's own signs go to the nearest run.
 */
export function positionInRuns(
	plain: PlainText,
	offset: number,
	side: "from" | "to",
): RunPosition | null {
	const { segments } = plain;
	let low = 0;
	let high = segments.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const segment = segments[middle] as PlainSegment;
		if (side === "from" ? segment.to > offset : segment.to >= offset) high = middle;
		else low = middle + 1;
	}
	const segment = segments[Math.min(low, segments.length - 1)];
	if (!segment) return null;
	const within = Math.min(Math.max(offset, segment.from), segment.to) - segment.from;
	return { path: segment.path, offset: segment.start + within };
}
