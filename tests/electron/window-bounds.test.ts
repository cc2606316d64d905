import { cascaded, usablePlace } from "../../electron/window-bounds";

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const place = (x: number, y: number, width = 1440, height = 900, maximized = false) => ({
	bounds: { x, y, width, height },
	maximized,
});

describe("the window's stored place", () => {
	test("is used where it lies on a screen", () => {
		expect(usablePlace(place(100, 50, 1200, 800, true), screens)).toEqual(
			place(100, 50, 1200, 800, true),
		);
	});

	test("is dropped where no screen shows enough of it to be grasped", () => {
		expect(usablePlace(place(1850, 0), screens)).toBeNull();
		expect(usablePlace(place(0, 1020), screens)).toBeNull();
		expect(usablePlace(place(-1400, 0), screens)).toBeNull();
		expect(usablePlace(place(0, 0), [])).toBeNull();
	});

	test("is never smaller than the window's least size", () => {
		expect(usablePlace(place(0, 0, 10, 10), screens)?.bounds).toEqual({
			x: 0,
			y: 0,
			width: 1024,
			height: 700,
		});
	});

	test.each([
		null,
		[],
		"x",
		{},
		{ bounds: null, maximized: false },
		{ bounds: { x: 0, y: 0, width: 1440 }, maximized: false },
		{ bounds: { x: "0", y: 0, width: 1440, height: 900 }, maximized: false },
		{ bounds: { x: 0.5, y: 0, width: 1440, height: 900 }, maximized: false },
		{ bounds: { x: 1e9, y: 0, width: 1440, height: 900 }, maximized: false },
		{ bounds: { x: 0, y: 0, width: 1440, height: 900 }, maximized: 1 },
	])("is dropped where it is not understood: %j", (stored) => {
		expect(usablePlace(stored, screens)).toBeNull();
	});
});

describe("a further window", () => {
	test("stands beside the one in front, of its size", () => {
		expect(cascaded(place(100, 50, 1200, 800), screens)).toEqual(place(132, 82, 1200, 800));
	});

	test("starts again at the screen's edge where there is no more room", () => {
		expect(cascaded(place(470, 170), screens)).toEqual(place(0, 0));
		expect(cascaded(place(100, 170), screens)).toEqual(place(132, 0));
	});

	test("stands on the screen of the one in front", () => {
		const second = { x: 1920, y: 0, width: 1920, height: 1080 };
		expect(cascaded(place(2400, 10), [...screens, second])).toEqual(place(1920, 42));
	});
});
