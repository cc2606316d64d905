import { REQUESTS } from "../../electron/contract/channels";
import { FILE_BYTES_LIMIT } from "../../electron/contract/files";
import { bytesUpTo, oneOf, partialShape, shape, textUpTo } from "../../electron/validators";

const token = "0123456789abcdef0123456789abcdef";
const bytes = new Uint8Array(2);

describe("validators", () => {
	test("text is bounded in UTF-16 units and never holds NUL", () => {
		const short = textUpTo(3);
		expect(["", "abc", "条款一"].every(short)).toBe(true);
		expect(["abcd", "a\0", 3, null, undefined, ["a"]].some(short)).toBe(false);
	});

	test("one of several strings means exactly these, not names of inherited members", () => {
		const color = oneOf(["red", "green"]);
		expect(color("red")).toBe(true);
		expect(["blue", "constructor", 0, undefined].some(color)).toBe(false);
	});

	test("bytes are a byte array within the limit, not a list of numbers", () => {
		const small = bytesUpTo(2);
		expect(small(new Uint8Array(2))).toBe(true);
		expect([new Uint8Array(3), [1, 2], "ab", new ArrayBuffer(2)].some(small)).toBe(false);
	});

	test("a shape has every member and no other", () => {
		const point = shape({ x: textUpTo(1), y: textUpTo(1) });
		expect(point({ x: "1", y: "2" })).toBe(true);
		const wrong = [{ x: "1" }, { x: "1", y: 2 }, { x: "1", y: "2", z: "3" }, ["1", "2"], null];
		expect(wrong.some(point)).toBe(false);
		expect(point(Object.create({ x: "1", y: "2" }))).toBe(false);
	});

	test("a partial shape may lack members but has no unknown ones", () => {
		const change = partialShape({ x: textUpTo(1) });
		expect([{}, { x: "1" }].every(change)).toBe(true);
		expect([{ x: 1 }, { y: "1" }, JSON.parse('{"__proto__": "1"}'), []].some(change)).toBe(false);
	});
});

const state = {
	edited: true,
	title: "A",
	canUndo: true,
	canRedo: false,
	inTable: false,
	open: true,
};

describe("the contract", () => {
	test.each([
		["file:open-dialog", undefined],
		["file:open", token],
		["file:save", { token, bytes, overwrite: false }],
		["file:save-as", { suggestedName: "草案", bytes }],
		["file:export", { suggestedName: "草案", kind: "svg", bytes, head: null }],
		["file:export", { suggestedName: "草案", kind: "pdf", bytes, head: ["内部", "A/1"] }],
		["file:sample", "sample-declaration"],
		["settings:set", { theme: "dark" }],
		["settings:set", { textFont: "inter", textSize: 20, lineWidth: "full", autosave: "pause" }],
		["document:state", { ...state, file: null }],
		["document:state", { ...state, file: token }],
		["file:dropped", ["/drafts/a.clausula"]],
		["window:open", { file: token, message: null }],
		["ask:unsaved", "A"],
		["show:error", { title: "A", detail: "B" }],
	] as const)("%s takes what it is made for", (channel, argument) => {
		expect(REQUESTS[channel].argument(argument)).toBe(true);
	});

	test.each([
		["file:open", "/etc/passwd"],
		["file:open", `${token}\n`],
		["file:open", token.toUpperCase()],
		["file:open-dialog", null],
		["file:save", { token, bytes, overwrite: false, path: "/etc/passwd" }],
		["file:save", { token, bytes: [1], overwrite: false }],
		["file:save", { token, bytes, overwrite: 1 }],
		["file:save-as", { suggestedName: "a".repeat(256), bytes }],
		["file:export", { suggestedName: "a", kind: "exe", bytes, head: null }],
		["file:export", { suggestedName: "a", kind: "pdf", bytes, head: ["a", "b", "c"] }],
		["file:sample", "../package"],
		["file:sample", "a/b"],
		["file:sample", "A"],
		["file:sample", ""],
		["settings:set", { theme: "pink" }],
		["settings:set", { language: "fr" }],
		["settings:set", { textSize: 99 }],
		["settings:set", { textSize: 17.5 }],
		["settings:set", { checklist: "../core" }],
		["document:state", { edited: true, title: "A", canUndo: true }],
		["document:state", { ...state, file: "/etc/passwd" }],
		["file:dropped", "/drafts/a.clausula"],
		["file:dropped", new Array(51).fill("/a")],
		["file:dropped", ["/a\0"]],
		["window:open", { file: "/etc/passwd", message: null }],
		["show:error", "A"],
	] as const)("%s refuses what it is not made for: %j", (channel, argument) => {
		expect(REQUESTS[channel].argument(argument)).toBe(false);
	});

	test("bytes to save may fill the size limit but not pass it", () => {
		const save = REQUESTS["file:save"].argument;
		expect(save({ token, bytes: new Uint8Array(FILE_BYTES_LIMIT), overwrite: true })).toBe(true);
		expect(save({ token, bytes: new Uint8Array(FILE_BYTES_LIMIT + 1), overwrite: true })).toBe(
			false,
		);
	});
});
