import {
	applyCommand,
	type BracketRun,
	BUILT_IN_CHECKS,
	createReader,
	type Draft,
	detectLanguage,
	draftFromOutline,
	type Forecast,
	forecast,
	type InstrumentType,
	outlineText,
	type Profile,
	parseProfile,
	type Run,
	toBlocks,
} from "../../../engine/index";

const reader = createReader(BUILT_IN_CHECKS);

/** A draft of a text whose clauses have the ids n1, n2, … */
export function draftOf(text: string, instrument: InstrumentType = "treaty"): Draft {
	let count = 0;
	return draftFromOutline(outlineText(text), {
		language: detectLanguage(text),
		instrument,
		newId: () => `n${++count}`,
	});
}

/** The id of the clause whose words begin so. */
export function clauseOf(draft: Draft, words: string): string {
	const language = draft.languages[0] ?? "en";
	const found = toBlocks(draft, language).find(({ runs }) =>
		runs
			.map((run) => ("text" in run ? run.text : ""))
			.join("")
			.startsWith(words),
	);
	if (!found) throw new Error(`no clause begins with ${words}`);
	return found.id;
}

/** An open bracket whose options have the ids `<id>-0`, `<id>-1`, … */
export function bracket(id: string, ...options: readonly (string | readonly Run[])[]): BracketRun {
	return {
		type: "bracket",
		id,
		options: options.map((content, index) => ({
			id: `${id}-${index}`,
			proposers: [`Delegation ${index}`],
			supporters: [],
			content: typeof content === "string" ? [{ type: "text", text: content }] : content,
		})),
	};
}

/** A draft with the words of one clause replaced. */
export function withRuns(draft: Draft, block: string, runs: readonly Run[]): Draft {
	const language = draft.languages[0] ?? "en";
	return applyCommand(draft, { type: "set-runs", block, language, runs }).draft;
}

/** A profile of what the test says, the rest as short as may be. */
export function profileOf(members: object): Profile {
	const whole = { format: "clausula-profile", version: "1.0", id: "one", name: { en: "One" } };
	return parseProfile(JSON.stringify({ ...whole, ...members }));
}

/** The forecast of a draft in its leading language. */
export function forecastOf(draft: Draft, profiles: readonly Profile[]): Forecast {
	return forecast({ draft, language: draft.languages[0] ?? "en", reader, profiles });
}

/** A treaty on loitering munitions, with inspection and without anything on secrets. */
export const ENGLISH = `Protocol on Loitering Munitions

The States Parties,

Recalling that no machine answers for what it does,

Article 1
Human decision

1. Each State Party shall ensure that a human operator authorises each attack by a loitering munition before it is carried out.

2. It is prohibited to use a loitering munition that cannot be recalled by its operator.

Article 2
Answering for use

1. The commander who orders the use of a loitering munition shall be responsible for its effects.

Article 3
Inspection

1. Each State Party shall grant inspectors of the Secretariat access to the source code of any loitering munition within 14 days of a request.
`;

/** A Chinese convention on uncrewed boats, in simplified characters. */
export const CHINESE = `无人艇公约

第一条 人的决定

一、各缔约方应确保无人艇的每一次攻击均由操作人员事先批准。

二、禁止使用无法由操作人员召回的无人艇。

第二条 核查

一、各缔约方应在收到请求后十四日内准许秘书处的视察员查阅任何无人艇的源代码。

二、缔约方如自行认定有损其最高利益，可不适用本公约。
`;
