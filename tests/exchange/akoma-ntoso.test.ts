import fc from "fast-check";
import {
	type Draft,
	type DraftNode,
	type Language,
	openText,
	parseDraftText,
	serialiseDraft,
} from "../../engine/index";
import { exportDraft, importDraft } from "../../exchange/index";
import { drafts } from "../engine/draft/drafts";
import { schemaFaults } from "./akoma-ntoso-files";
import { NORLAND, SAMPLE } from "./sample";
import { basis, shapeOf } from "./shape";

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** Where comments and changes stand: of which node, from where, how far, and which of the two. */
const places = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 });

function* textsOf(
	nodes: readonly DraftNode[],
	language: Language,
): Generator<readonly [id: string, text: string]> {
	for (const { id, text, heading, children } of nodes) {
		yield [id, openText(text[language] ?? heading[language] ?? [])];
		yield* textsOf(children, language);
	}
}

/** A draft with comments and proposed changes at places in it; none begins or ends inside a letter. */
function annotated(
	draft: Draft,
	language: Language,
	at: readonly (readonly [number, number, number, boolean])[],
): Draft {
	const texts = [...textsOf(draft.body, language)].filter(([, text]) => text !== "");
	const comments: Draft["comments"][number][] = [];
	const suggestions: Draft["suggestions"][number][] = [];
	for (const [index, [which, start, room, isComment]] of at.entries()) {
		const [node = "", text = ""] = texts[which % Math.max(texts.length, 1)] ?? [];
		const from = text === "" ? 0 : start % text.length;
		const to = from + 1 + (room % Math.max(text.length - from, 1));
		const cuts = [from, to].some((offset) => /[\udc00-\udfff]/.test(text.charAt(offset)));
		if (text === "" || cuts) continue;
		const anchor = { node, language, from, to };
		const own = { id: `a${index}`, anchor, author: `A${index}`, time: NORLAND.time };
		if (isComment) comments.push({ ...own, text: "How?\nWhen?", resolved: false, replies: [] });
		else suggestions.push({ ...own, kind: index % 2 === 0 ? "insertion" : "deletion" });
	}
	return { ...draft, comments, suggestions };
}

/** A shape whose comments and changes are in one order, whatever that of the draft is. */
function sorted(shape: ReturnType<typeof shapeOf>) {
	const lines = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
	const changes = shape.suggestions.map(({ kind, author, anchor }) => ({ kind, author, anchor }));
	return { ...shape, comments: lines(shape.comments), suggestions: lines(changes) };
}

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

	it("comes back as it was, whatever it holds, and can be saved and opened", () => {
		fc.assert(
			fc.property(drafts, places, (bare, at) => {
				const language = bare.languages[0] as Language;
				const draft = annotated(bare, language, at);
				const { bytes } = exportDraft(draft, "akoma-ntoso", language);
				const back = importDraft(bytes, "akoma-ntoso", basis(language)).draft;
				expect(parseDraftText(serialiseDraft(back))).toEqual(back);
				expect(sorted(shapeOf(back, language))).toEqual(sorted(shapeOf(draft, language)));
			}),
			{ numRuns: 60 },
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
