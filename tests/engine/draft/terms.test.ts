import fc from "fast-check";
import {
	applyCommand,
	beginHistory,
	type DefinedTerm,
	type Draft,
	type DraftCommand,
	LANGUAGES,
	openText,
	perform,
	type Run,
	termUses,
	toBlocks,
	undo,
} from "../../../engine/index";
import { clause, container, draftOf, drafts } from "./drafts";

const text = (words: string): Run => ({ type: "text", text: words });

function termOf(en: string, zh = "", definedIn: string | null = null): DefinedTerm {
	return {
		id: `t-${en || zh}`,
		name: { ...(en && { en }), ...(zh && { "zh-Hans": zh }) },
		definedIn,
	};
}

function english(words: string, ...names: string[]): Draft {
	return {
		...draftOf(container("article", "a", "", clause("c", words))),
		terms: names.map((name) => termOf(name)),
	};
}

function chinese(words: string, ...names: string[]): Draft {
	const node = { ...clause("c", ""), text: { "zh-Hans": [text(words)] } };
	return {
		...draftOf(container("article", "a", "", node)),
		languages: ["zh-Hans"],
		terms: names.map((name) => termOf("", name)),
	};
}

/** The words of the draft's clause with each use in angle brackets. */
function marked(draft: Draft, language: "en" | "zh-Hans" = "en"): string {
	const words = openText(toBlocks(draft, language).find(({ id }) => id === "c")?.runs ?? []);
	let out = "";
	let at = 0;
	for (const { from, to, block } of termUses(draft, language)) {
		if (block !== "c") continue;
		out += `${words.slice(at, from)}<${words.slice(from, to)}>`;
		at = to;
	}
	return out + words.slice(at);
}

describe("uses of terms in English", () => {
	test.each<[string, string[], string]>([
		["The operator of a weapon system.", ["operator"], "The <operator> of a weapon system."],
		["Operators and the operator's log.", ["operator"], "<Operators> and the <operator>'s log."],
		[
			"A cooperator is no operator-led team.",
			["operator"],
			"A cooperator is no operator-led team.",
		],
		[
			"Each State Party shall join the States Parties.",
			["State Party"],
			"Each <State Party> shall join the <States Parties>.",
		],
		["The state of the art binds no State.", ["State"], "The state of the art binds no <State>."],
		[
			"AUTONOMOUS WEAPON SYSTEMS kill.",
			["autonomous weapon system"],
			"<AUTONOMOUS WEAPON SYSTEMS> kill.",
		],
		[
			"A semi-autonomous weapon system.",
			["autonomous weapon system", "weapon"],
			"A semi-autonomous <weapon> system.",
		],
		[
			"Autonomous weapons systems and weapons.",
			["autonomous weapon system", "weapon"],
			"<Autonomous weapons systems> and <weapons>.",
		],
		[
			"Meaningful human control, human control.",
			["human control", "meaningful human control"],
			"<Meaningful human control>, <human control>.",
		],
		[
			"Systems of control; a system of control.",
			["system of control"],
			"<Systems of control>; a <system of control>.",
		],
		[
			"The means of warfare mean much.",
			["means of warfare", "means"],
			"The <means of warfare> mean much.",
		],
		["Bodies of the Body.", ["Body"], "<Bodies> of the <Body>."],
		["LAWS and the laws of war.", ["LAWS"], "<LAWS> and the laws of war."],
		["The Human\u00a0Operator’s duty.", ["human operator"], "The <Human\u00a0Operator>’s duty."],
		["Nothing is named here.", [], "Nothing is named here."],
	])("in %j of %j", (words, names, expected) => {
		expect(marked(english(words, ...names))).toBe(expected);
	});
});

describe("uses of terms in Chinese", () => {
	test.each<[string, string[], string]>([
		[
			"操作员应当控制自主武器系统。",
			["操作员", "自主武器系统", "武器"],
			"<操作员>应当控制<自主武器系统>。",
		],
		["武器与自主武器。", ["武器"], "<武器>与自主<武器>。"],
		["AI系统与XAI系统。", ["AI系统"], "<AI系统>与XAI系统。"],
	])("in %j of %j", (words, names, expected) => {
		expect(marked(chinese(words, ...names), "zh-Hans")).toBe(expected);
	});
});

test("links and plain names are uses, brackets are looked into, and the defining place is told", () => {
	const runs: Run[] = [
		text("The panel means a "),
		{
			type: "bracket",
			id: "b",
			options: [
				{ id: "o1", proposers: [], supporters: [], content: [text("panel")] },
				{ id: "o2", proposers: [], supporters: [], content: [text("a panel")] },
			],
		},
		{ type: "term", term: "t-panel", text: "such body" },
	];
	const node = { ...clause("c", ""), text: { en: runs } };
	const draft: Draft = { ...draftOf(node), terms: [termOf("panel", "", "c")] };
	expect(marked(draft)).toBe("The <panel> means a [<panel> / a <panel>]<such body>");
	expect(termUses(draft, "en").map(({ defining }) => defining)).toEqual([
		true,
		false,
		false,
		false,
	]);
});

test("uses of unchanged blocks are kept, and of an unchanged draft the whole list", () => {
	const draft = english("The operator waits.", "operator");
	const uses = termUses(draft, "en");
	expect(termUses(draft, "en")).toBe(uses);
	const { draft: next } = applyCommand(draft, {
		type: "insert",
		parent: null,
		index: 0,
		node: clause("d", "An operator acts."),
	});
	expect(termUses(next, "en").map(({ block }) => block)).toEqual(["d", "c"]);
});

function renamed(draft: Draft, names: DefinedTerm["name"], term = draft.terms[0]?.id ?? ""): Draft {
	return applyCommand(draft, { type: "rename-term", term, names }).draft;
}

describe("renaming", () => {
	test.each<[string, string, string, string]>([
		[
			"The operator and the operators.",
			"operator",
			"supervisor",
			"The supervisor and the supervisors.",
		],
		["Operators act.", "operator", "duty officer", "Duty officers act."],
		[
			"An operator acts; a supervisor waits.",
			"operator",
			"person in charge",
			"A person in charge acts; a supervisor waits.",
		],
		["Operators act.", "operator", "person in charge", "Persons in charge act."],
		["A weapon and a weapon.", "weapon", "armed system", "An armed system and an armed system."],
		["Duties of Operators", "operator", "duty officer", "Duties of Duty Officers"],
		["“Operator” means one.", "operator", "duty officer", "“Duty officer” means one."],
		["HUMAN CONTROL", "human control", "human judgement", "HUMAN JUDGEMENT"],
		["Use of Human Control", "human control", "care of the user", "Use of Care of the User"],
		[
			"A State Party and States Parties.",
			"State Party",
			"Contracting Party",
			"A Contracting Party and Contracting Parties.",
		],
		[
			"A State Party and States Parties.",
			"States Parties",
			"Contracting Parties",
			"A Contracting Party and Contracting Parties.",
		],
		["The autonomous weapons system.", "autonomous weapon system", "AWS", "The AWS."],
		["An AWS and AWSs.", "AWS", "robotic weapon", "A robotic weapon and robotic weapons."],
	])("in %j of %s to %s", (words, old, fresh, expected) => {
		const draft = renamed(english(words, old), { en: fresh });
		expect(openText(toBlocks(draft, "en")[2]?.runs ?? [])).toBe(expected);
		expect(draft.terms[0]?.name.en).toBe(fresh);
	});

	it("changes both languages in one step, in title, headings, marks, footnotes, brackets and links, and is taken back whole", () => {
		const runs: Run[] = [
			text("By human "),
			{ type: "text", text: "control", marks: ["bold"] },
			{ type: "footnote", id: "f", content: [text("See human control.")] },
			{
				type: "bracket",
				id: "b",
				options: [{ id: "o", proposers: [], supporters: [], content: [text("human control")] }],
			},
			{ type: "term", term: "t-human control", text: "such control" },
			{ type: "term", term: "t-human control", text: "Human control" },
		];
		const node = {
			...clause("c", ""),
			text: { en: runs, "zh-Hans": [text("人类控制与无人类控制")] },
		};
		const draft: Draft = {
			...draftOf(container("article", "a", "Human Control", node)),
			title: { en: [text("On human control")] },
			terms: [termOf("human control", "人类控制", "c"), termOf("control")],
		};
		const history = perform(
			beginHistory(draft),
			{
				type: "rename-term",
				term: "t-human control",
				names: { en: "human judgement", "zh-Hans": "人的判断" },
			},
			{ coalesceKey: null, caretBefore: null, caretAfter: null, time: 0 },
		);
		const now = history.draft;
		expect(now.title.en).toEqual([text("On human judgement")]);
		expect(now.body[0]?.heading.en).toEqual([text("Human Judgement")]);
		expect(now.body[0]?.children[0]?.text).toEqual({
			en: [
				text("By human judgement"),
				{ type: "footnote", id: "f", content: [text("See human judgement.")] },
				{
					type: "bracket",
					id: "b",
					options: [{ id: "o", proposers: [], supporters: [], content: [text("human judgement")] }],
				},
				{ type: "term", term: "t-human control", text: "such control" },
				{ type: "term", term: "t-human control", text: "Human judgement" },
			],
			"zh-Hans": [text("人的判断与无人的判断")],
		});
		expect(undo(history)?.history.draft).toEqual(draft);
	});

	it("leaves a longer term's words alone", () => {
		const draft = english(
			"Meaningful human control and human control.",
			"human control",
			"meaningful human control",
		);
		expect(marked(renamed(draft, { en: "oversight" }))).toBe(
			"<Meaningful human control> and <oversight>.",
		);
	});

	it("refuses blank names and terms that aren't there", () => {
		expect(() => renamed(english("", "x"), { en: " " })).toThrow(RangeError);
		expect(() => renamed(english("", "x"), { en: "y" }, "gone")).toThrow(RangeError);
	});
});

describe("the list of terms", () => {
	const draft = english("The operator.", "operator");

	it("grows by a term with its names trimmed, never twice by the same", () => {
		const term = { id: "t", name: { en: "  flight  log " }, definedIn: "c" };
		const { draft: next } = applyCommand(draft, { type: "define-term", term });
		expect(next.terms[1]).toEqual({ id: "t", name: { en: "flight log" }, definedIn: "c" });
		expect(() => applyCommand(next, { type: "define-term", term })).toThrow(RangeError);
		expect(() => applyCommand(draft, { type: "define-term", term: { ...term, name: {} } })).toThrow(
			RangeError,
		);
	});

	it("loses a term without losing words", () => {
		const linked: Run[] = [
			text("The "),
			{ type: "term", term: "t-operator", text: "person" },
			text(" acts."),
		];
		const { draft: with2 } = applyCommand(draft, {
			type: "set-runs",
			block: "c",
			language: "en",
			runs: linked,
		});
		const { draft: next } = applyCommand(with2, { type: "remove-term", term: "t-operator" });
		expect(next.terms).toEqual([]);
		expect(toBlocks(next, "en")[2]?.runs).toEqual([text("The person acts.")]);
	});
});

test("every command on terms is taken back by its inverse", () => {
	fc.assert(
		fc.property(
			drafts,
			fc.nat(),
			fc.constantFrom("rename", "remove", "define", "home"),
			fc.string(),
			(draft, at, kind, name) => {
				const [term] = draft.terms;
				if (draft.terms[1]?.id === term?.id) return;
				const command: DraftCommand | null =
					kind === "define"
						? {
								type: "define-term",
								term: { id: "fresh", name: { en: `n${name}`.trim() }, definedIn: null },
							}
						: !term
							? null
							: kind === "rename"
								? {
										type: "rename-term",
										term: term.id,
										names: { [LANGUAGES[at % 3] ?? "en"]: `n${name}` },
									}
								: kind === "remove"
									? { type: "remove-term", term: term.id }
									: { type: "set-term-definition", term: term.id, definedIn: "n0" };
				if (!command) return;
				const { draft: next, inverse } = applyCommand(draft, command);
				expect(applyCommand(next, inverse).draft).toEqual(draft);
			},
		),
	);
});

test("uses are slices of their blocks that don't overlap", () => {
	fc.assert(
		fc.property(drafts, (draft) => {
			for (const language of LANGUAGES) {
				const words = new Map(
					toBlocks(draft, language).map(({ id, runs }) => [id, openText(runs)]),
				);
				let last = { block: "", to: 0 };
				for (const { block, from, to } of termUses(draft, language)) {
					expect(from).toBeLessThanOrEqual(to);
					expect(to).toBeLessThanOrEqual(words.get(block)?.length ?? -1);
					if (block === last.block) expect(from).toBeGreaterThanOrEqual(last.to);
					last = { block, to };
				}
			}
		}),
	);
});
