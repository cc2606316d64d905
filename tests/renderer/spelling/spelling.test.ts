import { misspeltWords, spellingMarks } from "../../../renderer/spelling/spelling";
import { type AppState, INITIAL_STATE } from "../../../renderer/store/state";
import { createStore } from "../../../renderer/store/store";

function bench() {
	const settings = { ...INITIAL_STATE.settings, spelling: "en-GB" as const };
	const store = createStore<AppState>({ ...INITIAL_STATE, settings });
	const timers: (() => void)[] = [];
	const asked: string[] = [];
	let changes = 0;
	const marks = spellingMarks({
		client: {
			async check(dialect, words) {
				asked.push(`${dialect}: ${words.join(" ")}`);
				return words.filter((word) => word.includes("zz"));
			},
			suggest: async () => [],
		},
		store,
		later(callback) {
			timers.push(callback);
			return () => timers.splice(timers.indexOf(callback), 1);
		},
	});
	marks.subscribe(() => {
		changes += 1;
	});
	return {
		store,
		asked,
		changes: () => changes,
		marked: (text: string) =>
			marks.marksOf("b", () => text).map(({ from, to }) => text.slice(from, to)),
		set: (change: Partial<AppState["settings"]>) =>
			store.set({ settings: { ...store.get().settings, ...change } }),
		async pause() {
			for (const timer of timers.splice(0)) timer();
			await new Promise(process.nextTick);
		},
	};
}

test("asks about each word once, after a pause, and marks what is wrong", async () => {
	const { marked, pause, asked, changes } = bench();
	expect(marked("The Partiezz shall agree")).toEqual([]);
	expect(marked("The Partiezz shall agree to")).toEqual([]);
	expect(asked).toEqual([]);
	await pause();
	expect(asked).toEqual(["en-GB: The Partiezz shall agree"]);
	expect(changes()).toBe(1);
	expect(marked("The Partiezz shall agree")).toEqual(["Partiezz"]);
	await pause();
	expect(asked).toHaveLength(1);
});

test("a word that the user taught is right again, and marks are drawn anew for it", async () => {
	const { marked, pause, set, changes } = bench();
	marked("Partiezz");
	await pause();
	set({ words: ["Partiezz"] });
	expect(changes()).toBe(2);
	expect(marked("Partiezz")).toEqual([]);
});

test("nothing is asked or marked in Chinese, or where checking is off", async () => {
	const { marked, pause, set, store, asked } = bench();
	marked("Partiezz");
	await pause();
	store.set({ language: "zh-Hans" });
	expect(marked("Partiezz Otherzz")).toEqual([]);
	store.set({ language: "en" });
	set({ spelling: "off" });
	expect(marked("Partiezz Otherzz")).toEqual([]);
	await pause();
	expect(asked).toHaveLength(1);
});

test("a word is wrong in the dialect in which it was looked up, and keeps its place", async () => {
	const { marked, pause, set, store, asked } = bench();
	marked("The Partiezz");
	await pause();
	expect(misspeltWords(store.get(), "The Partiezz")).toEqual([
		{ from: 4, to: 12, text: "Partiezz" },
	]);
	set({ spelling: "en-US" });
	expect(marked("The Partiezz")).toEqual([]);
	await pause();
	expect(asked).toEqual(["en-GB: The Partiezz", "en-US: The Partiezz"]);
	expect(marked("The Partiezz")).toEqual(["Partiezz"]);
});
