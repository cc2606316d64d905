import { type Draft, headOf, type Language, plainText, referenceTexts } from "../engine/index";
import { type BlockLine, linesOf, type TableLine } from "./lines";
import { lossesOf } from "./losses";
import { Notes } from "./notes";
import type { Piece } from "./pieces";
import type { ExportChoice, Exported } from "./types";
import { encodeUtf8 } from "./utf8";
import { WORDING } from "./wording";

function labelled(line: BlockLine, words: string): string {
	const { label, kind } = line;
	if (label === "" || words === "") return label + words;
	if (kind === "clause") return `${label}${/[）、]$/.test(label) ? "" : " "}${words}`;
	return `${label}\n${words}`;
}

/** A table as one paragraph: number and caption on its first line, then a line for each row with tabs between the cells. */
function tableText(
	{ label, rows, note }: TableLine,
	caption: string,
	pieceText: (piece: Piece) => string,
): string[] {
	const head = [label, caption].filter((words) => words !== "").join(" ");
	const cellText = (pieces: readonly Piece[]) =>
		pieces.map(pieceText).join("").replaceAll(/\s+/g, " ").trim();
	const body = rows.map((cells) =>
		cells
			.map(({ pieces }) => cellText(pieces))
			.join("\t")
			.trimEnd(),
	);
	const text = [head, ...body, note].filter((words) => words !== "").join("\n");
	return text === "" ? [] : [text];
}

/** A draft as plain text: tables with tabs, numbers written out, brackets open with their proposers, footnotes at the end. */
export function exportText(
	draft: Draft,
	language: Language,
	{ explanations }: ExportChoice,
): Exported {
	const losses = lossesOf(draft, language, {
		comments: false,
		suggestions: false,
		marks: false,
		explanations,
	});
	const referenceText = referenceTexts(draft, language);
	const notes = new Notes();
	const pieceText = (piece: Piece): string => {
		if (piece.type === "comment") return "";
		if (piece.type === "reference") return referenceText(piece.target);
		if (piece.type === "footnote") return `[${notes.footnote(piece.content)}]`;
		return piece.text;
	};
	const wording = WORDING[language];
	const paragraphs = linesOf(draft, language, explanations).flatMap((line) => {
		if (line.type === "option") return [wording.alternative(line.number, line.proposers)];
		if (line.type === "end-options") return [wording.endOfAlternatives];
		const words = line.pieces.map(pieceText).join("");
		if (line.type === "table") return tableText(line, words, pieceText);
		const text = labelled(line, words).trim();
		const note = line.note === "" ? [] : [wording.note(line.note)];
		return text === "" ? note : [text, ...note];
	});
	losses.add("footnotes-as-words", notes.all.length);
	const ends = notes.write((note) =>
		note.kind === "footnote"
			? `[${note.number}] ${plainText(note.content, "open", referenceText).text}`
			: "",
	);
	return {
		bytes: encodeUtf8(`${[...headOf(draft), ...paragraphs, ...ends].join("\n\n")}\n`),
		losses: losses.list(),
	};
}
