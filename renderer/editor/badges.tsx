import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { CORE_DIMENSIONS } from "../../engine/index";
import type { Translate } from "../i18n";
import { LevelShape } from "../shapes/level-shape";
import type { BlockWatch } from "./block-watch";
import type { DimensionLevels } from "./types";

/** Distance in CSS pixels from a clause's top edge to its first line: the padding that the style sheet gives it. */
const FIRST_LINE = 5;

interface BadgeProps {
	readonly top: number;
	readonly levels: DimensionLevels;
	readonly translate: Translate;
}

const Badge = memo(function Badge({ top, levels, translate }: BadgeProps) {
	return (
		<div className="margin-badge" style={{ top }} title={translate("editor.levels", levels)}>
			{CORE_DIMENSIONS.map((dimension) => (
				<LevelShape key={dimension} dimension={dimension} level={levels[dimension]} title={null} />
			))}
		</div>
	);
});

/** Where the overlay finds its blocks and what it shows for them. */
export interface MarginBadgesProps {
	readonly watch: BlockWatch | null;
	readonly levels: ReadonlyMap<string, DimensionLevels>;
	readonly translate: Translate;
}

/**
 * The levels of each clause near the viewport, in one layer beside the text. Screen readers hear the same levels
 * in the outline, so the layer is hidden from them.
 */
export const MarginBadges = memo(function MarginBadges({
	watch,
	levels,
	translate,
}: MarginBadgesProps) {
	const layer = useRef<HTMLDivElement>(null);
	const tops = useTops(watch, layer);
	return (
		<div className="margin-badges" ref={layer} aria-hidden="true">
			{[...tops].map(([id, top]) => {
				const own = levels.get(id);
				return own && <Badge key={id} top={top} levels={own} translate={translate} />;
			})}
		</div>
	);
});

function useTops(
	watch: BlockWatch | null,
	layer: { readonly current: HTMLDivElement | null },
): ReadonlyMap<string, number> {
	const [tops, setTops] = useState<ReadonlyMap<string, number>>(() => new Map());
	const frame = useRef(0);
	useLayoutEffect(() => {
		const page = layer.current?.parentElement;
		if (watch === null || !page) return;
		const measure = (): void => {
			frame.current = 0;
			const next = new Map<string, number>();
			for (const block of watch.near()) {
				const id = block.dataset.block;
				if (id === undefined || !block.classList.contains("draft-clause")) continue;
				next.set(id, block.offsetTop + FIRST_LINE);
			}
			setTops((before) => (sameTops(before, next) ? before : next));
		};
		const soon = (): void => {
			frame.current ||= requestAnimationFrame(measure);
		};
		const stop = watch.listen(soon);
		const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(soon);
		observer?.observe(page);
		return () => {
			stop();
			observer?.disconnect();
		};
	}, [watch, layer]);
	useEffect(() => () => cancelAnimationFrame(frame.current), []);
	return tops;
}

function sameTops(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	if (a.size !== b.size) return false;
	for (const [id, top] of b) if (a.get(id) !== top) return false;
	return true;
}
