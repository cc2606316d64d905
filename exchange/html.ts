import { type Draft, headOf, type Language, plainText, referenceTexts } from "../engine/index";
import { type BlockLine, linesOf, type TableLine } from "./lines";
import { lossesOf } from "./losses";
import { element, empty, escapeText, type Markup } from "./markup";
import { Notes, voicesOf } from "./notes";
import { type Piece, piecesOf } from "./pieces";
import type { ExportChoice, Exported } from "./types";
import { encodeUtf8 } from "./utf8";
import { WORDING } from "./wording";

/** Depths of clauses are indented up to this one, in steps of 2 em. */
const DEEPEST = 8;

/** The indents of clauses by their class `depth-<n>`, for whatever page holds `htmlParts`. */
export const INDENT_STYLE = Array.from(
	{ length: DEEPEST },
	(_, index) => `.depth-${index + 1}{margin-inline-start:${(index + 1) * 2}em}`,
).join("");

/** The look of tables, for whatever page holds `htmlParts`. */
export const TABLE_STYLE =
	".table{margin-block:.8rem;overflow-x:auto}.table>table{width:100%;border-collapse:collapse}.table caption{padding-block-end:.3rem;font-weight:600;text-align:start}.table :is(th,td){border:1px solid #999;padding:.25rem .5rem;text-align:start;vertical-align:top}.table th{background:#f1f1f1}";

const SCOPES = { column: "col", row: "row" } as const;

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font-family:"Source Serif 4",Georgia,"Noto Serif CJK SC",SimSun,serif;line-height:1.5}
h1,h2,h3{line-height:1.25}.clause{margin:.6rem 0}.number{margin-inline-end:.5em}.proposers{font-size:.8em;color:#555}
.alternative{font-style:italic;color:#555}ins{background:#e3f4e3}del{background:#f9e3e3}mark{background:#fdf3c8}
.explanation{margin-inline-start:2em;border-inline-start:3px solid #999;padding-inline-start:.7em;font-size:.9em;color:#444}aside{border-top:1px solid #999;margin-top:2rem;font-size:.9em}sup a{text-decoration:none}
header{display:flex;justify-content:space-between;gap:1rem;font-size:.9em}header p{margin:0}
${INDENT_STYLE}${TABLE_STYLE}`;

const MARKS = { bold: "strong", italic: "em", underline: "u" } as const;

const HEADINGS = { title: "h1", preamble: "h2", part: "h2", article: "h3", annex: "h2" } as const;

/** A draft's words as markup, paragraph by paragraph. */
interface HtmlParts {
	/** Title, headings, clauses and the lines around alternatives, each one element. */
	readonly paragraphs: readonly Markup[];
	/** Footnotes and comments, each one element. */
	readonly ends: readonly Markup[];
}

/** A draft in one language as the parts of a page; `explained` puts the explanatory note of a clause or heading behind it. */
export function htmlParts(draft: Draft, language: Language, explained: boolean): HtmlParts {
	const referenceText = referenceTexts(draft, language);
	const wording = WORDING[language];
	const notes = new Notes();
	const lines = linesOf(draft, language, explained);
	const named = lines.flatMap((line) => {
		if (line.type === "block") return [line.id];
		return line.type === "table" ? [line.id, ...line.rows.flat().map(({ id }) => id)] : [];
	});
	const anchors = new Map(named.map((id, index) => [id, `n${index}`]));
	const sign = (kind: "f" | "c", number: number): Markup =>
		element("sup", { id: `${kind}r${number}` }, [
			element("a", { href: `#${kind}${number}` }, [`[${kind === "c" ? "c" : ""}${number}]`]),
		]);
	const bare = (piece: Exclude<Piece, { readonly type: "comment" }>): Markup => {
		if (piece.type === "footnote") return sign("f", notes.footnote(piece.content));
		if (piece.type === "proposers")
			return element("span", { class: "proposers" }, [escapeText(piece.text)]);
		if (piece.type === "reference") {
			const words = [escapeText(referenceText(piece.target))];
			const anchor = anchors.get(piece.target);
			return anchor ? element("a", { href: `#${anchor}` }, words) : words.join("");
		}
		let out = escapeText(piece.text).replaceAll("\n", empty("br"));
		if (piece.type === "text")
			for (const mark of piece.marks) out = element(MARKS[mark], {}, [out]);
		return out;
	};
	const write = (pieces: readonly Piece[]): Markup => {
		let commented = 0;
		return pieces
			.map((piece) => {
				if (piece.type === "comment") {
					commented += piece.edge === "start" ? 1 : -1;
					return piece.edge === "end" ? sign("c", notes.comment(piece.comment)) : "";
				}
				let out = bare(piece);
				if (commented > 0) out = element("mark", {}, [out]);
				for (const { kind, author, time } of piece.changes)
					out = element(kind === "insertion" ? "ins" : "del", { datetime: time, title: author }, [
						out,
					]);
				return out;
			})
			.join("");
	};
	const block = (line: BlockLine): Markup => {
		const id = anchors.get(line.id) ?? null;
		const words = write(line.pieces);
		const number = element("span", { class: "number" }, [escapeText(line.label)]);
		const numbered = line.label === "" ? words : `${number} ${words}`;
		if (line.kind !== "clause") {
			// A preamble without a heading is a place that references lead to, and no word more.
			if (numbered === "") return line.kind === "preamble" ? element("div", { id }, []) : "";
			return element(HEADINGS[line.kind], { id }, [numbered]);
		}
		const depth = Math.min(line.depth, DEEPEST);
		const name = depth > 0 ? `clause depth-${depth}` : "clause";
		return element("p", { class: name, id }, [numbered]);
	};
	const table = (line: TableLine): Markup => {
		const words = write(line.pieces);
		const number = element("span", { class: "number" }, [escapeText(line.label)]);
		const caption = [line.label === "" ? "" : number, words].filter(Boolean).join(" ");
		const depth = Math.min(line.depth, DEEPEST);
		const rows = line.rows.map((cells) =>
			element(
				"tr",
				{},
				cells.map(({ id, heads, pieces }) => {
					const own = { id: anchors.get(id) ?? null };
					return heads === null
						? element("td", own, [write(pieces)])
						: element("th", { ...own, scope: SCOPES[heads] }, [write(pieces)]);
				}),
			),
		);
		// Printed over several pages, the row of headers is repeated.
		const head = line.rows[0]?.every(({ heads }) => heads === "column") === true;
		const parts = [
			caption === "" ? "" : element("caption", {}, [caption]),
			head ? element("thead", {}, rows.slice(0, 1)) : "",
			element("tbody", {}, head ? rows.slice(1) : rows),
		];
		const name = depth > 0 ? `table depth-${depth}` : "table";
		const id = anchors.get(line.id) ?? null;
		return element("div", { class: name }, [element("table", { id }, parts)]);
	};
	const paragraphs = lines.flatMap((line) => {
		if (line.type === "block" || line.type === "table") {
			const own = line.type === "table" ? table(line) : block(line);
			return line.note === ""
				? own
				: [own, element("p", { class: "explanation" }, [broken(line.note)])];
		}
		const words =
			line.type === "option"
				? wording.alternative(line.number, line.proposers)
				: wording.endOfAlternatives;
		return element("p", { class: "alternative" }, [escapeText(words)]);
	});
	const ends = notes.write((note) => {
		const kind = note.kind === "footnote" ? "f" : "c";
		const back = element("a", { href: `#${kind}r${note.number}` }, [
			`[${kind === "c" ? "c" : ""}${note.number}]`,
		]);
		if (note.kind === "footnote") {
			const content = write(piecesOf(note.content, { comments: [], suggestions: [] }));
			return element("p", { id: `f${note.number}` }, [`${back} `, content]);
		}
		const state = note.comment.resolved ? ` (${wording.resolved})` : "";
		const voices = voicesOf(note.comment).map(({ author, day, text }) =>
			element("blockquote", {}, [
				element("strong", {}, [escapeText(author)]),
				`, ${element("time", {}, [escapeText(day)])}: ${escapeText(text).replaceAll("\n", empty("br"))}`,
			]),
		);
		return element("div", { id: `c${note.number}` }, [
			`${back} ${wording.comment}${state}`,
			...voices,
		]);
	});
	return { paragraphs: paragraphs.filter((each) => each !== ""), ends };
}

/** Words with their line breaks. */
function broken(words: string): Markup {
	return escapeText(words).replaceAll("\n", empty("br"));
}

/** A draft as one HTML page that loads nothing: no script, no image, styles inside. */
export function exportHtml(
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
	const { paragraphs, ends } = htmlParts(draft, language, explanations);
	const head = [
		empty("meta", { charset: "utf-8" }),
		empty("meta", {
			"http-equiv": "Content-Security-Policy",
			content: "default-src 'none'; style-src 'unsafe-inline'",
		}),
		element("title", {}, [
			escapeText(
				plainText(draft.title[language] ?? [], "open", referenceTexts(draft, language)).text,
			),
		]),
		element("style", {}, [STYLE]),
	];
	const top = headOf(draft).map((words) => element("p", {}, [escapeText(words)]));
	const body = [
		...(top.length > 0 ? [element("header", {}, top)] : []),
		element("main", {}, [paragraphs.join("\n")]),
		...(ends.length > 0 ? [element("aside", {}, [ends.join("\n")])] : []),
	];
	const page = element("html", { lang: language }, [
		element("head", {}, [head.join("\n")]),
		"\n",
		element("body", {}, [body.join("\n")]),
	]);
	return { bytes: encodeUtf8(`<!DOCTYPE html>\n${page}\n`), losses: losses.list() };
}
