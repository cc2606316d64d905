import {
	type CSSProperties,
	type KeyboardEvent,
	useDeferredValue,
	useEffect,
	useId,
	useMemo,
	useRef,
	useState,
} from "react";
import { addressOf, type Draft, type Language, referencesOf } from "../../engine/index";
import { translatorFor } from "../i18n";
import { outlineRows, rowName } from "../panels/outline-rows";
import { CancelButton } from "../shell/cancel-button";
import { useApp, useTranslate, useWorkbench } from "../shell/context";
import { firstFocus } from "../shell/first-focus";
import { Modal } from "../shell/modal";
import { blocksOf } from "../store/blocks";
import type { ReferenceRequest } from "../store/terms-state";
import { firstRow, matchingRows, type ReferenceRow } from "./reference-rows";
import "./references.css";

/** The dialog that picks where a cross-reference points: to insert one, or to mend those whose target is gone. */
export function ReferenceDialog() {
	const request = useApp((state) => state.reference);
	const draft = useApp((state) => state.document?.draft ?? null);
	return request && draft ? <PickTarget request={request} draft={draft} /> : null;
}

interface PickTargetProps {
	readonly request: ReferenceRequest;
	readonly draft: Draft;
}

/** How many references in all languages point to a node. */
function countOf(draft: Draft, target: string): number {
	return draft.languages.reduce(
		(sum, language) =>
			sum + referencesOf(draft, language).filter((each) => each.target === target).length,
		0,
	);
}

function PickTarget({ request, draft }: PickTargetProps) {
	const t = useTranslate();
	const workbench = useWorkbench();
	const shown = useApp((state) => state.language);
	const language: Language = request.kind === "insert" ? request.language : shown;
	const tree = useRef<HTMLDivElement>(null);
	const id = useId();
	const [query, setQuery] = useState("");
	const [picked, setPicked] = useState<string | null>(
		request.kind === "insert" ? request.block : null,
	);
	const sought = useDeferredValue(query);
	const all = useMemo(() => outlineRows(blocksOf(draft, language)), [draft, language]);
	const rows = useMemo(() => matchingRows(all, sought), [all, sought]);
	const active = rows.find((row) => row.id === picked) ?? firstRow(rows, sought);
	const activeId = active?.id;
	const mending = request.kind === "mend";

	useEffect(() => {
		if (activeId === undefined) return;
		const row = tree.current?.querySelector(`[data-id="${CSS.escape(activeId)}"]`);
		row?.scrollIntoView?.({ block: "nearest" });
	}, [activeId]);

	const choose = () => {
		if (activeId !== undefined) workbench.referTo(activeId);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		const at = rows.findIndex((row) => row.id === activeId);
		const targets: Readonly<Record<string, number>> = {
			ArrowDown: at + 1,
			ArrowUp: at - 1,
			PageDown: Math.min(at + 10, rows.length - 1),
			PageUp: Math.max(at - 10, 0),
		};
		const target = targets[event.key];
		if (target !== undefined) {
			event.preventDefault();
			const row = rows[target];
			if (row) setPicked(row.id);
		} else if (event.key === "Enter") {
			event.preventDefault();
			choose();
		}
	};
	const preamble = translatorFor(language)("outline.preamble");
	const missing = t("outline.missing");
	return (
		<Modal
			title={t(mending ? "references.mend" : "references.title")}
			onClose={workbench.closeDialog}
			actions={
				<>
					<p className="reference-preview" aria-live="polite">
						{active && (
							<>
								<span>{t("references.reads")}</span>{" "}
								<strong lang={language}>{addressOf(draft, active.id, language)}</strong>
							</>
						)}
					</p>
					<CancelButton />
					<button
						type="button"
						className="button button-primary"
						disabled={!active}
						onClick={choose}
					>
						{t(mending ? "references.repair" : "references.insert")}
					</button>
				</>
			}
		>
			{mending && (
				<p className="hint">
					{t("references.mendNote", { count: countOf(draft, request.target) })}
				</p>
			)}
			<input
				className="input reference-search"
				role="combobox"
				aria-expanded="true"
				aria-haspopup="tree"
				aria-controls={id}
				aria-activedescendant={active ? `${id} ${active.position} ${active.id}` : undefined}
				aria-label={t("references.search")}
				placeholder={t("references.search")}
				ref={firstFocus}
				value={query}
				onChange={(event) => {
					setQuery(event.target.value);
					setPicked(null);
				}}
				onKeyDown={onKeyDown}
			/>
			<div
				ref={tree}
				id={id}
				role="tree"
				className="reference-tree"
				aria-label={t("references.places")}
			>
				{rows.map((row) => (
					<Row
						key={row.id}
						id={`${id} ${row.position} ${row.id}`}
						row={row}
						language={language}
						active={row.id === activeId}
						name={rowName(row, preamble, missing)}
						onPick={() => setPicked(row.id)}
						onChoose={() => workbench.referTo(row.id)}
					/>
				))}
			</div>
			{rows.length === 0 && <p className="empty">{t("references.none")}</p>}
		</Modal>
	);
}

interface RowProps {
	readonly id: string;
	readonly row: ReferenceRow;
	readonly language: Language;
	readonly active: boolean;
	readonly name: string;
	readonly onPick: () => void;
	readonly onChoose: () => void;
}

function Row({ id, row, language, active, name, onPick, onChoose }: RowProps) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the field above the tree takes the keys
		// biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the row it is on
		<div
			id={id}
			role="treeitem"
			className="reference-row"
			data-id={row.id}
			data-kind={row.kind}
			data-matches={row.matches}
			style={{ "--depth": row.level - 1 } as CSSProperties}
			aria-level={row.level}
			aria-selected={active}
			lang={language}
			onClick={onPick}
			onDoubleClick={onChoose}
		>
			{row.label !== "" && <span className="reference-number">{row.label}</span>}
			<span className="reference-words">{name}</span>
		</div>
	);
}
