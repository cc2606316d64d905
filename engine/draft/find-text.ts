import type { Span } from "../text/types";
import { type PlainText, plainText } from "./plain-text";
import { REFERENCE_CHARACTER } from "./runs";
import type { Run } from "./types";

/** Words of a block that are searched as one: its own, with brackets open and references as shown, or those of one footnote. */
export interface SearchedText {
	/** `null` for the block's own words. */
	readonly footnote: string | null;
	/** Leads from the block's runs to the list of runs that holds the words; empty for the block's own. */
	readonly path: readonly number[];
	readonly plain: PlainText;
	/** Where shown references stand, and where each one character that stands for it in open text. */
	readonly references: readonly (Span & { readonly open: number })[];
}

function footnotesOf(
	runs: readonly Run[],
	path: readonly number[],
): readonly { readonly run: Run & { type: "footnote" }; readonly path: readonly number[] }[] {
	return runs.flatMap((run, index) => {
		const here = [...path, index];
		if (run.type === "footnote") return [{ run, path: here }, ...footnotesOf(run.content, here)];
		if (run.type !== "bracket") return [];
		return run.options.flatMap((option, at) => footnotesOf(option.content, [...here, at]));
	});
}

/** The list of runs that a path leads into, changed. Steps are indices of runs, and of options behind those of brackets. */
export function withList(
	runs: readonly Run[],
	path: readonly number[],
	change: (list: readonly Run[]) => readonly Run[],
): readonly Run[] {
	const [index, ...rest] = path;
	if (index === undefined) return change(runs);
	const run = runs[index];
	if (run?.type === "footnote")
		return runs.with(index, { ...run, content: withList(run.content, rest, change) });
	if (run?.type !== "bracket") throw new RangeError(`no list at ${path.join()}`);
	const [at = 0, ...inner] = rest;
	const option = run.options[at];
	if (!option) throw new RangeError(`no option at ${path.join()}`);
	const content = withList(option.content, inner, change);
	return runs.with(index, { ...run, options: run.options.with(at, { ...option, content }) });
}

/** The run at a path as plain texts give them. */
export function runAt(runs: readonly Run[], path: readonly number[]): Run | undefined {
	let run: Run | undefined;
	withList(runs, path.slice(0, -1), (list) => {
		run = list[path.at(-1) ?? 0];
		return list;
	});
	return run;
}

function searched(
	runs: readonly Run[],
	footnote: string | null,
	path: readonly number[],
	referenceText: (target: string) => string,
): SearchedText {
	// A reference to nothing keeps its one character, so that each has its segment.
	const plain = plainText(runs, "open", (target) => referenceText(target) || REFERENCE_CHARACTER);
	const references: (Span & { open: number })[] = [];
	let longer = 0;
	for (const segment of plain.segments) {
		if (runAt(runs, segment.path)?.type !== "reference") continue;
		const { from, to } = segment;
		references.push({ from, to, open: from - longer });
		longer += to - from - REFERENCE_CHARACTER.length;
	}
	return { footnote, path, plain, references };
}

/** The texts of a block to be searched, its own first. */
export function searchedTexts(
	runs: readonly Run[],
	referenceText: (target: string) => string,
): readonly SearchedText[] {
	return [
		searched(runs, null, [], referenceText),
		...footnotesOf(runs, []).map(({ run, path }) =>
			searched(run.content, run.id, path, referenceText),
		),
	];
}

/** A stretch of a searched text in the offsets of open text, where a reference is one character; one that cuts a reference takes it whole. */
export function openSpan(text: SearchedText, span: Span): Span {
	const shift = (offset: number, end: boolean): number => {
		const at = text.references.findLast(({ from }) => (end ? from < offset : from <= offset));
		if (!at) return offset;
		const past = at.open + REFERENCE_CHARACTER.length;
		if (offset >= at.to) return past + offset - at.to;
		return end ? past : at.open;
	};
	return { from: shift(span.from, false), to: shift(span.to, true) };
}
