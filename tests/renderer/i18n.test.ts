import { INTERFACE_LANGUAGES } from "../../electron/contract/settings";
import { messageText, translatorFor } from "../../renderer/i18n";

test("each language has words of its own for the same id", () => {
	const words = INTERFACE_LANGUAGES.map((language) => translatorFor(language)("settings.theme"));
	expect(words).toEqual(["Theme", "主题", "主題"]);
});

test("numbers are grouped and ids shown by their names", () => {
	expect(translatorFor("en")("status.words", { count: 2318 })).toBe("2,318 words");
	expect(translatorFor("zh-Hans")("score.weakest", { dimension: "verification" })).toBe(
		"最弱：核查。",
	);
});

test("a message of the engine names its check and its levels", () => {
	const message = {
		id: "gap.level",
		params: { check: "accountability.remedy", level: 0, wanted: 2 },
	};
	expect(messageText("en", message)).toBe(
		"Remedy: the draft is at “silent”; the checklist asks for “undertaken”.",
	);
});

test("an id that no catalogue has is shown as it is", () => {
	expect(translatorFor("en")("no.such.id")).toBe("no.such.id");
});
