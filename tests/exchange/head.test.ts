import { strFromU8, unzipSync } from "fflate";
import type { Draft } from "../../engine/index";
import { type ExportFormat, exportDraft, importDraft } from "../../exchange/index";
import { SAMPLE } from "./sample";
import { basis } from "./shape";

const MARKED: Draft = { ...SAMPLE, marking: "RESTRICTED <内部>", symbol: "CCW/GGE.1/2026/WP.1" };

const written = (draft: Draft, format: ExportFormat) =>
	new TextDecoder().decode(exportDraft(draft, format, "en").bytes);

test.each([
	["text", "RESTRICTED <内部>\n\nCCW/GGE.1/2026/WP.1\n\n"],
	["markdown", "**RESTRICTED \\<内部\\>**  \n**CCW/GGE.1/2026/WP.1**\n\n"],
	["html", "<header><p>RESTRICTED &lt;内部&gt;</p><p>CCW/GGE.1/2026/WP.1</p></header>"],
] as const)("marking and symbol stand first in %s, escaped", (format, expected) => {
	const out = written(MARKED, format);
	const at = out.indexOf(expected);
	expect(at).toBeGreaterThanOrEqual(0);
	if (format !== "html") expect(at).toBe(0);
	expect(written(SAMPLE, format)).not.toContain("RESTRICTED");
});

test("in Word they are the header of every page, and come back from it", () => {
	const { bytes } = exportDraft(MARKED, "word", "en");
	const files = unzipSync(bytes);
	expect(strFromU8(files["word/header1.xml"] as Uint8Array)).toContain("RESTRICTED &lt;内部&gt;");
	expect(strFromU8(files["word/document.xml"] as Uint8Array)).toMatch(
		/<w:sectPr><w:headerReference w:type="default" r:id="rId7"\/>/,
	);
	const { draft, losses } = importDraft(bytes, "word", basis());
	expect(draft).toMatchObject({ marking: MARKED.marking, symbol: MARKED.symbol });
	expect(losses).toEqual([]);
});

test("a draft without them has no header part", () => {
	const files = unzipSync(exportDraft(SAMPLE, "word", "en").bytes);
	expect(Object.keys(files)).not.toContain("word/header1.xml");
	const { draft } = importDraft(exportDraft(SAMPLE, "word", "en").bytes, "word", basis());
	expect(draft).not.toHaveProperty("marking");
});
