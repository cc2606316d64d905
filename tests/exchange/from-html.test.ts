import { anchoredText, clausesOf, type Draft, labelsOf, plainText } from "../../engine/index";
import { exportDraft, importDraft } from "../../exchange/index";
import { SAMPLE } from "./sample";
import { basis } from "./shape";

const read = (html: string) => {
	const { draft, losses } = importDraft(new TextEncoder().encode(html), "html", basis());
	return {
		draft,
		losses: Object.fromEntries(
			losses.map(({ id, params }) => [id.replace("exchange.loss.", ""), params.count]),
		),
	};
};
const words = (draft: Draft, language: "en" | "zh-Hans" = "en") =>
	[...clausesOf(draft, language)].map(({ id, text }) => [
		labelsOf(draft, language).get(id) ?? "",
		text,
	]);
const refusal = (html: string): unknown => {
	try {
		return read(html);
	} catch (error) {
		return error;
	}
};

describe("a page of HTML", () => {
	it("has its structure found by headings and lists, with the types and starts that they say", () => {
		const { draft, losses } = read(`<!doctype html><title>Site</title>
			<h1>Declaration on  Sentry
			Systems</h1><h2>Article 1</h2><h3>Records</h3>
			<ol><li>Each State shall keep records of:<ol type=a><li>the time;<li>the place, namely<ol type=i><li>the country;<li>the town.</ol></ol>
			<li value=4><p>Each State shall report.</p></ol>`);
		expect(plainText(draft.title.en ?? [], {}).text).toBe("Declaration on Sentry Systems");
		expect(words(draft)).toEqual([
			["1.", "Each State shall keep records of:"],
			["(a)", "the time;"],
			["(b)", "the place, namely"],
			["(i)", "the country;"],
			["(ii)", "the town."],
			["4.", "Each State shall report."],
		]);
		expect(losses).toEqual({});
	});

	it("keeps emphasis by elements and styles, line breaks, and words as they are written", () => {
		const { draft } = read(
			"<p>Each <b>State</b> <span style='font-style: italic'>shall</span> report &amp; &lt;act&gt;&nbsp;<u>soon</u>.<p>And&#x0a;more.",
		);
		const [first, second] = draft.body;
		expect(first?.text.en).toEqual([
			{ type: "text", text: "Each " },
			{ type: "text", text: "State", marks: ["bold"] },
			{ type: "text", text: " " },
			{ type: "text", text: "shall", marks: ["italic"] },
			{ type: "text", text: " report & <act>\u00a0" },
			{ type: "text", text: "soon", marks: ["underline"] },
			{ type: "text", text: "." },
		]);
		expect(plainText(second?.text.en ?? [], {}).text).toBe("And more.");
	});

	it.each([
		[
			"of Word",
			'<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
			'<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> In any form.</p></div>',
		],
		[
			"of pandoc",
			'<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>',
			'<section><ol><li id="fn1"><p>In any form.<a href="#fnref1">↩︎</a></p></li></ol></section>',
		],
		[
			"in raised brackets",
			'<sup id="r"><a href="#note-one">[1]</a></sup>',
			'<p id="note-one">In any form.</p>',
		],
	])("takes footnotes %s to their words", (_kind, sign, note) => {
		const { draft } = read(`<p>Each State shall keep records${sign} for ten years.</p>${note}`);
		expect(draft.body).toHaveLength(1);
		expect(draft.body[0]?.text.en).toMatchObject([
			{ text: "Each State shall keep records" },
			{ type: "footnote", content: [{ type: "text", text: "In any form." }] },
			{ text: " for ten years." },
		]);
	});

	it("leaves the sign of a note that is not there as words, and a link inside the page as its words", () => {
		const { draft } = read(
			'<p>See <a href="#two">paragraph 2</a> and note <sup><a href="#gone">7</a></sup>.</p><p id="two">Two.</p>',
		);
		expect(words(draft).map(([, text]) => text)).toEqual(["See paragraph 2 and note 7.", "Two."]);
	});

	it("keeps a table of data, makes one row text, and cells of several paragraphs paragraphs", () => {
		const { draft, losses } = read(
			"<p>Each State shall report as follows.</p><table><tr><td>The time shall be given<td>in hours.</tr><tr><td><p>The place shall be given</p></td><td>in degrees.</td></tr></table><table><tr><td>Signed<td>in two copies.</tr></table><table><tr><td><p>Reports shall be public.</p><p>They shall be short.</p></td></tr></table>",
		);
		expect(words(draft).map(([, text]) => text)).toEqual([
			"Each State shall report as follows.",
			"The time shall be given",
			"in hours.",
			"The place shall be given",
			"in degrees.",
			"Signed | in two copies.",
			"Reports shall be public.",
			"They shall be short.",
		]);
		expect(losses).toEqual({ "table-rows": 1 });
	});

	it("drops and counts what a text does not need, and runs and fetches nothing", () => {
		const { draft, losses } = read(
			`<head><style>p{}</style></head><script src="http://x.invalid/a.js">steal("<p>no</p>")</script><nav><a href=/>Home</a></nav><p onclick="steal()">Each State <a href="http://x.invalid">shall</a> report.<img src="http://x.invalid/a.png"><svg><text>no</text></svg><iframe src="x">no</iframe><p hidden>Hidden words.</p><link rel=stylesheet href=a.css><input value=no>`,
		);
		expect(words(draft).map(([, text]) => text)).toEqual([
			"Each State shall report.",
			"Hidden words.",
		]);
		expect(losses).toEqual({
			// The element and the handler of a click.
			scripts: 2,
			navigation: 1,
			links: 1,
			pictures: 2,
			objects: 1,
			hidden: 1,
			// Both the sheet on the page and the one elsewhere.
			"page-styles": 2,
			controls: 1,
		});
	});

	it.each([
		["nesting without end", "<div>".repeat(100_000), "too-deep"],
		["paragraphs without end", "<p>x".repeat(60_000), "too-many-paragraphs"],
		["text without end", `<p>${"Each State shall report. ".repeat(200_000)}`, "too-long"],
		["tags without end", "<wbr>".repeat(1_600_000), "bomb"],
	])("%s is refused", (_kind, html, code) => {
		expect(refusal(html)).toMatchObject({ code });
	});

	it("cut anywhere is read as far as it goes", () => {
		const page = new TextDecoder().decode(exportDraft(SAMPLE, "html", "en").bytes);
		for (let at = 0; at < page.length; at += 97)
			expect(() => read(page.slice(0, at))).not.toThrow();
	});

	it.each(["en", "zh-Hans"] as const)(
		"written by Clausula comes back with its words: %s",
		(language) => {
			const plain = { ...SAMPLE, body: SAMPLE.body.slice(0, 2) };
			const { draft, losses } = read(
				new TextDecoder().decode(exportDraft(plain, "html", language).bytes),
			);
			expect(draft.languages).toEqual([language]);
			const shown = (of: Draft) =>
				[...clausesOf(of, language)].map(({ id }) => [
					labelsOf(of, language).get(id) ?? "",
					anchoredText(of, id, language).replace("Norland (+ Ostia): ", ""),
				]);
			const withoutReferences = ([label, text]: string[]) => [
				label,
				text?.replace(/Article 1, paragraph 1|第一条第一款/, "\ufffc"),
			];
			expect(shown(draft).map(withoutReferences)).toEqual(shown(plain).map(withoutReferences));
			const changes = (of: Draft) =>
				of.suggestions
					.filter(({ anchor }) => anchor.language === language)
					.map(({ kind, author, time, anchor: { node, from, to } }) => [
						kind,
						author,
						time,
						anchoredText(of, node, language).slice(from, to),
					]);
			expect(changes(draft)).toEqual(changes(plain));
			expect(losses).toEqual({
				comments: 1,
				// The words that comments are about.
				highlights: language === "en" ? 2 : 1,
				references: 1,
				"page-styles": 1,
			});
		},
	);
});
