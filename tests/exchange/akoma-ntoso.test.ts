import fc from "fast-check";
import { type Language, parseDraftText, serialiseDraft } from "../../engine/index";
import { exportDraft, importDraft } from "../../exchange/index";
import { drafts } from "../engine/draft/drafts";
import { schemaFaults } from "./akoma-ntoso-files";
import { wordsIn } from "./reading";
import { SAMPLE } from "./sample";
import { basis, shapeOf } from "./shape";

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

describe("a draft that goes to Akoma Ntoso and back", () => {
	it.each<Language>(["en", "zh-Hans"])(
		"keeps words, numbers, brackets, alternatives, references, footnotes, comments and changes (%s)",
		(language) => {
			const { bytes } = exportDraft(SAMPLE, "akoma-ntoso", language);
			const { draft, losses } = importDraft(bytes, "akoma-ntoso", basis());
			expect(shapeOf(draft, language)).toEqual(shapeOf(SAMPLE, language));
			expect(losses).toEqual([]);
			expect(draft.languages).toEqual([language]);
			expect(draft.instrument).toBe("protocol");
		},
	);

	it("keeps the words of any draft, and what comes back can be saved and opened", () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				const language = draft.languages[0] as Language;
				const { bytes } = exportDraft(draft, "akoma-ntoso", language);
				const back = importDraft(bytes, "akoma-ntoso", basis(language)).draft;
				expect(parseDraftText(serialiseDraft(back))).toEqual(back);
				expect(wordsIn(back, language)).toEqual(wordsIn(draft, language));
			}),
			{ numRuns: 100 },
		);
	}, 60_000);
});

describe("an exported document", () => {
	it("is valid by the schema of the standard, whatever the draft holds", async () => {
		const samples = fc.sample(drafts, { numRuns: 25, seed: 7 });
		const documents = samples.flatMap((draft, index) =>
			draft.languages.map((language) => [
				`${index}-${language}.xml`,
				decode(exportDraft(draft, "akoma-ntoso", language, { explanations: true }).bytes),
			]),
		);
		const own = (["en", "zh-Hans"] as const).map((language) => [
			`sample-${language}.xml`,
			decode(exportDraft(SAMPLE, "akoma-ntoso", language, { explanations: true }).bytes),
		]);
		const faults = await schemaFaults(Object.fromEntries([...own, ...documents]));
		expect(faults).toEqual([]);
	}, 60_000);

	it("that broke the schema would be found out", async () => {
		const text = decode(exportDraft(SAMPLE, "akoma-ntoso", "en").bytes);
		const faults = await schemaFaults({
			"a.xml": text.replace("<FRBRcountry", "<FRBRland"),
			"b.xml": text.replace('eId="art_2"', 'eId="art_1"'),
		});
		expect(faults).toEqual([
			expect.stringMatching(/^a\.xml.*FRBRland/),
			expect.stringMatching(/^b\.xml.*art_1/),
		]);
	});
});
