import { clean } from "../clean";
import type { Block, Inline, Line, ReportDocument } from "../document/blocks";
import { reportDocument } from "../report-document";
import type { ReportSource } from "../report-source";
import { codeSpan, escapeMarkdown } from "./escape";

function inline(piece: Inline): string {
	if (typeof piece === "string") return escapeMarkdown(piece);
	if ("points" in piece) return "";
	const { text, style } = piece;
	switch (style) {
		case "strong":
			return `**${escapeMarkdown(text)}**`;
		case "code":
			return codeSpan(text);
		case "quote":
			return piece.language === "zh-Hant"
				? `「${escapeMarkdown(text)}」`
				: `“${escapeMarkdown(text)}”`;
		default:
			return escapeMarkdown(text);
	}
}

function line(content: Line): string {
	return content.map(inline).join("").trim();
}

function indented(text: string, by: string): string {
	return text
		.split("\n")
		.map((each, index) => (index === 0 || each === "" ? each : by + each))
		.join("\n");
}

function table({ caption, heads, numbers, rows }: Extract<Block, { type: "table" }>): string {
	const written = rows.map(({ cells }) => cells.map((lines) => lines.map(line).join("<br>")));
	const cells = (list: readonly string[]) => `| ${list.join(" | ")} |`;
	return [
		`**${escapeMarkdown(caption)}**`,
		"",
		cells(heads.map(escapeMarkdown)),
		cells(heads.map((_, column) => (numbers.includes(column) ? "---:" : "---"))),
		...written.map(cells),
	].join("\n");
}

function block(each: Block, level: number): string {
	switch (each.type) {
		case "paragraph": {
			const words = line(each.content);
			if (each.tone === "verdict") return `**${words}**`;
			return words;
		}
		case "quote":
			return `> ${line(each.content)}`;
		case "facts":
			return each.items
				.map(([term, value]) => `- ${escapeMarkdown(term)}: ${line(value)}`)
				.join("\n");
		case "list":
			return each.items
				.map((blocks, index) => {
					const mark = each.ordered ? `${index + 1}. ` : "- ";
					const inside = blocks.map((inner) => block(inner, level)).join("\n\n");
					return mark + indented(inside, " ".repeat(mark.length));
				})
				.join(each.ordered ? "\n\n" : "\n");
		case "table":
			return table(each);
		case "figure":
			return "";
		case "section":
			return [
				`${"#".repeat(Math.min(6, level))} ${escapeMarkdown(each.title)}`,
				...each.blocks.map((inner) => block(inner, level + 1)),
			]
				.filter((part) => part !== "")
				.join("\n\n");
	}
}

function document({ head, title, sections }: ReportDocument): string {
	return [
		...head.map((words) => `**${escapeMarkdown(clean(words))}**`),
		`# ${line(title)}`,
		...sections.map((each) => block(each, 2)),
	].join("\n\n");
}

/** Reports as Markdown (CommonMark with GFM tables), one behind the other; what comes from files is escaped. Maps are tables. */
export function markdownReport(sources: readonly ReportSource[]): string {
	return `${sources.map((source) => document(reportDocument(source))).join("\n\n---\n\n")}\n`;
}
