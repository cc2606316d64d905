import { normaliseRuns, openText, type Run } from "../../engine/index";

interface Piece {
	readonly run: Run;
	readonly text: string;
}

function piecesOf(runs: readonly Run[], referenceText: (target: string) => string): Piece[] {
	return runs.map((run) => ({
		run,
		text: run.type === "reference" ? referenceText(run.target) : openText([run]),
	}));
}

/** The words of a footnote as they are written: references by what they show. */
export function noteText(runs: readonly Run[], referenceText: (target: string) => string): string {
	return piecesOf(runs, referenceText)
		.map(({ text }) => text)
		.join("");
}

/** The pieces up to an offset of their text; of a run that is more than words, all or nothing. */
function cut(pieces: readonly Piece[], from: number, to: number): Run[] {
	let at = 0;
	return pieces.flatMap(({ run, text }): Run[] => {
		const start = at;
		at += text.length;
		if (run.type === "text") {
			const words = text.slice(Math.max(0, from - start), Math.max(0, to - start));
			return words === "" ? [] : [{ ...run, text: words }];
		}
		// What takes no room stands with the words before it.
		return start >= from && at <= to && (at > from || from === 0) ? [run] : [];
	});
}

/**
 * The runs of a footnote after its text was changed: as if one stretch had been replaced, so that references and emphasis outside
 * of it stay. The same runs where nothing was changed.
 */
export function editedNote(
	runs: readonly Run[],
	text: string,
	referenceText: (target: string) => string,
): readonly Run[] {
	const pieces = piecesOf(runs, referenceText);
	const old = pieces.map((piece) => piece.text).join("");
	if (old === text) return runs;
	const most = Math.min(old.length, text.length);
	let head = 0;
	while (head < most && old[head] === text[head]) head += 1;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
	// A reference that was changed in part has become words.
	let at = 0;
	for (const { run, text: own } of pieces) {
		const end = at + own.length;
		if (run.type !== "text" && at < head && head < end) head = at;
		if (run.type !== "text" && at < old.length - tail && old.length - tail < end)
			tail = old.length - end;
		at = end;
	}
	const fresh = text.slice(head, text.length - tail);
	return normaliseRuns([
		...cut(pieces, 0, head),
		...(fresh === "" ? [] : [{ type: "text" as const, text: fresh }]),
		...cut(pieces, old.length - tail, old.length),
	]);
}
