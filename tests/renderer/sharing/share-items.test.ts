import { type Draft, type ShareChoices, sharedCopy, WHOLE } from "../../../engine/index";
import { SHARE_ITEMS, type ShareItemName, shareItems } from "../../../renderer/sharing/share-items";
import { reviewedSample } from "../../e2e/reviewed-sample";

const STAMP = { author: "Ana Lind", time: "2026-03-02T09:30:00.000Z" };

/** A draft of which everything that can be listed is there. */
function full(): Draft {
	const sample = reviewedSample();
	return {
		...sample,
		title: { ...sample.title, "zh-Hant": [{ type: "text", text: "不顯示" }] },
		checklist: { id: "own", digest: "0".repeat(64) },
		decisions: [
			{
				node: "a2-1",
				check: "autonomy.human-role",
				evidence: "human commander",
				verdict: "accepted",
				reason: "",
				...STAMP,
			},
		],
		signatures: [
			{
				type: "clausula-signature-1",
				signer: "Ana Lind",
				key: "",
				time: STAMP.time,
				manifest: {},
				signature: "",
			},
		],
		history: [{ id: "v", occasion: "command", name: "First", note: "", root: "r", ...STAMP }],
		extra: { "": { colour: "red" } },
	};
}

const NONE: ShareChoices = {
	comments: false,
	suggestions: "rejected",
	notes: false,
	decisions: false,
	history: false,
	authors: "drop",
	times: { instead: "2026-11-22T00:00:00.000Z" },
	delegations: false,
	marking: false,
	symbol: false,
	checklist: false,
	hidden: false,
	unknown: false,
	signatures: false,
};

const namesOf = (draft: Draft) => shareItems(draft, "en").map(({ name }) => name);

test("everything that a draft holds besides its words is listed, in order", () => {
	expect(namesOf(full())).toEqual(SHARE_ITEMS);
});

test("a copy without anything holds nothing to list", () => {
	expect(namesOf(sharedCopy(full(), NONE))).toEqual([]);
});

test.each(SHARE_ITEMS.filter((name) => name !== "times"))(
	"a copy without %s no longer lists them",
	(name: ShareItemName) => {
		expect(namesOf(sharedCopy(full(), { ...WHOLE, [name]: NONE[name] }))).not.toContain(name);
	},
);

test("pieces say where they stand and whose they are", () => {
	const items = new Map(shareItems(full(), "en").map((item) => [item.name, item.entries]));
	expect(items.get("comments")?.[0]).toEqual({
		where: "Article 2, paragraph 1 · Ana Lind",
		words: "At which level of command?",
	});
	expect(items.get("suggestions")?.map(({ words }) => words.slice(0, 2))).toContain("+ ");
	expect(items.get("authors")?.map(({ words }) => words)).toEqual(["Ana Lind", "Bo Sand"]);
	expect(items.get("delegations")?.map(({ words }) => words)).toContain("Norland");
	expect(items.get("hidden")).toEqual([{ where: "", words: "不顯示" }]);
	expect(items.get("unknown")).toEqual([{ where: "colour", words: '"red"' }]);
});

test("a draft that holds only its words lists nothing", () => {
	const bare = sharedCopy(full(), NONE);
	expect(shareItems({ ...bare, comments: [], suggestions: [] }, "en")).toEqual([]);
});
