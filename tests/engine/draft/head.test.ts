import {
	applyCommand,
	MAX_HEAD_LENGTH,
	parseDraftText,
	serialiseDraft,
} from "../../../engine/index";
import { clause, draftOf } from "./drafts";

const DRAFT = draftOf(clause("c1", "Each Party shall report."));

test("marking and symbol are set, come back from the file, and go again by the inverse", () => {
	const marked = applyCommand(DRAFT, { type: "set-marking", marking: " RESTRICTED 内部 " });
	const signed = applyCommand(marked.draft, { type: "set-symbol", symbol: "CCW/GGE.1/2026/WP.1" });
	expect(signed.draft).toMatchObject({
		marking: "RESTRICTED 内部",
		symbol: "CCW/GGE.1/2026/WP.1",
	});
	expect(parseDraftText(serialiseDraft(signed.draft))).toEqual(signed.draft);
	const back = applyCommand(signed.draft, signed.inverse).draft;
	expect(applyCommand(back, marked.inverse).draft).toEqual(DRAFT);
});

test("an empty marking is none, and a file without one has no member for it", () => {
	const { draft } = applyCommand(DRAFT, { type: "set-marking", marking: "  " });
	expect(draft).toEqual(DRAFT);
	expect(serialiseDraft(draft)).not.toContain("marking");
});

test.each(["two\nlines", "x".repeat(MAX_HEAD_LENGTH + 1)])("%j is no marking", (marking) => {
	expect(() => applyCommand(DRAFT, { type: "set-marking", marking })).toThrow(RangeError);
});

test("a file whose symbol has several lines is refused with its place", () => {
	const { draft } = applyCommand(DRAFT, { type: "set-symbol", symbol: "A/1" });
	expect(() => parseDraftText(serialiseDraft(draft).replace("A/1", "A\\n1"))).toThrow(
		expect.objectContaining({
			code: "invalid",
			params: expect.objectContaining({ pointer: "/symbol" }),
		}),
	);
});
