import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	clausesOf,
	draftFromTemplate,
	missingClauses,
	parseDraft,
	parseDraftText,
	serialiseDraft,
} from "../../../engine/index";

const TEMPLATE = parseDraft(readFileSync(join(__dirname, "../../../templates/protocol.clausula")));

test("a draft takes the chosen languages from a template, in their order, under an id of its own", () => {
	const draft = draftFromTemplate(TEMPLATE, { languages: ["zh-Hant", "en"], id: "mine" });
	expect(draft).toMatchObject({ id: "mine", languages: ["zh-Hant", "en"], instrument: "protocol" });
	for (const language of ["en", "zh-Hant"] as const) {
		expect(draft.title[language]).toEqual(TEMPLATE.title[language]);
		expect([...clausesOf(draft, language)].map(({ id, text }) => [id, text])).toEqual(
			[...clausesOf(TEMPLATE, language)].map(({ id, text }) => [id, text]),
		);
		expect(missingClauses(draft, language)).toEqual([]);
	}
});

test("of the other languages nothing is left, neither in words nor in terms", () => {
	const draft = draftFromTemplate(TEMPLATE, { languages: ["en"], id: "mine" });
	const text = serialiseDraft(draft);
	expect(text).not.toContain("zh-Han");
	expect(text).not.toMatch(/\p{Script=Han}/u);
	expect(parseDraftText(text)).toEqual(draft);
	expect(draft.terms.map(({ id }) => id)).toEqual(TEMPLATE.terms.map(({ id }) => id));
});
