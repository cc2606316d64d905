import { type Draft, headOf, type Language, type Mark, referenceTexts } from "../engine/index";
import { type BlockLine, type CellLine, linesOf, type TableLine } from "./lines";
import { lossesOf } from "./losses";
import { Notes, voicesOf } from "./notes";
import { type Piece, piecesOf } from "./pieces";
import type { ExportChoice, Exported } from "./types";
import { encodeUtf8 } from "./utf8";
import { WORDING } from "./wording";

const HEADINGS: Readonly<Record<Exclude<BlockLine["kind"], "clause">, string>> = {
	title: "#",
	preamble: "##",
	part: "##",
	article: "###",
	annex: "##",
};

/** Signs that Markdown would take for its own, and the ampersand and angle bracket of HTML. */
function escapeMarkdown(text: string): string {
	return text.replaceAll(/[\\`*_[\]<>&~|#]/g, "\\$&").replaceAll(/\s*\n\s*/g, "  \n");
}

function escapeAttribute(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** A label or words at the start of a line that Markdown would take for a list or a rule of its own. */
function escapeStart(text: string): string {
	return text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+=])/, "\\$1");
}

const SIGNS: Readonly<Record<Mark, readonly [string, string]>> = {
	bold: ["**", "**"],
	italic: ["*", "*"],
	underline: ["<u>", "</u>"],
};

function marked(text: string, marks: readonly Mark[]): string {
	const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (words === "") return text;
	let out = escapeMarkdown(words);
	for (const mark of marks) out = SIGNS[mark][0] + out + SIGNS[mark][1];
	return before + out + after;
}

/** A draft as Markdown (CommonMark with footnotes): comments as notes, proposed changes as `<ins>` and `<del>`. */
export function exportMarkdown(
	draft: Draft,
	language: Language,
	{ explanations }: ExportChoice,
): Exported {
	const losses = lossesOf(draft, language, {
		comments: true,
		suggestions: true,
		marks: true,
		explanations,
	});
	const referenceText = referenceTexts(draft, language);
	const wording = WORDING[language];
	const notes = new Notes();
	const bare = (piece: Exclude<Piece, { readonly type: "comment" }>): string => {
		if (piece.type === "reference") return escapeMarkdown(referenceText(piece.target));
		if (piece.type === "footnote") return `[^${notes.footnote(piece.content)}]`;
		return piece.type === "text" ? marked(piece.text, piece.marks) : escapeMarkdown(piece.text);
	};
	const write = (piece: Piece): string => {
		if (piece.type === "comment")
			return piece.edge === "end" ? `[^c${notes.comment(piece.comment)}]` : "";
		let out = bare(piece);
		for (const { kind, author, time } of piece.changes) {
			const tag = kind === "insertion" ? "ins" : "del";
			out = `<${tag} datetime="${escapeAttribute(time)}" title="${escapeAttribute(author)}">${out}</${tag}>`;
		}
		return out;
	};
	const paragraph = (line: BlockLine): string => {
		const words = line.pieces.map(write).join("").trim();
		const label = escapeStart(escapeMarkdown(line.label));
		if (line.kind === "clause") {
			const whole = label === "" ? escapeStart(words) : `${label} ${words}`.trim();
			return whole === ""
				? ""
				: "> ".repeat(line.depth) + whole.replaceAll("\n", `\n${"> ".repeat(line.depth)}`);
		}
		const heading =
			label === "" || words === "" ? label + words : label + wording.afterNumber + words;
		return heading === "" ? "" : `${HEADINGS[line.kind]} ${heading.replaceAll(/\s*\n\s*/g, " ")}`;
	};
	const table = (line: TableLine): string => {
		const cell = ({ pieces }: CellLine): string =>
			pieces
				.map(write)
				.join("")
				.trim()
				.replaceAll(/\s*\n\s*/g, "<br>");
		const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
		const words = line.pieces.map(write).join("").trim();
		const label = escapeMarkdown(line.label);
		const caption =
			label === "" || words === "" ? label + words : label + wording.afterNumber + words;
		const [first = [], ...others] = line.rows;
		// Pipe tables have a first row of headers: it is empty where the table has none.
		const headed = first.every(({ heads }) => heads === "column");
		if (
			first.some(({ heads }) => heads === "row") ||
			line.rows.some(([one]) => one?.heads === "row")
		)
			losses.add("header-columns");
		const body = headed ? others : line.rows;
		const rows = [
			row(headed ? first.map(cell) : first.map(() => "")),
			row(first.map(() => "---")),
			...body.map((cells) => row(cells.map(cell))),
		];
		return [
			...(caption === "" ? [] : [`**${caption.replaceAll(/\s*\n\s*/g, " ")}**`, ""]),
			...rows,
		].join("\n");
	};
	const paragraphs = linesOf(draft, language, explanations).flatMap((line) => {
		if (line.type === "option")
			return `*${escapeMarkdown(wording.alternative(line.number, line.proposers))}*`;
		if (line.type === "end-options") return `*${escapeMarkdown(wording.endOfAlternatives)}*`;
		const note = escapeMarkdown(line.note).replaceAll(/\s*\n\s*/g, " ");
		const own = line.type === "table" ? table(line) : paragraph(line);
		return note === "" ? own : [own, `*${wording.note(note)}*`];
	});
	const ends = notes.write((note) => {
		if (note.kind === "footnote") {
			const content = piecesOf(note.content, { comments: [], suggestions: [] });
			return `[^${note.number}]: ${content.map(write).join("").replaceAll("\n", " ")}`;
		}
		const voices = voicesOf(note.comment).map(
			({ author, day, text }) =>
				`**${escapeMarkdown(author)}**, ${day}: ${escapeMarkdown(text).replaceAll(/\s*\n\s*/g, " ")}`,
		);
		const state = note.comment.resolved ? ` (${wording.resolved})` : "";
		return `[^c${note.number}]: ${wording.comment}${state}: ${voices.join(" — ")}`;
	});
	const head = headOf(draft).map((words) => `**${escapeMarkdown(words)}**`);
	const text = [head.join("  \n"), ...paragraphs, ...ends]
		.filter((each) => each !== "")
		.join("\n\n");
	return { bytes: encodeUtf8(`${text}\n`), losses: losses.list() };
}
