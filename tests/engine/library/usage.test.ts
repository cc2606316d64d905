import {
	BUILT_IN_CHECKS,
	CLAUSE_LIBRARY,
	createFormReader,
	createReader,
	inUsage,
	LANGUAGES,
	renderModelClause,
} from "../../../engine/index";
import { participantsOf } from "../../../engine/library/usage";

const reader = createReader(BUILT_IN_CHECKS);
const clauses = CLAUSE_LIBRARY.flatMap(({ check, clauses }) =>
	clauses.map((clause) => [`${check} ${clause.id}`, check, clause] as const),
);
const bearers = ["Each Endorsing State", "各赞同国", "各贊同國"];

const turned = clauses.filter(
	([, , clause]) => inUsage(clause, "political-declaration", []) !== clause,
);

test("nearly every model clause has words for a declaration", () => {
	expect(turned.length).toBeGreaterThan(clauses.length * 0.85);
});

describe.each(turned)("%s in a political declaration", (_name, check, clause) => {
	test.each(
		LANGUAGES.flatMap((language) =>
			[bearers, []].map((own) => [language, own[0] ?? "nobody", own] as const),
		),
	)(
		"is as strong as in a treaty, in the words of a declaration, in %s beside %s",
		(language, _, own) => {
			const { heading, text } = renderModelClause(
				inUsage(clause, "political-declaration", own),
				language,
			);
			const input = {
				id: "c",
				text,
				language,
				part: "operative",
				instrument: "political-declaration",
				...(heading === null ? {} : { heading }),
			} as const;
			const [reading] = createFormReader()([{ input, reading: reader.read(input) }]);
			const level = reading?.findings.find((finding) => finding.check === check)?.level ?? 0;
			expect([text, level]).toEqual([text, 3]);
			const register = reading?.problems.filter((problem) => problem.check === "form.register");
			expect([text, register]).toEqual([text, []]);
			expect(text).not.toMatch(/\bPart(?:y|ies)\b|\bthis Treaty\b|缔约|締約|本条约|本條約/);
		},
	);
});

test("a treaty keeps the words of treaties", () => {
	for (const [, , clause] of clauses) expect(inUsage(clause, "treaty", bearers)).toBe(clause);
});

test("those who take part are called as the draft calls them", () => {
	expect(participantsOf(["Developers", "The Endorsing States"], "en").one).toBe("Endorsing State");
	expect(participantsOf(["Developers"], "en").one).toBe("participating State");
	expect(participantsOf(["各赞同国"], "zh-Hans").one).toBe("赞同国");
	expect(participantsOf([], "zh-Hant").one).toBe("參加國");
});

test("a bound from endorsement stands in place of one from entry into force", () => {
	const text = {
		en: "Each Party shall, within {days} days of the entry into force of this Treaty for it, report.",
		"zh-Hans": "各缔约方应在本条约对其生效后{days}日内报告。",
		"zh-Hant": "各締約方應在本條約對其生效後{days}日內報告。",
	};
	const label = { en: "Days", "zh-Hans": "天数", "zh-Hant": "天數" };
	const made = inUsage(
		{
			id: "x",
			technique: "Written for this test",
			parameters: { days: { value: "30", label } },
			text,
		},
		"political-declaration",
		bearers,
	);
	expect(made.text).toEqual({
		en: "Each Endorsing State will, within {days} days of its endorsement of this Declaration, report.",
		"zh-Hans": "各赞同国应在其赞同本宣言后{days}日内报告。",
		"zh-Hant": "各贊同國應在其贊同本宣言後{days}日內報告。",
	});
});
