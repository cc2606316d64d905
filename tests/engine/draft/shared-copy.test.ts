import fc from "fast-check";
import {
	addVersion,
	type Draft,
	type DraftNode,
	parseDraftText,
	type Run,
	type ShareChoices,
	serialiseDraft,
	sharedCopy,
	WHOLE,
} from "../../../engine/index";
import { drafts } from "./drafts";

const words = (text: string): readonly Run[] => [{ type: "text", text }];

function clause(id: string, runs: readonly Run[], more: Partial<DraftNode> = {}): DraftNode {
	return {
		id,
		kind: "clause",
		heading: {},
		text: { en: runs },
		numbering: "automatic",
		children: [],
		...more,
	};
}

const NOTED = { author: "authorone", time: "2026-03-01T09:30:00.000Z" };
const OTHER = { author: "authortwo", time: "2026-04-02T10:00:00.000Z" };

/** A draft in which every word belongs to one thing that can be left out, or stays in any case. */
function marked(): Draft {
	const text = "stayshere insertedword deletedword behind";
	const at = (word: string) => ({
		node: "c1",
		language: "en" as const,
		from: text.indexOf(word),
		to: text.indexOf(word) + word.length + 1,
	});
	const draft = {
		id: "draft",
		title: { en: words("titlestays"), "zh-Hant": words("hiddentitle") },
		instrument: "protocol",
		marking: "markingword",
		symbol: "symbolword",
		languages: ["en"],
		checklist: { id: "own", digest: "digestword" },
		terms: [{ id: "t1", name: { en: "termstays", "zh-Hans": "hiddenterm" }, definedIn: null }],
		body: [
			clause("c1", words(text), { note: { en: "noteword", "zh-Hans": "hiddennote" } }),
			clause("c2", [
				{
					type: "bracket",
					id: "b1",
					options: [
						{
							id: "o1",
							proposers: ["delegationone"],
							supporters: ["delegationtwo"],
							content: words("optionstays"),
						},
					],
				},
			]),
			clause("c3", words("thirdstays"), {
				heading: { en: words("hiddenheading") },
				text: { en: words("thirdstays"), "zh-Hans": words("hiddentext") },
				unknownmember: "unknownword",
			} as Partial<DraftNode>),
		],
		comments: [
			{
				id: "k1",
				anchor: { node: "c1", language: "en", from: 0, to: text.length },
				quote: text,
				text: "commentword",
				resolved: false,
				replies: [{ ...OTHER, text: "replycommentword" }],
				...NOTED,
			},
			{
				id: "k2",
				anchor: { node: "c3", language: "zh-Hans", from: 0, to: 10 },
				quote: "hiddentext",
				text: "hiddencommentword",
				resolved: true,
				replies: [],
				...OTHER,
			},
		],
		suggestions: [
			{ id: "s1", kind: "insertion", anchor: at("insertedword"), ...NOTED },
			{ id: "s2", kind: "deletion", anchor: at("deletedword"), ...OTHER },
		],
		decisions: [
			{
				node: "c1",
				check: "autonomy.human-role",
				evidence: "stayshere … insertedword",
				verdict: "rejected",
				reason: "decisionword",
				...NOTED,
			},
			{
				node: "c1",
				check: "autonomy.human-role",
				evidence: "stayshere",
				verdict: "rejected",
				reason: "restingdecisionword",
				...OTHER,
			},
		],
		signatures: [
			{
				type: "clausula-signature-1",
				signer: "signerword",
				key: "keyword",
				time: NOTED.time,
				manifest: {},
				signature: "",
			},
		],
		history: [],
		extra: { "": { unknowntop: "unknownword" } },
	} as unknown as Draft;
	const kept = addVersion(draft, {
		id: "v1",
		occasion: "command",
		name: "versionword",
		note: "versionnote",
		author: "versionauthor",
		time: NOTED.time,
	});
	if (!kept) throw new Error("no room for a version");
	return kept;
}

const DRAFT = marked();

const choices: fc.Arbitrary<ShareChoices> = fc.record({
	comments: fc.boolean(),
	suggestions: fc.constantFrom("keep", "accepted", "rejected"),
	notes: fc.boolean(),
	decisions: fc.boolean(),
	history: fc.boolean(),
	authors: fc.constantFrom<ShareChoices["authors"]>("keep", "drop", { pseudonym: "Reviewer" }),
	times: fc.constantFrom<ShareChoices["times"]>("keep", { instead: "2026-11-22T00:00:00.000Z" }),
	delegations: fc.boolean(),
	marking: fc.boolean(),
	symbol: fc.boolean(),
	checklist: fc.boolean(),
	hidden: fc.boolean(),
	unknown: fc.boolean(),
	signatures: fc.boolean(),
});

/** The words that a choice keeps out, each under what it belongs to. */
function keptOut(chosen: ShareChoices): readonly string[] {
	const out = (gone: boolean, ...list: string[]) => (gone ? list : []);
	return [
		...out(!chosen.comments, "commentword"),
		...out(chosen.suggestions === "accepted", "deletedword"),
		...out(chosen.suggestions === "rejected", "insertedword"),
		...out(!chosen.notes, "noteword", "hiddennote"),
		...out(!chosen.decisions, "decisionword"),
		...out(!chosen.history, "versionword", "versionnote", "versionauthor"),
		...out(chosen.authors !== "keep", "authorone", "authortwo", "versionauthor", "signerword"),
		...out(chosen.times !== "keep", ...(chosen.signatures ? [] : [NOTED.time]), OTHER.time),
		...out(!chosen.delegations, "delegationone", "delegationtwo"),
		...out(!chosen.marking, "markingword"),
		...out(!chosen.symbol, "symbolword"),
		...out(!chosen.checklist, "digestword"),
		...out(!chosen.hidden, "hidden"),
		...out(!chosen.unknown, "unknown"),
		...out(!chosen.signatures, "signerword", "keyword"),
	];
}

test("whatever is left out of a copy leaves no trace of its words in the file", () => {
	fc.assert(
		fc.property(choices, (chosen) => {
			const file = serialiseDraft(sharedCopy(DRAFT, chosen));
			expect(keptOut(chosen).filter((word) => file.includes(word))).toEqual([]);
			for (const word of ["titlestays", "stayshere", "behind", "optionstays", "thirdstays"])
				expect(file).toContain(word);
			expect(serialiseDraft(parseDraftText(file))).toBe(file);
		}),
		{ numRuns: 300 },
	);
});

test("a copy of a copy with the same choices is the same file", () => {
	fc.assert(
		fc.property(choices, (chosen) => {
			const once = sharedCopy(DRAFT, chosen);
			expect(serialiseDraft(sharedCopy(once, chosen))).toBe(serialiseDraft(once));
		}),
	);
});

test("a whole copy is the draft itself, and the draft is left as it was", () => {
	expect(sharedCopy(DRAFT, WHOLE)).toEqual(DRAFT);
	const before = serialiseDraft(DRAFT);
	sharedCopy(DRAFT, { ...WHOLE, comments: false, suggestions: "rejected", hidden: false });
	expect(serialiseDraft(DRAFT)).toBe(before);
});

test("what goes along is as it was: any draft, without what it does not know, is the same draft", () => {
	fc.assert(
		fc.property(drafts, (draft) => {
			const { extra: _unknown, ...known } = draft;
			expect(sharedCopy(draft, { ...WHOLE, unknown: false })).toEqual({ ...known, extra: {} });
		}),
	);
});

test("a comment on words that were settled quotes those that stand there now", () => {
	const [comment] = sharedCopy(DRAFT, { ...WHOLE, suggestions: "rejected" }).comments;
	expect(comment?.quote).toBe("stayshere deletedword behind");
});

test("a decision goes where words that it rests on go, and stays where they stay", () => {
	const reasons = (chosen: Partial<ShareChoices>) =>
		sharedCopy(DRAFT, { ...WHOLE, ...chosen }).decisions.map(({ reason }) => reason);
	expect(reasons({ suggestions: "rejected" })).toEqual(["restingdecisionword"]);
	expect(reasons({ suggestions: "accepted" })).toEqual(["decisionword", "restingdecisionword"]);
});

test("names become numbers in the order in which they first stand", () => {
	const copy = sharedCopy(DRAFT, { ...WHOLE, authors: { pseudonym: "Reviewer" } });
	expect(copy.comments[0]?.author).toBe("Reviewer 1");
	expect(copy.comments[0]?.replies[0]?.author).toBe("Reviewer 2");
	expect(copy.suggestions.map(({ author }) => author)).toEqual(["Reviewer 1", "Reviewer 2"]);
});

test("of two nameless decisions on one finding the later one holds", () => {
	const decision = DRAFT.decisions[1];
	if (!decision) throw new Error("no decision");
	const draft = {
		...DRAFT,
		decisions: [
			{ ...decision, reason: "later", ...OTHER },
			{ ...decision, reason: "earlier", ...NOTED },
		],
	};
	const copy = sharedCopy(draft, { ...WHOLE, authors: "drop" });
	expect(copy.decisions.map(({ reason, author }) => [reason, author])).toEqual([["later", ""]]);
});
