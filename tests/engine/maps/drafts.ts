import {
	clausesOf,
	createReader,
	type Draft,
	draftFromOutline,
	type InstrumentType,
	type Language,
	outlineText,
	type ReadClauseInput,
} from "../../../engine/index";

const reader = createReader();

/** A draft made from plain text, as an import makes it. */
export function draftOf(
	text: string,
	language: Language = "en",
	instrument: InstrumentType = "treaty",
): Draft {
	let count = 0;
	return draftFromOutline(outlineText(text, language), {
		language,
		instrument,
		newId: () => `n${++count}`,
	});
}

/** The clauses of a text with their readings, in document order. */
export function readClauses(
	text: string,
	language: Language = "en",
	instrument: InstrumentType = "treaty",
): readonly ReadClauseInput[] {
	return [...clausesOf(draftOf(text, language, instrument), language)].map((input) => ({
		input,
		reading: reader.read(input),
	}));
}

/** The id of the clause that holds these words. */
export function clauseWith(clauses: readonly ReadClauseInput[], words: string): string {
	const found = clauses.find(({ input }) => input.text.includes(words));
	if (!found) throw new Error(`no clause says “${words}”`);
	return found.reading.id;
}
