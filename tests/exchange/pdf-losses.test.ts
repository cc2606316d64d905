import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatMessage } from "../../engine/index";
import { withAnnotations } from "../../exchange/pdf/annotations";
import catalogue from "../../locales/en.json";
import { buildCommand, clausula, Folder } from "../cli/clausula";
import { pdfFile } from "./pdf-files";

/** A thing over a page: its dictionary, its lower left corner and its size. */
const over = (dictionary: string, x = 70, y = 600, width = 90, height = 16) =>
	`<</Type/Annot${dictionary}/Rect[${x} ${y} ${x + width} ${y + height}]>>`;
const MARK = "/QuadPoints[70 700 90 700 70 710 90 710]";

const folder = new Folder();

beforeAll(buildCommand, 120_000);
afterAll(() => folder.remove());

/** The losses that the program names, by kind. */
function named(messages: string): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const message of messages.trim().split("\n")) {
		const [count = ""] = /\d+/.exec(message) ?? [];
		const said = (id: string) => formatMessage(catalogue, { id, params: { count } });
		const id = Object.keys(catalogue).find((id) => said(id) === message) ?? message;
		counts[id.replace("exchange.loss.", "")] = Number(count);
	}
	return counts;
}

const read = (things: readonly string[]) => {
	const lines = [
		["Each State shall name", 70, 700] as const,
		["as its contact.", 290, 700] as const,
	];
	const file = folder.write("over.pdf", pdfFile([lines, []], null, null, things));
	const run = clausula(["convert", file, join(folder.path, "over.txt")]);
	const text = readFileSync(join(folder.path, "over.txt"), "utf8").trim();
	return { text, losses: named(run.err) };
};

const BASE = { pages: 2, scripts: 1, "empty-pages": 1 };

it.each<readonly [string, readonly string[], string, Readonly<Record<string, number>>]>([
	[
		"what was filled into a form, at its place",
		[over("/Subtype/Widget/FT/Tx/T(n)/V(the Ministry)/DA(/F1 11 Tf)", 185, 697)],
		"Each State shall name the Ministry as its contact.",
		{ "form-fields": 1 },
	],
	[
		"a box that is ticked, and one that is not",
		[
			over("/Subtype/Widget/FT/Btn/T(c)/V/Yes/AS/Yes/AP<</N<</Yes null/Off null>>>>", 20, 697, 12),
			over("/Subtype/Widget/FT/Btn/T(d)/V/Off/AS/Off/AP<</N<</On null/Off null>>>>", 40, 697, 12),
		],
		"☒ ☐ Each State shall name as its contact.",
		{ "form-fields": 2 },
	],
	[
		"words typed onto the page",
		[over("/Subtype/FreeText/Contents(Agreed.)/DA(/F1 11 Tf)", 400, 697)],
		"Each State shall name as its contact. Agreed.",
		{ "form-fields": 1 },
	],
	[
		"comments, marks over words, drawings, links and signatures",
		[
			over("/Subtype/Text/Contents(Who?)"),
			over(`/Subtype/Highlight/Contents(Why?)${MARK}`),
			over(`/Subtype/Highlight${MARK}`),
			over(`/Subtype/StrikeOut${MARK}`),
			over("/Subtype/Ink/InkList[[70 700 80 710]]"),
			over("/Subtype/Link/A<</S/URI/URI(http://x.invalid)>>"),
			over("/Subtype/Widget/FT/Sig/T(s)"),
			over("/Subtype/Text/Contents(unseen)/F 2"),
		],
		"Each State shall name as its contact.",
		{ comments: 2, highlights: 1, struck: 1, pictures: 1, links: 1, signatures: 1 },
	],
])("of a PDF: %s", (_, things, line, losses) => {
	expect(read(things)).toEqual({ text: line, losses: { ...BASE, ...losses } });
});

it("words over a page stand among its own by their place", () => {
	const piece = (text: string, x: number, y: number) => ({ text, x, y, size: 11, width: 50 });
	const counted: string[] = [];
	const pieces = withAnnotations(
		[piece("above", 70, 700), piece("left", 70, 650), piece("right", 300, 650)],
		[
			{ subtype: "Widget", fieldType: "Ch", fieldValue: ["a", "b"], rect: [150, 646, 250, 662] },
			{ subtype: "Widget", fieldType: "Tx", fieldValue: "one\ntwo", rect: [70, 500, 250, 530] },
			{ subtype: "Widget", fieldType: "Tx", fieldValue: "x", password: true },
		],
		(kind) => counted.push(kind),
	);
	expect(pieces.map(({ text }) => text)).toEqual(["above", "left", "a, b", "right", "one", "two"]);
	expect(counted).toEqual(["form-fields", "form-fields", "form-fields"]);
});
