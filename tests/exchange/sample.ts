import type { Draft, DraftNode, Language, Run } from "../../engine/index";

const words = (text: string): readonly Run[] => [{ type: "text", text }];

function node(
	id: string,
	kind: DraftNode["kind"],
	runs: Partial<Record<Language, string | readonly Run[]>>,
	children: readonly DraftNode[] = [],
	numbering: DraftNode["numbering"] = "automatic",
): DraftNode {
	const texts = Object.fromEntries(
		Object.entries(runs).map(([language, each]) => [
			language,
			typeof each === "string" ? words(each) : each,
		]),
	);
	const own = kind === "clause" ? { text: texts, heading: {} } : { text: {}, heading: texts };
	return { id, kind, ...own, numbering, children };
}

/** Who wrote and when, of every change and comment in the sample. */
export const NORLAND = { author: "Norland", time: "2026-03-01T09:30:00Z" };
export const OSTIA = { author: "Ostia", time: "2026-03-02T10:00:00Z" };

/** A draft with everything that a text may hold: numbers, lists, brackets, alternatives, references, footnotes, comments and changes. */
export const SAMPLE: Draft = {
	id: "draft",
	title: {
		en: words("Protocol on Engagement Records"),
		"zh-Hans": words("交战记录议定书"),
	},
	instrument: "protocol",
	languages: ["en", "zh-Hans"],
	checklist: { id: "core", digest: null },
	terms: [{ id: "t1", name: { en: "operator" }, definedIn: null }],
	body: [
		node("p", "preamble", {}, [
			node(
				"p1",
				"clause",
				{
					en: [
						{ type: "text", text: "Recalling", marks: ["italic"] },
						{ type: "text", text: " that people answer for the use of force," },
					],
					"zh-Hans": "忆及使用武力由人负责，",
				},
				[],
				"none",
			),
		]),
		node("pt1", "part", { en: "General provisions", "zh-Hans": "总则" }, [
			node("a1", "article", { en: "Records", "zh-Hans": "记录" }, [
				node(
					"c1",
					"clause",
					{
						en: "Each Party shall keep a record of every engagement & of:",
						"zh-Hans": "各缔约方应当保存每次交战的记录，包括：",
					},
					[
						node("c1a", "clause", { en: "the <time>;", "zh-Hans": "时间；" }),
						node("c1b", "clause", { en: "the operator, namely", "zh-Hans": "操作员，即：" }, [
							node("c1bi", "clause", { en: "the name;", "zh-Hans": "姓名；" }),
							node("c1bii", "clause", { en: "the rank.", "zh-Hans": "军衔。" }),
						]),
					],
				),
				node("c2", "clause", {
					en: [
						{ type: "text", text: "Records under " },
						{ type: "reference", target: "c1" },
						{ type: "text", text: " shall be kept for " },
						{
							type: "bracket",
							id: "b1",
							options: [
								{ id: "o1", proposers: ["Norland"], supporters: ["Ostia"], content: words("ten") },
								{ id: "o2", proposers: [], supporters: [], content: words("five") },
							],
						},
						{ type: "text", text: " years" },
						{ type: "footnote", id: "f1", content: words("Years of the calendar.") },
						{ type: "text", text: "." },
					],
					"zh-Hans": [
						{ type: "text", text: "本议定书" },
						{ type: "reference", target: "c1" },
						{ type: "text", text: "所指记录应当保存十年。" },
					],
				}),
			]),
			node("a2", "article", { en: "Access", "zh-Hans": "准入" }, [
				node("d1", "clause", {
					en: "Each Party shall grant prompt access.",
					"zh-Hans": "各缔约方应当迅速准许准入。",
				}),
				node("d1bis", "clause", { en: "Access is free.", "zh-Hans": "准入免费。" }, [], {
					fixed: "5.",
				}),
				node("d2", "clause", { en: "Refusals shall be explained.", "zh-Hans": "拒绝应当说明。" }),
			]),
		]),
		node("alt", "alternatives", {}, [
			{
				...node("alt1", "option", {}, [
					node("a3", "article", { en: "Council", "zh-Hans": "理事会" }, [
						node("e1", "clause", { en: "A council is established.", "zh-Hans": "设立理事会。" }),
					]),
				]),
				numbering: "none",
				proposers: ["Norland", "Ostia"],
			},
			{
				...node("alt2", "option", {}, [
					node("a3b", "article", { en: "Meetings", "zh-Hans": "会议" }, [
						node("e2", "clause", { en: "The Parties shall meet.", "zh-Hans": "缔约方应当开会。" }),
					]),
				]),
				numbering: "none",
				proposers: [],
			},
		]),
		node("x", "annex", { en: "Form", "zh-Hans": "格式" }, [
			node("xa1", "article", { en: "Fields", "zh-Hans": "栏目" }, [
				node("x1", "clause", { en: "The form has fields.", "zh-Hans": "格式有栏目。" }),
			]),
		]),
	],
	comments: [
		{
			id: "k1",
			anchor: { node: "d1", language: "en", from: 17, to: 29 },
			...NORLAND,
			text: "How prompt?\nWithin days?",
			resolved: true,
			replies: [{ ...OSTIA, text: "Seven days." }],
		},
		{
			id: "k2",
			anchor: { node: "c1", language: "zh-Hans", from: 4, to: 6 },
			...OSTIA,
			text: "是否应改为“须”？",
			resolved: false,
			replies: [],
		},
	],
	suggestions: [
		{
			id: "s1",
			kind: "insertion",
			anchor: { node: "d1", language: "en", from: 23, to: 30 },
			...OSTIA,
		},
		{
			id: "s2",
			kind: "deletion",
			anchor: { node: "d2", language: "en", from: 0, to: 8 },
			...NORLAND,
		},
	],
	decisions: [],
	history: [],
	extra: {},
};
