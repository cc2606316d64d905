import {
	type Draft,
	footnotesOf,
	type Language,
	MISSING_REFERENCE,
	plainText,
	referenceTexts,
} from "../../engine/index";
import type { WordsOfRun } from "./run-words";

interface Numbers {
	readonly draft: Draft;
	readonly reference: (target: string) => string;
	/** The numbers of footnotes by id; counted when the first is met. */
	footnotes: ReadonlyMap<string, number> | null;
}

/** What stands for references and footnotes of the newest draft in one language: addresses and numbers in the order of the text. */
export function createWordsOfRun(language: Language, draftNow: () => Draft): WordsOfRun {
	let numbers: Numbers | null = null;
	return (run) => {
		const draft = draftNow();
		if (numbers?.draft !== draft)
			numbers = { draft, reference: referenceTexts(draft, language), footnotes: null };
		const { reference } = numbers;
		if (run.type === "reference") {
			const text = reference(run.target);
			return { text, missing: text === MISSING_REFERENCE[language], note: null };
		}
		numbers.footnotes ??= new Map(
			footnotesOf(draft, language).map(({ id, number }) => [id, number]),
		);
		// A footnote inside another's words has no number of its own.
		const text = String(numbers.footnotes.get(run.id) ?? "*");
		const note = plainText(run.content, "open", reference).text;
		return { text, missing: false, note };
	};
}
