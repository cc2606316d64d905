import type { PrintPart } from "./print-parts";

/** Fewest lines of a paragraph on either side of a page's end. */
const KEPT_LINES = 2;

/** How long sheets are set before the window may paint, in milliseconds. */
const SLICE = 24;

/** What sheets are set with. */
export interface PaginateParts {
	/** An element in the page, unscaled, in which sheets have their size and style. */
	readonly host: ParentNode & Node;
	/** Makes an empty sheet in a language, with its head. */
	readonly newSheet: (part: PrintPart) => {
		readonly sheet: HTMLElement;
		readonly words: HTMLElement;
	};
	/** Whether the pages are no longer wanted. */
	readonly stopped: () => boolean;
}

/** The words' characters in order, to find where a line ends. */
function positionsOf(block: Element): { readonly node: Text; readonly offset: number }[] {
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	const found: { node: Text; offset: number }[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node as Text;
		for (let offset = 0; offset < text.length; offset += 1) found.push({ node: text, offset });
	}
	return found;
}

/** Cuts a table between two rows; the rest has its row of headers again. `null` where no row of its body stands above `limit`. */
function cutTable(block: HTMLElement, limit: number): HTMLElement | null {
	const rowsOf = (table: HTMLElement) => [...table.querySelectorAll("tbody > tr")];
	const at = rowsOf(block).findIndex((row) => row.getBoundingClientRect().bottom > limit);
	if (at <= 0) return null;
	const first = block.cloneNode(true) as HTMLElement;
	for (const row of rowsOf(first).slice(at)) row.remove();
	for (const row of rowsOf(block).slice(0, at)) row.remove();
	block.querySelector("caption")?.remove();
	for (const named of block.querySelectorAll("table, thead [id]")) named.removeAttribute("id");
	return first;
}

/** Cuts off what of a block lies above `limit` (a client coordinate); `null` where too few lines would stand on either side. */
function cutAt(block: HTMLElement, limit: number): HTMLElement | null {
	if (block.matches(".table")) return cutTable(block, limit);
	const line = Number.parseFloat(getComputedStyle(block).lineHeight);
	if (limit - block.getBoundingClientRect().top < KEPT_LINES * line) return null;
	const places = positionsOf(block);
	const range = document.createRange();
	const bottomAt = (index: number): number => {
		const place = places[index];
		if (!place) return Number.POSITIVE_INFINITY;
		range.setStart(place.node, place.offset);
		range.setEnd(place.node, place.offset + 1);
		return range.getBoundingClientRect().bottom;
	};
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (bottomAt(middle) <= limit) low = middle + 1;
		else high = middle;
	}
	const place = places[low];
	const last = bottomAt(places.length - 1);
	if (!place || last - bottomAt(low) < (KEPT_LINES - 1) * line - 1) return null;
	range.setStart(block, 0);
	range.setEnd(place.node, place.offset);
	const first = block.cloneNode(false) as HTMLElement;
	first.append(range.extractContents());
	block.removeAttribute("id");
	return first;
}

/** Where a block's words end, as a client coordinate: the room behind them may fall off the page. */
function wordsEnd(block: HTMLElement): number {
	return (
		block.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(block).paddingBottom)
	);
}

const isHeading = (element: Element | null | undefined) => /^H[1-3]$/.test(element?.tagName ?? "");

/**
 * Sets blocks on sheets as a careful printer would: headings stay with what follows, and no paragraph leaves a single line behind.
 * Yields the sheets in order, each already in the host; lets the window paint in between. `null` where it was stopped.
 */
export async function paginate(
	parts: readonly PrintPart[],
	{ host, newSheet, stopped }: PaginateParts,
): Promise<readonly HTMLElement[] | null> {
	const sheets: HTMLElement[] = [];
	let began = performance.now();
	for (const part of parts) {
		let words: HTMLElement | null = null;
		const turn = (): HTMLElement => {
			const made = newSheet(part);
			host.append(made.sheet);
			sheets.push(made.sheet);
			words = made.words;
			return made.words;
		};
		for (const source of part.blocks) {
			let block = document.importNode(source, true) as HTMLElement;
			let page: HTMLElement = words ?? turn();
			for (;;) {
				page.append(block);
				const limit = page.getBoundingClientRect().bottom;
				if (wordsEnd(block) <= limit) break;
				const first = cutAt(block, limit);
				if (first) page.insertBefore(first, block);
				else if (page.firstElementChild === block) break;
				const moved = [block];
				while (!first && isHeading(moved[0]?.previousElementSibling)) {
					const heading = moved[0]?.previousElementSibling as HTMLElement;
					if (heading === page.firstElementChild) break;
					moved.unshift(heading);
				}
				page = turn();
				page.append(...moved);
				block = moved.at(-1) ?? block;
			}
			if (performance.now() - began > SLICE) {
				await new Promise((resolve) => setTimeout(resolve));
				if (stopped()) return null;
				began = performance.now();
			}
		}
		if (words === null) turn();
	}
	return sheets;
}
