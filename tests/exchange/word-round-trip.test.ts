import fc from "fast-check";
import { type DraftNode, type Language, parseDraftText, serialiseDraft } from "../../engine/index";
import { exportDraft, importDraft } from "../../exchange/index";
import { drafts } from "../engine/draft/drafts";
import { wordsIn } from "./reading";
import { SAMPLE } from "./sample";
import { basis, shapeOf } from "./shape";

describe("a draft that goes to Word and back", () => {
	it.each<Language>(["en", "zh-Hans"])(
		"keeps words, numbers, brackets, alternatives, references, footnotes, comments and changes (%s)",
		(language) => {
			const { bytes } = exportDraft(SAMPLE, "word", language);
			const { draft, losses } = importDraft(bytes, "word", basis());
			expect(shapeOf(draft, language)).toEqual(shapeOf(SAMPLE, language));
			expect(losses).toEqual([]);
			expect(draft.languages).toEqual([language]);
			expect(draft.instrument).toBe("protocol");
		},
	);

	it("keeps parts inside parts", () => {
		const part = (id: string, ...children: readonly DraftNode[]): DraftNode => ({
			...({ heading: { en: [{ type: "text", text: id }] }, text: {} } as const),
			...{ id, kind: "part", numbering: "automatic", children },
		});
		const body = [part("A", part("B", part("C")), part("D")), part("E")];
		const nested = { ...SAMPLE, body, comments: [], suggestions: [] };
		const { bytes } = exportDraft(nested, "word", "en");
		const { draft, losses } = importDraft(bytes, "word", basis("en"));
		expect(shapeOf(draft, "en")).toEqual(shapeOf(nested, "en"));
		expect(losses).toEqual([]);
	});

	it("keeps the words of any draft, and what comes back can be saved and opened", () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				const language = draft.languages[0] as Language;
				const { bytes } = exportDraft(draft, "word", language);
				const back = importDraft(bytes, "word", basis(language)).draft;
				expect(parseDraftText(serialiseDraft(back))).toEqual(back);
				expect(wordsIn(back, language)).toEqual(wordsIn(draft, language));
			}),
			{ numRuns: 30 },
		);
	}, 60_000);
});
