import { cleanup } from "@testing-library/react";
import { DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND } from "lexical";
import { toBlocks } from "../../../engine/index";
import { draftWith, node } from "./drafts";
import { type MountedEditor, mountEditor } from "./mount-editor";

const CLAUSES = 200;

const clauseIds = Array.from({ length: CLAUSES }, (_, index) => `c${index}`);
const DRAFT = draftWith(
	node(
		"article",
		"a1",
		"Records",
		clauseIds.map((id) => node("clause", id, `Words of ${id}.`)),
	),
);

/** The blocks of each stretch of the page. */
function stretches({ page }: MountedEditor): readonly (readonly string[])[] {
	return [...page.children].map((stretch) => {
		expect(stretch.className).toBe("draft-stretch");
		return [...stretch.children].map((block) => (block as HTMLElement).dataset.block ?? "");
	});
}

function expectInOrder(mounted: MountedEditor): void {
	const all = stretches(mounted);
	expect(all.flat()).toEqual(toBlocks(mounted.draft(), "en").map(({ id }) => id));
	expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(64);
	expect(Math.min(...all.map(({ length }) => length))).toBeGreaterThan(0);
}

describe("stretches of blocks", () => {
	afterEach(cleanup);

	it("hold some dozen blocks each, in the order of the draft", async () => {
		const mounted = await mountEditor(DRAFT);
		expectInOrder(mounted);
		expect(stretches(mounted)).toHaveLength(Math.ceil((CLAUSES + 2) / 32));
	});

	it("stay as they are but for the one where a clause is written", async () => {
		const mounted = await mountEditor(DRAFT);
		const before = stretches(mounted);
		await mounted.put("c100", 5);
		await mounted.dispatch(INSERT_PARAGRAPH_COMMAND, undefined);
		expectInOrder(mounted);
		const after = stretches(mounted);
		expect(after.filter((own, index) => String(own) !== String(before[index]))).toHaveLength(1);
		await mounted.undo();
		expect(stretches(mounted)).toEqual(before);
	});

	it("are joined across their edges by Backspace, and selections go over them", async () => {
		const mounted = await mountEditor(DRAFT);
		const [, second] = stretches(mounted);
		const first = second?.[0] ?? "";
		await mounted.put(first, 0);
		await mounted.dispatch(DELETE_CHARACTER_COMMAND, true);
		expectInOrder(mounted);
		expect(stretches(mounted).flat()).not.toContain(first);
		await mounted.undo();
		await mounted.select({ block: "c10", offset: 2 }, { block: "c150", offset: 2 });
		await mounted.dispatch(DELETE_CHARACTER_COMMAND, true);
		expectInOrder(mounted);
		expect(stretches(mounted).flat()).toHaveLength(CLAUSES + 2 - 140);
		await mounted.undo();
		expectInOrder(mounted);
		expect(stretches(mounted).flat()).toHaveLength(CLAUSES + 2);
	});

	it("take in blocks that move, whole articles and the first of a stretch", async () => {
		const articles = Array.from({ length: 12 }, (_, article) =>
			node(
				"article",
				`a${article}`,
				`Article ${article}`,
				Array.from({ length: 15 }, (_, index) => node("clause", `a${article}c${index}`, "Words.")),
			),
		);
		const mounted = await mountEditor(draftWith(...articles));
		for (const moved of [3, 11, 0, 7]) {
			const others = mounted.draft().body.filter(({ id }) => id !== `a${moved}`);
			const own = mounted.draft().body.filter(({ id }) => id === `a${moved}`);
			const body = [...others.slice(0, 5), ...own, ...others.slice(5)];
			await mounted.change({ type: "restore", title: mounted.draft().title, body });
			expectInOrder(mounted);
		}
		expect(stretches(mounted).length).toBeLessThanOrEqual(16);
	});
});
