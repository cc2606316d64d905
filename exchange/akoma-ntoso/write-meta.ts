import { type Draft, type InstrumentType, type Language, plainText } from "../../engine/index";
import { element, empty, type Markup } from "../markup";
import type { Register } from "./register";

/** Instruments that bind those who join them; their drafts are bills in the standard's sense, the others statements. */
const BINDING: ReadonlySet<InstrumentType> = new Set(["treaty", "protocol", "statute"]);

/** Where no date is known; the standard asks for one. */
const NO_DATE = "0001-01-01";

/** Whether an instrument is written as a `bill` with a `body`, else as a `statement` with a `mainBody`. */
export function isBinding(instrument: InstrumentType): boolean {
	return BINDING.has(instrument);
}

/** The language as addresses name it: by three letters where they say enough. */
const CODES: Readonly<Record<Language, string>> = {
	en: "eng",
	"zh-Hans": "zh-Hans",
	"zh-Hant": "zh-Hant",
};

/** Words as part of an address: Latin letters, figures, stops and hyphens; "" where none are left. */
function slug(words: string): string {
	return words
		.toLowerCase()
		.replaceAll(/[^a-z0-9.]+/g, "-")
		.replaceAll(/^[-.]+|[-.]+$/g, "")
		.slice(0, 80);
}

/** The latest day that the exported comments and proposed changes name: no clock is asked, so the same draft gives the same file. */
function dayOf(draft: Draft, language: Language): string {
	const times = [...draft.comments, ...draft.suggestions]
		.filter(({ anchor }) => anchor.language === language)
		.map(({ time }) => time.slice(0, 10))
		.filter((day) => /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(day));
	return times.sort().at(-1) ?? NO_DATE;
}

/** The `meta` of a document or of one of its annexes: what it is as work, language version and file. */
export class MetaWriter {
	private readonly work: string;
	private readonly name: string;
	private readonly day: string;

	constructor(
		private readonly draft: Draft,
		private readonly language: Language,
		private readonly register: Register,
	) {
		const { instrument, symbol, title } = draft;
		const english = plainText(title.en ?? [], "open").text;
		this.name = slug(symbol ?? "") || slug(english) || "draft";
		this.day = dayOf(draft, language);
		const kind = isBinding(instrument) ? "bill" : "statement";
		this.work = `/akn/xx/${kind}/${instrument}/${this.day}/${this.name}`;
	}

	/** `component` is the part of the document that the metadata are of; `more` are its further sections. */
	write(component: string, more: readonly Markup[]): Markup {
		const { draft, language, register, work, day } = this;
		const expression = `${work}/${CODES[language]}@`;
		const properties = (address: string, file: string, date: string): Markup[] => [
			empty("FRBRthis", { value: `${address}/!${component}${file}` }),
			empty("FRBRuri", { value: `${address}${file}` }),
			empty("FRBRdate", { date: day, name: date }),
			empty("FRBRauthor", { href: register.authors }),
		];
		const binding = isBinding(draft.instrument);
		const identification = element("identification", { source: register.source }, [
			element("FRBRWork", {}, [
				...properties(work, "", "draft"),
				empty("FRBRcountry", { value: "xx" }),
				empty("FRBRsubtype", { value: draft.instrument }),
				...(draft.symbol === undefined ? [] : [empty("FRBRnumber", { value: draft.symbol })]),
				empty("FRBRname", { value: this.name }),
				empty("FRBRprescriptive", { value: String(binding) }),
				empty("FRBRauthoritative", { value: "false" }),
			]),
			element("FRBRExpression", {}, [
				...properties(expression, "", "expression"),
				empty("FRBRlanguage", { language: CODES[language] }),
			]),
			element("FRBRManifestation", {}, [
				...properties(expression, ".xml", "markup"),
				empty("FRBRformat", { value: "application/akn+xml" }),
			]),
		]);
		return element("meta", {}, [[identification, ...more].join("\n")]);
	}
}
