import { importDraft } from "../../exchange/index";
import { readingOf } from "./reading";
import { basis } from "./shape";

const read = (html: string) =>
	readingOf(importDraft(new TextEncoder().encode(html), "html", basis()));

type Case = readonly [
	name: string,
	html: string,
	lines: readonly string[],
	losses: Readonly<Record<string, number>>,
];

describe("what a page has and a draft has not", () => {
	it.each<Case>([
		[
			"readings above words",
			"<p>Each <ruby>State<rp>(</rp><rt>duty</rt><rp>)</rp></ruby> and <ruby>漢<rt>kan</ruby> shall report.",
			["clause Each State and 漢 shall report."],
			{ ruby: 2 },
		],
		[
			"words struck, raised, highlighted, in capitals",
			"<p><s>Any</s> <strike><b>one</b></strike> m<sup>2</sup> of CO<sub>2</sub> <mark>open</mark> <span style='text-decoration: line-through; background:yellow'>x</span> <i style='text-transform:uppercase'>all</i><sup></sup>.",
			["clause Any one m2 of CO2 open x all."],
			{ struck: 3, raised: 2, highlights: 2, marks: 1 },
		],
		[
			"hidden words, closed dialogs, words from right to left",
			"<p hidden>One.<p style='visibility:hidden'>Two.<dialog>Three.</dialog><p dir=rtl>Four.<div style='display:none'></div>",
			["clause One.", "clause Two.", "clause Three.", "clause Four."],
			{ hidden: 3, direction: 1 },
		],
		[
			"what a page keeps for scripts, or for programs without them",
			"<p>Words.<noscript>Please allow scripts.</noscript><template> <b>Form</b></template><noscript><img src=a></noscript>",
			["clause Words."],
			{ unshown: 2 },
		],
		[
			"scripts and styles at the head, and where it leads",
			"<head><title>Site</title><style>p{}</style><script>x()</script><meta http-equiv=refresh content='0;x'><meta name=author content=y></head><p>Words.",
			["clause Words."],
			{ "page-styles": 1, scripts: 1, remote: 1 },
		],
		[
			"remarks, but for those of programs",
			"<!-- ask Ostia --><p>Words.<!--[if gte mso 9]><xml></xml><![endif]--><!--StartFragment--><!-- -->",
			["clause Words."],
			{ remarks: 1 },
		],
		[
			"what is said of pictures and abbreviations",
			"<p><img alt='Seal of Ostia' src=a> An <abbr title='autonomous weapon'>AW</abbr> is one.<img alt='' src=b><picture><source><img src=c></picture>",
			["clause An AW is one."],
			{ pictures: 3, descriptions: 2 },
		],
		[
			"formulas on one line",
			"<p>At most <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow> <mn>2</mn></mfrac><msup><mi>x</mi><mn>2</mn></msup><msqrt><mi>c</mi></msqrt><annotation>tex</annotation></math> hours.",
			["clause At most (a+b)/2x^2√(c) hours."],
			{ formulas: 1 },
		],
		[
			"links inside the page",
			"<p id=two>Two and <a href='#one'>paragraph one of these</a>, <a href='#one'>1.</a>, <a href='#'>top</a><a href='#one'></a>.",
			["clause Two and paragraph one of these, 1., top."],
			{ references: 2 },
		],
		[
			"numbers without words",
			"<ol><li>Each State shall report.<li><li>Reports are public.</ol><ul><li><li>In a week.<li>In a year.</ul>",
			[
				"clause # Each State shall report.",
				"clause 3. Reports are public.",
				"  clause • In a week.",
				"  clause • In a year.",
			],
			{ "empty-numbers": 1 },
		],
		[
			"marks of where a word may be divided",
			"<p>An auto&shy;no&shy;mous sys<wbr>tem.",
			["clause An autonomous system."],
			{ "soft-hyphens": 2 },
		],
		[
			"words in details, lists of terms, quotations, and fields of forms",
			"<p>Each State shall report.<details><summary>What this means.</summary><p>All.</details><dl><dt>A system is this:</dt><dd>A machine.</dd></dl><p>The word <q>may</q>.<p><label>Name <input></label><input type=hidden><textarea>x</textarea>",
			[
				"clause Each State shall report.",
				"clause What this means.",
				"clause All.",
				"clause A system is this:",
				"clause A machine.",
				"clause The word “may”.",
				"clause Name",
			],
			{ controls: 2 },
		],
		[
			"emphasis in headings, but for their own bold",
			"<h1><b>Declaration on <i>Sentry</i> Systems</b></h1><h2>Article 1</h2><p>All.",
			["article #", "  clause All."],
			{},
		],
		[
			"tables in tables, as text by rows",
			"<p>All report.<p>How:<table><tr><td>Each State reports.<td><table><tr><td>In spring<td>by mail.</table><tr><td>In autumn<td>by word.</table>",
			[
				"clause All report.",
				"clause How:",
				"clause Each State reports. |",
				"clause In spring | by mail.",
				"clause In autumn | by word.",
			],
			{ "table-rows": 2 },
		],
	])("%s", (_, html, lines, losses) => {
		const came = read(html);
		expect(came.lines).toEqual(lines);
		expect(came.losses).toEqual(losses);
	});

	it("lists in notes keep their numbers", () => {
		const { draft, losses } = read(
			"<p>Words<a href='#fn1'><sup>1</sup></a>.</p><ol><li id=fn1>See:<ol type=a><li>one item;<li>two items.</ol></ol>",
		);
		expect(draft.body[0]?.text.en?.[1]).toMatchObject({
			content: [{ text: "See:\n(a) one item;\n(b) two items." }],
		});
		expect(losses).toEqual({});
	});
});

/** Every element of HTML that may hold words on a page (WHATWG, index of elements), those aside whose words are none of the text. */
const ELEMENTS =
	"a abbr address article aside b bdi bdo big blockquote caption center cite code data dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup i ins kbd label legend li main mark marquee menu meter ol output p pre progress q ruby s samp search section small span strong sub summary sup table td th time tt u ul var".split(
		" ",
	);

const LEFT_OUT =
	"audio button canvas iframe math nav noscript object rt script select style svg template textarea video".split(
		" ",
	);

it.each([...ELEMENTS, ...LEFT_OUT])("words in <%s> come along or are named", (name) => {
	const { draft, losses } = read(
		`<p>Each State shall report.</p><${name}>remarkable</${name}><p>Soon.</p>`,
	);
	const came = JSON.stringify(draft).includes("remarkable");
	if (ELEMENTS.includes(name)) expect(came).toBe(true);
	else expect(came || Object.keys(losses).length > 0).toBe(true);
});
