import fc from "fast-check";
import { keptVersions } from "../../../engine/draft/versions-kept";
import {
	addSavedVersion,
	addVersion,
	applyCommand,
	beginHistory,
	type Draft,
	editVersion,
	isAutomatic,
	isKept,
	parseDraftText,
	perform,
	redo,
	removeVersion,
	restoreVersion,
	serialiseDraft,
	textRuns,
	undo,
	type Version,
	type VersionMade,
	versionDraft,
	withoutHistory,
} from "../../../engine/index";
import { clause, container, draftOf, drafts } from "./drafts";

const DRAFT = draftOf(
	container("preamble", "p", "", clause("r", "Recalling the law,")),
	container("article", "a1", "Control", clause("c1", "Each Party shall report."), clause("c2", "")),
	container("article", "a2", "Review", clause("c3", "A meeting shall be held.")),
);

let count = 0;
function made(time: string, more: Partial<VersionMade> = {}): VersionMade {
	count += 1;
	return { id: `v${count}`, time, author: "Ada", occasion: "save", note: "", ...more };
}

function named(draft: Draft, name: string, time = "2026-03-01T09:00:00.000Z"): Draft {
	const next = addVersion(draft, made(time, { occasion: "command", name }));
	if (!next) throw new Error("no room");
	return next;
}

function saved(draft: Draft, time: string, more: Partial<VersionMade> = {}): Draft {
	return addSavedVersion(draft, made(time, more));
}

function written(draft: Draft, block: string, words: string): Draft {
	const command = { type: "set-runs", block, language: "en", runs: textRuns(words) } as const;
	return applyCommand(draft, command).draft;
}

/** The newest version as it is looked at. */
function newest(draft: Draft): Draft | null {
	return versionDraft(draft, draft.history[0]?.id ?? "");
}

/** Lines that one file has and the other has not, both ways. */
function changedLines(before: string, after: string): { gone: string[]; fresh: string[] } {
	const [old, now] = [new Set(before.split("\n")), new Set(after.split("\n"))];
	return {
		gone: [...old].filter((line) => !now.has(line)),
		fresh: [...now].filter((line) => !old.has(line)),
	};
}

test("any draft comes back from its version as it was, also from a file", () => {
	fc.assert(
		fc.property(drafts, drafts, (first, other) => {
			const kept = named(first, "first");
			const later = named({ ...other, history: kept.history, pieces: kept.pieces ?? {} }, "other");
			const read = parseDraftText(serialiseDraft(later));
			expect(read).toEqual(later);
			const [, elder] = read.history;
			const state = versionDraft(read, elder?.id ?? "");
			const { title, body, terms, suggestions, instrument, languages } = first;
			expect(state).toMatchObject({ title, body, terms, suggestions, instrument, languages });
			expect(state?.numberingStyle).toEqual(first.numberingStyle);
		}),
		{ numRuns: 40 },
	);
});

test("a version that nothing changed since takes one line", () => {
	const one = named(DRAFT, "one");
	const two = named(one, "two");
	expect(two.pieces).toEqual(one.pieces);
	const { gone, fresh } = changedLines(serialiseDraft(one), serialiseDraft(two));
	expect(gone).toEqual([]);
	expect(fresh).toHaveLength(1);
	expect(fresh[0]?.length).toBeLessThan(200);
});

test("a version after an edit takes a line for each piece on the way to the word", () => {
	const one = named(DRAFT, "one");
	const edited = written(one, "c1", "Each Party should report.");
	const plain = changedLines(serialiseDraft(one), serialiseDraft(edited));
	expect([plain.gone.length, plain.fresh.length]).toEqual([1, 1]);
	const two = named(edited, "two");
	const kept = changedLines(serialiseDraft(edited), serialiseDraft(two));
	expect(kept.gone).toEqual([]);
	// The version, its frame, the article and the clause.
	expect(kept.fresh).toHaveLength(4);
});

test("pieces that differ in the order of members only are one", () => {
	const turned = JSON.parse(
		JSON.stringify(DRAFT.body).replaceAll(
			/"type":"text","text":("[^"]*")/g,
			'"text":$1,"type":"text"',
		),
	);
	const one = named(DRAFT, "one");
	const two = named({ ...one, body: turned }, "two");
	expect(two.history[0]?.root).toBe(one.history[0]?.root);
});

test("texts that share a digest are told apart", () => {
	const one = named(DRAFT, "one");
	const { root = "" } = one.history[0] ?? {};
	const edited = written(one, "c1", "Each Party should report.");
	const fresh = named(edited, "two").history[0]?.root ?? "";
	// As if the frame of the edited draft had the digest of something else.
	const taken = { ...edited, pieces: { ...edited.pieces, [fresh]: '{"other":true}' } };
	const two = named(taken, "two");
	expect(two.history[0]?.root).toBe(`${fresh}.`);
	expect(newest(two)?.body).toEqual(edited.body);
	expect(versionDraft(two, two.history[1]?.id ?? "")?.body).toEqual(DRAFT.body);
	expect(root).not.toBe(fresh);
});

test("saves in one half of an hour leave one version, and a save without a change none", () => {
	let draft = saved(DRAFT, "2026-03-02T09:01:00.000Z");
	expect(draft.history).toHaveLength(1);
	expect(saved(draft, "2026-03-02T15:00:00.000Z")).toBe(draft);
	draft = saved(written(draft, "c1", "One."), "2026-03-02T09:20:00.000Z");
	expect(draft.history).toHaveLength(1);
	expect(newest(draft)?.body).toEqual(draft.body);
	expect(Object.values(draft.pieces ?? {}).join()).not.toContain("Each Party");
	draft = saved(written(draft, "c1", "Two."), "2026-03-02T09:40:00.000Z");
	expect(draft.history).toHaveLength(2);
	draft = saved(written(draft, "c1", "Three."), "2026-03-02T09:41:00.000Z", { author: "Lin" });
	expect(draft.history).toHaveLength(3);
	const [last] = draft.history;
	draft = editVersion(draft, last?.id ?? "", { name: "Sent to the group", note: "" });
	draft = saved(written(draft, "c1", "Four."), "2026-03-02T09:42:00.000Z", { author: "Lin" });
	expect(draft.history.map(({ name }) => name)).toEqual([
		undefined,
		"Sent to the group",
		undefined,
		undefined,
	]);
});

test("of automatic versions, one a day is kept for a year and one a week before, of named ones all", () => {
	const hour = 3_600_000;
	const day = 24 * hour;
	const start = Date.parse("2024-01-01T08:00:00.000Z");
	let kept: readonly Version[] = [];
	for (let at = 0; at < 800; at += 1) {
		for (const time of [start + at * day, start + at * day + 4 * hour]) {
			const version = { ...made(new Date(time).toISOString()), root: "r" };
			kept = [version, ...keptVersions(kept, version.time)];
		}
		if (at % 100 === 0) kept = kept.with(0, { ...(kept[0] as Version), name: `day ${at}` });
	}
	const age = ({ time }: Version) => (start + 799 * day + 4 * hour - Date.parse(time)) / day;
	const automatic = kept.filter(isAutomatic);
	expect(kept.length - automatic.length).toBe(8);
	expect(automatic.filter((each) => age(each) <= 2)).toHaveLength(5);
	const year = automatic.filter((each) => age(each) > 2 && age(each) <= 366);
	expect(year).toHaveLength(365);
	expect(new Set(year.map(({ time }) => time.slice(0, 10))).size).toBe(year.length);
	const weekly = automatic.filter((each) => age(each) > 366);
	expect(weekly.length).toBeGreaterThanOrEqual(61);
	expect(weekly.length).toBeLessThanOrEqual(64);
	// The last of its day stays, but where that one has a name, and at the end of the two days.
	expect(year.filter(({ time }) => !time.endsWith("T12:00:00.000Z"))).toHaveLength(4);
});

test("pieces go with the last version that needs them", () => {
	let draft = saved(DRAFT, "2026-01-01T08:00:00.000Z");
	for (let month = 1; month <= 12; month += 1)
		for (const hour of ["08", "10", "12"]) {
			const time = `2026-${String(month).padStart(2, "0")}-02T${hour}:00:00.000Z`;
			draft = saved(written(draft, "c1", `Words of ${time}.`), time);
		}
	expect(draft.history).toHaveLength(15);
	const texts = Object.values(draft.pieces ?? {}).join();
	expect(texts.match(/Words of/g)).toHaveLength(14);
	// Of each version but the first: the clause, its article and the frame.
	expect(Object.keys(draft.pieces ?? {})).toHaveLength(7 + 14 * 3 + 1);
	expect(newest(draft)?.body).toEqual(draft.body);
});

test("restoring is a step like any other, and takes no version away", () => {
	const first = named(DRAFT, "first");
	const edited = applyCommand(first, { type: "remove", node: "a2" }).draft;
	const before = named(written(edited, "c1", "Other words."), "second");
	const command = restoreVersion(before, first.history[0]?.id ?? "");
	if (!command) throw new Error("no version");
	const step = { coalesceKey: null, caretBefore: null, caretAfter: null, time: 0 };
	const done = perform(beginHistory(before), command, step);
	expect(done.draft.body).toEqual(DRAFT.body);
	expect(done.draft.history).toBe(before.history);
	const back = undo(done);
	expect(back?.history.draft).toEqual(before);
	const again = back && redo(back.history);
	expect(again?.history.draft.body).toEqual(DRAFT.body);
	expect(isKept(done.draft)).toBe(false);
	expect(isKept(before)).toBe(true);
});

test("restoring keeps comments with their words, and takes proposals from the version", () => {
	const anchor = { node: "c1", language: "en", from: 5, to: 10 } as const;
	const about = { author: "Ada", time: "2026-03-01T09:00:00.000Z" };
	const suggestion = { id: "s", kind: "deletion", anchor, ...about } as const;
	const first = named({ ...DRAFT, suggestions: [suggestion] }, "first");
	const comment = { id: "k", anchor, ...about, text: "Who?", resolved: false, replies: [] };
	const settled = applyCommand(first, {
		type: "settle-suggestions",
		suggestions: ["s"],
		verdict: "rejected",
	}).draft;
	const now = written(
		{ ...settled, comments: [comment] },
		"c1",
		"In every year each Party shall report.",
	);
	expect(now.suggestions).toEqual([]);
	const command = restoreVersion(now, first.history[0]?.id ?? "");
	if (!command) throw new Error("no version");
	const { draft } = applyCommand(now, command);
	expect(draft.suggestions).toEqual([suggestion]);
	expect(draft.comments).toMatchObject([{ id: "k", anchor: { node: "c1" } }]);
	const { from, to } = draft.comments[0]?.anchor ?? { from: -1, to: -1 };
	expect("Each Party shall report.".slice(from, to)).toMatch(/Party/);
});

test("a version is renamed, removed with its pieces, and all go at once", () => {
	const one = named(DRAFT, "one");
	const two = named(written(one, "c1", "Other words."), "two");
	const [second, first] = two.history;
	const renamed = editVersion(two, second?.id ?? "", { name: "", note: "as sent" });
	expect(renamed.history[0]).toEqual({ ...second, name: undefined, note: "as sent" });
	expect("name" in (renamed.history[0] ?? {})).toBe(false);
	const left = removeVersion(two, second?.id ?? "");
	expect(left.history).toEqual([first]);
	expect(left.pieces).toEqual(one.pieces);
	const bare = withoutHistory(two);
	expect(bare).toEqual(withoutHistory(written(DRAFT, "c1", "Other words.")));
	expect(bare).not.toHaveProperty("pieces");
	expect(withoutHistory(bare)).toBe(bare);
	expect(removeVersion(left, first?.id ?? "")).toEqual(bare);
});

test("unknown members of versions and pieces stay", () => {
	const file = serialiseDraft(named(DRAFT, "one"))
		.replace('"version": "1.0"', '"version": "1.3"')
		.replace('"author":"Ada"', '"author":"Ada","seal":{"by":"chair"}')
		.replace('"numbering":"none"', '"colour":"red","numbering":"none"');
	const read = parseDraftText(file);
	expect(serialiseDraft(read)).toBe(file);
	expect(JSON.stringify(newest(read)?.body)).toBe(
		JSON.stringify(newest(parseDraftText(file))?.body),
	);
});

test.each([
	["a version without its pieces", /"root":"[^"]*"/, '"root":"0000000000z"'],
	["a digest that is none", /"root":"[^"]*"/, '"root":"__proto__"'],
	["a version without its time", /"time":"[^"]*",/, ""],
	["two versions of one id", /("history": \[\n)(\t\t.*)(\n)/, "$1$2,\n$2$3"],
])("a file is refused for %s", (_name, from, to) => {
	const file = serialiseDraft(named(DRAFT, "one"));
	const broken = file.replace(from, to);
	expect(broken).not.toBe(file);
	expect(() => parseDraftText(broken)).toThrow(expect.objectContaining({ code: "invalid" }));
});

test("pieces that give no draft make their version unreadable, not the file", () => {
	const one = named(DRAFT, "one");
	const { id = "", root = "" } = one.history[0] ?? {};
	const frame = JSON.parse(one.pieces?.[root] ?? "") as { body: string[] };
	const broken: readonly (readonly [string, unknown])[] = [
		[root, { ...frame, body: [root] }],
		[root, { ...frame, body: [...frame.body, frame.body[1]] }],
		[root, { ...frame, instrument: "poem" }],
		[frame.body[1] ?? "", { id: "a1", kind: "sonnet" }],
		[frame.body[1] ?? "", { id: "a1", kind: "article", children: [frame.body[1]] }],
	];
	for (const [key, piece] of broken) {
		const draft = { ...one, pieces: { ...one.pieces, [key]: JSON.stringify(piece) } };
		const read = parseDraftText(serialiseDraft(draft));
		expect(versionDraft(read, id)).toBeNull();
		expect(restoreVersion(read, id)).toBeNull();
	}
	expect(versionDraft(one, "gone")).toBeNull();
});

test("pieces nested without end are refused in no time", () => {
	const one = named(DRAFT, "one");
	const [version] = one.history;
	const pieces: Record<string, string> = {};
	for (let level = 0; level < 10_000; level += 1)
		pieces[`p${level}`] =
			level === 0
				? `{"title":{},"instrument":"treaty","languages":["en"],"body":["p1"]}`
				: `{"id":"n${level}","kind":"clause","children":["p${level + 1}"]}`;
	pieces.p10000 = '{"id":"last","kind":"clause"}';
	const deep: Draft = {
		...DRAFT,
		history: version ? [{ ...version, root: "p0" }] : [],
		pieces,
	};
	expect(versionDraft(parseDraftText(serialiseDraft(deep)), version?.id ?? "")).toBeNull();
});

test("more versions than may be are refused, and adding makes room among the automatic ones", () => {
	const one = saved(DRAFT, "2026-01-01T08:00:00.000Z");
	const [version] = one.history;
	if (!version) throw new Error("no version");
	// All of one day, so that none is thinned out.
	const many = Array.from({ length: 5000 }, (_, index) => ({ ...version, id: `many${index}` }));
	const full = { ...one, history: many };
	expect(parseDraftText(serialiseDraft(full)).history).toHaveLength(5000);
	const over = serialiseDraft({ ...one, history: [...many, version] });
	expect(() => parseDraftText(over)).toThrow(expect.objectContaining({ code: "invalid" }));
	const next = addVersion(
		full,
		made("2026-01-01T09:00:00.000Z", { occasion: "command", name: "x" }),
	);
	expect(next?.history).toHaveLength(5000);
	expect(next?.history.at(-1)?.id).toBe("many4998");
	const named = { ...one, history: many.map((each) => ({ ...each, name: "kept" })) };
	expect(addVersion(named, made("2026-01-01T09:00:00.000Z"))).toBeNull();
	expect(saved(written(named, "c1", "New."), "2026-01-01T09:00:00.000Z").history).toBe(
		named.history,
	);
});

test("what versions come to is bounded, and the oldest automatic ones go first", () => {
	const long = (draft: Draft, letter: string): Draft => ({
		...draft,
		body: [clause("c1", letter.repeat(5 * 1024 * 1024))],
	});
	let draft = saved(long(DRAFT, "a"), "2026-01-01T08:00:00.000Z");
	draft = saved(long(draft, "b"), "2026-01-01T09:00:00.000Z");
	draft = saved(long(draft, "c"), "2026-01-01T10:00:00.000Z");
	expect(draft.history.map(({ time }) => time.slice(11, 13))).toEqual(["10", "09"]);
	expect(newest(draft)?.body).toEqual(draft.body);
});
