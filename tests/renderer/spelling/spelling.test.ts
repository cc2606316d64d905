import { createSpelling, type SpellingChoice } from "../../../renderer/spelling/spelling";

function bench(first: Partial<SpellingChoice> = {}) {
	let choice: SpellingChoice = { dialect: "en-GB", language: "en", words: [], ...first };
	const timers: (() => void)[] = [];
	const asked: (readonly string[])[] = [];
	let changes = 0;
	const spelling = createSpelling({
		client: {
			async check(_dialect, words) {
				asked.push(words);
				return words.filter((word) => word.includes("zz"));
			},
			suggest: async (_dialect, word) => [word.replace("zz", "s")],
		},
		choice: () => choice,
		subscribe: () => () => {},
		later(callback) {
			timers.push(callback);
			return () => timers.splice(timers.indexOf(callback), 1);
		},
	});
	spelling.marks.subscribe(() => {
		changes += 1;
	});
	const pause = async () => {
		for (const timer of timers.splice(0)) timer();
		await new Promise(process.nextTick);
	};
	const marked = (text: string) =>
		spelling.marks.marksOf("b", () => text).map(({ from, to }) => text.slice(from, to));
	return {
		spelling,
		asked,
		pause,
		marked,
		changes: () => changes,
		choose: (next: Partial<SpellingChoice>) => {
			choice = { ...choice, ...next };
		},
	};
}

test("asks about each word once, after a pause, and marks what is wrong", async () => {
	const { marked, pause, asked, changes } = bench();
	expect(marked("The Partiezz shall agree")).toEqual([]);
	expect(marked("The Partiezz shall agree to")).toEqual([]);
	expect(asked).toEqual([]);
	await pause();
	expect(asked).toEqual([["The", "Partiezz", "shall", "agree"]]);
	expect(changes()).toBe(1);
	expect(marked("The Partiezz shall agree")).toEqual(["Partiezz"]);
	await pause();
	expect(asked).toHaveLength(1);
});

test("a word that the user taught is right, and none is marked in Chinese or where checking is off", async () => {
	const { marked, pause, choose, asked } = bench();
	marked("Partiezz");
	await pause();
	choose({ words: ["Partiezz"] });
	expect(marked("Partiezz")).toEqual([]);
	choose({ words: [], language: "zh-Hans" });
	expect(marked("Partiezz")).toEqual([]);
	choose({ language: "en", dialect: null });
	expect(marked("Partiezz Otherzz")).toEqual([]);
	await pause();
	expect(asked).toHaveLength(1);
});

test("yields the misspelt word at a place and what may have been meant", async () => {
	const { spelling, marked, pause } = bench();
	marked("The Partiezz agree");
	await pause();
	expect(spelling.wordAt("The Partiezz agree", 12)?.text).toBe("Partiezz");
	expect(spelling.wordAt("The Partiezz agree", 13)).toBeNull();
	expect(await spelling.suggest("Partiezz")).toEqual(["Parties"]);
});
