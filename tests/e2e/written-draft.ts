import type { Draft, DraftNode } from "../../engine/index";

/** Words in English and Simplified Chinese. */
function words(en: string, zh: string): DraftNode["text"] {
	return {
		en: [{ type: "text", text: en }],
		"zh-Hans": [{ type: "text", text: zh }],
	};
}

function clause(id: string, en: string, zh: string, ...children: DraftNode[]): DraftNode {
	return { id, kind: "clause", heading: {}, text: words(en, zh), numbering: "automatic", children };
}

function article(id: string, en: string, zh: string, ...children: DraftNode[]): DraftNode {
	return {
		id,
		kind: "article",
		heading: words(en, zh),
		text: {},
		numbering: "automatic",
		children,
	};
}

/** A short protocol in two languages that defines two terms and lists none; `id` is the draft's. */
export function writtenDraft(id: string): Draft {
	return {
		id,
		title: words("Protocol on Machine Engagements", "关于机器交战的议定书"),
		instrument: "protocol",
		languages: ["en", "zh-Hans"],
		body: [
			article(
				"a1",
				"Definitions",
				"定义",
				clause(
					"d1",
					"“Operator” means the person who holds the console of an armed machine.",
					"“操作员”是指持有武装机器控制台的人。",
				),
				clause("d2", "“Engagement” means the release of one weapon.", "“交战”是指释放一件武器。"),
			),
			article(
				"a2",
				"Duties of Operators",
				"操作员的义务",
				clause(
					"c1",
					"Each operator shall approve every engagement before it begins.",
					"每一操作员应当在每次交战开始之前予以批准。",
				),
				clause(
					"c2",
					"A Party shall keep, for ten years, a record:",
					"缔约国应当将下列记录保存十年：",
					clause("c3", "of each engagement;", "每次交战；"),
					clause("c4", "of the operator who approved it.", "批准交战的操作员。"),
				),
			),
			article(
				"a3",
				"Review",
				"审查",
				clause(
					"c5",
					"The Parties shall review the duties every two years.",
					"缔约国应当每两年审查各项义务。",
				),
			),
		],
		terms: [],
		comments: [],
		suggestions: [],
		decisions: [],
		checklist: { id: "core", digest: null },
		history: [],
		extra: {},
	};
}
