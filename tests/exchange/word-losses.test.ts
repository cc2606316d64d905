import { importDraft } from "../../exchange/index";
import { readingOf } from "./reading";
import { basis } from "./shape";
import { type Parts, paragraph, wordFile } from "./word-files";

const read = (parts: Parts) => readingOf(importDraft(wordFile(parts), "word", basis()));

const run = (words: string, look = "") =>
	`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (...inner: readonly string[]) => `<w:p>${inner.join("")}</w:p>`;
const sign = (type: string, data = "") =>
	`<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const field = (code: string, shown: string | null, data = "") =>
	`${sign("begin", data)}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${
		shown === null ? "" : `${sign("separate")}${run(shown)}`
	}${sign("end")}`;
const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
const control = (kind: string, inner: string) =>
	`<w:sdt><w:sdtPr>${kind}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const cell = (words: string, properties = "") =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const ALTERNATIVE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const either = (choice: string, fallback: string) =>
	`<mc:AlternateContent ${ALTERNATIVE}><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const drawing = (uri: string, properties = "") =>
	`<w:r><w:drawing><inline><docPr ${properties}/><graphic><graphicData uri="http://x/${uri}"/></graphic></inline></w:drawing></w:r>`;

type Case = readonly [
	name: string,
	body: string,
	lines: readonly string[],
	losses: Readonly<Record<string, number>>,
];

const check = (body: string, lines: readonly string[], losses: Case[3], parts: Parts = {}) => {
	const came = read({ ...parts, body });
	expect(came.lines).toEqual(lines);
	expect(came.losses).toEqual(losses);
};

describe("what Word shows of words that a draft has no marks for", () => {
	it.each<Case>([
		[
			"readings above words",
			line(
				run("Each "),
				`<w:r><w:ruby><w:rubyPr/><w:rt>${run("duty")}</w:rt><w:rubyBase>${run("State")}</w:rubyBase></w:ruby></w:r>`,
				run(" shall report."),
			),
			["clause Each State shall report."],
			{ ruby: 1 },
		],
		[
			"one passage in several runs, counted once",
			line(run("may", "<w:strike/>"), run(" not", "<w:dstrike/>"), run(" shall report")),
			["clause may not shall report"],
			{ struck: 1 },
		],
		[
			"raised and lowered letters",
			line(
				run("10"),
				run("-6", '<w:vertAlign w:val="superscript"/>'),
				run(" of CO"),
				run("2", '<w:vertAlign w:val="subscript"/>'),
				run(" plainly", '<w:vertAlign w:val="baseline"/><w:position w:val="0"/>'),
				run("1", '<w:position w:val="8"/>'),
			),
			["clause 10-6 of CO2 plainly1"],
			{ raised: 3 },
		],
		[
			"highlighting and shading",
			line(
				run("Open", '<w:highlight w:val="yellow"/>'),
				run(" to "),
				run("talks", '<w:shd w:val="clear" w:fill="FFFF00"/>'),
				run(" now", '<w:highlight w:val="none"/>'),
			),
			["clause Open to talks now"],
			{ highlights: 2 },
		],
		[
			"capitals, emphasis marks and hidden words",
			line(
				run("party", "<w:smallCaps/>"),
				run(" and "),
				run("all", '<w:em w:val="dot"/>'),
				run(" seen", '<w:em w:val="none"/>'),
				run(" unseen", "<w:vanish/>"),
			),
			["clause party and all seen unseen"],
			{ marks: 2, hidden: 1 },
		],
		[
			"words from right to left",
			`<w:p><w:pPr><w:bidi/></w:pPr>${run("קבע")}<w:bdo w:val="rtl">${run(" abc")}</w:bdo></w:p>`,
			["clause קבע abc"],
			{ direction: 2 },
		],
		[
			"soft hyphens, hyphens that do not break, tabs",
			`<w:p><w:r><w:t>auto</w:t><w:softHyphen/><w:t>no\u00admous</w:t><w:noBreakHyphen/><w:t>like</w:t><w:tab/><w:t>end</w:t></w:r></w:p>`,
			["clause autonomous\u2011like\tend"],
			{ "soft-hyphens": 2 },
		],
		[
			"ends of pages, columns and sections: words on both sides stay two",
			`<w:p><w:r><w:br w:type="page"/><w:t>Each State reports.</w:t><w:br w:type="column"/><w:t>Soon.</w:t></w:r></w:p><w:p><w:pPr><w:pageBreakBefore/><w:sectPr/></w:pPr>${run("Reports.")}</w:p>`,
			["clause Each State reports.", "clause Soon.", "clause Reports."],
			{ "page-breaks": 4 },
		],
	])("%s", (_, body, lines, losses) => {
		check(body, lines, losses);
	});

	it("keeps emphasis that a style of characters gives, but for the underline of links", () => {
		const { draft, losses } = read({
			body: line(
				run("Strong", '<w:rStyle w:val="S"/>'),
				run(" plain", '<w:rStyle w:val="S"/><w:b w:val="0"/>'),
				run(" link", '<w:rStyle w:val="H"/>'),
			),
			styles:
				'<w:style w:type="character" w:styleId="B"><w:name w:val="Base"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:basedOn w:val="B"/></w:style><w:style w:type="character" w:styleId="H"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>',
		});
		expect(draft.body[0]?.text.en).toEqual([
			{ type: "text", text: "Strong", marks: ["bold"] },
			{ type: "text", text: " plain link" },
		]);
		expect(losses).toEqual({});
	});
});

describe("what stands among the words of a Word document", () => {
	it.each<Case>([
		[
			"signs of symbol fonts",
			line(
				'<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> agreed, </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 3 </w:t><w:sym w:font="Webdings" w:char="F021"/></w:r>',
				run("\uf0b1", '<w:rFonts w:ascii="Symbol"/>'),
			),
			["clause ☑ agreed, ≥ 3 �±"],
			{ symbols: 1 },
		],
		[
			"signs with a substitute, such as those of feeling",
			line(run("Done "), `<w:r>${either("<w:symEx/>", "<w:t>☺</w:t>")}</w:r>`),
			["clause Done ☺"],
			{},
		],
		[
			"formulas on one line",
			line(
				run("At most "),
				`<m:oMath ${MATHS}><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>·</m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:rad><m:e><m:r><m:t>c</m:t></m:r></m:e></m:rad></m:e></m:d></m:oMath>`,
			),
			["clause At most (a+b)/2·x^2[√c]"],
			{ formulas: 1 },
		],
		[
			"fields with words, without, and within one another",
			line(
				field("DATE", "2026"),
				field('XE "duty"', null),
				`${sign("begin")}<w:r><w:instrText>IF </w:instrText></w:r>${field("PAGE", "9")}<w:r><w:instrText>=9</w:instrText></w:r>${sign("separate")}${run(" yes")}${sign("end")}`,
				field("LISTNUM", null),
				field("SYMBOL 167 \\f Symbol", null),
				field("EQ \\o\\ac(○,文)", null),
			),
			["clause 2026 yes♣(○,文)"],
			{ fields: 2, "empty-fields": 2, formulas: 1 },
		],
		[
			"fields of forms",
			line(
				field("FORMTEXT", "Norland"),
				field("FORMCHECKBOX", null, "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"),
				field(
					"FORMDROPDOWN",
					null,
					'<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>',
				),
				control("<w:date/>", run(" on Monday")),
			),
			["clause Norland☒yes on Monday"],
			{ "form-fields": 4 },
		],
		[
			"links, their targets, places and marks of places",
			`<w:p><w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkStart w:id="2" w:name="duty"/><w:hyperlink w:anchor="duty">${run("above")}</w:hyperlink>${field('HYPERLINK "http://x.invalid"', " there")}</w:p>`,
			["clause above there"],
			{ references: 1, links: 1, bookmarks: 1 },
		],
		[
			"lines of a contents, with all that is in them",
			`<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:hyperlink w:anchor="_Toc1">${run("Scope", "<w:strike/>")}${field("PAGEREF _Toc1", "3")}</w:hyperlink></w:p>${paragraph("Words.")}`,
			["clause Words."],
			{ contents: 1 },
		],
		[
			"moves, changes of format, paragraphs and rows",
			`<w:p><w:pPr><w:rPr><w:moveTo w:author="A"/></w:rPr><w:pPrChange w:author="A"/></w:pPr><w:moveTo w:author="A">${run("Moved.", "<w:b/><w:rPrChange/>")}</w:moveTo></w:p>${table(`<w:tr><w:trPr><w:ins w:author="A"/><w:trPrChange/></w:trPr>${cell("Kept.", "<w:cellIns/>")}</w:tr>`)}`,
			["clause Moved.", "clause Kept."],
			{ "paragraph-changes": 1, moves: 1, tables: 1, "format-changes": 3, "row-changes": 2 },
		],
		[
			"what is in content controls, custom markup and elements that nobody knows",
			`${control("<w:text/>", paragraph("Control."))}<w:customXml><w:p><w:smartTag>${run("Tag.")}</w:smartTag><w:newer>${run(" Newer.")}</w:newer></w:p></w:customXml><w:later>${paragraph("Later.")}</w:later>`,
			["clause Control.", "clause Tag. Newer.", "clause Later."],
			{ "form-fields": 1 },
		],
	])("%s", (_, body, lines, losses) => {
		check(body, lines, losses, {
			styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>',
		});
	});
});

describe("what stands beside the words of a Word document", () => {
	it.each<Case>([
		[
			"text boxes of both kinds, once, and letters that are drawn",
			line(
				run("Before."),
				`<w:r>${either(`<w:drawing>${box("In a box.")}</w:drawing>`, `<w:pict>${box("In a box.")}</w:pict>`)}</w:r>`,
				'<w:r><w:pict><shape><textpath string="Drawn"/></shape></w:pict></w:r>',
			),
			["clause Before.", "clause In a box.", "clause Drawn"],
			{ pictures: 2 },
		],
		[
			"pictures with what is said of them, charts, diagrams",
			line(run("See."), drawing("picture", 'descr="A map"'), drawing("chart"), drawing("diagram")),
			["clause See."],
			{ pictures: 1, charts: 2, descriptions: 1 },
		],
		[
			"objects and documents inside",
			`${line(run("See."), "<w:r><w:object/></w:r>")}<w:altChunk/><w:subDoc/>`,
			["clause See."],
			{ objects: 1, "inner-documents": 2 },
		],
		[
			"rows and cells in content controls, and columns left out",
			table(
				row(cell("Name"), control("<w:date/>", cell("Day"))),
				control("", `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("Monday")}</w:tr>`),
			),
			["table", "  row", "    cell Name", "    cell Day", "  row", "    cell", "    cell Monday"],
			{ "form-fields": 1 },
		],
		[
			"tables in cells, and cells over several columns and rows",
			table(
				row(`<w:tc><w:tcPr/>${table(row(cell("in")))}<w:p/></w:tc>`, cell("b")),
				row(cell("c", '<w:gridSpan w:val="2"/>')),
				row(cell("", "<w:vMerge/>"), cell("d")),
			),
			[
				"table",
				"  row",
				"    cell in",
				"    cell b",
				"  row",
				"    cell c",
				"    cell",
				"  row",
				"    cell",
				"    cell d",
			],
			{ "nested-tables": 1, "merged-cells": 2 },
		],
	])("%s", (_, body, lines, losses) => {
		check(body, lines, losses);
	});

	it("a field that never ends hides none of the words behind it", () => {
		check(
			`${line(run("Each State reports. "), sign("begin"), "<w:r><w:instrText>DATE</w:instrText></w:r>", run("Soon."))}${paragraph("All of them.")}`,
			["clause Each State reports. Soon.", "clause All of them."],
			{},
		);
	});

	it("signs of notes that are not there are named", () => {
		check(line(run("Words."), '<w:r><w:footnoteReference w:id="9"/></w:r>'), ["clause Words."], {
			"missing-notes": 1,
		});
	});

	it("numbers without words are named, and those behind them stay", () => {
		const item = (words: string, list = 1) =>
			paragraph(words, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
		check(
			`${item("One.")}${item(" ")}${item("Three.")}${item("", 2)}${item("Old.", 3)}`,
			["clause # One.", "clause 3. Three.", "clause 1. Old."],
			{ "empty-numbers": 1, "number-formats": 1 },
			{
				numbering: ["decimal", "bullet", "hebrew1"]
					.map(
						(format, index) =>
							`<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
					)
					.join(""),
			},
		);
	});

	it("notes and comments keep their tables and the numbers of their lists", () => {
		const item = (words: string) =>
			paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
		const data = table(row(cell("a"), cell("b")), row(cell("c"), cell("d")));
		const { draft, losses } = read({
			body: line(
				run("Words"),
				'<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="5"/></w:r>',
			),
			footnotes: `<w:footnote w:id="2">${paragraph("See:")}${item("one;")}${item("two.")}${data}</w:footnote>`,
			comments: `<w:comment w:id="5" w:author="Ostia">${item("First.")}${data}</w:comment>`,
			numbering:
				'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
		});
		expect(draft.body[0]?.text.en?.at(-1)).toMatchObject({
			content: [{ text: "See:\n(1) one;\n(2) two.\na\nb\nc\nd" }],
		});
		expect(draft.comments[0]?.text).toBe("(3) First.\na\nb\nc\nd");
		expect(losses).toEqual({ tables: 2 });
	});

	it("headers are counted by lines with words, in tables and boxes too, and with their pictures", () => {
		const { losses } = read({
			body: paragraph("Words."),
			relationships: '<Relationship Id="h" Type="http://x/header" Target="header1.xml"/>',
			files: {
				"word/header1.xml": `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${table(row(cell("Ministry"), cell("")))}${line(`<w:r><w:pict>${box("Draft")}</w:pict></w:r>`)}</w:hdr>`,
			},
		});
		expect(losses).toEqual({ "running-lines": 2, pictures: 1 });
	});
});
