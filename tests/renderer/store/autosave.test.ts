import { registerAutosave } from "../../../renderer/store/autosave";
import { type AppState, INITIAL_STATE, type OpenDocument } from "../../../renderer/store/state";
import { createStore } from "../../../renderer/store/store";
import { openDocument } from "./open-document";

/** A store with autosave, a clock to wind, and what was saved. */
function bench(document: OpenDocument, autosave: "off" | "pause" = "pause") {
	const store = createStore<AppState>({
		...INITIAL_STATE,
		document,
		settings: { ...INITIAL_STATE.settings, autosave },
	});
	let due: (() => void) | null = null;
	const told = { saves: 0, works: true };
	registerAutosave({
		store,
		later(callback) {
			due = callback;
			return () => {
				if (due === callback) due = null;
			};
		},
		async save() {
			told.saves += 1;
			const now = store.get().document;
			if (told.works && now) store.set({ document: { ...now, saved: now.draft } });
			return told.works;
		},
	});
	return {
		told,
		edit: (words: string) => {
			const now = store.get().document;
			if (now) store.set({ document: { ...now, draft: { ...now.draft, marking: words } } });
		},
		saveByHand: () => {
			const now = store.get().document;
			if (now) store.set({ document: { ...now, saved: now.draft } });
		},
		/** Lets the pause pass, if one is waited for. */
		async pause() {
			const run = due;
			due = null;
			run?.();
			await new Promise((resolve) => setTimeout(resolve));
			return run !== null;
		},
	};
}

test("a draft in a file is saved once typing has paused, and not again unchanged", async () => {
	const { told, edit, pause } = bench(openDocument());
	edit("a");
	edit("b");
	expect(told.saves).toBe(0);
	expect(await pause()).toBe(true);
	expect(told.saves).toBe(1);
	expect(await pause()).toBe(false);
});

test("nothing is saved by itself where the user doesn't want it or there is no file", async () => {
	for (const { edit, pause } of [
		bench(openDocument(), "off"),
		bench(openDocument({ file: null })),
	]) {
		edit("a");
		expect(await pause()).toBe(false);
	}
});

test("a save that failed is not tried again until the user has saved by hand", async () => {
	const { told, edit, pause, saveByHand } = bench(openDocument());
	told.works = false;
	edit("a");
	await pause();
	edit("b");
	expect(await pause()).toBe(false);
	expect(told.saves).toBe(1);
	told.works = true;
	saveByHand();
	edit("c");
	expect(await pause()).toBe(true);
	expect(told.saves).toBe(2);
});

test("what is written while a save runs is saved after the next pause", async () => {
	const { told, edit, pause } = bench(openDocument());
	edit("a");
	const first = pause();
	edit("b");
	await first;
	expect(await pause()).toBe(true);
	expect(told.saves).toBe(2);
});
