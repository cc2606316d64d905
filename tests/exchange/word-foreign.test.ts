import { anchoredText, clausesOf, type Draft, labelsOf } from "../../engine/index";
import { importDraft } from "../../exchange/index";
import { basis } from "./shape";
import { type Parts, paragraph, wordFile } from "./word-files";

const LEVELS = [
	["decimal", "Article %1"],
	["decimal", "%2."],
	["lowerLetter", "(%3)"],
];
const NUMBERING = `<w:abstractNum w:abstractNumId="7">${LEVELS.map(
	([format, text], level) =>
		`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

const at = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

const STYLES =
	'<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="C1"><w:name w:val="toc 1"/></w:style>';

const TREATY = [
	paragraph("Treaty on Sentry Systems", '<w:pStyle w:val="T"/>'),
	paragraph("Records 3", '<w:pStyle w:val="C1"/>'),
	paragraph("The States Parties to this Treaty,"),
	paragraph("Have agreed as follows:"),
	paragraph("Records", at(0)),
	`<w:p><w:pPr>${at(1)}</w:pPr><w:commentRangeStart w:id="5"/><w:r><w:t>Each Party shall</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r><w:ins w:id="1" w:author="Ostia" w:date="2026-03-02T10:00:00Z"><w:r><w:t xml:space="preserve"> promptly</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> keep </w:t></w:r><w:del w:id="2" w:author="Norland"><w:r><w:delText>all </w:delText></w:r></w:del><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>records</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> of:</w:t></w:r></w:p>`,
	paragraph("the time;", at(2)),
	paragraph("the place.", at(2)),
	paragraph("Access", at(0)),
	paragraph("Each Party shall grant access.", at(1)),
].join("");

const PARTS: Parts = {
	body: TREATY,
	styles: STYLES,
	numbering: NUMBERING,
	comments:
		'<w:comment w:id="5" w:author="Lowmark" w:date="2026-04-01T08:00:00Z"><w:p><w:r><w:t>Who?</w:t></w:r></w:p></w:comment>',
	footnotes:
		'<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> In any form.</w:t></w:r></w:p></w:footnote>',
};

const read = (parts: Parts) => {
	const { draft, losses } = importDraft(wordFile(parts), "word", basis());
	return { draft, losses: losses.map(({ id }) => id.replace("exchange.loss.", "")) };
};
const words = (draft: Draft) =>
	[...clausesOf(draft, "en")].map(({ id, text }) => [labelsOf(draft, "en").get(id), text]);

describe("a Word document of another program", () => {
	it("has its numbers resolved and its structure found", () => {
		const { draft } = read(PARTS);
		expect(draft.title.en).toEqual([{ type: "text", text: "Treaty on Sentry Systems" }]);
		const articles = draft.body.filter(({ kind }) => kind === "article");
		expect(articles.map(({ heading }) => heading.en)).toEqual([
			[{ type: "text", text: "Records" }],
			[{ type: "text", text: "Access" }],
		]);
		expect(words(draft).slice(2)).toEqual([
			// Words that a tracked change deletes are not read.
			["1.", "Each Party shall promptly keep records of:"],
			["(a)", "the time;"],
			["(b)", "the place."],
			["1.", "Each Party shall grant access."],
		]);
	});

	it("keeps emphasis, footnotes, comments and tracked changes at their words", () => {
		const { draft, losses } = read(PARTS);
		const [, , first] = [...clausesOf(draft, "en")];
		const article = draft.body.find(({ kind }) => kind === "article");
		expect(article?.children[0]?.text.en).toMatchObject([
			{ text: "Each Party shall promptly keep all " },
			{ text: "records", marks: ["bold"] },
			{ type: "footnote", content: [{ type: "text", text: "In any form." }] },
			{ text: " of:" },
		]);
		const cut = ({ anchor }: { anchor: { node: string; from: number; to: number } }) => [
			anchor.node === first?.id,
			anchoredText(draft, anchor.node, "en").slice(anchor.from, anchor.to),
		];
		expect(
			draft.suggestions.map((each) => [each.kind, each.author, each.time, ...cut(each)]),
		).toEqual([
			["insertion", "Ostia", "2026-03-02T10:00:00Z", true, " promptly"],
			["deletion", "Norland", "2026-01-01T00:00:00Z", true, "all "],
		]);
		expect(draft.comments.map((each) => [each.author, each.text, ...cut(each)])).toEqual([
			["Lowmark", "Who?", true, "Each Party shall"],
		]);
		expect(losses).toEqual(["contents"]);
	});

	it("keeps the words of boxes, content controls, smart tags, moves and fields, and names what it leaves out", () => {
		const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
		const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
		const { draft, losses } = read({
			body: `<w:p><w:sdt><w:sdtContent>${words("Each Party ")}</w:sdtContent></w:sdt><w:smartTag>${words("shall ")}</w:smartTag><w:customXml>${words("report ")}</w:customXml><w:moveTo w:author="A">${words("in ")}</w:moveTo>${sign("begin")}<w:r><w:instrText> DATE </w:instrText></w:r>${sign("separate")}${words("2026")}${sign("end")}${words(". ")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:r><w:pict><w:txbxContent>${paragraph("Words in a box.")}</w:txbxContent></w:pict></w:r></w:p>`,
			footnotes: `<w:footnote w:id="2">${paragraph("A note.")}</w:footnote><w:footnote w:id="3">${paragraph("Led to by nothing.")}</w:footnote>`,
			relationships: '<Relationship Id="h" Type="http://x/header" Target="header1.xml"/>',
			files: {
				"word/header1.xml": `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("On every page")}${paragraph("")}</w:hdr>`,
			},
		});
		expect([...clausesOf(draft, "en")].map(({ text }) => text)).toEqual([
			"Each Party shall report in 2026.",
			"Words in a box.",
		]);
		expect(draft.body[0]?.text.en?.at(-1)).toMatchObject({
			type: "footnote",
			content: [{ text: "A note." }],
		});
		expect(losses.sort()).toEqual(["fields", "moves", "notes", "pictures", "running-lines"]);
	});

	it("says what it drops: macros, remote pictures, drawings, links, objects", () => {
		const { draft, losses } = read({
			body: `${paragraph("Each Party shall report.")}<w:p><w:r><w:drawing/></w:r><w:r><w:object/></w:r><w:hyperlink r:id="x" xmlns:r="${"http://schemas.openxmlformats.org/officeDocument/2006/relationships"}"><w:r><w:t>A link.</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc>${paragraph("A cell.")}</w:tc></w:tr></w:tbl>`,
			relationships:
				'<Relationship Id="i" Type="http://x/image" TargetMode="External" Target="http://tracker.invalid/a.png"/><Relationship Id="o" Type="http://x/attachedTemplate" Target="../../../../etc/passwd"/>',
			files: { "word/vbaProject.bin": "Sub AutoOpen()" },
		});
		expect(losses.sort()).toEqual(["links", "macros", "objects", "pictures", "remote", "tables"]);
		expect(words(draft).map(([, text]) => text)).toEqual([
			"Each Party shall report.",
			"A link.",
			"A cell.",
		]);
	});
});
