import {
	anchoredText,
	type Draft,
	type DraftNode,
	findNode,
	type Language,
	labelsOf,
	openText,
	type Run,
	referenceTexts,
} from "../../engine/index";

/** What a draft holds, feature by feature, as lines that can be compared. */
export type Features = Readonly<Record<string, readonly string[]>>;

/** How much of each feature came back: "12/12", "11/12", "12/12 and 1 more". A feature that neither has is left out. */
export type Survival = Readonly<Record<string, string>>;

const quoted = (text: string) => text.replaceAll(/\s+/g, " ").slice(0, 60);

/** All features of a draft in one language, whatever its ids are. */
export function featuresOf(draft: Draft, language: Language): Features {
	const labels = labelsOf(draft, language);
	const shown = referenceTexts(draft, language);
	const lists: Record<string, string[]> = {
		words: [],
		places: [],
		headings: [],
		numbers: [],
		automatic: [],
		references: [],
		emphasis: [],
		footnotes: [],
		brackets: [],
		alternatives: [],
		notes: [],
		comments: [],
		replies: [],
		resolved: [],
		changes: [],
		head: [],
	};
	const put = (feature: string, line: string) => lists[feature]?.push(line);
	const words = (runs: readonly Run[]) => openText(runs);
	const look = (runs: readonly Run[], where: string): void => {
		for (const run of runs) {
			if (run.type === "reference") {
				const target = findNode(draft, run.target)?.node;
				const its = target
					? words(target.text[language] ?? target.heading[language] ?? [])
					: "gone";
				put("references", `${where}: ${shown(run.target)} → ${quoted(its)}`);
			} else if (run.type === "text" && run.marks)
				put("emphasis", `${run.marks.join("+")}: ${run.text}`);
			else if (run.type === "footnote") {
				put("footnotes", `${where}: ${words(run.content)}`);
				look(run.content, `${where} (note)`);
			} else if (run.type === "bracket") {
				const options = run.options.map(
					({ proposers, supporters, content }) =>
						`${proposers.join(", ")} + ${supporters.join(", ")}: ${words(content)}`,
				);
				put("brackets", `${where}: ${options.join(" | ")}`);
				for (const { content } of run.options) look(content, where);
			}
		}
	};
	const visit = (nodes: readonly DraftNode[], path: string): void => {
		for (const node of nodes) {
			const runs = node.text[language] ?? node.heading[language] ?? [];
			const own = words(runs);
			const where = quoted(own) || node.kind;
			if (node.kind === "option")
				put("alternatives", `${path}: ${node.proposers?.join(", ")}: ${node.children.length}`);
			else if (node.kind !== "alternatives") {
				put(node.kind === "clause" ? "words" : "headings", `${node.kind}: ${own}`);
				put("places", `${path}${node.kind}: ${where}`);
				const label = labels.get(node.id) ?? "";
				if (label !== "") put("numbers", `${label}: ${where}`);
				if (label !== "" && node.numbering === "automatic") put("automatic", where);
			}
			if (node.note?.[language]) put("notes", `${where}: ${node.note[language]}`);
			look(runs, where);
			visit(node.children, `${path}${node.kind}${own === "" ? "" : ` ${where}`} / `);
		}
	};
	const title = draft.title[language] ?? [];
	put("headings", `title: ${words(title)}`);
	look(title, "title");
	visit(draft.body, "");
	for (const { anchor, author, time, text, resolved, replies } of draft.comments) {
		if (anchor.language !== language) continue;
		const at = anchoredText(draft, anchor.node, language).slice(anchor.from, anchor.to);
		put("comments", `${author}, ${time}, at “${at}”: ${text}`);
		if (resolved) put("resolved", text);
		for (const reply of replies)
			put("replies", `${text} ← ${reply.author}, ${reply.time}: ${reply.text}`);
	}
	for (const { anchor, kind, author, time } of draft.suggestions) {
		if (anchor.language !== language) continue;
		const at = anchoredText(draft, anchor.node, language).slice(anchor.from, anchor.to);
		put("changes", `${kind}, ${author}, ${time}: ${at}`);
	}
	if (draft.marking) put("head", `marking ${draft.marking}`);
	if (draft.symbol) put("head", `symbol ${draft.symbol}`);
	return lists;
}

/** The lines of one list that the other does not have, each as often as it is missing. */
export function missing(from: readonly string[], inside: readonly string[]): string[] {
	const left = [...inside];
	return from.filter((line) => {
		const at = left.indexOf(line);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** How much of each feature came back. */
export function survivalOf(before: Features, after: Features): Survival {
	const score: Record<string, string> = {};
	for (const [feature, own] of Object.entries(before)) {
		const back = after[feature] ?? [];
		if (own.length + back.length === 0) continue;
		const kept = own.length - missing(own, back).length;
		const more = missing(back, own).length;
		score[feature] = `${kept}/${own.length}${more > 0 ? ` and ${more} more` : ""}`;
	}
	return score;
}
