import { cleanup, screen } from "@testing-library/react";
import fc from "fast-check";
import {
	CONTROLLED_TEXT_INSERTION_COMMAND,
	DELETE_CHARACTER_COMMAND,
	FORMAT_TEXT_COMMAND,
	INSERT_PARAGRAPH_COMMAND,
	KEY_TAB_COMMAND,
	PASTE_COMMAND,
	UNDO_COMMAND,
} from "lexical";
import { type Draft, openText, toBlocks, withBlocks } from "../../../engine/index";
import { $allBlocks } from "../../../renderer/editor/nodes/table-nodes";
import { $readRuns } from "../../../renderer/editor/run-content";
import { drafts, draftWith, node, words } from "./drafts";
import { type MountedEditor, mountEditor } from "./mount-editor";

afterEach(cleanup);

const DRAFT = draftWith(
	node("article", "a1", "Records", [
		node("clause", "c1", "States keep records.", [], "各国保存记录。"),
		node("clause", "c2", "They present them.", [], "各国提交记录。"),
	]),
	node("article", "a2", "Force", [node("clause", "c3", "Commanders decide.")]),
);

/** Kind, depth, number and words of each block but the title. */
function outline(draft: Draft): readonly string[] {
	return toBlocks(draft, "en")
		.slice(1)
		.map(
			({ kind, depth, label, runs }) =>
				`${"  ".repeat(depth)}${kind === "clause" ? label : `# ${label}`} ${openText(runs)}`,
		);
}

function pasteOf(text: string): ClipboardEvent {
	const event = new Event("paste", { bubbles: true, cancelable: true });
	return Object.assign(event, {
		clipboardData: { getData: (type: string) => (type === "text/plain" ? text : "") },
	}) as unknown as ClipboardEvent;
}

/** The blocks as the editor holds them, read back whole. */
function readBack({ editor }: MountedEditor) {
	return editor.read(() =>
		[...$allBlocks()].map((block) => {
			const { id, kind, depth } = block.getFace();
			return { id, kind, depth, runs: $readRuns(block) };
		}),
	);
}

describe("the editor of a draft", () => {
	it("gives back the draft that it shows, whatever is in it", async () => {
		await fc.assert(
			fc.asyncProperty(drafts, async (draft) => {
				const mounted = await mountEditor(draft);
				const blocks = readBack(mounted);
				expect(blocks).toEqual(
					toBlocks(draft, "en").map(({ id, kind, depth, runs }) => ({ id, kind, depth, runs })),
				);
				expect(withBlocks(draft, "en", blocks)).toEqual(draft);
				expect(mounted.commands).toEqual([]);
				cleanup();
			}),
			{ numRuns: 40 },
		);
	}, 60_000);

	it("comes to the same page from any other draft", async () => {
		await fc.assert(
			fc.asyncProperty(drafts, drafts, async (before, after) => {
				const mounted = await mountEditor(before);
				await mounted.change({ type: "restore", title: after.title, body: after.body });
				const direct = toBlocks(mounted.draft(), "en");
				expect(readBack(mounted)).toEqual(
					direct.map(({ id, kind, depth, runs }) => ({ id, kind, depth, runs })),
				);
				cleanup();
			}),
			{ numRuns: 30 },
		);
	}, 60_000);

	it("names itself, its headings and the language of each block", async () => {
		const { page } = await mountEditor(DRAFT);
		expect(screen.getByRole("textbox", { name: "editor.label" })).toBe(page);
		expect(page).toHaveAttribute("spellcheck", "false");
		expect(page.querySelector('[data-block="a1"]')).toHaveAttribute("role", "heading");
		expect(page.querySelector('[data-block="a1"]')).toHaveAttribute("data-label", "Article 1");
		expect(page.querySelector('[data-block="c2"]')).toHaveAttribute("lang", "en");
	});

	it("shows a hole with the words of the other language where this one has none", async () => {
		const { page } = await mountEditor(DRAFT, "zh-Hans");
		const hole = page.querySelector('[data-block="c3"]');
		expect(hole).toHaveAttribute("data-missing");
		expect(hole).toHaveAttribute("data-placeholder", "Commanders decide.");
		expect(hole).toHaveAttribute("data-quoted", "en");
		expect(hole?.textContent).toBe("");
	});
});

describe("typing", () => {
	it("becomes words of the draft in this language only", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.type("c1", 6, " shall");
		expect(outline(mounted.draft())[1]).toBe("1. States shall keep records.");
		expect(openText(mounted.draft().body[0]?.children[0]?.text["zh-Hans"] ?? [])).toBe(
			"各国保存记录。",
		);
		expect(mounted.caret()).toEqual({ block: "c1", offset: 12 });
	});

	it("in the title and in headings becomes theirs", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.type("draft", 11, " on Force");
		await mounted.type("a1", 7, " and access");
		expect(openText(mounted.draft().title.en ?? [])).toBe("Declaration on Force");
		expect(outline(mounted.draft())[0]).toBe("# Article 1 Records and access");
	});

	it("in one go is one undo step; a caret moved elsewhere begins another", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.type("c1", 0, "A");
		await mounted.type("c1", 1, "l");
		await mounted.type("c1", 2, "l ");
		await mounted.put("c1", 8);
		await mounted.type("c1", 8, "!");
		await mounted.dispatch(UNDO_COMMAND, undefined);
		expect(mounted.shown()[2]).toBe("All States keep records.");
		await mounted.dispatch(UNDO_COMMAND, undefined);
		expect(mounted.shown()[2]).toBe("States keep records.");
		expect(mounted.draft().body).toEqual(DRAFT.body);
	});

	it("comes back with redo, and the caret with it", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.type("c2", 4, " all");
		await mounted.undo();
		expect(mounted.shown()[3]).toBe("They present them.");
		await mounted.redo();
		expect(mounted.shown()[3]).toBe("They all present them.");
		expect(mounted.caret()).toEqual({ block: "c2", offset: 8 });
	});

	it("keeps the marks that a draft has and takes no others", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.select({ block: "c1", offset: 0 }, { block: "c1", offset: 6 });
		await mounted.dispatch(FORMAT_TEXT_COMMAND, "strikethrough");
		expect(mounted.commands).toEqual([]);
		await mounted.dispatch(FORMAT_TEXT_COMMAND, "bold");
		expect(mounted.draft().body[0]?.children[0]?.text.en).toEqual([
			{ type: "text", text: "States", marks: ["bold"] },
			{ type: "text", text: " keep records." },
		]);
	});

	it("fills a hole", async () => {
		const mounted = await mountEditor(DRAFT, "zh-Hans");
		await mounted.type("c3", 0, "指挥官决定。");
		expect(mounted.draft().body[1]?.children[0]?.text["zh-Hans"]).toEqual(words("指挥官决定。"));
		expect(mounted.page.querySelector('[data-block="c3"]')).not.toHaveAttribute("data-missing");
		expect(mounted.caret()).toEqual({ block: "c3", offset: 6 });
	});

	it("leaves a bracket whole and counts it with its signs", async () => {
		const bracket = {
			type: "bracket" as const,
			id: "b",
			options: [
				{ id: "o1", proposers: ["A"], supporters: [], content: words("90") },
				{ id: "o2", proposers: ["B"], supporters: [], content: words("30") },
			],
		};
		const draft = draftWith(
			node("clause", "c", [...words("Within "), bracket, ...words(" days.")]),
		);
		const mounted = await mountEditor(draft);
		await mounted.type("c", 7 + "[90 / 30]".length, " working");
		expect(mounted.draft().body[0]?.text.en).toEqual([
			...words("Within "),
			bracket,
			...words(" working days."),
		]);
	});
});

describe("the keys of structure", () => {
	it("split a clause at the caret and renumber", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c1", 6);
		await mounted.dispatch(INSERT_PARAGRAPH_COMMAND, undefined);
		expect(outline(mounted.draft()).slice(0, 4)).toEqual([
			"# Article 1 Records",
			"1. States",
			"2.  keep records.",
			"3. They present them.",
		]);
		expect(mounted.caret()).toEqual({ block: "n1", offset: 0 });
		expect(
			[...mounted.page.querySelectorAll(".draft-block")].map(
				(block) => (block as HTMLElement).dataset.label,
			),
		).toEqual(["", "Article 1", "1.", "2.", "3.", "Article 2", "1."]);
	});

	it("nest and lift a clause, the caret staying in its words", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c2", 4);
		await mounted.dispatch(KEY_TAB_COMMAND, new KeyboardEvent("keydown", { key: "Tab" }));
		expect(outline(mounted.draft())[2]).toBe("  (a) They present them.");
		expect(mounted.page.querySelector('[data-block="c2"]')).toHaveAttribute("data-depth", "1");
		expect(mounted.caret()).toEqual({ block: "c2", offset: 4 });
		await mounted.dispatch(
			KEY_TAB_COMMAND,
			new KeyboardEvent("keydown", { key: "Tab", shiftKey: true }),
		);
		expect(outline(mounted.draft())).toEqual(outline(DRAFT));
	});

	it("join a clause with the one before at its start and with the next at its end", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c2", 0);
		await mounted.dispatch(DELETE_CHARACTER_COMMAND, true);
		expect(outline(mounted.draft())[1]).toBe("1. States keep records.They present them.");
		expect(mounted.caret()).toEqual({ block: "c1", offset: 20 });
		await mounted.undo();
		await mounted.put("c1", 20);
		await mounted.dispatch(DELETE_CHARACTER_COMMAND, false);
		expect(outline(mounted.draft())[1]).toBe("1. States keep records.They present them.");
		await mounted.undo();
		expect(mounted.draft().body).toEqual(DRAFT.body);
	});

	it("move a clause and begin an article", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c2", 3);
		await mounted.press({ key: "ArrowUp", altKey: true });
		expect(outline(mounted.draft()).slice(1, 3)).toEqual([
			"1. They present them.",
			"2. States keep records.",
		]);
		expect(mounted.caret()).toEqual({ block: "c2", offset: 3 });
		await mounted.press({ key: "Enter", ctrlKey: true });
		expect(outline(mounted.draft())[3]).toBe("# Article 2 ");
		expect(mounted.caret()).toEqual({ block: "n1", offset: 0 });
	});

	it("delete a selection over several blocks as one step", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.select({ block: "c1", offset: 7 }, { block: "c3", offset: 11 });
		await mounted.dispatch(DELETE_CHARACTER_COMMAND, true);
		expect(outline(mounted.draft())).toEqual(["# Article 1 Records", "1. States decide."]);
		expect(mounted.caret()).toEqual({ block: "c1", offset: 7 });
		await mounted.undo();
		expect(mounted.draft().body).toEqual(DRAFT.body);
		expect(mounted.shown()).toHaveLength(6);
	});

	it("replace a selection over several blocks by what is typed, and by a new clause", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.select({ block: "c1", offset: 7 }, { block: "c2", offset: 5 });
		await mounted.dispatch(CONTROLLED_TEXT_INSERTION_COMMAND, "may ");
		expect(outline(mounted.draft())[1]).toBe("1. States may present them.");
		await mounted.select({ block: "c1", offset: 6 }, { block: "c1", offset: 11 });
		await mounted.dispatch(INSERT_PARAGRAPH_COMMAND, undefined);
		expect(outline(mounted.draft()).slice(1, 3)).toEqual(["1. States", "2. present them."]);
	});
});

describe("undo", () => {
	it("brings back the selection that was typed over", async () => {
		const mounted = await mountEditor(DRAFT);
		const selected = { block: "c3", offset: 4, anchor: { block: "c1", offset: 2 } };
		await mounted.select(selected.anchor, { block: "c3", offset: 4 });
		await mounted.dispatch(CONTROLLED_TEXT_INSERTION_COMMAND, "x");
		expect(mounted.draft().body).not.toEqual(DRAFT.body);
		await mounted.undo();
		expect(mounted.draft().body).toEqual(DRAFT.body);
		expect(mounted.caret()).toEqual(selected);
	});
});

describe("pasting", () => {
	it("puts one line into the words", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c1", 6);
		await mounted.dispatch(PASTE_COMMAND, pasteOf("\tshall "));
		expect(outline(mounted.draft())[1]).toBe("1. States shall  keep records.");
	});

	it("makes blocks of lines, without their numbers, as one step", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c3", 18);
		await mounted.dispatch(
			PASTE_COMMAND,
			pasteOf("1. No machine decides.\n2. No machine fires.\n"),
		);
		expect(outline(mounted.draft()).slice(-2)).toEqual([
			"1. Commanders decide.No machine decides.",
			"2. No machine fires.",
		]);
		await mounted.undo();
		expect(mounted.draft().body).toEqual(DRAFT.body);
	});
});

describe("what others change", () => {
	it("is shown without moving the caret", async () => {
		const mounted = await mountEditor(DRAFT);
		await mounted.put("c3", 5);
		await mounted.change({
			type: "set-runs",
			block: "c1",
			language: "en",
			runs: words("States shall keep records."),
		});
		expect(mounted.shown()[2]).toBe("States shall keep records.");
		expect(mounted.caret()).toEqual({ block: "c3", offset: 5 });
	});

	it("leaves the elements of other blocks as they are", async () => {
		const mounted = await mountEditor(DRAFT);
		const before = [...mounted.page.querySelectorAll(".draft-block")];
		await mounted.change({ type: "remove", node: "c1" });
		const after = [...mounted.page.querySelectorAll(".draft-block")];
		expect(after).toHaveLength(before.length - 1);
		expect(after.every((element) => before.includes(element))).toBe(true);
	});
});
