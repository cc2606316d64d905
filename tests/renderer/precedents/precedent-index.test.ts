import { createPrecedentIndex } from "../../../renderer/precedents/precedent-index";

const TREATY = `Treaty on Depots

Article 1
Declarations

1. Each Party shall declare its depots within thirty days.

2. The Secretariat shall keep the declarations confidential.

Article 2
Inspection

Inspectors may visit a declared depot at any time.
`;

const CHINESE = `仓库条约

第一条 申报

一、各缔约方应在三十日内申报其仓库。

二、秘书处应对申报保密。
`;

const bytes = (text: string) => new TextEncoder().encode(text);

function filled() {
	const index = createPrecedentIndex();
	expect(index.add("old/depots.md", bytes(TREATY))).toEqual({ ok: true, clauses: 3 });
	expect(index.add("仓库.txt", bytes(CHINESE)).ok).toBe(true);
	return index;
}

test("finds clauses by their words and says where they stand", () => {
	const { hits, total } = filled().search("declared depot", "all");
	// "declare its depots" fits too, and less well.
	expect(total).toBe(2);
	expect(hits[0]).toMatchObject({
		file: "old/depots.md",
		language: "en",
		heading: "Inspection",
		text: "Inspectors may visit a declared depot at any time.",
	});
	expect(hits[0]?.address).toContain("Article 2");
	const marked = hits[0]?.marks.map(({ from, to }) => hits[0]?.text.slice(from, to));
	expect(marked).toEqual(["declared", "depot"]);
});

test("finds the beginnings of words, words of headings, and forgives a slip", () => {
	const index = filled();
	const texts = (query: string) => index.search(query, "all").hits.map(({ text }) => text);
	expect(texts("confid")).toEqual(["The Secretariat shall keep the declarations confidential."]);
	expect(texts("inspection")).toContain("Inspectors may visit a declared depot at any time.");
	expect(texts("confidentail")).toEqual([
		"The Secretariat shall keep the declarations confidential.",
	]);
	expect(texts("")).toEqual([]);
	expect(texts("submarine")).toEqual([]);
});

test("finds Chinese by words of any length, in either script, in the language asked for", () => {
	const index = filled();
	const texts = (query: string, language: "all" | "en" | "zh" = "all") =>
		index.search(query, language).hits.map(({ text }) => text);
	expect(texts("保密")).toEqual(["秘书处应对申报保密。"]);
	expect(texts("缔约方应在三十日内")).toEqual(["各缔约方应在三十日内申报其仓库。"]);
	expect(texts("締約方")).toEqual(["各缔约方应在三十日内申报其仓库。"]);
	expect(texts("密")).toEqual(["秘书处应对申报保密。"]);
	expect(texts("申报", "en")).toEqual([]);
	expect(texts("declare", "zh")).toEqual([]);
	const [hit] = index.search("締約方", "zh").hits;
	expect(hit?.marks.map(({ from, to }) => hit.text.slice(from, to))).toEqual(["缔约方"]);
});

test("says what cannot be read, and forgets all when cleared", () => {
	const index = filled();
	expect(index.add("x.clausula", bytes("{"))).toMatchObject({ ok: false });
	expect(index.add("x.docx", bytes("PK"))).toMatchObject({ ok: false });
	expect(index.add("x.txt", Uint8Array.of(0x81, 0x20))).toMatchObject({
		ok: false,
		code: "not-utf8",
	});
	index.clear();
	expect(index.search("depot", "all")).toEqual({ hits: [], total: 0 });
});
