import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type Anchor,
	anchoredText,
	type Comment,
	type Draft,
	type DraftNode,
	type Language,
	type NumberingStyle,
	parseDraftText,
	type Run,
	type Suggestion,
} from "../../engine/index";
import { SAMPLE } from "../exchange/sample";

/** A draft that goes to LibreOffice and back in one of its languages. */
export interface OfficeSample {
	readonly draft: Draft;
	readonly language: Language;
}

type Words = string | readonly Run[];

const runs = (words: Words): readonly Run[] =>
	typeof words === "string" ? [{ type: "text", text: words }] : words;

const text = (words: string, ...marks: ("bold" | "italic" | "underline")[]): Run =>
	marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };

const to = (target: string): Run => ({ type: "reference", target });

const note = (id: string, words: Words): Run => ({ type: "footnote", id, content: runs(words) });

/** A bracket whose options are words, or words with those behind them. */
const bracket = (
	id: string,
	...options: readonly (Words | { by: string[]; with?: string[]; words: Words })[]
): Run => ({
	type: "bracket",
	id,
	options: options.map((option, index) => {
		const plain = typeof option === "string" || Array.isArray(option);
		const full = plain ? { by: [], words: option as Words } : (option as { by: string[] } & object);
		const {
			by,
			with: supporters = [],
			words,
		} = full as {
			by: string[];
			with?: string[];
			words: Words;
		};
		return {
			id: `${id}-${index}`,
			proposers: by,
			supporters,
			content: words === "" ? [] : runs(words),
		};
	}),
});

class Builder {
	private count = 0;

	constructor(private readonly language: Language) {}

	clause(words: Words, ...children: DraftNode[]): DraftNode {
		return this.named(`c${++this.count}`, "clause", words, children);
	}

	/** A clause that others refer to. */
	known(id: string, words: Words, ...children: DraftNode[]): DraftNode {
		return this.named(id, "clause", words, children);
	}

	holder(kind: DraftNode["kind"], words: Words, ...children: DraftNode[]): DraftNode {
		return this.named(`${kind}${++this.count}`, kind, words, children);
	}

	named(
		id: string,
		kind: DraftNode["kind"],
		words: Words,
		children: readonly DraftNode[],
		numbering: DraftNode["numbering"] = "automatic",
	): DraftNode {
		const own = words === "" ? {} : { [this.language]: runs(words) };
		const clause = kind === "clause";
		return {
			id,
			kind,
			heading: clause ? {} : own,
			text: clause ? own : {},
			numbering,
			children,
		};
	}

	/** Alternatives of clauses, each option with those behind it. */
	alternatives(...options: { by: string[]; nodes: DraftNode[] }[]): DraftNode {
		const made = options.map(({ by, nodes }, index) => ({
			...this.named(`o${++this.count}-${index}`, "option", "", nodes, "none"),
			proposers: by,
		}));
		return this.named(`alt${++this.count}`, "alternatives", "", made, "none");
	}

	draft(title: Words, ...body: DraftNode[]): Draft {
		return {
			id: "draft",
			title: { [this.language]: runs(title) },
			instrument: "treaty",
			languages: [this.language],
			body,
			terms: [],
			comments: [],
			suggestions: [],
			decisions: [],
			checklist: { id: "core", digest: null },
			history: [],
			extra: {},
		};
	}
}

/** The place of words in a node; with `from`, from those on. */
function place(draft: Draft, node: string, language: Language, words: string): Anchor {
	const from = anchoredText(draft, node, language).indexOf(words);
	if (from < 0) throw new RangeError(`${words} is not in ${node}`);
	return { node, language, from, to: from + words.length };
}

type Change = [kind: Suggestion["kind"], author: string, day: number, node: string, words: string];
type Voice = [author: string, day: number, node: string, words: string, says: string];

const dayOf = (day: number) => `2026-03-${String(day).padStart(2, "0")}T09:30:00Z`;

function withChanges(draft: Draft, language: Language, changes: readonly Change[]): Draft {
	const suggestions = changes.map(([kind, author, day, node, words], index) => ({
		id: `s${index}`,
		kind,
		author,
		time: dayOf(day),
		anchor: place(draft, node, language, words),
	}));
	return { ...draft, suggestions };
}

function withComments(
	draft: Draft,
	language: Language,
	voices: readonly Voice[],
	more: Readonly<Record<number, Partial<Comment>>> = {},
): Draft {
	const comments = voices.map(([author, day, node, words, says], index) => ({
		id: `k${index}`,
		author,
		time: dayOf(day),
		text: says,
		anchor: place(draft, node, language, words),
		resolved: false,
		replies: [],
		...more[index],
	}));
	return { ...draft, comments };
}

/** Every kind of number at every level, with references to each. */
function numbered(language: Language, numberingStyle: NumberingStyle): OfficeSample {
	const make = new Builder(language);
	const english = language === "en";
	const says = (en: string, zh: string) => (english ? en : zh);
	const deep = make.known(
		"deep",
		says("the fourth level.", "第四层。"),
		make.clause(says("the fifth level;", "第五层；")),
		make.clause(says("its second.", "第五层之二。")),
	);
	const body = [
		make.holder(
			"preamble",
			"",
			make.named("r1", "clause", says("Recalling the past,", "忆及往事，"), [], "none"),
		),
		make.holder(
			"part",
			says("General", "总则"),
			make.named("a1", "article", says("Control", "控制"), [
				make.known("c-one", says("First words.", "第一句。")),
				make.known(
					"c-two",
					says("Second words:", "第二句："),
					make.clause(says("one;", "其一；")),
					make.known(
						"c-b",
						says("two:", "其二："),
						make.clause(says("deep one;", "深处之一；"), deep),
						make.clause(says("deep two.", "深处之二。")),
					),
				),
				make.clause(says("Third words.", "第三句。")),
			]),
		),
		make.holder(
			"part",
			says("Final", "最后条款"),
			make.holder(
				"article",
				says("Records", "记录"),
				make.clause([
					text(says("See ", "见")),
					to("a1"),
					text(says(", ", "、")),
					to("c-two"),
					text(says(", ", "、")),
					to("c-b"),
					text(says(" and ", "和")),
					to("deep"),
					text(says(".", "。")),
				]),
				make.named("fixed", "clause", says("A number of its own.", "自有编号。"), [], {
					fixed: says("7 bis", "七之二"),
				}),
				make.clause(says("After it.", "其后。")),
			),
		),
		make.holder(
			"annex",
			says("Forms", "表格"),
			make.holder("article", says("One", "其一"), make.clause(says("Last words.", "末句。"))),
		),
	];
	const draft = { ...make.draft(says("Treaty on Numbers", "编号条约"), ...body), numberingStyle };
	return { draft, language };
}

/** Proposed changes within and across runs, brackets, references and footnotes, in headings, beside and inside one another. */
function changed(): OfficeSample {
	const make = new Builder("en");
	const draft = make.draft(
		"Treaty on Proposed Changes",
		make.named("a1", "article", "Records and access", [
			make.known("c1", "Each Party shall keep complete records of every engagement."),
			make.known("c2", [
				text("Each "),
				text("Party shall", "bold"),
				text(" report "),
				text("every year", "italic", "underline"),
				text(" to the Council."),
			]),
			make.known("c3", [
				text("Records are kept for "),
				bracket("b1", { by: ["Norland"], words: "ten" }, "five"),
				text(" years after "),
				to("c1"),
				text(" applies"),
				note("f1", "Years of the calendar."),
				text(" in full."),
			]),
			make.known("c4", "Parties may refuse. Refusals shall be explained."),
			make.known("c5", "Two authors change neighbouring words here."),
			make.known("c6", "An insertion with a deletion inside it stands here."),
			make.known("c7", "The whole clause goes."),
			make.known("c8", "First line,\nsecond line\tafter a tab."),
		]),
	);
	const changes: Change[] = [
		["insertion", "Ostia", 2, "c1", " complete"],
		["deletion", "Norland", 3, "c1", " of every engagement"],
		["deletion", "Norland", 3, "c2", "Party shall report every"],
		["insertion", "Ostia", 4, "c2", "year to the"],
		["deletion", "Sudland", 5, "c3", "for [ten / five] years"],
		["insertion", "Ostia", 5, "c3", "after \ufffc applies"],
		["deletion", "Delegation of Västra Ö", 6, "c4", "Parties may refuse. "],
		["insertion", "Ostia", 7, "c5", "authors change"],
		["deletion", "Norland", 8, "c5", " neighbouring words"],
		["insertion", "Ostia", 9, "c6", "with a deletion inside it"],
		["deletion", "Norland", 10, "c6", "a deletion"],
		["deletion", "Norland", 11, "c7", "The whole clause goes."],
		["insertion", "Ostia", 12, "c8", "line,\nsecond line\tafter"],
		["insertion", "Ostia", 13, "a1", " and access"],
		["deletion", "Norland", 13, "draft", "Proposed "],
	];
	return { draft: withChanges(draft, "en", changes), language: "en" };
}

function changedChinese(): OfficeSample {
	const make = new Builder("zh-Hans");
	const draft = make.draft(
		"修订记录条约",
		make.holder(
			"article",
			"记录",
			make.known("c1", "各缔约方应当保存每次交战的完整记录。"),
			make.known("c2", [text("记录应当保存"), bracket("b1", "十", "五"), text("年，并每年报告。")]),
		),
	);
	const changes: Change[] = [
		["insertion", "甲国代表团", 2, "c1", "完整"],
		["deletion", "乙国", 3, "c1", "每次交战的"],
		["deletion", "乙国", 4, "c2", "[十 / 五]年"],
		["insertion", "甲国代表团", 4, "c2", "，并每年报告"],
	];
	return { draft: withChanges(draft, "zh-Hans", changes), language: "zh-Hans" };
}

/** Comments beside, over and inside one another, on headings, in brackets, with answers and states. */
function discussed(): OfficeSample {
	const make = new Builder("en");
	const draft = make.draft(
		"Treaty on Comments",
		make.named("a1", "article", "Control", [
			make.known("c1", "Each Party shall keep appropriate human control over every system."),
			make.known("c2", [
				text("Control is exercised by "),
				bracket("b1", "an operator", "a commander"),
				text(" under "),
				to("c1"),
				text("."),
			]),
			make.known("c3", "A clause that is discussed as a whole."),
		]),
	);
	const comments: Voice[] = [
		["Norland", 1, "c1", "appropriate human control", "What is appropriate?"],
		["Ostia", 2, "c1", "human control over", "Overlaps the first.\nAnd has two paragraphs."],
		["Sudland", 3, "c1", "human", "Inside both."],
		["Ostia", 4, "c2", "operator / a comm", "Across options."],
		["Norland", 5, "c3", "A clause that is discussed as a whole.", "All of it: “yes” & <so> on."],
		["Norland", 6, "a1", "Control", "On a heading."],
		["Delegation of Västra Ö", 7, "draft", "Comments", "On the title."],
	];
	const replies = [
		{ author: "Ostia", time: dayOf(8), text: "Judged by the commander." },
		{ author: "Norland", time: dayOf(9), text: "Agreed." },
	];
	return {
		draft: withComments(draft, "en", comments, {
			0: { replies, resolved: true },
			4: { resolved: true },
		}),
		language: "en",
	};
}

function discussedChinese(): OfficeSample {
	const make = new Builder("zh-Hant");
	const draft = make.draft(
		"評註條約",
		make.holder("article", "控制", make.known("c1", "各締約方應當保持適當的人類控制。")),
	);
	const comments: Voice[] = [
		["甲國", 1, "c1", "適當的", "何謂“適當”？"],
		["乙國", 2, "c1", "人類控制", "同意。"],
	];
	return { draft: withComments(draft, "zh-Hant", comments), language: "zh-Hant" };
}

/** Brackets in brackets, with those behind them, in headings and footnotes; alternatives in alternatives; notes, marking and symbol. */
function open(): OfficeSample {
	const make = new Builder("en");
	const body = [
		make.holder("preamble", "", {
			...make.clause([text("Recalling", "italic"), text(" what was agreed,")]),
			numbering: "none",
		}),
		make.holder(
			"article",
			[text("Human "), bracket("h", "control", "judgement")],
			make.clause([
				text("Each Party "),
				bracket(
					"b1",
					{ by: ["Norland", "Ostia"], with: ["Sudland"], words: "shall" },
					{ by: ["Westland"], words: [text("should, "), bracket("b2", "where feasible", "")] },
				),
				text(" report"),
				note("f1", [text("In "), text("any", "italic"), text(" form.")]),
				text(" and review"),
				note("f2", [text("Within "), bracket("b3", "one", "two"), text(" years.")]),
				text("."),
			]),
			make.alternatives(
				{ by: ["Norland"], nodes: [make.clause("Reports are public.")] },
				{
					by: ["Ostia", "Sudland"],
					nodes: [
						make.clause("Reports are confidential."),
						make.alternatives(
							{ by: [], nodes: [make.clause("They are kept.")] },
							{ by: ["Westland"], nodes: [make.clause("They are destroyed.")] },
						),
					],
				},
			),
			make.clause("What follows counts on."),
		),
	];
	const noted = body.map((node) => ({
		...node,
		children: node.children.map((child, index) =>
			child.kind === "clause" && index === 0
				? { ...child, note: { en: "From the manual of 2019.\nSee its annex." } }
				: child,
		),
	}));
	return {
		draft: {
			...make.draft([text("Treaty on "), text("Open", "bold"), text(" Brackets")], ...noted),
			marking: "RESTRICTED <内部>",
			symbol: "CCW/GGE.1/2026/WP.1",
		},
		language: "en",
	};
}

function fromFile(path: string, language: Language): OfficeSample {
	const draft = parseDraftText(readFileSync(join(__dirname, "../..", path), "utf8"));
	return { draft, language };
}

/** The drafts that travel, by name. */
export const OFFICE_SAMPLES: Readonly<Record<string, OfficeSample>> = {
	"everything-en": { draft: SAMPLE, language: "en" },
	"everything-zh": { draft: SAMPLE, language: "zh-Hans" },
	"numbers-en-full": numbered("en", { en: "full", zh: "numerals" }),
	"numbers-en-decimal": numbered("en", { en: "decimal", zh: "numerals" }),
	"numbers-hans-numerals": numbered("zh-Hans", { en: "full", zh: "numerals" }),
	"numbers-hans-figures": numbered("zh-Hans", { en: "full", zh: "figures" }),
	"numbers-hans-decimal": numbered("zh-Hans", { en: "full", zh: "decimal" }),
	"numbers-hant-numerals": numbered("zh-Hant", { en: "full", zh: "numerals" }),
	"numbers-hant-figures": numbered("zh-Hant", { en: "full", zh: "figures" }),
	"changes-en": changed(),
	"changes-hans": changedChinese(),
	"comments-en": discussed(),
	"comments-hant": discussedChinese(),
	"brackets-en": open(),
	"treaty-en": fromFile("templates/treaty.clausula", "en"),
	"treaty-hans": fromFile("templates/treaty.clausula", "zh-Hans"),
};
