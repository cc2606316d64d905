import { placesOf } from "../../../engine/draft/walk";
import { type Draft, draftFromOutline, findNode, outlineText } from "../../../engine/index";

const ARTICLES = Array.from(
	{ length: 4 },
	(_, index) =>
		`Article ${index + 1}\n\n1. Each Party shall:\n\n(a) keep a record;\n\n(b) report it.\n\n2. Each Party shall tell the others.`,
);

function made(): Draft {
	let count = 0;
	return draftFromOutline(outlineText(`Treaty\n\n${ARTICLES.join("\n\n")}\n`), {
		language: "en",
		newId: () => `n${++count}`,
	});
}

test("a node is found where it stands, asked once or again and again", () => {
	const often = made();
	let nodes = 0;
	for (let turn = 0; turn < 2; turn++)
		for (const place of placesOf(often)) {
			nodes += 1;
			expect(findNode(often, place.node.id)).toEqual(place);
			expect(findNode(made(), place.node.id)).toEqual(place);
		}
	expect(nodes).toBeGreaterThan(32);
	expect(findNode(often, "nowhere")).toBeNull();
	expect(findNode(made(), "nowhere")).toBeNull();
});

test("of two nodes with one id the first is found, asked once or again and again", () => {
	const draft = made();
	const [first, ...rest] = draft.body;
	if (!first) throw new RangeError("an article was due");
	const doubled = { ...draft, body: [first, ...rest, { ...first, children: [] }] };
	for (let turn = 0; turn < 40; turn++) expect(findNode(doubled, first.id)?.node).toBe(first);
});
