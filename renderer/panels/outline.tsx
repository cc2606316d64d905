import {
	defaultRangeExtractor,
	observeElementRect,
	type Range,
	useVirtualizer,
} from "@tanstack/react-virtual";
import {
	type KeyboardEvent,
	memo,
	useDeferredValue,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { CORE_DIMENSIONS, type Draft, proposedDeletions, referenceTexts } from "../../engine/index";
import type { DimensionLevels } from "../editor/types";
import { type Translate, translatorFor } from "../i18n";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { useSettled } from "../shell/use-settled";
import { blocksOf } from "../store/blocks";
import { NO_LEVELS } from "../store/levels";
import { ROW_HEIGHT, Row } from "./outline-row";
import { type OutlineRow, outlineRows, rowLevels, rowName } from "./outline-rows";
import { useOutlineDrag } from "./use-outline-drag";

/** Says levels in words; each combination is made once, for rows are many and combinations few. */
function levelTexts(t: Translate): (levels: DimensionLevels) => string {
	const known = new Map<string, string>();
	return (levels) => {
		const key = CORE_DIMENSIONS.map((dimension) => levels[dimension]).join();
		const text =
			known.get(key) ??
			CORE_DIMENSIONS.map((dimension) =>
				t("outline.level", { dimension, value: levels[dimension] }),
			).join(", ");
		known.set(key, text);
		return text;
	};
}

/** Rows that are no headings. */
const TEXT_KINDS: ReadonlySet<OutlineRow["kind"]> = new Set(["clause", "table"]);

/** The room over a heading, in CSS pixels. */
const HEADING_GAP = 6;

/** The rows in the document above and below those in sight. */
const OVERSCAN = 20;

/** What Alt with an arrow does to a row. */
const SHIFTS: Readonly<Record<string, "move-up" | "move-down" | "nest" | "lift">> = {
	ArrowUp: "move-up",
	ArrowDown: "move-down",
	ArrowRight: "nest",
	ArrowLeft: "lift",
};

/** Milliseconds without a change of the draft after which rows are made anew. */
const PAUSE = 120;

/** The tree of articles and clauses with the levels of each; choosing a row moves the caret there. */
export function Outline({ onChosen }: { readonly onChosen: () => void }) {
	// A key is painted in the text first; the outline follows.
	const draft = useSettled(
		useApp((state) => state.document?.draft ?? null),
		PAUSE,
	);
	const levels = useDeferredValue(useApp((state) => state.levels));
	return <OutlineTree draft={draft} levels={levels} onChosen={onChosen} />;
}

interface OutlineTreeProps {
	readonly draft: Draft | null;
	readonly levels: ReadonlyMap<string, DimensionLevels>;
	readonly onChosen: () => void;
}

const OutlineTree = memo(function OutlineTree({ draft, levels, onChosen }: OutlineTreeProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const language = useApp((state) => state.language);
	const current = useApp((state) => state.block);
	const tree = useRef<HTMLDivElement>(null);
	const [focused, setFocused] = useState<string | null>(null);

	const rows = useMemo(
		() =>
			draft
				? outlineRows(
						blocksOf(draft, language),
						referenceTexts(draft, language),
						proposedDeletions(draft, language),
					)
				: [],
		[draft, language],
	);
	const all = useMemo(() => rowLevels(rows, levels), [rows, levels]);
	const preamble = translatorFor(language)("outline.preamble");
	const missing = t("outline.missing");
	const tabStop = [focused, current].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

	const { drop, dragged, handlers } = useOutlineDrag(draft, rows);
	const gapOver = (index: number): number =>
		index > 0 && !TEXT_KINDS.has(rows[index]?.kind ?? "clause") ? HEADING_GAP : 0;
	/** The rows in sight; besides them the one that keys go to and the one that is dragged, which would be lost with their elements. */
	const rowsFor = (range: Range): number[] => {
		const kept = [tabStop, dragged.current]
			.map((id) => rows.findIndex((row) => row.id === id))
			.filter((index) => index >= 0);
		return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
	};
	const virtual = useVirtualizer({
		count: rows.length,
		getScrollElement: () => tree.current,
		estimateSize: (index) => ROW_HEIGHT + gapOver(index),
		getItemKey: (index) => rows[index]?.id ?? index,
		overscan: OVERSCAN,
		paddingStart: 4,
		paddingEnd: 24,
		rangeExtractor: rowsFor,
		// Where nothing has a size every row is in sight.
		observeElementRect:
			typeof ResizeObserver === "undefined"
				? (_virtualizer, tell) => tell({ width: 0, height: Number.MAX_SAFE_INTEGER })
				: observeElementRect,
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: sizes are known by the rows
	useLayoutEffect(() => virtual.measure(), [rows]);

	const at = rows.findIndex((row) => row.id === current);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only another block at the caret calls for it
	useEffect(() => {
		if (at >= 0) virtual.scrollToIndex(at);
	}, [current]);

	const choose = (id: string) => {
		setFocused(id);
		workbench.moveCaretTo(id);
		onChosen();
	};

	/** The row that is to have the focus once it is in the document. */
	const wish = useRef<string | null>(null);
	const reach = () => {
		const { current: id } = wish;
		const row =
			id === null
				? null
				: tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
		if (!row) return;
		wish.current = null;
		row.focus();
	};
	useLayoutEffect(reach);
	/** A row that was moved by keys: rows made anew lose the focus. */
	const moved = useRef<string | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the rows made anew are what calls for it
	useEffect(() => {
		const id = moved.current;
		moved.current = null;
		const { activeElement } = document;
		const lost = activeElement === document.body || tree.current?.contains(activeElement);
		if (id !== null && lost) focus(rows.find((row) => row.id === id));
	}, [rows]);

	const focus = (row: OutlineRow | undefined) => {
		if (!row) return;
		wish.current = row.id;
		setFocused(row.id);
		reach();
	};

	const onKeyDown = (event: KeyboardEvent) => {
		const at = rows.findIndex((row) => row.id === tabStop);
		const row = rows[at];
		if (!row) return;
		const shift = event.altKey ? SHIFTS[event.key] : undefined;
		if (shift) {
			event.preventDefault();
			moved.current = row.id;
			workbench.shiftBlock(row.id, shift);
			return;
		}
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const targets: Readonly<Record<string, () => OutlineRow | undefined>> = {
			ArrowDown: () => rows[at + 1],
			ArrowUp: () => rows[at - 1],
			Home: () => rows[0],
			End: () => rows.at(-1),
			ArrowLeft: () => rows.find((other) => other.id === row.parent),
			ArrowRight: () => rows.find((other) => other.parent === row.id),
		};
		const target = targets[event.key];
		if (target) {
			event.preventDefault();
			focus(target());
		} else if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			choose(row.id);
		}
	};

	const described = useMemo(() => levelTexts(t), [t]);

	return (
		<>
			<div className="view-head outline-head">
				<h2 className="heading-small">{t("outline.title")}</h2>
				<span className="outline-levels" aria-hidden="true">
					{CORE_DIMENSIONS.map((dimension) => (
						<span key={dimension} title={t(`dimension.${dimension}`)}>
							<LevelShape dimension={dimension} level={3} title={null} />
						</span>
					))}
				</span>
			</div>
			{rows.length === 0 ? (
				<p className="empty">
					<strong>{t("outline.empty.title")}</strong>
					{t("outline.empty.text")}
				</p>
			) : (
				<div
					ref={tree}
					role="tree"
					tabIndex={-1}
					className="outline-tree"
					aria-label={t("outline.title")}
					aria-description={t("outline.drag-hint")}
					onKeyDown={onKeyDown}
					{...handlers}
				>
					<div
						className="outline-rows"
						role="presentation"
						style={{ height: virtual.getTotalSize() }}
					>
						{virtual.getVirtualItems().map(({ index, start }) => {
							const row = rows[index];
							if (!row) return null;
							const own = all.get(row.id) ?? NO_LEVELS;
							return (
								<Row
									key={row.id}
									row={row}
									top={start + gapOver(index)}
									language={language}
									levels={own}
									current={row.id === current}
									tabbable={row.id === tabStop}
									name={rowName(row, preamble, missing)}
									levelsText={described(own)}
									dropEdge={drop?.row === row.id ? drop.edge : null}
									onChoose={choose}
								/>
							);
						})}
					</div>
				</div>
			)}
		</>
	);
});
