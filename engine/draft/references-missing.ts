import type { Language } from "../language/types";
import type { Span } from "../text/types";
import type { PlainText } from "./plain-text";
import type { Run } from "./types";

/** What stands in the text where the target of a cross-reference is gone, so that no sentence closes over the gap. */
export const MISSING_REFERENCE: Readonly<Record<Language, string>> = {
	en: "(missing reference)",
	"zh-Hans": "（引用缺失）",
	"zh-Hant": "（引用缺失）",
};

/** The run that a segment's path leads to. */
function runAt(runs: readonly Run[], [index = 0, option, ...rest]: readonly number[]): Run | null {
	const run = runs[index];
	if (option === undefined) return run ?? null;
	return run?.type === "bracket" ? runAt(run.options[option]?.content ?? [], rest) : null;
}

/** Where the plain text of runs stands for cross-references whose target is gone; `isThere` knows the nodes of the draft. */
export function missingReferences(
	runs: readonly Run[],
	plain: PlainText,
	isThere: (target: string) => boolean,
): readonly Span[] {
	if (runs.every(({ type }) => type === "text")) return [];
	return plain.segments.flatMap(({ from, to, path }) => {
		const run = runAt(runs, path);
		return run?.type === "reference" && !isThere(run.target) ? [{ from, to }] : [];
	});
}
