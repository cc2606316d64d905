import { openText } from "../../engine/index";
import { importDraft } from "../../exchange/index";
import { readingOf } from "./reading";
import { basis } from "./shape";

const read = (text: string) =>
	readingOf(importDraft(new TextEncoder().encode(text), "markdown", basis()));

it.each<readonly [string, string, readonly string[], Readonly<Record<string, number>>]>([
	[
		"data before the text",
		"---\nauthor: Ostia\ntags:\n  - law\n# draft\n---\n# Declaration\n\nEach State shall report.\n",
		["clause Each State shall report."],
		{ "front-matter": 4 },
	],
	[
		"words between rules, which are no data",
		"---\n\nEach State shall report.\n\n---\n\nSoon: in a year.\n",
		["clause Each State shall report.", "clause Soon: in a year."],
		{},
	],
	[
		"words struck and raised, and HTML of all kinds",
		"# Declaration\n\nThe ~~old~~ text, m<sup>2</sup>.<!-- ask -->\n\n<!-- Ostia? -->\n\n<details><summary>What it means.</summary>\n\nAll of it.\n\n</details>\n",
		["clause The old text, m2.", "clause What it means.", "clause All of it."],
		{ struck: 1, raised: 1, remarks: 2 },
	],
	[
		"pictures with what is said of them, and remarks written as targets",
		"# Declaration\n\nSee ![Seal of Ostia][seal] and [this][law].\n\n[seal]: a.png\n[law]: http://x.invalid\n[//]: # (ask Norland)\n",
		["clause See and this."],
		{ pictures: 1, descriptions: 1, links: 1, remarks: 1 },
	],
	[
		"lists of tasks and of terms, as their words",
		"# Declaration\n\nEach State shall:\n\n- [ ] report;\n- [x] review.\n\nSystem\n: A machine.\n",
		[
			"clause Each State shall:",
			"  clause • [ ] report;",
			"  clause • [x] review.",
			"clause System : A machine.",
		],
		{},
	],
	[
		"emphasis in headings",
		"# Declaration\n\n## On *all* **kinds**\n\nWords.\n",
		["part On all kinds", "  clause Words."],
		{},
	],
])("Markdown: %s", (_, text, lines, losses) => {
	const came = read(text);
	expect(came.lines).toEqual(lines);
	expect(came.losses).toEqual(losses);
});

it("the title among data before the text heads it where no heading does", () => {
	const { draft, losses } = read(
		'---\ntitle: "On Sentry Systems"\nlang: en\n---\n\nEach State shall report.\n',
	);
	expect(openText(draft.title.en ?? [])).toBe("On Sentry Systems");
	expect(losses).toEqual({ "front-matter": 1 });
});
