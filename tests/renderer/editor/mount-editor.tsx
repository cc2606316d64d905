import { act, render } from "@testing-library/react";
import { $getSelection, $isRangeSelection, type LexicalCommand, type LexicalEditor } from "lexical";
import { useState } from "react";
import {
	beginHistory,
	CORE_DIMENSIONS,
	type Draft,
	type DraftCommand,
	type DraftHistory,
	type Language,
	perform,
	redo,
	undo,
} from "../../../engine/index";
import { DraftEditor } from "../../../renderer/editor/draft-editor";
import { $caretPlace, $selectPlace } from "../../../renderer/editor/places";
import type {
	CaretRequest,
	DimensionLevels,
	EditHints,
	Place,
	ReadClause,
} from "../../../renderer/editor/types";

// jsdom lays nothing out, so Lexical finds the caret nowhere and scrolls to nothing.
Range.prototype.getBoundingClientRect = () =>
	({ top: 0, bottom: 0, left: 0, right: 0, width: 0, height: 0, x: 0, y: 0 }) as DOMRect;

const READINGS: ReadonlyMap<string, ReadClause> = new Map();
const DIMENSIONS = new Set(["autonomy", "accountability", "verification"] as const);
const NO_MARKS = [] as const;
const NO_STOPS = { step: () => false, end: () => false };
const NOTHING = new Map();
const DIRECT = { isOn: () => false, propose: () => null, tellStructure: () => {} };
const NoMargin = () => null;
const RESOLUTION = {};
const plainTranslate = (id: string) => id;
const noDimension = () => null;

/** An editor on the page with the history that a window keeps, and hands to write with. */
export interface MountedEditor {
	readonly editor: LexicalEditor;
	readonly page: HTMLElement;
	readonly draft: () => Draft;
	readonly commands: readonly DraftCommand[];
	readonly hints: readonly EditHints[];
	/** The caret as the editor has it. */
	readonly caret: () => Place | null;
	/** The words of the blocks in order, as they stand on the page. */
	readonly shown: () => readonly string[];
	readonly type: (block: string, offset: number, text: string) => Promise<void>;
	/** Selects from one place to another, by block and offset. */
	readonly select: (from: Place, to: Place) => Promise<void>;
	readonly put: (block: string, offset: number) => Promise<void>;
	readonly dispatch: <T>(command: LexicalCommand<T>, payload: T) => Promise<void>;
	readonly press: (init: KeyboardEventInit) => Promise<void>;
	readonly undo: () => Promise<void>;
	readonly redo: () => Promise<void>;
	/** Changes the draft from elsewhere, as a panel does. */
	readonly change: (command: DraftCommand) => Promise<void>;
}

/** Mounts the editor of one language of a draft. New ids are n1, n2, …; the history's clock stands still unless told. */
export async function mountEditor(
	first: Draft,
	language: Language = "en",
	levels: ReadonlyMap<string, DimensionLevels> = new Map(),
): Promise<MountedEditor> {
	const commands: DraftCommand[] = [];
	const hints: EditHints[] = [];
	let history: DraftHistory = beginHistory(first);
	let ids = 0;
	let setShown: (value: { draft: Draft; caretRequest: CaretRequest | null }) => void = () => {};
	const newId = () => {
		ids += 1;
		return `n${ids}`;
	};
	const onCommand = (command: DraftCommand, given: EditHints) => {
		commands.push(command);
		hints.push(given);
		history = perform(history, command, { ...given, time: 0 });
		setShown({ draft: history.draft, caretRequest: null });
	};
	const travel = (travelled: ReturnType<typeof undo>) => {
		if (travelled === null) return;
		history = travelled.history;
		const { caret } = travelled;
		setShown({ draft: history.draft, caretRequest: caret && { place: caret, focus: false } });
	};
	const onUndo = () => travel(undo(history));
	const onRedo = () => travel(redo(history));
	const onCaret = () => {};
	function Window() {
		const [shown, set] = useState<{ draft: Draft; caretRequest: CaretRequest | null }>({
			draft: first,
			caretRequest: null,
		});
		setShown = set;
		return (
			<DraftEditor
				draft={shown.draft}
				language={language}
				hintLanguage={language === "en" ? "zh-Hans" : "en"}
				editable
				translate={plainTranslate}
				onCommand={onCommand}
				onUndo={onUndo}
				onRedo={onRedo}
				newId={newId}
				caretRequest={shown.caretRequest}
				onCaret={onCaret}
				readings={READINGS}
				dimensionOf={noDimension}
				levels={levels}
				enabledDimensions={DIMENSIONS}
				showProblems
				marks={NO_MARKS}
				stopKeys={NO_STOPS}
				dimensions={CORE_DIMENSIONS}
				onBadge={NO_STOPS.end}
				resolution={RESOLUTION}
				leftOut={NOTHING}
				notesShown
				suggesting={DIRECT}
				Margin={NoMargin}
			/>
		);
	}
	const { container } = render(<Window />);
	const page = container.querySelector<HTMLElement>(".draft-text");
	if (page === null) throw new RangeError("no page");
	const { __lexicalEditor: editor } = page as HTMLElement & { __lexicalEditor: LexicalEditor };
	await act(async () => page.focus());
	const update = (change: () => void) =>
		act(async () => {
			editor.update(change, { discrete: true });
		});
	return {
		editor,
		page,
		draft: () => history.draft,
		commands,
		hints,
		caret: () => editor.read($caretPlace),
		shown: () => [...page.querySelectorAll(".draft-block")].map((block) => block.textContent ?? ""),
		put: (block, offset) =>
			update(() => {
				$selectPlace({ block, offset });
			}),
		select: (from, to) =>
			update(() => {
				$selectPlace(to);
				const end = $getSelection();
				if (!$isRangeSelection(end)) return;
				const { key, offset, type } = end.focus;
				$selectPlace(from);
				const selection = $getSelection();
				if ($isRangeSelection(selection)) selection.focus.set(key, offset, type);
			}),
		type: (block, offset, text) =>
			update(() => {
				$selectPlace({ block, offset });
				const selection = $getSelection();
				if ($isRangeSelection(selection)) selection.insertText(text);
			}),
		dispatch: (command, payload) =>
			act(async () => {
				editor.dispatchCommand(command, payload);
			}),
		press: (init) =>
			act(async () => {
				page.dispatchEvent(
					new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }),
				);
			}),
		undo: () => act(async () => onUndo()),
		redo: () => act(async () => onRedo()),
		change: (command) =>
			act(async () =>
				onCommand(command, { coalesceKey: null, caretBefore: null, caretAfter: null }),
			),
	};
}
