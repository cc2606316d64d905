import type { Draft } from "../../engine/index";
import { article, both, clause, protocol } from "./draft-builder";

/** A short protocol in two languages that defines two terms and lists none; `id` is the draft's. */
export function writtenDraft(id: string): Draft {
	return protocol(id, both("Protocol on Machine Engagements", "关于机器交战的议定书"), [
		article(
			"a1",
			both("Definitions", "定义"),
			clause(
				"d1",
				both(
					"“Operator” means the person who holds the console of an armed machine.",
					"“操作员”是指持有武装机器控制台的人。",
				),
			),
			clause(
				"d2",
				both("“Engagement” means the release of one weapon.", "“交战”是指释放一件武器。"),
			),
		),
		article(
			"a2",
			both("Duties of Operators", "操作员的义务"),
			clause(
				"c1",
				both(
					"Each operator shall approve every engagement before it begins.",
					"每一操作员应当在每次交战开始之前予以批准。",
				),
			),
			clause(
				"c2",
				both("A Party shall keep, for ten years, a record:", "缔约国应当将下列记录保存十年："),
				clause("c3", both("of each engagement;", "每次交战；")),
				clause("c4", both("of the operator who approved it.", "批准交战的操作员。")),
			),
		),
		article(
			"a3",
			both("Review", "审查"),
			clause(
				"c5",
				both(
					"The Parties shall review the duties every two years.",
					"缔约国应当每两年审查各项义务。",
				),
			),
		),
	]);
}
