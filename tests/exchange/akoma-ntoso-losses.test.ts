import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openText } from "../../engine/index";
import { importDraft } from "../../exchange/index";
import { readingOf } from "./reading";
import { basis } from "./shape";

const document = (content: string, meta = "") =>
	`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>${meta}</meta>${content}</act></akomaNtoso>`;

const read = (content: string, meta?: string) =>
	readingOf(importDraft(new TextEncoder().encode(document(content, meta)), "akoma-ntoso", basis()));

const article = (content: string) =>
	`<body><article><num>Article 1</num><content>${content}</content></article></body>`;

describe("what Akoma Ntoso holds and a draft does not", () => {
	it.each<readonly [string, string, readonly string[], Readonly<Record<string, number>>]>([
		[
			"what elements say beside their words",
			'<p><ins status="edited">All</ins> of <person refersTo="#p">Ostia</person> <b class="x">shall</b> report.</p>',
			["clause All of Ostia shall report."],
			{ attributes: 2 },
		],
		[
			"signs of quotation, which stand in attributes",
			'<p>Replace <quotedText startQuote="“" endQuote="”">may</quotedText>.</p>',
			["clause Replace “may”."],
			{},
		],
		[
			"raised words, pictures with what is said of them, ends of pages, blanks, remarks",
			'<p>m<sup>2</sup> <img src="a" alt="Seal"/><eop/>by <fillIn width="3cm"/><!-- ask Ostia --> <fillIn>today</fillIn></p>',
			["clause m2 by today"],
			{ raised: 1, pictures: 1, descriptions: 1, "page-breaks": 1, blanks: 1, remarks: 1 },
		],
		[
			"tables in cells, their cells and rows apart",
			"<table><tr><td><p>a</p></td><td><table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table></td></tr></table>",
			["table", "  row", "    cell a", "    cell b | c\nd"],
			{ "nested-tables": 1 },
		],
	])("%s", (_, content, lines, losses) => {
		const came = read(article(content));
		expect(came.lines).toEqual(["article # ", ...lines.map((line) => `  ${line}`)].map(ended));
		expect(came.losses).toEqual(losses);
	});

	it("sections of metadata that say anything", () => {
		const { losses } = read(
			article("<p>All.</p>"),
			'<publication date="2020-01-01" name="x"/><lifecycle source="#x"><eventRef/></lifecycle><references source="#x"><TLCPerson eId="p"/></references><proprietary source="#x"><a xmlns="urn:x"/></proprietary><analysis source="#x"/>',
		);
		expect(losses).toEqual({ metadata: 3 });
	});

	it("keeps all words of a long title, and headings and words where none should stand", () => {
		const { draft, lines, losses } = read(
			`<preface><longTitle><p>An Act on <docTitle>Words</docTitle></p><p>of all kinds.</p></longTitle></preface>
			<body>Loose. <heading>Body</heading><article><num>Article 1</num><num>1 bis</num><heading>On</heading>
			<paragraph><num>1.</num><heading>One</heading><subheading>Two</subheading><content>Three.</content></paragraph>
			<paragraph><content><blockList><p>Four.</p><item><p>Five.</p></item></blockList></content></paragraph></article></body>
			<attachments><attachment><num>A</num><subheading>Six</subheading><doc name="a"><meta/><mainBody><p>Seven.</p></mainBody>
			<attachments><attachment><heading>Eight</heading><doc name="b"><meta/><preface><p><docTitle>Nine</docTitle></p></preface><mainBody><p>Ten.</p></mainBody></doc></attachment></attachments></doc></attachment></attachments>`,
		);
		expect(openText(draft.title.en ?? [])).toBe("An Act on Words");
		expect(lines).toEqual([
			"preamble",
			"  clause of all kinds.",
			"clause Loose.",
			"clause Body",
			"article # On",
			"  clause 1 bis",
			"  clause # One",
			"    clause Two",
			"    clause Three.",
			"  clause Four.",
			"    clause Five.",
			"annex A Six",
			"  clause Seven.",
			"  clause Eight",
			"  clause Nine",
			"  clause Ten.",
		]);
		expect(losses).toEqual({});
	});
});

const ended = (line: string) => line.trimEnd();

const SCHEMA = readFileSync(join(__dirname, "../fixtures/akoma-ntoso/akomantoso30.xsd"), "utf8");

/** Elements of places and breaks, which hold nothing; of metadata, which is told as a whole; and a contents, which is named. */
const WORDLESS: ReadonlySet<string> = new Set(["noteRef", "marker", "br", "meta", "toc"]);

const ELEMENTS = [
	...new Set([...SCHEMA.matchAll(/<xsd:element name="([^"]+)"/g)].map(([, name = ""]) => name)),
].filter((name) => !WORDLESS.has(name));

const PLACES: readonly (readonly [string, (element: string) => string])[] = [
	["a line", (element) => article(`<p>Before ${element} after.</p>`)],
	["a block", (element) => article(`<p>Before.</p>${element}<p>After.</p>`)],
	["an article", (element) => `<body><article><num>Article 1</num>${element}</article></body>`],
	["a body", (element) => `<body>${element}<p>After.</p></body>`],
	["a preface", (element) => `<preface>${element}</preface><body><p>After.</p></body>`],
	["a preamble", (element) => `<preamble>${element}</preamble><body><p>After.</p></body>`],
	["a cell", (element) => article(`<table><tr><td>${element}</td><td/></tr></table>`)],
	["a list", (element) => article(`<blockList>${element}<item><p>One.</p></item></blockList>`)],
	["a note", (element) => article(`<p>A<authorialNote>${element}</authorialNote></p>`)],
];

it.each(PLACES)("words in any element in %s come along or are named", (_, place) => {
	expect(ELEMENTS.length).toBeGreaterThan(290);
	const lost = ELEMENTS.filter((name) => {
		const { draft, losses } = importDraft(
			new TextEncoder().encode(document(place(`<${name}>remarkable</${name}>`))),
			"akoma-ntoso",
			basis(),
		);
		const kept = JSON.stringify([draft.title, draft.body]).includes("remarkable");
		return !kept && losses.length === 0;
	});
	expect(lost).toEqual([]);
});
