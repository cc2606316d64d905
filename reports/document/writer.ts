import type { ByLanguage, DocumentFinding, Language } from "../../engine/index";
import { clean } from "../clean";
import { quotedWords } from "../quoted-words";
import type { ReportSource } from "../report-source";
import { mapNames } from "../svg/map-svgs";
import type { MapNames } from "../svg/names";
import type { Translate } from "../translate";
import type { Line, Words } from "./blocks";

/** A report's source with the ways in which its sections write. */
export interface Writer {
	readonly source: ReportSource;
	readonly say: Translate;
	/** The maps' names for clauses and messages. */
	readonly names: MapNames;
	/** Words of the draft, in its language. */
	readonly draft: (text: string, more?: Partial<Words>) => Words;
	/** A clause's address, leading to the clause. */
	readonly address: (clause: string) => Words;
	/** A checklist author's text in the interface's language, else in another; `null` where there is none. */
	readonly author: (texts: ByLanguage<string> | undefined) => Words | null;
	/** Address and words of a finding. */
	readonly quote: (finding: DocumentFinding) => Line;
	/** A share (0–1) in percent. */
	readonly percent: (share: number) => string;
}

const LANGUAGE_ORDER: readonly Language[] = ["en", "zh-Hans", "zh-Hant"];

/** A writer for one report. */
export function writerFor(source: ReportSource): Writer {
	const say: Translate = (id, params = {}) => source.tell({ id, params });
	const draftLanguage = source.report.language;
	const draft: Writer["draft"] = (text, more = {}) => ({
		text: clean(text),
		language: draftLanguage === source.language ? null : draftLanguage,
		...more,
	});
	const address: Writer["address"] = (clause) =>
		draft(source.addressOf(clause) || say("report.clause"), { clause });
	const separator = source.language === "en" ? ": " : "：";
	return {
		source,
		say,
		names: mapNames(source.inputs, say),
		draft,
		address,
		author: (texts) => {
			const language = [source.language, ...LANGUAGE_ORDER].find((one) => texts?.[one]);
			if (language === undefined) return null;
			return {
				text: clean(texts?.[language] ?? ""),
				language: language === source.language ? null : language,
			};
		},
		quote: (finding) => [
			address(finding.clause),
			separator,
			draft(quotedWords(finding, source.textOf(finding.clause)), { style: "quote" }),
		],
		percent: (share) => `${Math.round(100 * share)}%`,
	};
}

/** English words, such as the titles of instruments, in whatever interface. */
export function english(text: string, ui: Language): Words {
	return { text: clean(text), language: ui === "en" ? null : "en" };
}
