import { applyCommand, type Draft, toBlocks } from "../../../engine/index";
import { type AppState, INITIAL_STATE } from "../../../renderer/store/state";
import { createStore } from "../../../renderer/store/store";
import { createStructureFlows } from "../../../renderer/store/structure-flows";
import { clause, container, draftOf } from "../../engine/draft/drafts";

const DRAFT = draftOf(
	container("article", "a1", "Control", clause("c1", "One"), clause("c2", "Two")),
	container("article", "a2", "Records", clause("d1", "Three")),
);

/** The flows over a draft, with what they did to it and what they told. */
function flowsOver(draft: Draft, block: string) {
	const store = createStore<AppState>({
		...INITIAL_STATE,
		language: "en",
		block,
		document: { draft } as NonNullable<AppState["document"]>,
	});
	const steps: { hints: unknown; caret: unknown }[] = [];
	const told: unknown[] = [];
	let count = 0;
	const structure = createStructureFlows({
		store,
		newId: () => `n${++count}`,
		apply(command, hints, caret = null) {
			const { document } = store.get();
			if (!document) return;
			const fresh = applyCommand(document.draft, command).draft;
			store.set({ document: { ...document, draft: fresh } });
			steps.push({ hints, caret });
		},
		openDialog: () => undefined,
		readTemplate: async () => null,
		tell: (id, params) => told.push([id, params]),
	});
	const shown = () =>
		toBlocks(store.get().document?.draft ?? draft, "en")
			.slice(1)
			.map(({ id, label }) => `${label} ${id}`.trim());
	return { structure, steps, told, shown, draft: () => store.get().document?.draft };
}

test("a command works at the caret, keeps it in its words, and undo knows where it was", () => {
	const { structure, steps, shown } = flowsOver(DRAFT, "c2");
	structure.caretMoved({ block: "c2", offset: 2 });
	structure.commands["format.nest"]();
	expect(shown()).toEqual(["Article 1 a1", "1. c1", "(a) c2", "Article 2 a2", "1. d1"]);
	const place = { block: "c2", offset: 2 };
	expect(steps).toEqual([
		{ hints: { coalesceKey: null, caretBefore: place, caretAfter: place }, caret: place },
	]);
});

test("a block moved from outside leaves the caret alone and is told", () => {
	const { structure, steps, told, shown } = flowsOver(DRAFT, "c1");
	structure.caretMoved({ block: "c1", offset: 1 });
	structure.flows.moveBlock("a2", "a1", "before");
	expect(shown()[0]).toBe("Article 1 a2");
	const place = { block: "c1", offset: 1 };
	expect(steps).toEqual([
		{ hints: { coalesceKey: null, caretBefore: place, caretAfter: place }, caret: null },
	]);
	expect(told).toEqual([["announce.moved", { label: "Article 1" }]]);
	structure.flows.shiftBlock("d1", "move-down");
	expect(shown()).toEqual(["Article 1 a2", "Article 2 a1", "1. d1", "2. c1", "3. c2"]);
});

test("what cannot be done is told, and nothing happens", () => {
	const { structure, steps, told } = flowsOver(DRAFT, "a1");
	structure.commands["format.lift"]();
	structure.commands["format.moveUp"]();
	structure.flows.moveBlock("a1", "c1", "inside");
	structure.flows.shiftBlock("a1", "nest");
	expect(steps).toEqual([]);
	expect(told).toEqual(Array.from({ length: 4 }, () => ["announce.refused", undefined]));
});

test("definitions come in every language of the draft", () => {
	const { structure, draft } = flowsOver({ ...DRAFT, languages: ["en", "zh-Hant"] }, "d1");
	structure.commands["insert.definitions"]();
	const article = draft()?.body[2];
	expect(Object.keys(article?.heading ?? {})).toEqual(["en", "zh-Hant"]);
	expect(article?.heading["zh-Hant"]).toEqual([{ type: "text", text: "定義" }]);
	expect(article?.children[0]?.children).toHaveLength(1);
});

test("the numbering style is one step that leaves the caret alone", () => {
	const { structure, steps, shown } = flowsOver(DRAFT, "c1");
	structure.flows.setNumberingStyle({ en: "decimal", zh: "numerals" });
	expect(shown()).toEqual(["1 a1", "1.1 c1", "1.2 c2", "2 a2", "2.1 d1"]);
	expect(steps).toEqual([
		{ hints: { coalesceKey: null, caretBefore: null, caretAfter: null }, caret: null },
	]);
});
