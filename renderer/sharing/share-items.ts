import {
	addressOf,
	anchoredText,
	type Draft,
	type DraftNode,
	findNode,
	type Language,
	type Run,
	type ShareChoices,
} from "../../engine/index";

/** What a draft may hold besides its words, in the order in which it is shown. */
export const SHARE_ITEMS = [
	"comments",
	"suggestions",
	"notes",
	"decisions",
	"authors",
	"times",
	"delegations",
	"marking",
	"symbol",
	"checklist",
	"hidden",
	"unknown",
	"signatures",
	"history",
] as const satisfies readonly (keyof ShareChoices)[];

/** The name of such a thing. */
export type ShareItemName = (typeof SHARE_ITEMS)[number];

/** One piece of it. */
export interface ShareEntry {
	/** Where it stands, as people cite it, or whose it is; "" where there is nothing to say. */
	readonly where: string;
	readonly words: string;
}

/** A thing that the draft holds, piece by piece. */
export interface ShareItem {
	readonly name: ShareItemName;
	/** At least one. */
	readonly entries: readonly ShareEntry[];
}

function nodesOf(nodes: readonly DraftNode[]): readonly DraftNode[] {
	return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}

function wordsOf(runs: readonly Run[]): string {
	return runs
		.map((run) => {
			if (run.type === "bracket")
				return run.options.map(({ content }) => wordsOf(content)).join(" / ");
			if (run.type === "footnote") return wordsOf(run.content);
			return run.type === "reference" ? "" : run.text;
		})
		.join("");
}

/** The delegations behind options, those of brackets in brackets too. */
function delegationsOf(runs: readonly Run[]): readonly string[] {
	return runs.flatMap((run) => {
		if (run.type === "footnote") return delegationsOf(run.content);
		if (run.type !== "bracket") return [];
		return run.options.flatMap((option) => [
			...option.proposers,
			...option.supporters,
			...delegationsOf(option.content),
		]);
	});
}

/** Everything that the draft holds besides the words that anyone sees, in `language`; things that it has none of are left out. */
export function shareItems(draft: Draft, language: Language): readonly ShareItem[] {
	const nodes = nodesOf(draft.body);
	const where = (id: string) =>
		id !== draft.id && findNode(draft, id) ? addressOf(draft, id, language) : "";
	const by = (id: string, author: string) => [where(id), author].filter(Boolean).join(" · ");
	const shown = (each: string) => draft.languages.some((own) => own === each);

	const notes = nodes.flatMap(({ id, note = {} }) =>
		Object.entries(note)
			.filter(([each]) => shown(each))
			.map(([, words]) => ({ where: where(id), words })),
	);
	const hiddenRuns = nodes.flatMap((node) => {
		const own = node.kind === "clause" || node.kind === "cell" ? "text" : "heading";
		const unseen = own === "text" ? node.heading : node.text;
		return [
			...Object.entries(node[own]).filter(([each]) => !shown(each)),
			...Object.entries(unseen),
		].map(([, runs]) => ({ where: where(node.id), words: wordsOf(runs) }));
	});
	const hidden = [
		...Object.entries(draft.title)
			.filter(([each]) => !shown(each))
			.map(([, runs]) => ({ where: "", words: wordsOf(runs) })),
		...hiddenRuns,
		...nodes.flatMap(({ id, note = {} }) =>
			Object.entries(note)
				.filter(([each]) => !shown(each))
				.map(([, words]) => ({ where: where(id), words })),
		),
		...draft.terms.flatMap(({ name }) =>
			Object.entries(name)
				.filter(([each]) => !shown(each))
				.map(([, words]) => ({ where: "", words })),
		),
	];
	const stamped = [
		...draft.comments.flatMap((comment) => [comment, ...comment.replies]),
		...draft.suggestions,
		...draft.decisions,
	];
	const authors = [...new Set(stamped.map(({ author }) => author).filter(Boolean))];
	const times = [...new Set(stamped.map(({ time }) => time.slice(0, 10)))].sort();
	const delegations = new Set([
		...nodes.flatMap(({ proposers = [] }) => proposers),
		...[draft.title, ...nodes.flatMap(({ heading, text }) => [heading, text])].flatMap((words) =>
			Object.values(words).flatMap(delegationsOf),
		),
	]);
	const single = (words: string | undefined) => (words ? [{ where: "", words }] : []);

	const entries: Readonly<Record<ShareItemName, readonly ShareEntry[]>> = {
		comments: draft.comments.flatMap(({ anchor, author, text, replies }) => [
			{ where: by(anchor.node, author), words: text },
			...replies.map((reply) => ({ where: by(anchor.node, reply.author), words: reply.text })),
		]),
		suggestions: draft.suggestions.map(({ anchor, author, kind }) => {
			const words = anchoredText(draft, anchor.node, anchor.language).slice(anchor.from, anchor.to);
			return {
				where: by(anchor.node, author),
				words: `${kind === "insertion" ? "+" : "−"} ${words}`,
			};
		}),
		notes,
		decisions: draft.decisions.map(({ node, author, check, verdict, level, reason }) => ({
			where: by(node, author),
			words: [check, level === undefined ? verdict : `${verdict} ${level}`, reason]
				.filter(Boolean)
				.join(" · "),
		})),
		authors: authors.map((words) => ({ where: "", words })),
		times: times.map((words) => ({ where: "", words })),
		delegations: [...delegations].map((words) => ({ where: "", words })),
		marking: single(draft.marking),
		symbol: single(draft.symbol),
		checklist: draft.checklist.digest === null ? [] : single(draft.checklist.id),
		hidden: hidden.filter(({ words }) => words !== ""),
		unknown: Object.values(draft.extra).flatMap((members) =>
			Object.entries(members).map(([name, value]) => ({
				where: name,
				words: JSON.stringify(value),
			})),
		),
		signatures: (draft.signatures ?? []).map(({ signer, time }) => ({
			where: time.slice(0, 10),
			words: signer,
		})),
		history: draft.history.map(({ time, author, name, note }) => ({
			where: [time.slice(0, 10), author].filter(Boolean).join(" · "),
			words: [name, note].filter(Boolean).join(" · "),
		})),
	};
	return SHARE_ITEMS.flatMap((name) =>
		entries[name].length === 0 ? [] : [{ name, entries: entries[name] }],
	);
}
