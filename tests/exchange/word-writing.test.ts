import { strFromU8, unzipSync } from "fflate";
import type { Language } from "../../engine/index";
import { exportDraft } from "../../exchange/index";
import { NORLAND, OSTIA, SAMPLE } from "./sample";

function written(language: Language) {
	const { bytes, losses } = exportDraft(SAMPLE, "word", language);
	const files = unzipSync(bytes);
	return {
		bytes,
		losses: losses.map(({ id }) => id),
		part: (name: string) => strFromU8(files[`word/${name}.xml`] as Uint8Array),
	};
}

describe("a Word document of a draft", () => {
	it("numbers by Word's own multilevel lists, in the manner of each language", () => {
		const english = written("en").part("numbering");
		expect(english).toContain('<w:multiLevelType w:val="multilevel"/>');
		expect(english).toContain('<w:lvlText w:val="Article %1"/>');
		expect(english).toMatch(/<w:numFmt w:val="lowerRoman"\/>.{0,90}<w:lvlText w:val="\(%4\)"\/>/);
		const chinese = written("zh-Hans").part("numbering");
		expect(chinese).toContain('<w:lvlText w:val="第%1条"/>');
		expect(chinese).toMatch(
			/<w:numFmt w:val="chineseCountingThousand"\/>.{0,90}<w:lvlText w:val="（%3）"\/>/,
		);
		expect(written("en").part("document")).not.toContain("Article 2<");
	});

	it("begins a list anew where alternatives share a number and an annex counts from 1", () => {
		const numbering = written("en").part("numbering");
		const starts = [...numbering.matchAll(/<w:startOverride w:val="(\d+)"\/>/g)].map(([, n]) => n);
		// Paragraph 6 after the fixed 5, the next article, its alternative, and the annex.
		expect(starts).toEqual(["3", "6", "3", "3", "1"]);
	});

	it("makes cross-references fields that point at bookmarks of their targets", () => {
		const text = written("en").part("document");
		const [, style] = /<w:rStyle w:val="(ClausulaReference\w*)"\/>/.exec(text) ?? [];
		const runs = text
			.split("<w:r>")
			.filter((run) => run.includes(`<w:rStyle w:val="${style}"/>`))
			.join("");
		const fields = [...runs.matchAll(/ REF (_Ref\d+) \\n \\h /g)];
		expect(fields.map(([, name]) => text.includes(`w:name="${name}"`))).toEqual([true, true]);
		expect(runs.replaceAll(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, "")).toBe(
			"Article 1, paragraph 1",
		);
		// A number that Word shows with its 、 has no field: a link leads to it.
		expect(written("zh-Hans").part("document")).toMatch(
			/<w:hyperlink w:anchor="_Ref\d+"><w:r>.{0,140}第一款<\/w:t><\/w:r><\/w:hyperlink>/,
		);
	});

	it("tracks changes with their authors and times", () => {
		const text = written("en").part("document");
		expect(text).toMatch(
			new RegExp(
				`<w:del w:id="\\d+" w:author="Norland" w:date="${NORLAND.time}">.{0,60}<w:delText`,
			),
		);
		expect(text).toMatch(
			new RegExp(`<w:ins w:id="\\d+" w:author="Ostia" w:date="${OSTIA.time}">.{0,60}prompt`),
		);
	});

	it("keeps comments, their replies and that they are done with", () => {
		const { part } = written("en");
		expect(part("comments").match(/<w:comment /g)).toHaveLength(2);
		expect(part("comments")).toContain("Seven days.");
		expect(part("commentsExtended")).toContain(
			'<w15:commentEx w15:paraId="00001001" w15:paraIdParent="00001000" w15:done="1"/>',
		);
	});

	it("names fonts and languages of both scripts", () => {
		expect(written("zh-Hans").part("styles")).toContain('w:eastAsia="SimSun"');
		expect(written("zh-Hans").part("styles")).toContain(
			'<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>',
		);
	});

	it("gives equal bytes for equal drafts", () => {
		expect(written("en").bytes).toEqual(written("en").bytes);
	});

	it("names what it leaves behind", () => {
		expect(written("en").losses).toEqual([
			"exchange.loss.languages",
			"exchange.loss.written-numbers",
		]);
	});
});
