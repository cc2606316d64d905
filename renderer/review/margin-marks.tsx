import { MessageSquare, StickyNote } from "lucide-react";
import { memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { BlockWatch } from "../editor/block-watch";
import { followBlocks } from "../editor/follow-blocks";
import { topIn } from "../editor/top-in";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { notesIn } from "../store/notes";

interface MarginMarksProps {
	readonly watch: BlockWatch | null;
}

/** The tops of blocks near the viewport, for those with something to show, in CSS pixels of the page. */
function useTops(
	watch: BlockWatch | null,
	wanted: ReadonlySet<string>,
	layer: { readonly current: HTMLElement | null },
): readonly (readonly [id: string, top: number])[] {
	const [tops, setTops] = useState<readonly (readonly [string, number])[]>([]);
	useLayoutEffect(() => {
		const page = layer.current?.parentElement;
		if (watch === null || !page) return;
		return followBlocks(watch, page, () => {
			const next = [...watch.near()].flatMap((block): [string, number][] => {
				const id = block.dataset.block ?? "";
				return wanted.has(id) ? [[id, topIn(page, block) + firstLine(block)]] : [];
			});
			setTops((before) => (String(before) === String(next) ? before : next));
		});
	}, [watch, wanted, layer]);
	return tops;
}

function firstLine(block: HTMLElement): number {
	return Number.parseFloat(getComputedStyle(block).paddingTop) || 0;
}

/** Signs in the page's margin beside blocks that are commented on or have a note; a press opens either. The same stands in lists, reached by key. */
export const MarginMarks = memo(function MarginMarks({ watch }: MarginMarksProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const draft = useApp((state) => state.document?.draft ?? null);
	const language = useApp((state) => state.language);
	const layer = useRef<HTMLDivElement>(null);
	const body = draft?.body;
	const comments = draft?.comments;
	// biome-ignore lint/correctness/useExhaustiveDependencies: notes stand in the body
	const notes = useMemo(() => (draft ? notesIn(draft, language) : new Map()), [body, language]);
	const threads = useMemo(() => {
		const byBlock = new Map<string, string[]>();
		for (const { id, anchor, resolved } of comments ?? []) {
			if (resolved || anchor.language !== language) continue;
			byBlock.set(anchor.node, [...(byBlock.get(anchor.node) ?? []), id]);
		}
		return byBlock;
	}, [comments, language]);
	const ids = [...new Set([...notes.keys(), ...threads.keys()])].join("\n");
	// The same set while the same blocks are marked: where they stand is not followed anew with each key.
	const wanted = useMemo(() => new Set(ids.split("\n")), [ids]);
	const tops = useTops(watch, wanted, layer);
	return (
		<div className="margin-marks" ref={layer}>
			{tops.map(([id, top]) => {
				const own = threads.get(id) ?? [];
				return (
					<div className="margin-mark" key={id} style={{ top }}>
						{notes.has(id) && (
							<button
								type="button"
								tabIndex={-1}
								aria-label={t("notes.mark")}
								title={t("notes.mark")}
								onClick={() => workbench.openNote(id)}
							>
								<StickyNote size={14} aria-hidden="true" />
							</button>
						)}
						{own.length > 0 && (
							<button
								type="button"
								tabIndex={-1}
								aria-label={t("comments.mark", { count: own.length })}
								title={t("comments.mark", { count: own.length })}
								onClick={() => workbench.openReviewed(own[0] ?? null)}
							>
								<MessageSquare size={14} aria-hidden="true" />
								{own.length > 1 && <span aria-hidden="true">{own.length}</span>}
							</button>
						)}
					</div>
				);
			})}
		</div>
	);
});
