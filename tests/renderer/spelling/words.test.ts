import { spelledWords } from "../../../renderer/spelling/words";

const words = (text: string) => spelledWords(text).map(({ text: word }) => word);

test("takes the words of a clause with their places", () => {
	expect(spelledWords("Each Party’s authority")).toEqual([
		{ from: 0, to: 4, text: "Each" },
		{ from: 5, to: 12, text: "Party's" },
		{ from: 13, to: 22, text: "authority" },
	]);
	expect(words("non-discrimination (naïve)")).toEqual(["non", "discrimination", "naïve"]);
});

test.each([
	["acronyms and their plural", "UN AWS LAWS UAVs"],
	["letters of lists", "(a) (ii) of"],
	["numbers with units", "10km 3rd h264"],
	["addresses and paths", "name@example.org /etc/hosts"],
	["Chinese, also beside Latin letters", "缔约方应当AI系统"],
])("leaves out %s", (_what, text) => {
	expect(words(text)).toEqual([]);
});
