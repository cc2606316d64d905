import {
	addressOf,
	type Draft,
	headOf,
	type Language,
	type Phrase,
	plainText,
	VERSION,
} from "../../engine/index";
import { htmlReport } from "../../reports/html/page";
import type { WholeReport } from "../worker/protocol";

/** What a report's page is written with. */
export interface ReportPageParts {
	/** The draft's file or the name offered for it. */
	readonly file: string;
	readonly draft: Draft;
	/** The language of the interface, in which the report is written. */
	readonly language: Language;
	readonly tell: (phrase: Phrase) => string;
	/** ISO 8601. */
	readonly date: string;
}

/** The report of what was read as one page of HTML that stands alone. */
export function reportPage(
	{ report, inputs, maps }: WholeReport,
	{ file, draft, language, tell, date }: ReportPageParts,
): string {
	const texts = new Map(inputs.map(({ id, text }) => [id, text]));
	return htmlReport([
		{
			file,
			head: headOf(draft),
			title: plainText(draft.title[report.language] ?? [], "open").text.trim(),
			inputs: inputs.map((input) => ({ input })),
			report,
			maps,
			engine: VERSION,
			date,
			language,
			tell,
			// A clause may be gone from the draft since it was read.
			addressOf: (clause) => (texts.has(clause) ? address(draft, clause, report.language) : ""),
			textOf: (clause) => texts.get(clause) ?? "",
			known: new Set(),
		},
	]);
}

function address(draft: Draft, clause: string, language: Language): string {
	try {
		return addressOf(draft, clause, language);
	} catch (error) {
		if (error instanceof RangeError) return "";
		throw error;
	}
}
