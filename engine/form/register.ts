import type { Language } from "../language/types";
import { problem } from "../reading/problems";
import type { InstrumentType, Norm, Problem } from "../reading/types";
import type { Span } from "../text/types";

/** What an instrument that binds politically calls itself; only these have a register of their own. */
const NAMES: Readonly<
	Partial<
		Record<InstrumentType, { readonly en: string; readonly zh: string; readonly zhHant: string }>
	>
> = {
	"political-declaration": { en: "Declaration", zh: "宣言", zhHant: "宣言" },
	code: { en: "Code", zh: "守则", zhHant: "守則" },
	principles: { en: "text", zh: "文件", zhHant: "文件" },
};

/** What an instrument that binds politically calls itself ("Declaration", 宣言); `null` for one without a register of its own. */
export function registerName(
	instrument: InstrumentType | undefined,
	language: Language,
): string | null {
	const name = instrument === undefined ? undefined : NAMES[instrument];
	if (name === undefined) return null;
	return { en: name.en, "zh-Hans": name.zh, "zh-Hant": name.zhHant }[language];
}

/** A treaty's words for those who take part; with "to the …" behind them they are the parties of another instrument. */
const ENGLISH_PARTIES =
	/\b(?:(?:high )?contracting (?:part(y)|parties)|state(?:s)? part(?:(y)|ies))\b(?! to (?:the|that|an?) )/gi;
const ENGLISH_TITLE = /\b(this|the present) (?:treaty|convention|protocol|covenant)\b/gi;
const CHINESE_PARTIES = /(?:缔约|締約)(国|國|方)/g;
const CHINESE_TITLE = /本(?:条约|條約|公约|公約|议定书|議定書|协定|協定)/g;

/** Whether a sentence begins here, so that its first word is written large. */
function beginsSentence(text: string, at: number): boolean {
	return /(?:^|[.;:?!]\s+|\n\s*)$/.test(text.slice(Math.max(0, at - 4), at));
}

function cased(words: string, text: string, at: number): string {
	return beginsSentence(text, at) ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
}

function found(text: string, span: Span, usage: string): Problem {
	const told = problem("form.register", text, span, usage);
	return { ...told, message: { id: told.message.id, params: { ...told.message.params, usage } } };
}

function* english(text: string, norms: readonly Norm[], name: string): Generator<Problem> {
	for (const { modal, force } of norms) {
		const duty = force === "obligation" || force === "prohibition";
		if (!duty || modal?.in !== "text" || !/^shall\b/i.test(modal.text)) continue;
		const span = { from: modal.from, to: modal.from + "shall".length };
		yield found(text, span, "will");
	}
	for (const match of text.matchAll(ENGLISH_PARTIES)) {
		const one = match[1] !== undefined || match[2] !== undefined;
		const usage = one ? "participating State" : "participating States";
		const span = { from: match.index, to: match.index + match[0].length };
		yield found(text, span, cased(usage, text, match.index));
	}
	for (const match of text.matchAll(ENGLISH_TITLE)) {
		const span = { from: match.index, to: match.index + match[0].length };
		yield found(text, span, `${match[1]} ${name}`);
	}
}

function* chinese(text: string, name: string, traditional: boolean): Generator<Problem> {
	for (const match of text.matchAll(CHINESE_PARTIES)) {
		const noun = match[1] === "方" ? "方" : traditional ? "國" : "国";
		const span = { from: match.index, to: match.index + match[0].length };
		yield found(text, span, `${traditional ? "參加" : "参加"}${noun}`);
	}
	for (const match of text.matchAll(CHINESE_TITLE)) {
		const span = { from: match.index, to: match.index + match[0].length };
		yield found(text, span, `本${name}`);
	}
}

/**
 * The words of treaty law in the operative text of an instrument that binds politically, each with its own usage as replacement:
 * "shall" for "will", "States Parties" for "participating States", 缔约国 for 参加国. Empty for any other type.
 */
export function registerProblems(
	text: string,
	norms: readonly Norm[],
	instrument: InstrumentType | undefined,
	language: Language,
): readonly Problem[] {
	const name = registerName(instrument, language);
	if (name === null) return [];
	if (language === "en") return [...english(text, norms, name)];
	return [...chinese(text, name, language === "zh-Hant")];
}
