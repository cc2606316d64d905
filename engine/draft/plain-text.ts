import type { Span } from "../text/types";
import { REFERENCE_CHARACTER } from "./runs";
import type { BracketRun, Resolution, Run } from "./types";

/**
 * Words of one run inside a plain text. `path` leads to the run: an index into the runs, then for each bracket on the way
 * the index of the option and the index inside its content.
 */
export interface PlainSegment extends Span {
	readonly path: readonly number[];
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
 * the default, one replacement character, is what anchors count with. Footnotes are left out.
 */
export function plainText(
	runs: readonly Run[],
	view: BracketView,
	referenceText: (target: string) => string = () => REFERENCE_CHARACTER,
): PlainText {
	const segments: PlainSegment[] = [];
	const brackets: Span[] = [];
	let text = "";

	const add = (words: string, path: readonly number[]) => {
		if (words !== "") segments.push({ from: text.length, to: text.length + words.length, path });
		text += words;
	};
	const addBracket = (run: BracketRun, path: readonly number[]) => {
		if (view === "open") {
			text += "[";
			run.options.forEach((option, index) => {
				if (index > 0) text += " / ";
				addRuns(option.content, [...path, index]);
			});
			text += "]";
			return;
		}
		const option = chosenOption(run.id, run.options, view);
		const from = text.length;
		const place = brackets.push({ from, to: from }) - 1;
		if (option) addRuns(option.content, [...path, run.options.indexOf(option)]);
		brackets[place] = { from, to: text.length };
	};
	const addRuns = (list: readonly Run[], prefix: readonly number[]) => {
		list.forEach((run, index) => {
			const path = [...prefix, index];
			if (run.type === "bracket") addBracket(run, path);
			else if (run.type === "reference") add(referenceText(run.target), path);
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
	return { path: segment.path, offset: within };
}
