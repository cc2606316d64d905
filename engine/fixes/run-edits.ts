import { type PlainSegment, type PlainText, plainText, positionInRuns } from "../draft/plain-text";
import { normaliseRuns } from "../draft/runs";
import type { Run } from "../draft/types";
import type { Span } from "../text/types";
import { editText } from "./text-edits";
import type { TextEdit } from "./types";

type Leaf = Exclude<Run, { readonly type: "bracket" }>;

function keyOf(path: readonly number[]): string {
	return path.join(".");
}

/** The edits of each run, in offsets of its own words, by the run's path. */
function localEdits(
	plain: PlainText,
	edits: readonly TextEdit[],
): ReadonlyMap<string, readonly TextEdit[]> {
	const local = new Map<string, TextEdit[]>();
	const add = (path: readonly number[], edit: TextEdit): void => {
		const key = keyOf(path);
		local.set(key, [...(local.get(key) ?? []), edit]);
	};
	for (const { from, to, text } of edits) {
		const touched = plain.segments.filter((segment) => segment.from < to && from < segment.to);
		touched.forEach((segment: PlainSegment, index) => {
			add(segment.path, {
				from: Math.max(from, segment.from) - segment.from + segment.start,
				to: Math.min(to, segment.to) - segment.from + segment.start,
				text: index === 0 ? text : "",
			});
		});
		if (touched.length > 0) continue;
		const at = positionInRuns(plain, from, from === 0 ? "from" : "to");
		if (at) add(at.path, { from: at.offset, to: at.offset, text });
	}
	return local;
}

/** A run that no reading counts letter by letter: cut where it is wholly replaced, followed by what is inserted at its end. */
function besideReference(run: Leaf, edits: readonly TextEdit[]): readonly Run[] {
	const words = edits.map(({ text }) => text).join("");
	const inserted: readonly Run[] = words === "" ? [] : [{ type: "text", text: words }];
	const struck = edits.some(({ from, to }) => to > from);
	const before = edits.some(({ from, to }) => from === 0 && to === 0);
	if (struck) return inserted;
	return before ? [...inserted, run] : [run, ...inserted];
}

/** Runs after edits of their plain text under a resolution; marks, brackets and references outside of the edits stay. */
export function editRuns(
	runs: readonly Run[],
	plain: PlainText,
	edits: readonly TextEdit[],
): readonly Run[] {
	const local = localEdits(plain, edits);
	const rebuilt = (list: readonly Run[], prefix: readonly number[]): readonly Run[] =>
		normaliseRuns(
			list.flatMap((run, index): readonly Run[] => {
				const path = [...prefix, index];
				if (run.type === "bracket") {
					const options = run.options.map((option, at) => ({
						...option,
						content: rebuilt(option.content, [...path, at]),
					}));
					return [{ ...run, options }];
				}
				const own = local.get(keyOf(path));
				if (!own) return [run];
				if (run.type === "text") return [{ ...run, text: editText(run.text, own).text }];
				if (run.type === "term") return [{ type: "text", text: editText(run.text, own).text }];
				return besideReference(run, own);
			}),
		);
	return rebuilt(runs, []);
}

/** An offset of the plain text under a resolution as an offset of the open text, which carets and anchors count in. */
export function openOffset(
	runs: readonly Run[],
	plain: PlainText,
	offset: number,
	side: "from" | "to",
): number {
	const at = positionInRuns(plain, offset, side);
	if (!at) return 0;
	const key = keyOf(at.path);
	const segment = plainText(runs, "open").segments.find(({ path }) => keyOf(path) === key);
	if (!segment) return 0;
	return Math.min(segment.from + at.offset, segment.to);
}

/** A span of the plain text under a resolution as a span of the open text. */
export function openSpan(runs: readonly Run[], plain: PlainText, { from, to }: Span): Span {
	if (from === to) {
		const at = openOffset(runs, plain, from, "to");
		return { from: at, to: at };
	}
	return { from: openOffset(runs, plain, from, "from"), to: openOffset(runs, plain, to, "to") };
}
