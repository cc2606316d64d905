import { openText } from "../../engine/index";
import { ExchangeError, exportDraft, importDraft } from "../../exchange/index";
import { drawn, readingOf } from "./reading";
import { SAMPLE } from "./sample";
import { basis } from "./shape";

const encode = (text: string) => new TextEncoder().encode(text);

const read = (text: string) => readingOf(importDraft(encode(text), "markdown", basis()));

function codeOf(text: string): string {
	try {
		importDraft(encode(text), "markdown", basis());
		return "read";
	} catch (error) {
		if (error instanceof ExchangeError) return error.code;
		throw error;
	}
}

describe("Markdown", () => {
	it("gives headings, numbers, emphasis, notes and line breaks", () => {
		const { draft, losses, lines } = read(`# Declaration on *Sentry* Systems

## Article 1 – Records

1. Each State **shall** keep records[^a]
   of every engagement;
2. Each State shall report:
   - once a year;
   - on request.

A link to [the text](https://example.org) and \\*no emphasis\\*.\\
Next line.

[^a]: Of *all* kinds.
[^b]: Never used.
`);
		expect(openText(draft.title.en ?? [])).toBe("Declaration on Sentry Systems");
		expect(lines).toEqual([
			"article # Records",
			"  clause # Each State shall keep records of every engagement;",
			"  clause # Each State shall report:",
			"    clause – once a year;",
			"    clause – on request.",
			"  clause A link to the text and *no emphasis*.",
			"  clause Next line.",
		]);
		const body = JSON.stringify(draft.body);
		expect(body).toContain('{"type":"text","text":"shall","marks":["bold"]}');
		expect(body).toContain('"type":"footnote"');
		expect(body).toContain('{"type":"text","text":"all","marks":["italic"]}');
		expect(losses).toEqual({ links: 1, notes: 1 });
	});

	it("puts no space where a line of Chinese is broken", () => {
		const { lines } = read("# 宣言\n\n各国应当保存\n交战记录。\n");
		expect(lines).toEqual(["clause 各国应当保存交战记录。"]);
	});

	it("reads HTML in it as a page's: words come, scripts don't", () => {
		const { lines, losses } = read(
			`# Text\n\n<script>alert(1)</script>\n\n<div>Each State <b>shall</b> report.</div>\n\nIt <u>may</u> <img src="http://example.org/a.png" onerror="x()"> wait.\n`,
		);
		expect(lines.join("\n")).toContain("Each State shall report.");
		expect(lines.join("\n")).not.toContain("alert");
		expect(losses).toMatchObject({ scripts: 2, pictures: 1 });
	});

	it("written by Clausula comes back with words, numbers, emphasis, footnotes and proposed changes", () => {
		const { bytes } = exportDraft(SAMPLE, "markdown", "en");
		const { draft, losses } = importDraft(bytes, "markdown", basis());
		const words = drawn(draft.body);
		expect(words).toEqual(
			expect.arrayContaining([
				expect.stringContaining("clause Recalling that people answer for the use of force,"),
				expect.stringMatching(/article # Records$/),
				expect.stringMatching(/^ {6}clause # the <time>;$/),
				expect.stringMatching(/^ {8}clause # the rank\.$/),
				expect.stringContaining("for [Norland (+ Ostia): ten / five] years."),
			]),
		);
		expect(draft.suggestions.map(({ kind, author, time }) => ({ kind, author, time }))).toEqual(
			SAMPLE.suggestions.map(({ kind, author, time }) => ({ kind, author, time })),
		);
		expect(JSON.stringify(draft.body)).toContain("Years of the calendar.");
		expect(JSON.stringify(draft.body)).not.toContain("How prompt?");
		expect(losses).toEqual([{ id: "exchange.loss.comments", params: { count: 1 } }]);
	});

	it.each<[string, string, string]>([
		["brackets", "[".repeat(50_000), "read"],
		["emphasis", "*a ".repeat(25_000), "read"],
		["images", "![a](".repeat(20_000), "read"],
		["ticks", Array.from({ length: 600 }, (_, n) => "`".repeat(n)).join(" "), "read"],
		["entities", "&amp;".repeat(50_000), "read"],
		["open tags", "<a ".repeat(25_000), "read"],
		["notes", "[^a]: b\n".repeat(5_000), "read"],
		["tables", `|a|\n|-|\n${"|b".repeat(50_000)}`, "read"],
		["quotes inside one another", ">".repeat(10_000), "too-deep"],
		["lists inside one another", `${"+ ".repeat(10_000)}a`, "too-deep"],
		["too many characters", "a".repeat(4_000_001), "too-long"],
		["no text", "\u0000\u0001", "read"],
	])("bounds the work on %s", (_, text, code) => {
		const started = performance.now();
		expect(codeOf(text)).toBe(code);
		expect(performance.now() - started).toBeLessThan(10_000);
	});
});
