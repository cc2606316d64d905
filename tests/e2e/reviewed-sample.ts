import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type Anchor,
	addSavedVersion,
	addVersion,
	type Draft,
	type DraftNode,
	openText,
	parseDraftText,
	type Run,
	serialiseDraft,
	tableOf,
} from "../../engine/index";
import { both } from "./draft-builder";

const TIME = "2026-03-02T09:30:00.000Z";
const [ANA, BO] = ["Ana Lind", "Bo Sand"] as const;
const LANGUAGES = ["en", "zh-Hans"] as const;

/** Words that are reviewed, in each language of the sample. */
const REMARKED = { en: "human commander", "zh-Hans": "指挥官" };
const ANSWERED = { en: "ten years", "zh-Hans": "十年" };
const WEAK = { en: ["should", " will"], "zh-Hans": ["宜", "将"] } as const;

function changed(
	nodes: readonly DraftNode[],
	changes: Readonly<Record<string, (node: DraftNode) => DraftNode>>,
): readonly DraftNode[] {
	return nodes.map((node) => {
		const own = changes[node.id]?.(node) ?? node;
		return { ...own, children: changed(own.children, changes) };
	});
}

function found(nodes: readonly DraftNode[], id: string): DraftNode | null {
	for (const node of nodes) {
		const own = node.id === id ? node : found(node.children, id);
		if (own) return own;
	}
	return null;
}

/** Where words stand in a clause of the draft. */
function anchorAt(draft: Draft, id: string, language: "en" | "zh-Hans", words: string): Anchor {
	const from = openText(found(draft.body, id)?.text[language] ?? []).indexOf(words);
	if (from < 0) throw new RangeError(`“${words}” does not stand in ${id}`);
	return { node: id, language, from, to: from + words.length };
}

const behind = (runs: readonly Run[] | null | undefined, ...more: readonly Run[]) => [
	...(runs ?? []),
	...more,
];

function footnote(id: string, text: string): Run {
	return { type: "footnote", id, content: [{ type: "text", text }] };
}

/** The proposed words stand behind those that they would replace. */
function proposedWords(node: DraftNode, language: "en" | "zh-Hans"): readonly Run[] {
	const [old, wanted] = WEAK[language];
	const text = openText(node.text[language] ?? []);
	return [{ type: "text", text: text.replace(old, old + wanted) }];
}

/** A table in two languages, as tables of times stand in verification annexes. */
function timesOfAnswers(): DraftNode {
	let count = 0;
	return tableOf(
		{
			caption: both("Times of answers", "答复期限"),
			headers: "both",
			numbering: "automatic",
			rows: [
				[both("Request", "请求"), both("Answer within", "答复期限")],
				[both("Clarification", "澄清"), both("10 days", "10日内")],
				[both("Unintended engagement", "意外交战"), both("48 hours", "48小时内")],
			],
		},
		() => `times-${++count}`,
	);
}

/** The sample declaration as it looks in the middle of its review: threads, a proposal, a note, a footnote, a table, a term, a marking. */
export function reviewedSample(): Draft {
	const sample = parseDraftText(
		readFileSync(join(__dirname, "../../examples/sample-declaration.clausula"), "utf8"),
	);
	const body = changed(sample.body, {
		"a2-1": (node) => ({
			...node,
			text: {
				en: behind(node.text.en, footnote("f1", "See the report of the first session.")),
				"zh-Hans": behind(node.text["zh-Hans"], footnote("f1z", "见第一届会议报告。")),
			},
		}),
		"a3-1": (node) => ({
			...node,
			note: {
				en: "The wording follows the articles on the responsibility of States.",
				"zh-Hans": "措辞沿用国家责任条款。",
			},
		}),
		a4: (node) => ({ ...node, children: [...node.children, timesOfAnswers()] }),
		"a3-3": (node) => ({
			...node,
			text: { en: proposedWords(node, "en"), "zh-Hans": proposedWords(node, "zh-Hans") },
		}),
	});
	const draft = { ...sample, body, marking: "RESTRICTED", symbol: "CCW/GGE.1/2026/WP.1" };
	return withPast(sample, {
		...draft,
		terms: [
			{
				id: "t1",
				name: { en: "autonomous weapon system", "zh-Hans": "自主武器系统" },
				definedIn: "a1-1",
			},
		],
		comments: LANGUAGES.flatMap((language) => [
			{
				id: `remark-${language}`,
				anchor: anchorAt(draft, "a2-1", language, REMARKED[language]),
				quote: REMARKED[language],
				author: ANA,
				time: TIME,
				text: language === "en" ? "At which level of command?" : "哪一级指挥官？",
				resolved: false,
				replies: [
					{
						author: BO,
						time: TIME,
						text: language === "en" ? "Battalion and above." : "营级及以上。",
					},
				],
			},
			{
				id: `answer-${language}`,
				anchor: anchorAt(draft, "a3-2", language, ANSWERED[language]),
				quote: ANSWERED[language],
				author: BO,
				time: TIME,
				text: language === "en" ? "Our archives keep them for twelve." : "我国档案保存十二年。",
				resolved: false,
				replies: [],
			},
		]),
		suggestions: LANGUAGES.flatMap((language) => {
			const [old, wanted] = WEAK[language];
			const out = anchorAt(draft, "a3-3", language, old);
			return [
				{ id: `out-${language}`, kind: "deletion" as const, anchor: out, author: BO, time: TIME },
				{
					id: `in-${language}`,
					kind: "insertion" as const,
					anchor: { ...out, from: out.to, to: out.to + wanted.length },
					author: BO,
					time: TIME,
				},
			];
		}),
	});
}

/** A draft with versions in its past: as it began, half-way, and as it is. */
function withPast(begun: Draft, draft: Draft): Draft {
	const scored = (overall: number, autonomy: number, accountability: number) => ({
		checklist: "core",
		language: "en" as const,
		overall,
		weakest: "verification",
		dimensions: { autonomy, accountability, verification: overall },
	});
	const words = { author: ANA, note: "" };
	const named = addVersion(begun, {
		...words,
		id: "begun",
		time: "2026-02-02T08:00:00.000Z",
		occasion: "command",
		name: "Zero draft",
		note: "As circulated before the first session.",
		score: scored(18, 52, 31),
	});
	const between = addSavedVersion(
		{ ...begun, ...named, body: draft.body.slice(0, -1) },
		{
			...words,
			id: "between",
			time: "2026-02-16T14:40:00.000Z",
			occasion: "save",
			score: scored(22, 61, 44),
		},
	);
	const now = addSavedVersion(
		{ ...draft, history: between.history, pieces: between.pieces ?? {} },
		{ ...words, id: "now", time: TIME, occasion: "save", score: scored(35, 64, 58) },
	);
	return now;
}

/** The reviewed sample as a file's text. */
export function reviewedSampleText(): string {
	return serialiseDraft(reviewedSample());
}
