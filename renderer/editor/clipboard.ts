import {
	$getSelection,
	$isNodeSelection,
	$isRangeSelection,
	COMMAND_PRIORITY_HIGH,
	COPY_COMMAND,
	CUT_COMMAND,
	DRAGSTART_COMMAND,
	DROP_COMMAND,
	type LexicalEditor,
	mergeRegister,
	PASTE_COMMAND,
} from "lexical";
import { type Draft, type Language, openText, type Run, textRuns } from "../../engine/index";
import { $insertLines, type BlockMaking } from "./block-edits";
import { $selectedBlocks, copiedHtml, copiedLines, copiedText } from "./copied-blocks";
import { inDraft } from "./copied-runs";
import { htmlParagraphs } from "./pasted-html";
import { $blockOf } from "./places";
import { cleanText, type PastedLine, pastedLines, textParagraphs } from "./plain-lines";
import { $clearTables } from "./table-selection";

/** What pasting asks of the session around it. */
export interface ClipboardMaking extends BlockMaking {
	readonly draft: Draft;
}

/** What was last copied here, with the references, brackets and terms that no clipboard carries. */
interface Remembered {
	readonly draft: string;
	readonly text: string;
	readonly lines: readonly PastedLine[];
}

/** One clipboard for all editors of the window. */
let remembered: Remembered | null = null;

/** The data of a clipboard or drag event; `null` for events without any. */
function dataOf(event: Event | null): DataTransfer | null {
	if (event === null) return null;
	if ("clipboardData" in event) return (event as ClipboardEvent).clipboardData;
	if ("dataTransfer" in event) return (event as DragEvent).dataTransfer;
	return null;
}

function $copy(event: Event | null, { draft, wordsOf }: ClipboardMaking): boolean {
	const data = dataOf(event);
	const blocks = $selectedBlocks();
	if (blocks.length === 0 || data === null) return false;
	const text = copiedText(blocks, wordsOf);
	event?.preventDefault();
	data.setData("text/plain", text);
	data.setData("text/html", copiedHtml(blocks, wordsOf));
	remembered = { draft: draft.id, text, lines: copiedLines(blocks) };
	return true;
}

function isPlain(runs: readonly Run[]): boolean {
	return runs.every((run) => run.type === "text" && !run.marks?.length);
}

function isSame(text: string, other: string): boolean {
	return text.replace(/\r\n?/g, "\n") === other.replace(/\r\n?/g, "\n");
}

/** The lines that a clipboard holds, `inline` where they are words of one line that keep what stands before them; none where there are no words. */
function linesOf(
	data: DataTransfer,
	language: Language,
	making: ClipboardMaking,
	intoEmpty: boolean,
): { readonly lines: readonly PastedLine[]; readonly inline: boolean } {
	const text = data.getData("text/plain");
	if (remembered?.draft === making.draft.id && isSame(remembered.text, text)) {
		const runs = inDraft(making.draft, language, making.newId);
		const lines = remembered.lines.map((line): PastedLine => {
			const own = { ...line, runs: runs(line.runs) };
			if (own.kind !== "table") return own;
			return { ...own, table: { ...own.table, rows: own.table.rows.map((row) => row.map(runs)) } };
		});
		const inline = lines.length === 1 && lines[0]?.kind !== "table" && !intoEmpty;
		return { lines, inline };
	}
	const html = data.getData("text/html");
	const page = html === "" ? null : htmlParagraphs(html, making.newId);
	const paragraphs = page?.length ? page : textParagraphs(text);
	const [only] = paragraphs;
	if (only && !only.table && paragraphs.length === 1 && !intoEmpty)
		return { lines: [{ kind: "clause", depth: 0, runs: only.runs }], inline: true };
	const lines = pastedLines(paragraphs, language, paragraphs === page);
	return { lines, inline: false };
}

/**
 * Copies words with their numbers as plain text and HTML, and pastes plain text and HTML as blocks of the draft, in one step of undo.
 * Nothing that is pasted is ever run or loaded; nothing is dragged in or out.
 */
export function registerClipboard(
	editor: LexicalEditor,
	language: Language,
	making: () => ClipboardMaking,
): () => void {
	const paste = (event: Event): boolean => {
		event.preventDefault();
		const data = dataOf(event);
		const selection = $getSelection();
		if (!$isRangeSelection(selection) || data === null) return true;
		const block = $blockOf(selection.focus.getNode());
		const intoEmpty = block?.isEmpty() === true && block.getFace().kind === "clause";
		const made = making();
		const { lines, inline } = linesOf(data, language, made, intoEmpty);
		const [first] = lines;
		if (!first) return true;
		const ends = inline ? cleanText(data.getData("text/plain")) : "";
		if (inline && isPlain(first.runs)) {
			const words = openText(first.runs);
			selection.insertText(ends.trim() === words.trim() ? ends : words);
		} else if (inline) {
			const spaced = (at: boolean): readonly Run[] => (at ? textRuns(" ") : []);
			const runs = [...spaced(/^ \S/.test(ends)), ...first.runs, ...spaced(/\S $/.test(ends))];
			$insertLines([{ ...first, runs }], made);
		} else $insertLines(lines, made);
		return true;
	};
	const refuse = (event: DragEvent): boolean => {
		event.preventDefault();
		return true;
	};
	return mergeRegister(
		editor.registerCommand(COPY_COMMAND, (event) => $copy(event, making()), COMMAND_PRIORITY_HIGH),
		editor.registerCommand(
			CUT_COMMAND,
			(event) => {
				if (!$copy(event, making())) return false;
				const selection = $getSelection();
				if (!editor.isEditable()) return true;
				if ($clearTables(making().wordsOf)) return true;
				if ($isRangeSelection(selection)) selection.removeText();
				else if ($isNodeSelection(selection)) selection.deleteNodes();
				return true;
			},
			COMMAND_PRIORITY_HIGH,
		),
		editor.registerCommand(PASTE_COMMAND, paste, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(DRAGSTART_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
	);
}
