import type { Language } from "../../engine/index";
import type { Block, Inline, Line, Row } from "../document/blocks";
import { renderSvg } from "../svg/render";
import { escapeHtml } from "./escape";

/** What the elements of one report need to know of the page. */
export interface Place {
	/** Goes before every id, so that several reports stand in one page. */
	readonly prefix: string;
	/** Level of the headings of the sections, 2 to 6. */
	readonly level: number;
	readonly language: Language;
	readonly draftLanguage: Language;
	/** Anchors of the clauses that have a row, by the clause's id. */
	readonly anchors: ReadonlyMap<string, string>;
}

function bar(points: number): string {
	const width = Math.max(0, Math.min(100, points));
	return `<svg class="bar" viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="7" fill="#e1e4ea"/><rect width="${width}" height="7" fill="#0b4f8a"/></svg>`;
}

/** Longer than the columns of a table on paper bear; ordinary words stay whole. */
const LONG_WORD = /[^\s\p{Script=Han}]{25,}/gu;

/** Text as HTML, in which only a word that no column can hold may break inside. */
function breakable(text: string): string {
	let html = "";
	let end = 0;
	for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
		html += `${escapeHtml(text.slice(end, index))}<span class="long">${escapeHtml(word)}</span>`;
		end = index + word.length;
	}
	return html + escapeHtml(text.slice(end));
}

function inline(piece: Inline, place: Place): string {
	if (typeof piece === "string") return breakable(piece);
	if ("points" in piece) return bar(piece.points);
	const { text, language, style, clause } = piece;
	const lang = language === null ? "" : ` lang="${language}"`;
	const words = breakable(text);
	const anchor = clause === undefined ? undefined : place.anchors.get(clause);
	if (anchor !== undefined) return `<a href="#${anchor}"${lang}>${words}</a>`;
	switch (style) {
		case "strong":
			return `<strong${lang}>${words}</strong>`;
		case "code":
			return `<code translate="no">${escapeHtml(text)}</code>`;
		case "quote":
			return `<q${lang}>${words}</q>`;
		default:
			return lang === "" ? words : `<span${lang}>${words}</span>`;
	}
}

/** The pieces of a line. */
export function lineHtml(line: Line, place: Place): string {
	return line.map((piece) => inline(piece, place)).join("");
}

function cell(lines: readonly Line[], place: Place): string {
	const [only, ...others] = lines;
	if (only === undefined) return "";
	if (others.length === 0) return lineHtml(only, place);
	return lines.map((line) => `<p>${lineHtml(line, place)}</p>`).join("");
}

function row({ clause, cells }: Row, numbers: readonly number[], place: Place): string {
	const anchor = clause === undefined ? undefined : place.anchors.get(clause);
	const inside = cells.map((lines, column) => {
		const written = cell(lines, place);
		if (column === 0) return `<th scope="row">${written}</th>`;
		return numbers.includes(column) ? `<td class="number">${written}</td>` : `<td>${written}</td>`;
	});
	return `<tr${anchor === undefined ? "" : ` id="${anchor}"`}>${inside.join("")}</tr>`;
}

/** Columns that a page of A4 holds in letters of the usual size. */
const MOST_COLUMNS = 7;

function table(block: Extract<Block, { type: "table" }>, place: Place): string {
	const heads = block.heads.map((head, column) => {
		const number = block.numbers.includes(column) ? ' class="number"' : "";
		return `<th scope="col"${number}>${escapeHtml(head)}</th>`;
	});
	const many = block.heads.length > MOST_COLUMNS ? ' class="many"' : "";
	return [
		`<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(block.caption)}"><table${many}>`,
		`<caption>${escapeHtml(block.caption)}</caption>`,
		`<thead><tr>${heads.join("")}</tr></thead>`,
		`<tbody>${block.rows.map((each) => row(each, block.numbers, place)).join("\n")}</tbody>`,
		"</table></div>",
	].join("\n");
}

/**
 * A drawing as one image: the table below it says the same cell by cell, so that its parts need no names. The page's policy lets
 * no style pass but its own sheet, and the drawing's attributes hold without its own.
 */
function asImage(svg: string): string {
	return svg
		.replace(/<style>[^<]*<\/style>\n?/, "")
		.replace('role="group"', 'role="img"')
		.replace(
			/<g (?:role="img" aria-label="[^"]*"|aria-hidden="true")>(?:<title>[^<]*<\/title>)?/g,
			"<g>",
		)
		.trim();
}

/** A block with what is in it. */
export function blockHtml(block: Block, place: Place): string {
	switch (block.type) {
		case "paragraph": {
			const tone = block.tone === undefined ? "" : ` class="${block.tone}"`;
			return `<p${tone}>${lineHtml(block.content, place)}</p>`;
		}
		case "quote":
			return `<blockquote><p>${lineHtml(block.content, place)}</p></blockquote>`;
		case "list": {
			const name = block.ordered ? "ol" : "ul";
			const items = block.items.map((blocks) => {
				const [only, ...others] = blocks;
				return only?.type === "paragraph" && others.length === 0
					? `<li>${lineHtml(only.content, place)}</li>`
					: `<li>${blocks.map((each) => blockHtml(each, place)).join("\n")}</li>`;
			});
			return `<${name}>\n${items.join("\n")}\n</${name}>`;
		}
		case "facts": {
			const items = block.items.map(
				([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${lineHtml(value, place)}</dd>`,
			);
			return `<dl>\n${items.join("\n")}\n</dl>`;
		}
		case "table":
			return table(block, place);
		case "figure": {
			const { language, draftLanguage, prefix } = place;
			const idPrefix = `${prefix}${block.name}`;
			const svg = renderSvg(block.drawing, { language, draftLanguage, idPrefix });
			return `<figure>${asImage(svg)}</figure>`;
		}
		case "section": {
			const id = `${place.prefix}${block.name}`;
			const level = Math.min(6, place.level);
			const inner = { ...place, level: place.level + 1 };
			return [
				"<section>",
				`<h${level} id="${id}">${escapeHtml(block.title)}</h${level}>`,
				...block.blocks.map((each) => blockHtml(each, inner)),
				"</section>",
			].join("\n");
		}
	}
}
