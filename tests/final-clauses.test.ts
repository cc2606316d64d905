import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { treeFault } from "../engine/draft/tree-fault";
import {
	applyCommand,
	type Draft,
	type DraftNode,
	findNode,
	insertFinalClauses,
	type LANGUAGES,
	newDraft,
	openText,
	parseDraft,
	type Run,
} from "../engine/index";
import { finalSetOf } from "../renderer/store/final-clauses";

const TEMPLATES = join(__dirname, "../templates");
const FILE = JSON.parse(readFileSync(join(TEMPLATES, "final-clauses.json"), "utf8"));

function template(name: string): Draft {
	return parseDraft(readFileSync(join(TEMPLATES, `${name}.clausula`)));
}

function counter(): () => string {
	let at = 0;
	return () => `n${++at}`;
}

function flat(nodes: readonly DraftNode[]): readonly DraftNode[] {
	return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function runsIn(nodes: readonly DraftNode[]): readonly Run[] {
	const inside = (run: Run): readonly Run[] =>
		run.type === "bracket"
			? [run, ...run.options.flatMap(({ content }) => content.flatMap(inside))]
			: [run];
	return flat(nodes).flatMap(({ heading, text }) =>
		[...Object.values(heading), ...Object.values(text)].flat().flatMap(inside),
	);
}

test("the list of final clauses is as its schema says, and every kind of instrument has its set", () => {
	const schema = JSON.parse(
		readFileSync(join(__dirname, "../schemas/final-clauses.schema.json"), "utf8"),
	);
	const validate = new Ajv({ strict: true }).compile(schema);
	validate(FILE);
	expect(validate.errors).toBeNull();
	for (const instrument of [
		"treaty",
		"protocol",
		"political-declaration",
		"resolution",
		"code",
		"strategy",
		"principles",
		"statute",
	] as const)
		expect(finalSetOf(instrument)).not.toBeNull();
});

test.each(["treaty", "protocol", "political-declaration"] as const)(
	"the final clauses of a %s stand in its template and need nothing outside of them",
	(kind) => {
		const set = finalSetOf(kind);
		const from = template(set?.template ?? "");
		for (const id of set?.articles ?? []) {
			const node = findNode(from, id)?.node;
			expect(node?.kind).toBe("article");
			expect(runsIn(node ? [node] : []).some(({ type }) => type === "reference")).toBe(false);
		}
	},
);

test.each(["treaty", "protocol", "political-declaration"] as const)(
	"final clauses of a %s come in at the end in the draft's languages, values in brackets, in one step",
	(instrument) => {
		const newId = counter();
		const draft = newDraft({ languages: ["zh-Hans", "en"], instrument, newId });
		const annex = {
			...(draft.body[1] as DraftNode),
			id: "annex",
			kind: "annex",
			children: [],
		} as const;
		const annexed: Draft = { ...draft, body: [...draft.body, annex] };
		const set = finalSetOf(instrument);
		const edit = set && insertFinalClauses(annexed, template(set.template), set, newId);
		if (!edit || !set) throw new Error("nothing to insert");
		const { draft: after, inverse } = applyCommand(annexed, edit.command);
		expect(treeFault(after)).toBeNull();
		expect(after.body.slice(2).map(({ kind }) => kind)).toEqual([
			...set.articles.map(() => "article"),
			"annex",
		]);
		const added = after.body.slice(2, -1);
		for (const node of flat(added))
			for (const words of [node.heading, node.text])
				expect(Object.keys(words).every((each) => each === "en" || each === "zh-Hans")).toBe(true);
		const brackets = (language: (typeof LANGUAGES)[number]) =>
			flat(added).flatMap(({ text }) =>
				(text[language] ?? []).flatMap((run) => (run.type === "bracket" ? [run.id] : [])),
			);
		expect(brackets("en").length).toBeGreaterThan(1);
		expect([...brackets("zh-Hans")].sort()).toEqual([...brackets("en")].sort());
		expect(applyCommand(after, inverse).draft).toEqual(annexed);
	},
);

test("a treaty's days, places and languages are open", () => {
	const newId = counter();
	const draft = newDraft({ languages: ["en"], instrument: "treaty", newId });
	const set = finalSetOf("treaty");
	const edit = set && insertFinalClauses(draft, template("treaty"), set, newId);
	const after = edit ? applyCommand(draft, edit.command).draft : draft;
	const text = flat(after.body)
		.map(({ text: own }) => openText(own.en ?? []))
		.join(" ");
	expect(text).toContain("[90 days] after the deposit of the [twentieth / fortieth] instrument");
	expect(text).toContain("The [Arabic, Chinese, English, French, Russian and Spanish] texts");
});
