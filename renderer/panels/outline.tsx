import {
	type CSSProperties,
	type KeyboardEvent,
	memo,
	useDeferredValue,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { CORE_DIMENSIONS, type Draft, type Language, referenceTexts } from "../../engine/index";
import type { DimensionLevels } from "../editor/types";
import { type Translate, translatorFor } from "../i18n";
import { LevelShape } from "../shapes/level-shape";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { useSettled } from "../shell/use-settled";
import { blocksOf } from "../store/blocks";
import { NO_LEVELS } from "../store/levels";
import type { Drop } from "./outline-drag";
import { type OutlineRow, outlineRows, rowLevels, rowName } from "./outline-rows";
import { useOutlineDrag } from "./use-outline-drag";

/** What stands between a number and the words; Chinese list signs bring their own room. */
const SEPARATORS: Readonly<Record<"en" | "zh", { readonly [K in OutlineRow["kind"]]?: string }>> = {
	en: { part: " · ", article: " · ", annex: " · ", clause: " " },
	zh: { part: " ", article: " ", annex: " " },
};

interface RowProps {
	readonly row: OutlineRow;
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

const Row = memo(function Row(props: RowProps) {
	const { row, language, levels, current, tabbable, name, levelsText, dropEdge, onChoose } = props;
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
			style={{ "--depth": row.level - 1 } as CSSProperties}
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
		() => (draft ? outlineRows(blocksOf(draft, language), referenceTexts(draft, language)) : []),
		[draft, language],
	);
	const all = useMemo(() => rowLevels(rows, levels), [rows, levels]);
	const preamble = translatorFor(language)("outline.preamble");
	const missing = t("outline.missing");
	const tabStop = [focused, current].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

	useEffect(() => {
		if (current === null) return;
		const row = tree.current?.querySelector(`[data-id="${CSS.escape(current)}"]`);
		row?.scrollIntoView?.({ block: "nearest" });
	}, [current]);

	const choose = (id: string) => {
		setFocused(id);
		workbench.moveCaretTo(id);
		onChosen();
	};

	const { drop, handlers } = useOutlineDrag(draft, rows);
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
		setFocused(row.id);
		tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(row.id)}"]`)?.focus();
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
			<div className="outline-head">
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
					{rows.map((row) => {
						const own = all.get(row.id) ?? NO_LEVELS;
						return (
							<Row
								key={row.id}
								row={row}
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
			)}
		</>
	);
});
