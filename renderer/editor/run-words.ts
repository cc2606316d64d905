import type { FootnoteRun, ReferenceRun, Run } from "../../engine/index";

/** What stands in the line for a cross-reference or for a footnote's mark. */
export interface RunWords {
	readonly text: string;
	/** Whether the target of the reference is gone. */
	readonly missing: boolean;
	/** The words of the footnote; `null` for a reference. */
	readonly note: string | null;
}

/** Says what stands for a reference or footnote; changes with the numbering. */
export type WordsOfRun = (run: ReferenceRun | FootnoteRun) => RunWords;

/** What stands for the references and footnotes in a run, itself or inside its brackets, in their order. */
export function wordsInside(run: Run, wordsOf: WordsOfRun): readonly RunWords[] {
	if (run.type === "reference" || run.type === "footnote") return [wordsOf(run)];
	if (run.type !== "bracket") return [];
	return run.options.flatMap(({ content }) =>
		content.flatMap((each) => wordsInside(each, wordsOf)),
	);
}

/** Whether two lists of such words say the same. */
export function sameRunWords(a: readonly RunWords[], b: readonly RunWords[]): boolean {
	return (
		a.length === b.length &&
		a.every((one, index) => {
			const other = b[index];
			return one.text === other?.text && one.missing === other.missing && one.note === other.note;
		})
	);
}
