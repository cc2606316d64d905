import type { Language } from "../language/types";
import { isBinding } from "../reading/binding";
import type { InstrumentType } from "../reading/types";

type InEvery = Readonly<Record<Language, string>>;

const STATES = {
	party: { en: "Each Party", "zh-Hans": "各缔约方", "zh-Hant": "各締約方" },
	participant: { en: "Each participating State", "zh-Hans": "各参加国", "zh-Hant": "各參加國" },
	member: { en: "Each Member State", "zh-Hans": "各会员国", "zh-Hant": "各會員國" },
	ministry: { en: "The Ministry of Defence", "zh-Hans": "国防部", "zh-Hant": "國防部" },
	authority: {
		en: "The competent authority",
		"zh-Hans": "主管机关",
		"zh-Hant": "主管機關",
	},
} as const satisfies Readonly<Record<string, InEvery>>;

const BEARERS: Readonly<Record<InstrumentType, InEvery>> = {
	treaty: STATES.party,
	protocol: STATES.party,
	"political-declaration": STATES.participant,
	code: STATES.participant,
	principles: STATES.participant,
	resolution: STATES.member,
	strategy: STATES.ministry,
	statute: STATES.authority,
};

/** Whoever instruments of a type usually bind, as the subject of a sentence. */
export function usualBearer(instrument: InstrumentType | undefined, language: Language): string {
	return BEARERS[instrument ?? "treaty"][language];
}

/** The verb that binds in an instrument of a type: "shall" and 应当 in law, "will" and 将 in politics. */
export function bindingVerb(instrument: InstrumentType | undefined, language: Language): string {
	const law = instrument === undefined || isBinding(instrument);
	if (language === "en") return law ? "shall" : "will";
	if (!law) return language === "zh-Hant" ? "將" : "将";
	return language === "zh-Hant" ? "應當" : "应当";
}
