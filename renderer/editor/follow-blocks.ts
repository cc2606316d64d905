import type { BlockWatch } from "./block-watch";

/**
 * Measures in the next frame, and in another one whenever blocks come near the viewport or leave it or the page changes its size, until
 * the function returned is called.
 */
export function followBlocks(
	watch: BlockWatch,
	page: HTMLElement,
	measure: () => void,
): () => void {
	let frame = 0;
	const soon = (): void => {
		frame ||= requestAnimationFrame(() => {
			frame = 0;
			measure();
		});
	};
	soon();
	const stop = watch.listen(({ shown, gone }) => {
		if (shown.length + gone.length > 0) soon();
	});
	const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(soon);
	observer?.observe(page);
	return () => {
		stop();
		observer?.disconnect();
		cancelAnimationFrame(frame);
	};
}
