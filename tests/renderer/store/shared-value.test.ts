import { sharedValue } from "../../../renderer/store/shared-value";

test("parts that are equal are the older objects, and what holds a change is new", () => {
	const before = { a: { x: 1 }, list: [{ y: 1 }, { y: 2 }] };
	const after = sharedValue(before, { a: { x: 1 }, list: [{ y: 1 }, { y: 3 }] });
	expect(after).toEqual({ a: { x: 1 }, list: [{ y: 1 }, { y: 3 }] });
	expect(after.a).toBe(before.a);
	expect(after.list[0]).toBe(before.list[0]);
	expect(after.list).not.toBe(before.list);
});

test("an equal value is the older one itself", () => {
	const before = { a: [1, null, "x"], b: {} };
	expect(sharedValue(before, structuredClone(before))).toBe(before);
});

test.each([
	[{ a: 1 }, {}],
	[{}, { a: undefined }],
	[[1, 2], [1]],
	[{ 0: 1 }, [1]],
	[null, { a: 1 }],
])("what differs in shape is never taken for equal: %j and %j", (before, after) => {
	expect(sharedValue<unknown>(before, after)).toEqual(after);
	expect(sharedValue<unknown>(before, after)).not.toBe(before);
});
