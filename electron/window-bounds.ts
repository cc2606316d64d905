import { isPlainObject } from "./validators";

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where the window stood when it was last closed. */
export interface WindowPlace {
	readonly bounds: Rectangle;
	readonly maximized: boolean;
}

/** The window's size at first start. */
export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;

/** The smallest size at which both panels and the page fit. */
export const MINIMUM_SIZE = { width: 1024, height: 700 } as const;

/** How much of the window must lie on a screen for its place to be used again, in pixels each way. */
const VISIBLE = 100;

/** A stored place, where it is understood and on one of the screens there are now; else `null`. */
export function usablePlace(stored: unknown, screens: readonly Rectangle[]): WindowPlace | null {
	if (!isPlainObject(stored) || typeof stored.maximized !== "boolean") return null;
	const { bounds } = stored;
	if (!isRectangle(bounds)) return null;
	const { x, y } = bounds;
	const width = Math.max(bounds.width, MINIMUM_SIZE.width);
	const height = Math.max(bounds.height, MINIMUM_SIZE.height);
	const visible = screens.some(
		(screen) =>
			Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= VISIBLE &&
			Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y) >= VISIBLE,
	);
	return visible ? { bounds: { x, y, width, height }, maximized: stored.maximized } : null;
}

/** How far a further window stands from the one before it, each way, so that the title bars of both are in reach. */
const STEP = 32;

/** A place beside another window's, on the same screen; back at the screen's corner where there is no more room. */
export function cascaded(
	{ bounds, maximized }: WindowPlace,
	screens: readonly Rectangle[],
): WindowPlace {
	const screen =
		screens.find(
			({ x, y, width, height }) =>
				bounds.x >= x && bounds.x < x + width && bounds.y >= y && bounds.y < y + height,
		) ?? screens[0];
	if (!screen) return { bounds, maximized };
	const { width, height } = bounds;
	const fits = (at: number, length: number, from: number, room: number) =>
		at + STEP + length <= from + room ? at + STEP : from;
	return {
		bounds: {
			x: fits(bounds.x, width, screen.x, screen.width),
			y: fits(bounds.y, height, screen.y, screen.height),
			width,
			height,
		},
		maximized,
	};
}

function isRectangle(value: unknown): value is Rectangle {
	return (
		isPlainObject(value) &&
		[value.x, value.y, value.width, value.height].every(
			(part) => Number.isInteger(part) && Math.abs(Number(part)) < 100_000,
		)
	);
}
