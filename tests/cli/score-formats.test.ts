import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Draft, newDraft, serialiseDraft } from "../../engine/index";
import { STYLE, STYLE_DIGEST } from "../../reports/html/style";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const folder = new Folder();
let treaty = "";

beforeAll(() => {
	buildCommand();
	treaty = folder.write("treaty.txt", TREATY);
}, 120_000);
afterAll(() => folder.remove());

const HOSTILE = `Treaty <script>alert(1)</script> & "Quotes" 'n' | bars

Article 1
Limits </title><img src=x onerror=alert(2)>

1. Each Party shall declare, within 30 days, every <b onclick="x()">weapon</b> | [link](javascript:alert(3)) \`code\` to the Secretariat \u202egnorw\u202c https://example.invalid/ -->.

2. Parties should, where appropriate, take adequate measures *in time*; <![CDATA[ ]]> &lt;already&gt; {0} ![i](http://x.invalid/i.png).
`;

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function elements(nodes: readonly Node[]): Element[] {
	return nodes.flatMap((node) => ("tagName" in node ? [node, ...elements(node.childNodes)] : []));
}

function textOf(node: Node): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
	return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const attribute = ({ attrs }: Element, name: string) =>
	attrs.find((one) => one.name === name)?.value;

/** Parses a page; errors of HTML's own grammar are given back. */
function page(html: string) {
	const errors: string[] = [];
	const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
	return { errors, all: elements(document.childNodes) };
}

describe("score --format html", () => {
	const html = (args: readonly string[], env = {}) => {
		const run = clausula(["score", ...args, "--format", "html", "--date", "2026-11-22"], "", env);
		expect(run).toMatchObject({ code: 0, err: "" });
		return run.out;
	};

	it.each([
		["one report", (): string[] => [treaty]],
		["several", (): string[] => [treaty, treaty, "--checklist", "core", "--checklist", "alliance"]],
		["hostile words", (): string[] => [folder.write("a<b>&'.txt", HOSTILE)]],
	])("is one well-formed page with landmarks, headings in order and unique ids: %s", (_, args) => {
		const { errors, all } = page(html(args()));
		expect(errors).toEqual([]);
		const tags = new Set(all.map(({ tagName }) => tagName));
		for (const tag of ["header", "nav", "main", "footer", "h1", "title"])
			expect(tags).toContain(tag);
		expect(all.filter(({ tagName }) => tagName === "h1")).toHaveLength(1);
		let level = 0;
		for (const { tagName } of all) {
			const found = /^h([1-6])$/.exec(tagName);
			if (!found) continue;
			expect(Number(found[1])).toBeLessThanOrEqual(level + 1);
			level = Number(found[1]);
		}
		const ids = all.flatMap((element) => attribute(element, "id") ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		for (const element of all) {
			const href = attribute(element, "href");
			if (href !== undefined) expect(ids).toContain(href.slice(1));
			for (const name of ["aria-labelledby", "aria-describedby"])
				for (const id of attribute(element, name)?.split(" ") ?? []) expect(ids).toContain(id);
		}
		for (const table of all.filter(({ tagName }) => tagName === "table")) {
			const inside = elements(table.childNodes);
			expect(inside.filter(({ tagName }) => tagName === "caption")).toHaveLength(1);
			const heads = inside.filter((one) => attribute(one, "scope") === "col");
			for (const row of inside
				.filter(({ tagName }) => tagName === "tbody")
				.flatMap((body) => elements(body.childNodes))
				.filter(({ tagName }) => tagName === "tr")) {
				const cells = row.childNodes.filter((cell) => /^t[hd]$/.test(cell.nodeName));
				expect(cells).toHaveLength(heads.length);
				expect(attribute(cells[0] as Element, "scope")).toBe("row");
			}
		}
	});

	it("lets only words break that no column holds, and counts the clauses of what is silent as none", () => {
		const word = `Donau${"dampf".repeat(20)}schiff<br>`;
		const path = folder.write(
			"long.txt",
			`Treaty\n\nArticle 1\n\n1. Each Party shall own a ${word}.\n`,
		);
		const { all } = page(html([path]));
		const long = all.filter((element) => attribute(element, "class") === "long");
		expect(new Set(long.map(textOf))).toEqual(new Set([`${word}.`]));
		const row = all.find(
			({ tagName, childNodes }) =>
				tagName === "tr" && childNodes[0] && textOf(childNodes[0]) === "Remedy",
		);
		expect(row?.childNodes.map(textOf).slice(1, 5)).toEqual(["0 silent", "0", "4", "0"]);
	});

	it("lets nothing run and nothing be fetched", () => {
		const out = html([folder.write("hostile.txt", HOSTILE)]);
		const { all } = page(out);
		const known = new Set([
			"html",
			"head",
			"meta",
			"title",
			"style",
			"body",
			"a",
			"header",
			"nav",
			"main",
			"footer",
			"section",
			"article",
			"h1",
			"h2",
			"h3",
			"h4",
			"p",
			"ul",
			"ol",
			"li",
			"dl",
			"dt",
			"dd",
			"div",
			"table",
			"caption",
			"thead",
			"tbody",
			"tr",
			"th",
			"td",
			"span",
			"strong",
			"code",
			"q",
			"blockquote",
			"figure",
			"svg",
			"g",
			"desc",
			"rect",
			"path",
			"text",
			"time",
		]);
		for (const element of all) {
			expect(known).toContain(element.tagName);
			for (const { name, value } of element.attrs) {
				expect(name).not.toMatch(/^on|^style$|^src$|^srcset$|^action$|^xlink/);
				if (name === "href") expect(value).toMatch(/^#/);
			}
		}
		expect(all.filter(({ tagName }) => tagName === "style")).toHaveLength(1);
		const policy = all
			.filter((one) => attribute(one, "http-equiv") === "Content-Security-Policy")
			.map((one) => attribute(one, "content"));
		expect(policy).toEqual([
			`default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`,
		]);
		const style = all.find(({ tagName }) => tagName === "style") as Element;
		expect(textOf(style)).toBe(STYLE);
		expect(createHash("sha256").update(textOf(style)).digest("base64")).toBe(STYLE_DIGEST);
		expect(STYLE).not.toMatch(/url\(|@import/);
		const title = all.find(({ tagName }) => tagName === "title") as Element;
		expect(textOf(title)).toContain(`Treaty <script>alert(1)</script> & "Quotes"`);
		expect(out).not.toContain("\u202e");
	});

	it("leads with the verdict and its limits, and tells by what it was made", () => {
		const { all } = page(html([treaty]));
		const words = textOf(all.find(({ tagName }) => tagName === "main") as Element);
		const inOrder = [
			"Overall ",
			"An indicator of what the text says, not of compliance.",
			"2026-11-22",
			"Σ",
			"Obligation",
			"Carve-outs",
			"Autonomy matrix",
			"Gaps:",
			"Model clause",
			"What would lift this most",
			"Clause by clause",
		];
		const places = inOrder.map((text) => words.indexOf(text));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places).not.toContain(-1);
		expect(all.filter(({ tagName }) => tagName === "svg").length).toBeGreaterThan(5);
	});

	it("marks the language of every run that is not the page's", () => {
		const chinese = folder.write(
			"hans.txt",
			"自主哨戒系统条约\n\n第一条 核查\n\n一、各缔约国应当在六十日内向秘书处申报其哨戒系统的数量和位置。\n",
		);
		const { all } = page(html([chinese]));
		expect(attribute(all.find(({ tagName }) => tagName === "html") as Element, "lang")).toBe("en");
		const inPage = (element: Element, within: string | undefined): void => {
			const language = attribute(element, "lang") ?? within;
			for (const child of element.childNodes) {
				if (child.nodeName === "#text" && /\p{Script=Han}/u.test(textOf(child)))
					expect([textOf(child), language]).toEqual([textOf(child), "zh-Hans"]);
				if ("tagName" in child) inPage(child, language);
			}
		};
		inPage(all.find(({ tagName }) => tagName === "main") as Element, "en");
	});

	it.each(["zh_CN.UTF-8", "zh_TW.UTF-8"])("speaks the reader's language in %s", (LANG) => {
		const { all } = page(html([treaty], { LANG }));
		const root = all.find(({ tagName }) => tagName === "html") as Element;
		expect(attribute(root, "lang")).toBe(LANG === "zh_CN.UTF-8" ? "zh-Hans" : "zh-Hant");
		for (const element of all.filter(({ tagName }) => /^(?:h\d|th|dt|caption)$/.test(tagName)))
			expect(textOf(element)).not.toMatch(/report\.|map\.[a-z]|undefined|\{\w+\}/);
	});
});

describe("score --format markdown", () => {
	it("holds the sections in order and tables whose rows are whole", () => {
		const { out, code } = clausula(["score", treaty, "--format", "markdown"]);
		expect(code).toBe(0);
		const headings = out.split("\n").filter((line) => line.startsWith("## "));
		expect(headings[0]).toBe("## Verdict");
		let columns = 0;
		for (const line of out.split("\n")) {
			if (!line.startsWith("|")) columns = 0;
			else {
				const bars = line.replaceAll(/\\./g, "").split("|").length;
				if (columns > 0) expect(bars).toBe(columns);
				columns = bars;
			}
		}
	});

	it("escapes what the draft says", () => {
		const hostile = folder.write("hostile.md.txt", HOSTILE);
		const { out } = clausula(["score", hostile, "--format", "markdown"]);
		expect(out).toContain("# Treaty \\<script\\>alert(1)\\</script\\> &amp;");
		const bare = out.replaceAll(/\\[!-/:-@[-`{-~]/g, "");
		expect(bare.replaceAll("<br>", "")).not.toMatch(/<\/?[a-z!]/i);
		expect(bare).not.toMatch(/\]\(|https?:|\*in time\*/);
	});
});

describe("score --format sarif", () => {
	const {
		id: _,
		$schema: __,
		...schema
	} = JSON.parse(readFileSync(join(__dirname, "../fixtures/sarif/sarif-2.1.0-rtm.5.json"), "utf8"));
	const validate = new Ajv({
		strict: false,
		unicodeRegExp: false,
		formats: {
			uri: (text: string) => URL.canParse(text),
			"uri-reference": (text: string) =>
				URL.canParse(text, "file:///base/") && !/[\s<>"{}|\\^`]/.test(text),
			"date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
		},
	}).compile(schema);

	const log = (...args: string[]) => {
		const { out, code } = clausula(["score", ...args, "--format", "sarif"]);
		expect(code).toBe(0);
		const parsed = JSON.parse(out);
		validate(parsed);
		expect(validate.errors).toBeNull();
		return parsed;
	};
	// biome-ignore lint/suspicious/noExplicitAny: SARIF as it comes from outside.
	type Result = any;
	const resultsOf = (parsed: Result): Result[] => parsed.runs.flatMap((run: Result) => run.results);
	const regionOf = (result: Result) => result.locations[0].physicalLocation.region;

	it("follows its schema for files of both kinds, several checklists and odd names", () => {
		const odd = folder.write("ä b#c%.txt", HOSTILE);
		const parsed = log(
			treaty,
			odd,
			"examples/sample-treaty.clausula",
			"--checklist",
			"core",
			"--checklist",
			"signability",
		);
		expect(parsed.runs).toHaveLength(2);
		for (const run of parsed.runs) {
			const { rules } = run.tool.driver;
			expect(run.artifacts).toHaveLength(3);
			for (const result of run.results) {
				expect(rules[result.ruleIndex].id).toBe(result.ruleId);
				const { uri, index } = result.locations[0].physicalLocation.artifactLocation;
				expect(run.artifacts[index].location.uri).toBe(uri);
			}
		}
		expect(parsed.runs[0].artifacts[1].location.uri).toMatch(
			/^file:\/\/\/.*%C3%A4%20b%23c%25\.txt$/,
		);
	});

	const slices = (text: string, results: readonly Result[]) =>
		results.flatMap((result) => {
			const region = regionOf(result);
			if (region === undefined) return [];
			const slice = text.slice(region.charOffset, region.charOffset + region.charLength);
			const before = text.slice(0, region.charOffset).split(/\r\n|\r|\n/);
			expect([region.startLine, region.startColumn]).toEqual([
				before.length,
				(before.at(-1) ?? "").length + 1,
			]);
			if (region.snippet) expect(region.snippet.text).toBe(slice);
			return [[result.ruleId, slice] as const];
		});

	it.each([
		["as it is written", (text: string) => text],
		["with CR LF", (text: string) => text.replaceAll("\n", "\r\n")],
		["hard-wrapped", (text: string) => text.replaceAll(/(.{50,60}) /g, "$1\n   ")],
		["as Markdown", (text: string) => text.replaceAll(/^(Article \d)\n(.+)$/gm, "## $1 $2")],
	])("points at the words in a text file %s", (name, change) => {
		const text = change(`Treaty on Sentries

Article 1
Duties

1. Each Party shall take adequate measures.

2. Measures shall be taken against every sentry system that was fielded without a review of its legality.

3. Each Party shall, as set out in Article 9, keep a record of every engagement, and should as far as possible consider making these records available.
`);
		const file = folder.write(`${name.replaceAll(" ", "-")}.txt`, text);
		const found = slices(text, resultsOf(log(file)));
		const plain = found.map(([rule, slice]) => [rule, slice.replaceAll(/\s+/g, " ")].join(": "));
		expect(plain).toContain("form.vague-quantity: adequate");
		expect(plain).toContain("form.dangling-reference: Article 9");
		expect(plain).toContain("form.no-bearer: shall");
	});

	it("points into the strings of a draft's file, escapes and brackets included", () => {
		const draft = {
			...newDraft({ languages: ["en"], instrument: "treaty", newId: () => "d" }),
			body: [
				{
					id: "a1",
					kind: "article",
					heading: {},
					text: {},
					numbering: "automatic",
					children: [
						{
							id: "c1",
							kind: "clause",
							heading: {},
							numbering: "automatic",
							children: [],
							text: {
								en: [
									{ type: "text", text: 'Each Party shall take "firm" and\tswift steps, ' },
									{
										type: "bracket",
										id: "b1",
										options: [
											{
												id: "o1",
												proposers: [],
												supporters: [],
												content: [{ type: "text", text: "adequate measures" }],
											},
										],
									},
									{ type: "text", text: " under Article 9." },
								],
							},
						},
					],
				},
			],
		} as unknown as Draft;
		const text = serialiseDraft(draft);
		const found = slices(text, resultsOf(log(folder.write("draft.clausula", text))));
		expect(found).toContainEqual(["form.vague-quantity", "adequate"]);
		expect(found).toContainEqual(["form.dangling-reference", "Article 9"]);
		expect(
			found.filter(([rule]) => rule === "form.open-bracket").map(([, words]) => words),
		).toContain("adequate measures");
	});

	it("names rules and tells results in the reader's language", () => {
		const { out } = clausula(["score", treaty, "--format", "sarif"], "", { LANG: "zh_CN.UTF-8" });
		const parsed = JSON.parse(out);
		validate(parsed);
		expect(validate.errors).toBeNull();
		const { driver } = parsed.runs[0].tool;
		expect(driver.language).toBe("zh-Hans");
		for (const rule of driver.rules) expect(rule.help.text).toMatch(/\p{Script=Han}/u);
	});
});
