import { type ParserError, parse } from "parse5";
import { clausesOf, type Language } from "../../engine/index";
import { type ExportFormat, exportDraft, importDraft } from "../../exchange/index";
import { SAMPLE } from "./sample";

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const exported = (format: ExportFormat, language: Language = "en") => {
	const { bytes, losses } = exportDraft(SAMPLE, format, language);
	return {
		text: decode(bytes),
		losses: Object.fromEntries(losses.map(({ id, params }) => [id, params.count])),
	};
};

function basis() {
	let count = 0;
	return {
		language: null,
		instrument: null,
		newId: () => `i${++count}`,
		now: "2026-01-01T00:00:00Z",
	};
}

describe("plain text", () => {
	it("shows numbers, brackets with their proposers, references and alternatives", () => {
		const { text } = exported("text");
		expect(text).toContain("Article 1\nRecords");
		expect(text).toContain("(b) the operator, namely");
		expect(text).toContain("(ii) the rank.");
		expect(text).toContain("Records under Article 1, paragraph 1 shall");
		expect(text).toContain("for [Norland (+ Ostia): ten / five] years[1].");
		expect(text).toContain("[1] Years of the calendar.");
		expect(text).toContain("[Alternative 1: Norland, Ostia");
	});

	it("names what it leaves behind, and no more", () => {
		expect(exported("text").losses).toEqual({
			"exchange.loss.languages": 1,
			"exchange.loss.marks": 1,
			"exchange.loss.comments": 1,
			"exchange.loss.suggestions": 2,
			"exchange.loss.footnotes-as-words": 1,
		});
	});

	it("comes back with the numbers and words of every article", () => {
		const plain = { ...SAMPLE, body: SAMPLE.body.slice(0, 2), comments: [], suggestions: [] };
		const { bytes } = exportDraft(plain, "text", "zh-Hans");
		const { draft } = importDraft(bytes, "text", basis());
		const texts = (of: typeof draft) => [...clausesOf(of, "zh-Hans")].map(({ text }) => text);
		expect(texts(draft)).toEqual(texts(plain));
		expect(draft.languages).toEqual(["zh-Hans"]);
	});
});

describe("Markdown", () => {
	it("writes headings, escaped words, notes and proposed changes", () => {
		const { text, losses } = exported("markdown");
		expect(text).toContain("# Protocol on Engagement Records");
		expect(text).toContain("### Article 1 – Records");
		expect(text).toContain("*Recalling* that people");
		expect(text).toContain("> (a) the \\<time\\>;");
		expect(text).toContain("\\[Norland (+ Ostia): ten / five\\] years[^1].");
		expect(text).toContain(
			'<del datetime="2026-03-01T09:30:00Z" title="Norland">Refusals</del> shall',
		);
		expect(text).toContain(
			"[^c1]: Comment (resolved): **Norland**, 2026-03-01: How prompt? Within days? — **Ostia**, 2026-03-02: Seven days.",
		);
		expect(losses).toEqual({ "exchange.loss.languages": 1 });
	});
});

describe("HTML", () => {
	it("is well-formed and keeps language, structure, notes, authors and times of changes", () => {
		const { text } = exported("html", "en");
		const errors: ParserError[] = [];
		parse(text, { onParseError: (error) => errors.push(error) });
		expect(errors).toEqual([]);
		expect(text).toContain('<html lang="en">');
		expect(text).toContain("the &lt;time&gt;;");
		expect(text).toContain('<del datetime="2026-03-01T09:30:00Z" title="Norland">Refusals</del>');
		expect(text).toMatch(/<a href="#n\d+">Article 1, paragraph 1<\/a>/);
		expect(text).toContain("How prompt?<br/>Within days?");
	});

	it("numbers Chinese text in the Chinese way", () => {
		const { text } = exported("html", "zh-Hans");
		expect(text).toContain('lang="zh-Hans"');
		expect(text).toContain('<span class="number">第一条</span> 记录');
		expect(text).toContain('<span class="number">（二）</span> 操作员，即：');
		expect(text).toContain("第一条第一款</a>所指");
	});

	it("lets no words become markup", () => {
		const hostile = {
			...SAMPLE,
			title: { en: [{ type: "text" as const, text: '<script>alert("x")</script>\u0000' }] },
		};
		const text = decode(exportDraft(hostile, "html", "en").bytes);
		expect(text).not.toContain("<script");
		expect(text).not.toContain("\u0000");
	});
});
