import { labelRoom } from "../../../renderer/editor/nodes/label-room";

test.each(["1.", "10.", "(a)", "(iii)", "一、", "(2)"])("%s stands in the usual room", (label) => {
	expect(labelRoom(label)).toBeNull();
});

test("longer numbers take more room, the more the longer they are", () => {
	const rooms = ["(viii)", "1.2.1", "1.2.2.1", "（十二）", "12.12.12.12"].map(
		(label) => labelRoom(label) ?? 0,
	);
	expect(rooms.every((room) => room > 1.765)).toBe(true);
	expect([...rooms].slice(1)).toEqual([...rooms].slice(1).sort((a, b) => a - b));
});
