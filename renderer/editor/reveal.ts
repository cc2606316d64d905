/** Frames until the stretches of blocks around a place that was passed over have the heights that had only been guessed. */
const FRAMES = 3;

let newest = 0;

/** Scrolls somewhere by `scroll`, and again while what came into sight is laid out; whoever scrolls somewhere else by it ends that. */
export function reveal(scroll: () => void): void {
	newest += 1;
	const own = newest;
	let left = FRAMES;
	const once = (): void => {
		if (own !== newest) return;
		scroll();
		left -= 1;
		if (left >= 0) requestAnimationFrame(once);
	};
	once();
}
