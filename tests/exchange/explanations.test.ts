import { applyCommand, type Draft } from "../../engine/index";
import { type ExportFormat, exportDraft, importDraft } from "../../exchange/index";
import { SAMPLE } from "./sample";
import { basis } from "./shape";

const NOTE = "From the <2019> manual.\nSee its annex.";

/** The first clause of the sample that has words in English. */
function firstClause(nodes: Draft["body"]): string | null {
	for (const node of nodes) {
		if (node.kind === "clause" && node.text.en) return node.id;
		const found = firstClause(node.children);
		if (found !== null) return found;
	}
	return null;
}

const EXPLAINED: Draft = applyCommand(SAMPLE, {
	type: "set-note",
	node: firstClause(SAMPLE.body) ?? "",
	language: "en",
	text: NOTE,
}).draft;

function written(format: ExportFormat, explanations: boolean) {
	const { bytes, losses } = exportDraft(EXPLAINED, format, "en", { explanations });
	return { text: new TextDecoder().decode(bytes), lost: losses.map(({ id }) => id) };
}

const LOSS = "exchange.loss.explanations";

test.each([
	["text", `[Explanatory note: ${NOTE}]`],
	["markdown", "*[Explanatory note: From the \\<2019\\> manual. See its annex.]*"],
	["html", '<p class="explanation">From the &lt;2019&gt; manual.<br/>See its annex.</p>'],
] as const)(
	"explanatory notes stand behind their clauses in %s where they are wanted",
	(format, expected) => {
		const taken = written(format, true);
		expect(taken.text).toContain(expected);
		expect(taken.lost).not.toContain(LOSS);
		const left = written(format, false);
		expect(left.text).not.toContain("manual");
		expect(left.lost).toContain(LOSS);
	},
);

test("in Word they have a style of their own and come back as notes", () => {
	const { bytes, losses } = exportDraft(EXPLAINED, "word", "en", { explanations: true });
	expect(losses.map(({ id }) => id)).not.toContain(LOSS);
	const { draft } = importDraft(bytes, "word", basis());
	const notes: unknown[] = [];
	const visit = (nodes: Draft["body"]) => {
		for (const node of nodes) {
			if (node.note) notes.push(node.note);
			visit(node.children);
		}
	};
	visit(draft.body);
	expect(notes).toEqual([{ en: NOTE }]);
	expect(exportDraft(EXPLAINED, "word", "en").losses.map(({ id }) => id)).toContain(LOSS);
});
