import { memo, useId } from "react";
import type { Dimension, Level } from "../../engine/index";

/** How much of the shape is filled at each level, from below. */
const FILLED = [0, 1 / 3, 2 / 3, 1, 1] as const;

/** The dimensions beyond the core share a shape and are told apart by their names. */
const other = <T,>(value: T) => ({
	"responsible-use": value,
	alliance: value,
	signability: value,
});

/** Outlines in a box of 14 by 14 with the middle at 7, 7. */
const OUTLINES: Readonly<Record<Dimension, string>> = {
	autonomy: "M7 1.6 12.4 7 7 12.4 1.6 7Z",
	accountability: "M7 2.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z",
	verification: "M7 2 12.2 11.6H1.8Z",
	...other("M2.4 2.4h9.2v9.2H2.4Z"),
};

/** Top and height of each outline, which the filling is measured by. */
const EXTENTS: Readonly<Record<Dimension, readonly [number, number]>> = {
	autonomy: [1.6, 10.8],
	accountability: [2.2, 9.6],
	verification: [2, 9.6],
	...other([2.4, 9.2] as const),
};

/** What the shape shows; `title` is read by screen readers, `null` where the text beside it says the same. */
export interface LevelShapeProps {
	readonly dimension: Dimension;
	readonly level: Level | 4;
	readonly title: string | null;
	/** Side in CSS pixels, 14 unless told. */
	readonly size?: number;
}

/** A dimension's shape with its level as the filling: outline, third, two thirds, full; level 4 adds a ring. */
export const LevelShape = memo(function LevelShape({
	dimension,
	level,
	title,
	size = 14,
}: LevelShapeProps) {
	const clip = useId();
	const [top, height] = EXTENTS[dimension];
	const filled = height * FILLED[level];
	const covered = level === 4;
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: named where `title` is given, hidden otherwise
		<svg
			className="level-shape"
			data-dimension={dimension}
			data-level={level}
			width={size}
			height={size}
			viewBox={covered ? "-3.5 -3.5 21 21" : "0 0 14 14"}
			style={{
				color: level === 0 ? "var(--shape-empty, var(--secondary))" : `var(--${dimension})`,
			}}
			{...(title === null ? { "aria-hidden": true } : { role: "img", "aria-label": title })}
		>
			{title !== null && <title>{title}</title>}
			{filled > 0 && (
				<>
					<clipPath id={clip}>
						<rect x="0" y={top + height - filled} width="14" height={filled} />
					</clipPath>
					<path d={OUTLINES[dimension]} fill="currentColor" clipPath={`url(#${clip})`} />
				</>
			)}
			<path d={OUTLINES[dimension]} fill="none" stroke="currentColor" strokeWidth="1.3" />
			{covered && (
				<circle cx="7" cy="7" r="9" fill="none" stroke="currentColor" strokeWidth="1.3" />
			)}
		</svg>
	);
});
