import { registerRichText } from "@lexical/rich-text";
import {
	$getSelection,
	$isNodeSelection,
	$isRangeSelection,
	COMMAND_PRIORITY_HIGH,
	createEditor,
	FORMAT_TEXT_COMMAND,
	KEY_ESCAPE_COMMAND,
	type LexicalEditor,
	mergeRegister,
	REDO_COMMAND,
	UNDO_COMMAND,
} from "lexical";
import { isSilentElsewhere, type Language } from "../../engine/index";
import { createStore, type Store } from "../store/store";
import { type BlockWatch, watchBlocks } from "./block-watch";
import { type ClipboardMaking, registerClipboard } from "./clipboard";
import { type EvidenceState, registerEvidenceHighlights } from "./highlights";
import { registerKeptCaret } from "./kept-caret";
import { registerKeptFocus } from "./kept-focus";
import {
	BlockNode,
	CaptionNode,
	CellNode,
	ClauseNode,
	HeadingNode,
	TitleNode,
} from "./nodes/block-node";
import { $isInlineRunNode, InlineRunNode } from "./nodes/inline-run-node";
import { StretchNode } from "./nodes/stretch-node";
import { RowNode, TableNode } from "./nodes/table-nodes";
import { TermNode } from "./nodes/term-node";
import { $blockById, $blockOf, $caretPlace, $placeOf, $placesAround, $selectPlace } from "./places";
import { createProjection } from "./projection";
import { registerRangeMarks } from "./range-marks";
import { type Edit, registerReadBack } from "./read-back";
import { reveal } from "./reveal";
import { registerRunClicks } from "./run-clicks";
import { createWordsOfRun } from "./run-numbers";
import { shownBlocks } from "./shown-blocks";
import { replaceBlocks, restructureDraft, type StructuralEdit, setWords } from "./structure";
import { registerStructureKeys } from "./structure-keys";
import { proposalHints, proposeWords } from "./suggesting";
import { registerTabStops } from "./tab-stops";
import { registerTableKeys } from "./table-keys";
import type { CaretRequest, DraftEditorProps, Place } from "./types";
import { createTypingBursts } from "./typing-bursts";

/** What the session asks of the component around it; always the newest props. */
export type SessionProps = Pick<
	DraftEditorProps,
	| "draft"
	| "hintLanguage"
	| "translate"
	| "newId"
	| "onCommand"
	| "onUndo"
	| "onRedo"
	| "onCaret"
	| "caretRequest"
	| "marks"
	| "stopKeys"
	| "notesShown"
	| "suggesting"
>;

/** One editor of one language of a draft, from the text's element to the draft's commands. */
export interface EditorSession {
	readonly editor: LexicalEditor;
	readonly evidence: Store<EvidenceState>;
	/** Starts on an element; returns what ends it. `onWatch` gets the watch of the blocks for overlays. */
	readonly start: (root: HTMLElement, onWatch: (watch: BlockWatch) => void) => () => void;
	/** Brings the editor to the newest props. */
	readonly show: () => void;
}

const FORMATS: ReadonlySet<string> = new Set(["bold", "italic", "underline"]);

/** Makes the editor of one language; `props` is asked anew each time. */
export function createEditorSession(
	language: Language,
	props: () => SessionProps,
	evidence: EvidenceState,
): EditorSession {
	const state = createStore(evidence);
	const editor = createEditor({
		namespace: "clausula",
		nodes: [
			StretchNode,
			BlockNode,
			TitleNode,
			HeadingNode,
			ClauseNode,
			TableNode,
			CaptionNode,
			RowNode,
			CellNode,
			TermNode,
			InlineRunNode,
		],
		theme: {
			text: {
				bold: "draft-text-bold",
				italic: "draft-text-italic",
				underline: "draft-text-underline",
			},
		},
		onError(error) {
			throw error;
		},
	});
	const projection = createProjection(editor);
	const burstOf = createTypingBursts(language);
	let pendingCaret: Place | null = null;
	let followed: CaretRequest | null = null;
	let settled: (task: () => void) => void = (task) => task();
	let newest = 0;
	const wordsOf = createWordsOfRun(language, () => props().draft);
	const making = (): ClipboardMaking => {
		const { draft, newId } = props();
		return { draft, newId, wordsOf, isSilent: (id) => isSilentElsewhere(draft, id, language) };
	};

	/** Edits are told while Lexical still holds back other updates; these come right behind. */
	const showSoon = (): void => queueMicrotask(() => show());

	const restructure = (edit: StructuralEdit, place: Place): boolean => {
		const { draft, newId, onCommand, suggesting } = props();
		const done = restructureDraft(draft, language, edit, place, newId);
		if (done === null) return false;
		pendingCaret = done.caret;
		onCommand(done.command, { coalesceKey: null, caretBefore: place, caretAfter: done.caret });
		if (suggesting.isOn()) suggesting.tellStructure(true);
		return true;
	};
	const onEdit = (edit: Edit, old: ReturnType<typeof projection.block>): void => {
		const { draft, onCommand, suggesting } = props();
		const { before: caretBefore, after: caretAfter } = edit;
		if (edit.type === "words") {
			const proposal = proposeWords(suggesting, language, edit, old);
			const coalesceKey = burstOf(
				{ block: edit.block, before: caretBefore, old: old?.runs ?? [], runs: edit.runs },
				proposal?.edit.caret ?? caretAfter,
			);
			if (proposal) {
				if (proposal.rewritten) pendingCaret = proposal.edit.caret;
				onCommand(proposal.edit.command, proposalHints(proposal, caretBefore, coalesceKey));
				if (proposal.rewritten && proposal.unchanged) showSoon();
				return;
			}
			onCommand(setWords(language, edit.block, edit.runs, caretAfter), {
				coalesceKey,
				caretBefore,
				caretAfter,
			});
			return;
		}
		if (suggesting.isOn()) {
			pendingCaret = caretBefore;
			showSoon();
			suggesting.tellStructure(false);
			return;
		}
		pendingCaret = caretAfter;
		const { from, count, blocks } = edit;
		const command = replaceBlocks(language, projection.blocks(), from, count, blocks);
		onCommand(command, { coalesceKey: null, caretBefore, caretAfter });
		// The draft may have kept a table that the editor has torn, and then tells of no change.
		if (blocks.some(({ face }) => face.kind === "cell") && props().draft === draft) showSoon();
	};

	const start = (root: HTMLElement, onWatch: (watch: BlockWatch) => void): (() => void) => {
		const watch = watchBlocks(editor);
		const readBack = registerReadBack(editor, projection, onEdit);
		settled = readBack.whenSettled;
		const stop = mergeRegister(
			registerRichText(editor),
			registerKeptCaret(editor),
			registerKeptFocus(editor),
			registerRunClicks(editor),
			registerTabStops(editor, props().stopKeys),
			registerTableKeys(editor, making, restructure),
			registerStructureKeys(editor, making, restructure),
			registerClipboard(editor, language, making),
			editor.registerCommand(
				UNDO_COMMAND,
				() => {
					props().onUndo();
					return true;
				},
				COMMAND_PRIORITY_HIGH,
			),
			editor.registerCommand(
				REDO_COMMAND,
				() => {
					props().onRedo();
					return true;
				},
				COMMAND_PRIORITY_HIGH,
			),
			editor.registerCommand(
				FORMAT_TEXT_COMMAND,
				(format) => !FORMATS.has(format),
				COMMAND_PRIORITY_HIGH,
			),
			editor.registerCommand(
				KEY_ESCAPE_COMMAND,
				() => {
					editor.blur();
					return true;
				},
				COMMAND_PRIORITY_HIGH,
			),
			registerCaret(editor, state, (place, anchor) => props().onCaret(place, anchor)),
			registerEvidenceHighlights(watch, state),
			...props().marks.map((marks) => registerRangeMarks(watch, marks)),
			readBack.close,
			watch.close,
		);
		editor.setRootElement(root);
		onWatch(watch);
		return () => {
			stop();
			editor.setRootElement(null);
		};
	};
	const show = (): void => {
		newest += 1;
		const turn = newest;
		settled(() => {
			if (turn !== newest) return;
			const { draft, hintLanguage, translate, caretRequest, notesShown } = props();
			const wish = caretRequest !== followed ? caretRequest : null;
			const caret = wish?.place ?? pendingCaret;
			followed = caretRequest;
			pendingCaret = null;
			const blocks = shownBlocks(draft, language, hintLanguage, translate, wordsOf, notesShown);
			projection.show(blocks, wordsOf, caret);
			if (wish !== null) goTo(editor, wish);
		});
	};
	return { editor, evidence: state, start, show };
}

/** Brings the wished place into view and the focus to the text where that is wished. */
function goTo(editor: LexicalEditor, { place, focus, select = 0 }: CaretRequest): void {
	if (select > 0) editor.update(() => void $selectPlace(place, select), { discrete: true });
	const key = editor.read(() => $blockById(place.block)?.getKey());
	const element = key === undefined ? null : editor.getElementByKey(key);
	if (element) reveal(() => element.scrollIntoView?.({ block: "nearest" }));
	if (focus) editor.getRootElement()?.focus({ preventScroll: true });
}

function samePlace(a: Place | null, b: Place | null): boolean {
	return a?.block === b?.block && a?.offset === b?.offset;
}

/** Tells where the caret is, marks its block's element and a run that is selected as a whole. */
function registerCaret(
	editor: LexicalEditor,
	state: Store<EvidenceState>,
	onCaret: (place: Place | null, anchor: Place | null) => void,
): () => void {
	let last: Place | null = null;
	let lastAnchor: Place | null = null;
	let marked: HTMLElement | null = null;
	let selected: readonly HTMLElement[] = [];
	let awake: readonly Element[] = [];
	/** The platform moves the caret only through what is laid out: the stretches that it can get into from its own are never passed over. */
	const wake = (stretch: Element | null): void => {
		for (const each of awake) each.removeAttribute("data-awake");
		const around = [stretch?.previousElementSibling, stretch, stretch?.nextElementSibling];
		awake = around.filter((each) => each instanceof Element);
		for (const each of awake) each.setAttribute("data-awake", "");
	};
	const follow = (): void => {
		const { place, anchor, key, runs } = editor.getEditorState().read(
			() => {
				const selection = $getSelection();
				const [run] = $isNodeSelection(selection) ? selection.getNodes() : [];
				const around = run ? $placesAround(run) : null;
				const at = around?.[0] ?? $caretPlace();
				return {
					place: at,
					anchor: $isRangeSelection(selection) ? $placeOf(selection.anchor) : (around?.[1] ?? null),
					key: $isRangeSelection(selection)
						? ($blockOf(selection.focus.getNode())?.getKey() ?? null)
						: at && ($blockById(at.block)?.getKey() ?? null),
					runs: $isNodeSelection(selection)
						? selection
								.getNodes()
								.filter($isInlineRunNode)
								.map((node) => node.getKey())
						: [],
				};
			},
			{ editor },
		);
		for (const element of selected) element.classList.remove("draft-selected-run");
		selected = runs.flatMap((each) => editor.getElementByKey(each) ?? []);
		for (const element of selected) element.classList.add("draft-selected-run");
		const element = key === null ? null : editor.getElementByKey(key);
		if (element !== marked) {
			marked?.removeAttribute("data-current");
			element?.setAttribute("data-current", "");
			marked = element;
			wake(element?.closest(".draft-stretch") ?? null);
		}
		if (samePlace(place, last) && samePlace(anchor, lastAnchor)) return;
		last = place;
		lastAnchor = anchor;
		state.set({ currentBlock: place?.block ?? null });
		onCaret(place, anchor);
	};
	const remove = editor.registerUpdateListener(follow);
	return () => {
		remove();
		marked?.removeAttribute("data-current");
	};
}
