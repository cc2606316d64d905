import type { Language } from "../engine/index";

/** Words that a document itself needs, in its own language, whatever that of the interface is. */
export interface Wording {
	readonly alternative: (number: number, proposers: readonly string[]) => string;
	readonly endOfAlternatives: string;
	readonly comment: string;
	readonly resolved: string;
	/** An explanatory note where no style tells it from the text. */
	readonly note: (words: string) => string;
	/** Between the number of a container and its heading. */
	readonly afterNumber: string;
}

/** The words of documents by language. */
export const WORDING: Readonly<Record<Language, Wording>> = {
	en: {
		alternative: (number, proposers) =>
			`[Alternative ${number}${proposers.length > 0 ? `: ${proposers.join(", ")}` : ""}`,
		endOfAlternatives: "End of alternatives]",
		comment: "Comment",
		note: (words) => `[Explanatory note: ${words}]`,
		resolved: "resolved",
		afterNumber: " – ",
	},
	"zh-Hans": {
		alternative: (number, proposers) =>
			`［备选案文${number}${proposers.length > 0 ? `：${proposers.join("、")}` : ""}`,
		endOfAlternatives: "备选案文完］",
		comment: "评注",
		note: (words) => `［解释性说明：${words}］`,
		resolved: "已解决",
		afterNumber: "　",
	},
	"zh-Hant": {
		alternative: (number, proposers) =>
			`［備選案文${number}${proposers.length > 0 ? `：${proposers.join("、")}` : ""}`,
		endOfAlternatives: "備選案文完］",
		comment: "評註",
		note: (words) => `［解釋性說明：${words}］`,
		resolved: "已解決",
		afterNumber: "　",
	},
};
