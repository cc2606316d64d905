import { addVersion, applyCommand, type Draft, textRuns } from "../../../engine/index";
import { compareVersions, PRESENT, stateOf } from "../../../renderer/versions/compared-versions";
import { clause, container, draftOf } from "../../engine/draft/drafts";

function written(draft: Draft, words: string): Draft {
	const command = { type: "set-runs", block: "c1", language: "en", runs: textRuns(words) } as const;
	return applyCommand(draft, command).draft;
}

function kept(draft: Draft, id: string): Draft {
	const made = { id, time: "2026-03-01T09:00:00.000Z", author: "", occasion: "command", note: "" };
	const next = addVersion(draft, { ...made, name: id });
	if (!next) throw new RangeError("no room");
	return next;
}

const BEGUN = draftOf(container("article", "a1", "Control", clause("c1", "Each Party reports.")));
const DRAFT = written(
	kept(written(kept(BEGUN, "one"), "Each Party shall report."), "two"),
	"Each Party shall report yearly.",
);

const added = (one: string, other: string) =>
	compareVersions(DRAFT, one, other)
		?.blocks[0]?.words.filter(({ kind }) => kind === "added")
		.map(({ text }) => text);

test("the later of two states is told beside the earlier, whichever is named first", () => {
	expect(added("two", PRESENT)).toEqual([" yearly"]);
	expect(added(PRESENT, "two")).toEqual([" yearly"]);
	expect(added("one", "two")).toEqual(added("two", "one"));
	expect(compareVersions(DRAFT, "two", "two")).toEqual({ blocks: [], others: false });
});

test("comments are no difference between versions, for none keeps any", () => {
	const anchor = { node: "c1", language: "en", from: 0, to: 4 } as const;
	const comment = {
		id: "k",
		anchor,
		author: "Ada",
		time: "",
		text: "?",
		resolved: false,
		replies: [],
	};
	const draft = { ...kept(DRAFT, "three"), comments: [comment] };
	expect(compareVersions(draft, "three", PRESENT)).toEqual({ blocks: [], others: false });
	expect(stateOf(draft, "gone")).toBeNull();
	expect(compareVersions(draft, "gone", PRESENT)).toBeNull();
});
