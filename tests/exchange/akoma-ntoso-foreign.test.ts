import { openText } from "../../engine/index";
import { ExchangeError, importDraft } from "../../exchange/index";
import { drawn, readingOf } from "./reading";
import { basis } from "./shape";

const encode = (text: string) => new TextEncoder().encode(text);

/** A document of a type around its parts. */
function document(type: string, content: string, meta = ""): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
	<${type} name="${type}">
		<meta>
			<identification source="#x">
				<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
			</identification>
			${meta}
		</meta>
		${content}
	</${type}>
</akomaNtoso>`;
}

const read = (text: string) => readingOf(importDraft(encode(text), "akoma-ntoso", basis()));

function codeOf(text: string): string {
	try {
		importDraft(encode(text), "akoma-ntoso", basis());
		return "read";
	} catch (error) {
		if (error instanceof ExchangeError) return error.code;
		throw error;
	}
}

describe("Akoma Ntoso of other programs", () => {
	it("gives an act of parts, articles and points its structure, numbers and words", () => {
		const { draft, losses, lines } = read(
			document(
				"act",
				`<preface><longTitle><p>An Act on <docTitle>Sentry Systems</docTitle></p></longTitle>
					<p>Assented to in spring.</p></preface>
				<preamble>
					<formula name="enacting"><p>The States Parties,</p></formula>
					<recitals><recital><num>(1)</num><p>Mindful of
						the law,</p></recital></recitals>
				</preamble>
				<body>
					<part><num>Part I</num><heading>General</heading>
						<chapter><heading>Scope</heading>
							<article eId="art_1"><num>Article 1</num><heading>Records</heading>
								<paragraph><num>1.</num>
									<list><intro><p>Each State shall keep:</p></intro>
										<point><num>(a)</num><content><p>the <b>time</b>;</p></content></point>
										<point><num>(b)</num><content><p>the place<authorialNote marker="1"><p>Of firing.</p></authorialNote>.</p></content></point>
									</list>
								</paragraph>
								<paragraph><num>2.</num><content><p>See <ref href="#art_1">article 1</ref>.</p></content></paragraph>
							</article>
						</chapter>
					</part>
				</body>
				<conclusions><p>Done in two copies.</p></conclusions>
				<attachments><attachment><heading>Form</heading><doc name="form"><meta/><mainBody><p>One field.</p></mainBody></doc></attachment></attachments>`,
				'<lifecycle source="#x"><eventRef date="2020-01-01" source="#x"/></lifecycle>',
			),
		);
		expect(openText(draft.title.en ?? [])).toBe("An Act on Sentry Systems");
		expect(lines).toEqual([
			"preamble",
			"  clause Assented to in spring.",
			"  clause The States Parties,",
			"  clause (1) Mindful of the law,",
			"part # General",
			"  part Scope",
			"    article # Records",
			"      clause # Each State shall keep:",
			"        clause # the time;",
			"        clause # the place.",
			"      clause # See article 1.",
			"clause Done in two copies.",
			"annex Form",
			"  clause One field.",
		]);
		expect(JSON.stringify(draft.body)).toContain('"marks":["bold"]');
		expect(JSON.stringify(draft.body)).toContain("Of firing.");
		expect(losses).toEqual({ metadata: 1, references: 1 });
	});

	it("takes sections for articles where a law has no others, and lists of blocks for sub-paragraphs", () => {
		const { lines } = read(
			document(
				"bill",
				`<body><hcontainer name="group"><heading>First</heading>
					<section><num>12.</num><heading>Duties</heading>
						<subsection><num>(1)</num><content><blockList><listIntroduction>An operator must</listIntroduction>
							<item><num>(a)</num><p>stop; and</p></item><item><num>(b)</num><p>report</p><p>at once,</p></item>
							<listWrapUp>unless excused.</listWrapUp></blockList></content></subsection>
						<subsection><heading>Who</heading><content><p>Any person.</p></content></subsection>
					</section></hcontainer></body>`,
			),
		);
		expect(lines).toEqual([
			"part First",
			"  article 12. Duties",
			"    clause (1) An operator must",
			"      clause # stop; and",
			"      clause # report",
			"        clause at once,",
			"      clause unless excused.",
			"    clause Who",
			"      clause Any person.",
		]);
	});

	it("reads statements, debates and amendments as far as they have words", () => {
		expect(
			read(
				document(
					"amendment",
					`<amendmentBody><amendmentContent><p>In article 3 <mod>replace <quotedText>may</quotedText> by
						<quotedStructure><p>shall</p><p>always</p></quotedStructure></mod>.</p></amendmentContent></amendmentBody>`,
				),
			),
		).toMatchObject({
			lines: ["clause In article 3 replace may by shall\nalways."],
			losses: { "quoted-provisions": 1 },
		});
		expect(
			read(
				document(
					"statement",
					`<mainBody><p>We commit.</p><ol><li>to report<ul><li>often</li></ul></li><li>to <ins>stop</ins></li></ol>
						<foreign><x xmlns="urn:x">y</x></foreign><p><img src="http://example.org/a.png"/></p></mainBody>`,
				),
			),
		).toMatchObject({
			lines: ["clause We commit.", "clause # to report", "  clause • often", "clause # to stop"],
			losses: { objects: 1, pictures: 1 },
		});
	});

	it("keeps tables with their headers and captions", () => {
		const { draft, losses } = read(
			document(
				"act",
				`<body><article><num>Article 1</num><paragraph><content><p>Systems:</p>
					<table><caption>Kinds</caption><tr><th><p>Name</p></th><th colspan="2"><p>Range</p></th></tr>
					<tr><td><p>Sentry</p></td><td><p>far</p><p>away</p></td><td/></tr></table></content></paragraph></article></body>`,
			),
		);
		const [table] = draft.body[0]?.children[0]?.children ?? [];
		expect(table).toMatchObject({ kind: "table", headers: "row" });
		expect(drawn(table ? [table] : [])).toEqual([
			"table Kinds",
			"  row",
			"    cell Name",
			"    cell Range",
			"    cell",
			"  row",
			"    cell Sentry",
			"    cell far\naway",
			"    cell",
		]);
		expect(losses).toEqual({ "merged-cells": 1 });
	});

	it("bounds what is nested too deep, and keeps its words", () => {
		const deep = (name: string, levels: number) =>
			`${`<${name}><num>1.</num><intro><p>word</p></intro>`.repeat(levels)}${`</${name}>`.repeat(levels)}`;
		for (const name of ["paragraph", "part", "article", "level"]) {
			const { draft } = read(document("act", `<body>${deep(name, 100)}</body>`));
			expect(JSON.stringify(draft.body).split('"word"').length - 1).toBe(100);
		}
		const notes = `${"<authorialNote><p>note".repeat(60)}${"</p></authorialNote>".repeat(60)}`;
		const { draft } = read(
			document("act", `<body><article><content><p>${notes}</p></content></article></body>`),
		);
		expect(JSON.stringify(draft.body).split("note").length).toBeGreaterThan(60);
	});
});

describe("what is refused", () => {
	it.each([
		["nothing", "", "not-xml"],
		["words", "Article 1", "not-xml"],
		["other XML", "<a/>", "not-akoma-ntoso"],
		["an element of that name elsewhere", "<akomaNtoso><act/></akomaNtoso>", "not-akoma-ntoso"],
		["an empty document", document("act", "<body/>"), "read"],
		[
			"a document type with entities",
			`<!DOCTYPE a [<!ENTITY b "c">]>${document("act", "<body>&b;</body>").slice(38)}`,
			"entities",
		],
		["an entity that nobody declared", document("act", "<body><p>&nbsp;</p></body>"), "not-xml"],
		["10,000 levels", document("act", "<part>".repeat(10_000)), "too-deep"],
		[
			"too many paragraphs",
			document("statement", `<mainBody>${"<p>a</p>".repeat(50_001)}</mainBody>`),
			"too-many-paragraphs",
		],
	])("%s", (_, text, code) => {
		expect(codeOf(text)).toBe(code);
	});
});
