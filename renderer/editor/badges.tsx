import { memo, useLayoutEffect, useRef, useState } from "react";
import type { Dimension } from "../../engine/index";
import type { Translate } from "../i18n";
import { LevelShape } from "../shapes/level-shape";
import type { BlockWatch } from "./block-watch";
import { followBlocks } from "./follow-blocks";
import { topIn } from "./top-in";
import type { DimensionLevels } from "./types";

/** Distance in CSS pixels from a clause's top edge to its first line: the padding that the style sheet gives it. */
const FIRST_LINE = 5;

interface BadgeProps extends Pick<MarginBadgesProps, "dimensions" | "onBadge" | "translate"> {
	readonly clause: string;
	readonly top: number;
	readonly levels: DimensionLevels;
}

const Badge = memo(function Badge(props: BadgeProps) {
	const { clause, top, levels, dimensions, onBadge, translate } = props;
	const title = dimensions
		.map((dimension) => translate("outline.level", { dimension, value: levels[dimension] }))
		.join(", ");
	return (
		<button
			type="button"
			className="margin-badge"
			tabIndex={-1}
			style={{ top }}
			title={title}
			onClick={() => onBadge(clause)}
		>
			{dimensions.map((dimension) => (
				<LevelShape key={dimension} dimension={dimension} level={levels[dimension]} title={null} />
			))}
		</button>
	);
});

/** Where the overlay finds its blocks and what it shows for them. */
export interface MarginBadgesProps {
	readonly watch: BlockWatch | null;
	readonly levels: ReadonlyMap<string, DimensionLevels>;
	/** The dimensions that are shown, in their order. */
	readonly dimensions: readonly Dimension[];
	/** A badge was chosen. */
	readonly onBadge: (clause: string) => void;
	readonly translate: Translate;
}

/**
 * The levels of each clause near the viewport, in one layer beside the text. Screen readers hear the same levels
 * in the outline, so the layer is hidden from them; a click leads to the clause's card.
 */
export const MarginBadges = memo(function MarginBadges({
	watch,
	levels,
	...shown
}: MarginBadgesProps) {
	const layer = useRef<HTMLDivElement>(null);
	const tops = useTops(watch, layer);
	const taken = new Set<number>();
	return (
		<div className="margin-badges" ref={layer} aria-hidden="true">
			{[...tops].map(([id, top]) => {
				const own = levels.get(id);
				// Beside a row of a table there is room for one of its cells.
				if (!own || taken.has(top)) return null;
				taken.add(top);
				return <Badge key={id} clause={id} top={top} levels={own} {...shown} />;
			})}
		</div>
	);
});

function useTops(
	watch: BlockWatch | null,
	layer: { readonly current: HTMLDivElement | null },
): ReadonlyMap<string, number> {
	const [tops, setTops] = useState<ReadonlyMap<string, number>>(() => new Map());
	useLayoutEffect(() => {
		const page = layer.current?.parentElement;
		if (watch === null || !page) return;
		return followBlocks(watch, page, () => {
			const next = new Map<string, number>();
			for (const block of watch.near()) {
				const id = block.dataset.block;
				if (id === undefined || !block.matches(".draft-clause, .draft-cell")) continue;
				next.set(id, topIn(page, block) + FIRST_LINE);
			}
			setTops((before) => (sameTops(before, next) ? before : next));
		});
	}, [watch, layer]);
	return tops;
}

function sameTops(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	if (a.size !== b.size) return false;
	for (const [id, top] of b) if (a.get(id) !== top) return false;
	return true;
}
