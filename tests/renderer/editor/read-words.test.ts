import fc from "fast-check";
import { carrySpan, readWords, wordsRanges } from "../../../renderer/editor/read-words";

class PlainRange {
	constructor(readonly init: StaticRangeInit) {}
}

beforeAll(() => {
	// jsdom has no StaticRange; the real one is seen by the end-to-end tests.
	Object.assign(globalThis, { StaticRange: PlainRange });
});

function plainRanges(...args: Parameters<typeof wordsRanges>): readonly PlainRange[] {
	return wordsRanges(...args) as unknown as readonly PlainRange[];
}

function block(html: string): HTMLElement {
	const element = document.createElement("div");
	element.innerHTML = html;
	return element;
}

const BRACKET =
	'<span>No more than </span><span data-bracket="b"><span data-unread>[</span>' +
	'<span data-option="o1"><span>90</span></span><span data-unread>A, C</span><span data-unread> / </span>' +
	'<span data-option="o2"><span>30</span></span><span data-unread>]</span></span><span> minutes</span>';

describe("the words of a block as they are read", () => {
	it("are those of its first options, without signs and tags", () => {
		expect(readWords(block(BRACKET), {}).text).toBe("No more than 90 minutes");
	});

	it("follow the resolution", () => {
		expect(readWords(block(BRACKET), { b: "o2" }).text).toBe("No more than 30 minutes");
	});

	it("lead a span back to the text nodes it covers", () => {
		const words = readWords(block(BRACKET), {});
		const [range, ...others] = plainRanges(words, { from: 8, to: 18 });
		if (!range) throw new Error("no range");
		expect(others).toEqual([]);
		expect(range.init.startContainer.textContent).toBe("No more than ");
		expect(range.init.startOffset).toBe(8);
		expect(range.init.endContainer.textContent).toBe(" minutes");
		expect(range.init.endOffset).toBe(3);
	});

	it("leave words out that are proposed to go, and part the ranges there", () => {
		const gone = [
			{ from: 3, to: 8 },
			{ from: 17, to: 19 },
		];
		const words = readWords(block(BRACKET), {}, gone);
		expect(words.text).toBe("No than 90inutes");
		const cut = plainRanges(words, { from: 0, to: 16 }).map(
			({ init: { startContainer, startOffset, endContainer, endOffset } }) =>
				startContainer === endContainer
					? startContainer.textContent?.slice(startOffset, endOffset)
					: `${startContainer.textContent?.slice(startOffset)}…${endContainer.textContent?.slice(0, endOffset)}`,
		);
		expect(cut).toEqual(["No ", "than …90", "inutes"]);
	});

	it("give no range for a span out of bounds", () => {
		expect(wordsRanges(readWords(block("<span>a</span>"), {}), { from: 0, to: 2 })).toEqual([]);
	});
});

describe("a span of text that has changed since it was read", () => {
	it("stays before the change and moves behind it", () => {
		const read = "States will record every engagement.";
		const now = "States will always record every engagement.";
		expect(carrySpan({ from: 0, to: 6 }, read, now)).toEqual({ from: 0, to: 6 });
		expect(carrySpan({ from: 19, to: 35 }, read, now)).toEqual({ from: 26, to: 42 });
	});

	it("is dropped where its own words changed", () => {
		expect(
			carrySpan({ from: 12, to: 18 }, "States will record.", "States will report."),
		).toBeNull();
	});

	it("keeps its words whatever was put in or taken out elsewhere", () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.string({ minLength: 1 }),
				fc.string(),
				fc.string(),
				fc.boolean(),
				(head, words, tail, fresh, before) => {
					const read = head + words + tail;
					const now = before ? fresh + words + tail : head + words + fresh;
					const span = { from: head.length, to: head.length + words.length };
					const carried = carrySpan(span, read, now);
					if (carried !== null) expect(now.slice(carried.from, carried.to)).toBe(words);
				},
			),
		);
	});
});
