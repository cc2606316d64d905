import { type LexicalEditor, mergeRegister } from "lexical";
import { CaptionNode, CellNode, ClauseNode, HeadingNode, TitleNode } from "./nodes/block-node";
import { StretchNode } from "./nodes/stretch-node";

/** What happened to the elements of blocks near the viewport. */
export interface BlockChanges {
	/** Near the viewport and new there, or changed while near. */
	readonly shown: readonly HTMLElement[];
	/** Near the viewport, with words that changed; the element itself is as it was. */
	readonly edited: readonly HTMLElement[];
	/** No longer near the viewport, or gone. */
	readonly gone: readonly HTMLElement[];
}

/** Knows which blocks are near the viewport; what is painted over the text is painted only there. */
export interface BlockWatch {
	readonly near: () => ReadonlySet<HTMLElement>;
	/** Hears of changes until the function returned is called; begins with all that is near. */
	readonly listen: (listener: (changes: BlockChanges) => void) => () => void;
	readonly close: () => void;
}

/** A table near the viewport is near with all its cells, which stand beside one another. */
const TABLE = ".draft-table-box";

/** How far outside the viewport a block still counts as near, in CSS pixels: about a screen, so that scrolling meets painted words. */
const MARGIN = 600;

/** Those of elements that stand one below the other whose boxes meet the band from `top` to `bottom`, by halving. */
function meeting(
	elements: readonly HTMLElement[],
	top: number,
	bottom: number,
): readonly HTMLElement[] {
	const firstWhere = (holds: (box: DOMRect) => boolean): number => {
		let [low, high] = [0, elements.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const box = elements[middle]?.getBoundingClientRect();
			if (box && holds(box)) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	return elements.slice(
		firstWhere((box) => box.bottom >= top),
		firstWhere((box) => box.top > bottom),
	);
}

/** Follows the block elements of an editor; where nothing has a size, without `ResizeObserver`, all of them count as near. */
export function watchBlocks(editor: LexicalEditor): BlockWatch {
	const elements = new Map<string, HTMLElement>();
	const known = new Set<HTMLElement>();
	const near = new Set<HTMLElement>();
	const listeners = new Set<(changes: BlockChanges) => void>();
	let frame = 0;
	const tell = (
		shown: readonly HTMLElement[],
		gone: readonly HTMLElement[],
		edited: readonly HTMLElement[] = [],
	): void => {
		if (shown.length + gone.length + edited.length === 0) return;
		for (const listener of [...listeners]) listener({ shown, gone, edited });
	};
	const look = (): void => {
		frame = 0;
		const root = editor.getRootElement();
		if (root === null) return;
		// Stretches first: to ask for the box of a block that the browser passes over has all around it laid out.
		const [top, bottom] = [-MARGIN, window.innerHeight + MARGIN];
		const stretches = meeting([...root.children] as HTMLElement[], top, bottom);
		const units = stretches.flatMap((stretch) => [...stretch.children] as HTMLElement[]);
		const met = meeting(units, top, bottom).flatMap((element) =>
			element.matches(TABLE)
				? [...element.querySelectorAll<HTMLElement>("[data-block]")]
				: [element],
		);
		const now = new Set(met.filter((block) => known.has(block)));
		const gone = [...near].filter((block) => !now.has(block));
		const shown = [...now].filter((block) => !near.has(block));
		for (const block of gone) near.delete(block);
		for (const block of shown) near.add(block);
		tell(shown, gone);
	};
	const onScroll = ({ target }: Event): void => {
		if (target instanceof Node && target.contains(editor.getRootElement())) look();
	};
	const measured = typeof ResizeObserver !== "undefined";
	const observer = measured ? new ResizeObserver(look) : null;
	if (measured) {
		document.addEventListener("scroll", onScroll, { capture: true, passive: true });
		window.addEventListener("resize", look);
	}

	const onMutation = (mutations: Map<string, "created" | "updated" | "destroyed">): void => {
		const shown: HTMLElement[] = [];
		const gone: HTMLElement[] = [];
		for (const [key, mutation] of mutations) {
			const before = elements.get(key);
			const element = mutation === "destroyed" ? null : editor.getElementByKey(key);
			if (before !== element) {
				if (before !== undefined) {
					known.delete(before);
					if (near.delete(before)) gone.push(before);
				}
			}
			if (element === null) {
				elements.delete(key);
				continue;
			}
			elements.set(key, element);
			known.add(element);
			if (!measured) near.add(element);
			if (near.has(element)) shown.push(element);
		}
		tell(shown, gone);
	};
	// A block is no mutation of its own where only the words in it changed.
	const onUpdate = ({ dirtyElements }: { dirtyElements: ReadonlyMap<string, boolean> }): void => {
		if (dirtyElements.size === 0) return;
		const edited = [...dirtyElements.keys()].flatMap((key) => {
			const element = elements.get(key);
			return element && near.has(element) ? [element] : [];
		});
		tell([], [], edited);
	};
	/** Blocks that moved are the same elements: only their stretches tell. */
	const soon = (): void => {
		if (measured) frame ||= requestAnimationFrame(look);
	};
	const remove = mergeRegister(
		editor.registerUpdateListener(onUpdate),
		editor.registerMutationListener(StretchNode, soon),
		editor.registerRootListener((root, previous) => {
			if (previous) observer?.unobserve(previous);
			if (root) observer?.observe(root);
		}),
		...[TitleNode, HeadingNode, ClauseNode, CaptionNode, CellNode].map((kind) =>
			editor.registerMutationListener(kind, onMutation),
		),
	);
	return {
		near: () => near,
		listen(listener) {
			listeners.add(listener);
			listener({ shown: [...near], gone: [], edited: [] });
			return () => listeners.delete(listener);
		},
		close() {
			remove();
			observer?.disconnect();
			cancelAnimationFrame(frame);
			document.removeEventListener("scroll", onScroll, { capture: true });
			window.removeEventListener("resize", look);
		},
	};
}
