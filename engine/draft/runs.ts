import type { Mark, Run, TextRun } from "./types";

/** Stands for a cross-reference in text shown open, so that offsets don't move when numbers change. */
export const REFERENCE_CHARACTER = "\uFFFC";

/** The runs of plain words; no run at all for the empty string. */
export function textRuns(text: string): readonly Run[] {
	return text === "" ? [] : [{ type: "text", text }];
}

/** Text of runs with every bracket shown open, as `[a / b]`: the coordinates of anchors and carets. Footnotes take no room. */
export function openText(runs: readonly Run[]): string {
	let text = "";
	for (const run of runs) text += openTextOf(run);
	return text;
}

function openTextOf(run: Run): string {
	switch (run.type) {
		case "text":
		case "term":
			return run.text;
		case "reference":
			return REFERENCE_CHARACTER;
		case "footnote":
			return "";
		case "bracket":
			return `[${run.options.map((option) => openText(option.content)).join(" / ")}]`;
	}
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
	return (a ?? []).join() === (b ?? []).join();
}

/** Runs without empty text and with neighbours of equal marks joined. */
export function normaliseRuns(runs: readonly Run[]): readonly Run[] {
	const out: Run[] = [];
	for (const run of runs) {
		if (run.type !== "text") {
			out.push(run);
			continue;
		}
		if (run.text === "") continue;
		const last = out.at(-1);
		if (last?.type === "text" && sameMarks(last.marks, run.marks)) {
			out[out.length - 1] = { ...last, text: last.text + run.text };
		} else out.push(run);
	}
	return out;
}

function withText(run: TextRun, text: string): TextRun {
	return { ...run, text };
}

/**
 * The runs between two offsets of the open text. A bracket or reference belongs to the slice in which it starts,
 * a footnote to the words before it; a term cut in two becomes plain words.
 */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
	const out: Run[] = [];
	let at = 0;
	for (const run of runs) {
		const text = openTextOf(run);
		const end = at + text.length;
		if (run.type === "footnote") {
			if ((at > from && at <= to) || (at === 0 && from === 0)) out.push(run);
		} else if (run.type === "text" || run.type === "term") {
			const cut = text.slice(Math.max(0, from - at), Math.max(0, to - at));
			if (cut === text && text !== "") out.push(run);
			else if (cut !== "")
				out.push(run.type === "text" ? withText(run, cut) : { type: "text", text: cut });
		} else if (at >= from && at < to) out.push(run);
		at = end;
	}
	return normaliseRuns(out);
}

/** The number of UTF-16 units of the open text. */
export function openLength(runs: readonly Run[]): number {
	return openText(runs).length;
}

function sameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const left = Object.entries(a).filter(([, value]) => value !== undefined);
	const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
	return (
		left.length === right.size &&
		left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
	);
}

/** Whether two lists of runs say the same, member for member. */
export function sameRuns(a: readonly Run[] | undefined, b: readonly Run[] | undefined): boolean {
	return sameValue(a, b);
}
