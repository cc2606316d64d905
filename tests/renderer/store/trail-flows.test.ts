import { applyCommand } from "../../../engine/index";
import { type AppState, INITIAL_STATE, type OpenDocument } from "../../../renderer/store/state";
import { createStore } from "../../../renderer/store/store";
import { createTrail } from "../../../renderer/store/trail-flows";
import { writtenDraft } from "../../e2e/written-draft";

function opened(session: string): OpenDocument {
	const draft = writtenDraft(session);
	return {
		draft,
		session,
		version: 1,
		file: null,
		name: session,
		saved: draft,
		savedAt: null,
		canUndo: false,
		canRedo: false,
		instrumentGuessed: false,
	};
}

function begun() {
	const document = opened("one");
	const store = createStore<AppState>({ ...INITIAL_STATE, document, block: "c1" });
	return { store, document, ...createTrail(store) };
}

test("one goes back to where the caret was, and forth again", () => {
	const { store, flows, caretMoved } = begun();
	caretMoved({ block: "c1", offset: 7 });
	flows.goTo({ block: "c5", offset: 2 }, 3);
	expect(store.get()).toMatchObject({
		block: "c5",
		caretRequest: { place: { block: "c5", offset: 2 }, select: 3, focus: true },
	});
	flows.goBack();
	expect(store.get().caretRequest?.place).toEqual({ block: "c1", offset: 7 });
	flows.goForward();
	expect(store.get().block).toBe("c5");
	flows.goForward();
	expect(store.get().block).toBe("c5");
});

test("places that are gone are passed over, and another draft has its own trail", () => {
	const { store, document, flows } = begun();
	flows.goTo({ block: "c5", offset: 0 });
	flows.goTo({ block: "d1", offset: 0 });
	const { draft } = applyCommand(document.draft, { type: "remove", node: "c5" });
	store.set({ document: { ...document, draft } });
	flows.goBack();
	expect(store.get().block).toBe("c1");
	store.set({ document: opened("two"), block: "c2" });
	flows.goForward();
	expect(store.get().block).toBe("c2");
});
