import type { Draft } from "../../../engine/index";
import { standingText } from "../../../renderer/spelling/spelling";
import { INITIAL_STATE } from "../../../renderer/store/state";
import { clause, container, draftOf } from "../../engine/draft/drafts";

const TEXT = "Each Party shallmust keep records.";

function state(suggestions: Draft["suggestions"]) {
	const draft = {
		...draftOf(container("article", "a1", "Records", clause("c1", TEXT))),
		suggestions,
	};
	const document = {
		draft,
		session: "",
		version: 1,
		file: null,
		name: "",
		saved: draft,
		savedAt: null,
		canUndo: false,
		canRedo: false,
		instrumentGuessed: false,
	};
	return { ...INITIAL_STATE, document };
}

test("words proposed to go are no part of the words beside them", () => {
	const anchor = { node: "c1", language: "en" as const, from: 11, to: 16 };
	const proposed = state([{ id: "s", kind: "deletion", anchor, author: "Ana", time: "" }]);
	expect(standingText(proposed, "c1", TEXT)).toBe("Each Party      must keep records.");
	expect(standingText(proposed, "c2", TEXT)).toBe(TEXT);
	expect(standingText(state([]), "c1", TEXT)).toBe(TEXT);
});
