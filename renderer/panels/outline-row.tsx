import { type CSSProperties, memo } from "react";
import { CORE_DIMENSIONS, type Language } from "../../engine/index";
import type { DimensionLevels } from "../editor/types";
import { LevelShape } from "../shapes/level-shape";
import type { Drop } from "./outline-drag";
import type { OutlineRow } from "./outline-rows";

/** The height of a row in CSS pixels. */
export const ROW_HEIGHT = 28;

/** What stands between a number and the words; Chinese list signs bring their own room. */
const SEPARATORS: Readonly<Record<"en" | "zh", { readonly [K in OutlineRow["kind"]]?: string }>> = {
	en: { part: " · ", article: " · ", annex: " · ", clause: " ", table: " " },
	zh: { part: " ", article: " ", annex: " ", table: " " },
};

interface RowProps {
	readonly row: OutlineRow;
	/** CSS pixels from the top of the tree. */
	readonly top: number;
	readonly language: Language;
	readonly levels: DimensionLevels;
	readonly current: boolean;
	readonly tabbable: boolean;
	readonly name: string;
	readonly levelsText: string;
	/** Where on the row a dragged one would go; `null` where it wouldn't. */
	readonly dropEdge: Drop["edge"] | null;
	readonly onChoose: (id: string) => void;
}

function sameMembers<T extends object>(a: T, b: T): boolean {
	return (Object.keys(a) as (keyof T)[]).every((member) => Object.is(a[member], b[member]));
}

/** Rows and levels are made anew at each key, and `onChoose` does the same whichever of its makings is called. */
function sameProps(a: RowProps, b: RowProps): boolean {
	const { row, levels, onChoose: _, ...rest } = a;
	return (
		sameMembers(rest, b as typeof rest) && sameMembers(row, b.row) && sameMembers(levels, b.levels)
	);
}

/** A row of the tree, at its place among rows most of which are not in the document. */
export const Row = memo(function Row(props: RowProps) {
	const { row, top, language, levels, current, tabbable, name, levelsText, dropEdge, onChoose } =
		props;
	const separator = SEPARATORS[language === "en" ? "en" : "zh"][row.kind] ?? "";
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the tree around the rows takes the keys
		<div
			role="treeitem"
			className="outline-row"
			data-id={row.id}
			data-kind={row.kind}
			data-missing={row.missing}
			data-drop={dropEdge ?? undefined}
			draggable={row.kind !== "preamble"}
			style={{ "--depth": row.level - 1, top, height: ROW_HEIGHT } as CSSProperties}
			aria-level={row.level}
			aria-posinset={row.position}
			aria-setsize={row.siblings}
			aria-selected={current}
			aria-label={`${row.label} ${name}. ${levelsText}`.trim()}
			tabIndex={tabbable ? 0 : -1}
			onClick={() => onChoose(row.id)}
		>
			<span className="outline-name" lang={language}>
				{row.kind !== "preamble" && row.label !== "" && (
					<span className="outline-number">{row.label + separator}</span>
				)}
				{name}
			</span>
			<span className="outline-levels">
				{CORE_DIMENSIONS.map((dimension) => (
					<LevelShape
						key={dimension}
						dimension={dimension}
						level={levels[dimension]}
						title={null}
					/>
				))}
			</span>
		</div>
	);
}, sameProps);
