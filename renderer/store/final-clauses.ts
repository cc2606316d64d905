import type { FinalClauses, InstrumentType } from "../../engine/index";
import FILE from "../../templates/final-clauses.json";

/** A set of closing articles: which template holds them. */
interface FinalSet extends FinalClauses {
	readonly template: string;
}

/** The articles that close an instrument of a kind; `null` for a kind that has none. */
export function finalSetOf(instrument: InstrumentType): FinalSet | null {
	const set = FILE.sets.find(({ instruments }) => instruments.some((each) => each === instrument));
	return set ? { template: set.template, articles: set.articles, open: FILE.open } : null;
}
