import { type LexicalEditor, mergeRegister } from "lexical";
import { ClauseNode, HeadingNode, TitleNode } from "./nodes/block-node";

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

/** How far outside the viewport a block still counts as near: about a screen, so that scrolling meets painted words. */
const MARGIN = "600px 0px";

/** Follows the block elements of an editor; without `IntersectionObserver` all of them count as near. */
export function watchBlocks(editor: LexicalEditor): BlockWatch {
	const elements = new Map<string, HTMLElement>();
	const followed = new Set<HTMLElement>();
	const near = new Set<HTMLElement>();
	const listeners = new Set<(changes: BlockChanges) => void>();
	const tell = (
		shown: readonly HTMLElement[],
		gone: readonly HTMLElement[],
		edited: readonly HTMLElement[] = [],
	): void => {
		if (shown.length + gone.length + edited.length === 0) return;
		for (const listener of [...listeners]) listener({ shown, gone, edited });
	};
	const observer =
		typeof IntersectionObserver === "undefined"
			? null
			: new IntersectionObserver(
					(entries) => {
						const shown: HTMLElement[] = [];
						const gone: HTMLElement[] = [];
						for (const { target, isIntersecting } of entries) {
							const block = target as HTMLElement;
							if (!isIntersecting) {
								if (near.delete(block)) gone.push(block);
							} else if (followed.has(block) && !near.has(block)) {
								near.add(block);
								shown.push(block);
							}
						}
						tell(shown, gone);
					},
					{ rootMargin: MARGIN },
				);

	const unfollow = (block: HTMLElement, gone: HTMLElement[]): void => {
		followed.delete(block);
		observer?.unobserve(block);
		if (near.delete(block)) gone.push(block);
	};
	const onMutation = (mutations: Map<string, "created" | "updated" | "destroyed">): void => {
		const shown: HTMLElement[] = [];
		const gone: HTMLElement[] = [];
		for (const [key, mutation] of mutations) {
			const before = elements.get(key);
			const element = mutation === "destroyed" ? null : editor.getElementByKey(key);
			if (before !== undefined && before !== element) unfollow(before, gone);
			if (element === null) {
				elements.delete(key);
				continue;
			}
			elements.set(key, element);
			if (near.has(element)) shown.push(element);
			else if (!followed.has(element)) {
				followed.add(element);
				if (observer) observer.observe(element);
				else {
					near.add(element);
					shown.push(element);
				}
			}
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
	const remove = mergeRegister(
		editor.registerUpdateListener(onUpdate),
		...[TitleNode, HeadingNode, ClauseNode].map((kind) =>
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
		},
	};
}
