import { formatMessage, type Language, mapsOf } from "../../engine/index";
import en from "../../locales/en.json";
import zhHans from "../../locales/zh-Hans.json";
import zhHant from "../../locales/zh-Hant.json";
import { layoutChain } from "../../reports/svg/chain-layout";
import type { Drawing, TextMark } from "../../reports/svg/drawing";
import { mapDrawings, mapNames, mapSvgs } from "../../reports/svg/map-svgs";
import { strongSize, textWidth } from "../../reports/svg/text";
import { readClauses } from "../engine/maps/drafts";

const CATALOGUES = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

const ENGLISH = `Article 1 Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system.

2. No autonomous weapon system shall remain active for more than 90 minutes after an authorisation.

3. Autonomous systems may engage incoming missiles without human intervention & without "confirmation" <of any kind>.

Article 2 Follow-up

1. Each State Party shall keep a record of every attack for ten years.

2. The Technical Panel, composed of nine independent experts, may inspect the source code of any autonomous weapon system on 72 hours' notice.

3. The developer is liable for damage caused by defects in the model.
`;

const CHINESE = `第一条 限制

一、各缔约国应确保指挥官在使用武力之前授权自主武器系统的每次攻击。

二、任何系统在授权后保持激活不得超过九十分钟。

三、自主系统可在无人干预的情况下打击来袭导弹。

第二条 后续

一、各缔约国应将每次攻击的记录保存十年。

二、由九名独立专家组成的技术小组可在提前七十二小时通知后视察任何自主武器系统的源代码。
`;

function drawn(text: string, language: Language, ui: Language = language) {
	const clauses = readClauses(text, language);
	const names = mapNames(clauses, (id, params = {}) =>
		formatMessage(CATALOGUES[ui], { id, params }),
	);
	const maps = mapsOf(clauses);
	return {
		clauses,
		maps,
		drawings: mapDrawings(maps, names),
		svgs: mapSvgs(maps, names, { language: ui, draftLanguage: language }),
	};
}

const CASES: readonly (readonly [string, string, Language])[] = [
	["English", ENGLISH, "en"],
	["Chinese", CHINESE, "zh-Hans"],
	["empty", "", "zh-Hant"],
];

/** The width of a text mark as it is drawn, semibold or not. */
function widthOf({ text, size, strong }: TextMark): number {
	return textWidth(text, strong ? strongSize(size) : size);
}

/** Text of a group that sticks out of the group's box, if it has one. */
function overflowing({ groups }: Drawing): readonly string[] {
	return groups.flatMap(({ marks }) => {
		const box = marks.find((mark) => mark.type === "rect" && mark.width > 10);
		if (box?.type !== "rect") return [];
		return marks.flatMap((mark) =>
			mark.type === "text" &&
			(mark.x < box.x ||
				mark.x + widthOf(mark) > box.x + box.width ||
				mark.y - mark.size < box.y - 1 ||
				mark.y > box.y + box.height)
				? [mark.text]
				: [],
		);
	});
}

describe.each(CASES)("the drawings of the maps of the %s draft", (_, text, language) => {
	const { clauses, drawings, svgs } = drawn(text, language);
	const ids = new Set(clauses.map(({ reading }) => reading.id));

	it.each(["autonomy", "chain", "verification"] as const)("keep all in its place: %s", (map) => {
		const drawing = drawings[map];
		expect(overflowing(drawing)).toEqual([]);
		for (const { marks, clauses: targets } of drawing.groups) {
			for (const id of targets) expect(ids).toContain(id);
			for (const mark of marks) {
				if (mark.type === "path") continue;
				expect(mark.x).toBeGreaterThanOrEqual(0);
				expect(mark.y).toBeLessThanOrEqual(drawing.height);
				const width = mark.type === "rect" ? mark.width : widthOf(mark);
				expect(mark.x + width).toBeLessThanOrEqual(drawing.width);
			}
		}
		const groupIds = drawing.groups.map(({ id }) => id);
		expect(new Set(groupIds).size).toBe(groupIds.length);
	});

	it.each(["autonomy", "chain", "verification"] as const)(
		"are well-formed documents with title and description that fetch nothing: %s",
		(map) => {
			const svg = svgs[map];
			expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
			expect(svg).toMatch(/<title id="map-\w+-title">[^<]+<\/title>/);
			expect(svg).toMatch(/<desc id="map-\w+-description">[^<]+<\/desc>/);
			expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
				/https?:|url\(|@import|<script|<image|href=/,
			);
			// Tags close in order: what stands between them is escaped.
			const open: string[] = [];
			for (const [, closing, name, attributes] of svg.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
				if (closing) expect(open.pop()).toBe(name);
				else if (!attributes?.endsWith("/")) open.push(name ?? "");
			}
			expect(open).toEqual([]);
			expect(svg.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
			expect(svg).not.toMatch(/NaN|undefined|map\.[a-z]/);
		},
	);
});

describe("the drawings of the maps", () => {
	it("say each cell in words and lead to its clauses", () => {
		const { drawings, clauses } = drawn(ENGLISH, "en");
		const cell = drawings.autonomy.groups.find(({ label }) => label.startsWith("Engage, In"));
		expect(cell?.label).toContain("1.1");
		expect(cell?.clauses).toEqual([clauses[0]?.reading.id]);
	});

	it("are in the reader's language, with the draft's words in its own", () => {
		const { svgs } = drawn(ENGLISH, "en", "zh-Hant");
		expect(svgs.autonomy).toContain("自主性矩陣");
		expect(svgs.autonomy).toMatch(/lang="en"[^>]*>1\.2：more than 90 minutes/);
	});

	it("escape what the draft says", () => {
		const { svgs } = drawn(ENGLISH, "en");
		const quoted = drawn(
			'1. Each Party shall declare "A & B" <weapons> to the Secretariat every year.\n',
			"en",
		).svgs.verification;
		expect(quoted).toContain("&quot;A &amp; B&quot;");
		expect(quoted).toContain("&lt;weapons&gt;");
		expect(svgs.verification).not.toContain("<of any kind>");
	});

	it("show one domain with what speaks of all", () => {
		const { maps, clauses } = drawn(
			"1. Operators shall supervise each attack.\n\n2. No cyber system shall select targets without human control.\n\n3. No swarm shall select persons.\n",
			"en",
		);
		const names = mapNames(clauses, (id) => id);
		const select = mapDrawings(maps, names, { domain: "cyber" }).autonomy.groups.filter(
			({ label }) => label.startsWith("map.function.select"),
		);
		expect(select.flatMap(({ clauses: ids }) => ids)).toEqual([clauses[1]?.reading.id]);
	});
});

describe("the layout of the chain", () => {
	it("goes from left to right and lets nodes not overlap", () => {
		const { maps } = drawn(ENGLISH, "en");
		const { nodes, edges } = layoutChain(maps.chain, () => ({ width: 100, height: 40 }));
		const at = (id: string) => nodes.find((node) => node.id === id)?.x ?? -1;
		expect(at("actor:state")).toBeLessThan(at("duty:use"));
		expect(at("duty:use")).toBeLessThan(at("link:record"));
		expect(at("link:record")).toBeLessThan(at("link:review"));
		expect(at("link:review")).toBeLessThan(at("link:consequence"));
		for (const one of nodes)
			for (const other of nodes)
				if (one !== other)
					expect(
						Math.abs(one.x - other.x) >= 100 - 0.01 || Math.abs(one.y - other.y) >= 40 - 0.01,
					).toBe(true);
		for (const { points } of edges) expect(points[0]?.x).toBeLessThan(points.at(-1)?.x ?? 0);
	});

	it("is the same each time", () => {
		const { maps } = drawn(CHINESE, "zh-Hans");
		const size = () => ({ width: 100, height: 40 });
		expect(layoutChain(maps.chain, size)).toEqual(layoutChain(maps.chain, size));
	});
});
