import { registerName } from "../form/register";
import type { Language } from "../language/types";
import type { InstrumentType } from "../reading/types";
import type { EveryLanguage, ModelClause, ModelParameter } from "./types";

/** What a text that binds politically calls those who take part, without an article: one of them and several. */
export interface Participants {
	readonly one: string;
	readonly many: string;
}

const USUAL: Readonly<Record<Language, Participants>> = {
	en: { one: "participating State", many: "participating States" },
	"zh-Hans": { one: "参加国", many: "参加国" },
	"zh-Hant": { one: "參加國", many: "參加國" },
};

/** What a draft calls those who take part, as far as its bearers (`Each Endorsing State`, 各赞同国) show; the usual words where they do not. */
export function participantsOf(bearers: readonly string[], language: Language): Participants {
	for (const bearer of bearers) {
		if (language === "en") {
			const found = /^(?:Each|Every|The|All)\s+(\w+ )?(State)s?$/.exec(bearer);
			if (found?.[1] && found[1] !== "Member ")
				return { one: `${found[1]}State`, many: `${found[1]}States` };
		} else {
			const state = language === "zh-Hant" ? "國" : "国";
			const name = /^(?:各|每一)(\p{Script=Han}{1,4})$/u.exec(bearer)?.[1];
			if (name?.endsWith(state)) return { one: name, many: name };
		}
	}
	return USUAL[language];
}

/** Acts by which one becomes bound in law, as one does politically; the longer words first. */
function english(text: string, { one, many }: Participants, name: string): string {
	return text
		.replace(/\bthe entry into force of this Treaty for it\b/g, `its endorsement of this ${name}`)
		.replace(/\bthe entry into force of this Treaty\b/g, `the adoption of this ${name}`)
		.replace(/\bratified this Treaty\b/g, `endorsed this ${name}`)
		.replace(/\bthis Treaty enters into force for it\b/g, `it endorses this ${name}`)
		.replace(/\b(this|the present) Treaty\b/gi, `$1 ${name}`)
		.replace(/\b(the) Conference of the Parties\b/gi, `$1 meeting of the ${many}`)
		.replace(/\bParties\b/g, many)
		.replace(/\bParty\b/g, one)
		.replace(/\b(a) (?=[AEIOU]\w+ States?\b)/gi, "$1n ")
		.replace(/\bshall\b/g, "will");
}

function chinese(text: string, { one }: Participants, name: string): string {
	return text
		.replace(/本(?:条约|條約)(?:对其|對其)生效/g, (words) =>
			words.includes("條") ? `其贊同本${name}` : `其赞同本${name}`,
		)
		.replace(/本(?:条约|條約)生效/g, (words) =>
			words.includes("條") ? `本${name}通過` : `本${name}通过`,
		)
		.replace(/批准本(?:条约|條約)/g, (words) =>
			words.includes("條") ? `贊同本${name}` : `赞同本${name}`,
		)
		.replace(/本(?:条约|條約)/g, `本${name}`)
		.replace(/(?:缔约|締約)(双|雙|各)方/g, (_, which) =>
			which === "各" ? `各${one}` : `${which}方`,
		)
		.replace(/(?:缔约|締約)[方国國]/g, one);
}

/** Clauses that say less in other words than a treaty's: their technique is of treaty law, or a declaration's name stands in its way. */
const TREATY_CLAUSES: ReadonlySet<string> = new Set([
	"annual-exchange",
	"before-parliament",
	"conditional-limits",
	"counting-rule",
	"initial-declaration",
	"network-of-centres",
	"possessors-first",
	"review-conference",
	"scaled-contributions",
	"suspension-and-referral",
	"suspension-towards-a-defaulting-party",
]);

/** A model clause in the words of an instrument: those of treaty law where it binds in law, else its own ("Each Endorsing State will"). */
export function inUsage(
	clause: ModelClause,
	instrument: InstrumentType,
	bearers: readonly string[],
): ModelClause {
	const said = (text: string, language: Language): string => {
		const name = registerName(instrument, language);
		if (name === null) return text;
		const participants = participantsOf(bearers, language);
		return language === "en"
			? english(text, participants, name)
			: chinese(text, participants, name);
	};
	if (registerName(instrument, "en") === null || TREATY_CLAUSES.has(clause.id)) return clause;
	const each = (texts: EveryLanguage): EveryLanguage => ({
		en: said(texts.en, "en"),
		"zh-Hans": said(texts["zh-Hans"], "zh-Hans"),
		"zh-Hant": said(texts["zh-Hant"], "zh-Hant"),
	});
	const parameter = ({ value, label }: ModelParameter): ModelParameter => ({
		value: typeof value === "string" ? value : each(value),
		label,
	});
	const { heading } = clause;
	return {
		...clause,
		...(heading ? { heading: each(heading) } : {}),
		text: each(clause.text),
		parameters: Object.fromEntries(
			Object.entries(clause.parameters).map(([name, own]) => [name, parameter(own)]),
		),
	};
}
