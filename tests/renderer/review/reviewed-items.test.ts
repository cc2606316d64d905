import type { Comment, Draft, Suggestion } from "../../../engine/index";
import {
	countProposals,
	proposalsOf,
	reviewAuthors,
	threadsOf,
} from "../../../renderer/review/reviewed-items";
import { clause, container, draftOf } from "../../engine/draft/drafts";

const TIME = "2026-01-01T00:00:00.000Z";

function comment(id: string, node: string, from: number, to: number, more = {}): Comment {
	return {
		id,
		anchor: { node, language: "en", from, to },
		author: "Ana",
		time: TIME,
		text: "Why?",
		resolved: false,
		replies: [],
		...more,
	};
}

function suggestion(
	id: string,
	kind: Suggestion["kind"],
	from: number,
	to: number,
	author = "Ana",
): Suggestion {
	return { id, kind, anchor: { node: "c1", language: "en", from, to }, author, time: TIME };
}

function draft(comments: readonly Comment[], suggestions: readonly Suggestion[] = []): Draft {
	const body = container(
		"article",
		"a1",
		"Records",
		clause("c1", "One two three."),
		clause("c2", "Four."),
	);
	return { ...draftOf(body), comments, suggestions };
}

const ALL = { shown: "all", author: null } as const;

describe("threads", () => {
	it("stand in the order of the document, with address and words as they are or were", () => {
		const threads = threadsOf(
			draft([
				comment("last", "c2", 0, 4),
				comment("gone", "c1", 8, 8, { quote: "half" }),
				comment("first", "c1", 4, 7, { quote: "too" }),
				comment("title", "draft", 0, 5),
			]),
			"en",
			ALL,
		);
		expect(
			threads.map(({ comment: { id }, address, words, orphaned }) => [
				id,
				address,
				words,
				orphaned,
			]),
		).toEqual([
			["title", "", "Title", false],
			["first", "Article 1, paragraph 1", "two", false],
			["gone", "Article 1, paragraph 1", "half", true],
			["last", "Article 1, paragraph 2", "Four", false],
		]);
	});

	it("are filtered by state, and by whoever spoke in them", () => {
		const reviewed = draft([
			comment("open", "c1", 0, 3),
			comment("done", "c1", 4, 7, { resolved: true }),
			comment("answered", "c2", 0, 4, { replies: [{ author: "Bo", time: TIME, text: "Yes." }] }),
		]);
		const ids = (filter: Parameters<typeof threadsOf>[2]) =>
			threadsOf(reviewed, "en", filter).map(({ comment: { id } }) => id);
		expect(ids({ shown: "open", author: null })).toEqual(["open", "answered"]);
		expect(ids({ shown: "resolved", author: null })).toEqual(["done"]);
		expect(ids({ shown: "all", author: "Bo" })).toEqual(["answered"]);
		expect(reviewAuthors(reviewed)).toEqual(["Ana", "Bo"]);
	});
});

describe("proposals", () => {
	it("are one where an author puts words beside those that go, on either side", () => {
		const suggestions = [
			suggestion("come", "insertion", 7, 8),
			suggestion("go", "deletion", 4, 7),
			suggestion("other", "insertion", 8, 13, "Bo"),
		];
		const reviewed = draft([], suggestions);
		const shown = proposalsOf(reviewed, "en", null).map(({ ids, kind, removed, added }) => [
			ids.join(),
			kind,
			removed,
			added,
		]);
		expect(shown).toEqual([
			["go,come", "replacement", "two", " "],
			["other", "insertion", "", "three"],
		]);
		expect(countProposals(suggestions)).toBe(2);
		expect(proposalsOf(reviewed, "en", "Bo")).toHaveLength(1);
		const before = [suggestion("come", "insertion", 0, 4), suggestion("go", "deletion", 4, 7)];
		expect(proposalsOf(draft([], before), "en", null)[0]).toMatchObject({
			kind: "replacement",
			removed: "two",
			added: "One ",
			anchor: { from: 0, to: 7 },
		});
	});
});
