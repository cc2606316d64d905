import fc from "fast-check";
import { pointsOf, rankOf, verdictOf } from "../../../engine/forecast/judge";
import { forecastModel, type ReadText } from "../../../engine/forecast/model";
import { type Change, standingAfter, textState } from "../../../engine/forecast/text-state";
import {
	type ClauseInput,
	type FindingsDocument,
	type ForecastVerdict,
	findingsDocument,
	type Profile,
} from "../../../engine/index";
import { profileOf } from "./drafts";

const CHECKS = [
	"autonomy.human-role",
	"autonomy.prohibition",
	"verification.access",
	"verification.review",
] as const;
const WORDS = ["alpha", "beta"] as const;
const MODIFIER = "self-judging-exception";
const CAP = 2;

const EMPTY = findingsDocument({ instrument: "treaty", languages: ["en"], words: 0 }, [], CHECKS);

/** A text as it was read: one clause for each check at a level, words in a clause of their own. */
function textOf(levels: readonly number[], words: readonly string[], held: boolean): ReadText {
	const highest = held ? CAP : 4;
	const document: FindingsDocument = {
		...EMPTY,
		draft: {
			...EMPTY.draft,
			modifiers: held ? [MODIFIER] : [],
			caps: held ? [{ modifier: MODIFIER, cap: CAP, clauses: ["m"] }] : [],
		},
		checks: Object.fromEntries(
			CHECKS.map((check, index) => {
				const level = levels[index] ?? 0;
				const finding = {
					clause: `c${index}`,
					level: Math.min(level, 3),
					...(level === 4 ? { coveredBy: "v" } : {}),
					attributes: {},
					evidence: [],
				};
				const findings = level === 0 ? [] : [finding];
				return [check, { level: Math.min(level, highest), findings }];
			}),
		),
	};
	const clauses: ClauseInput[] = words.map((text, index) => ({ id: `w${index}`, text }));
	return { document, clauses };
}

const texts = fc.record({
	levels: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
	words: fc.subarray([...WORDS, "alpha beta"]),
	held: fc.boolean(),
});

const lines = fc.array(
	fc.oneof(
		fc.record({
			check: fc.constantFrom(...CHECKS),
			atLeast: fc.integer({ min: 1, max: 3 }),
			otherwise: fc.constantFrom("refuse", "hesitate"),
		}),
		fc.record({ check: fc.constantFrom(...CHECKS), atMost: fc.integer({ min: 0, max: 3 }) }),
		fc.record({ words: fc.record({ en: fc.constantFrom(["alpha"], ["beta"], ["alpha beta"]) }) }),
		fc.record({ modifier: fc.constant(MODIFIER), stands: fc.boolean() }),
	),
	{ maxLength: 3 },
);

const profiles = (id: string): fc.Arbitrary<Profile> =>
	fc
		.record({
			redLines: lines,
			weights: fc.dictionary(fc.constantFrom(...CHECKS), fc.integer({ min: -5, max: 5 })),
			sign: fc.integer({ min: 20, max: 90 }),
			gap: fc.integer({ min: 0, max: 20 }),
		})
		.map(({ redLines, weights, sign, gap }) => {
			try {
				return profileOf({
					id,
					name: { en: id },
					redLines: redLines.map((line, index) => ({ id: `l${index}`, ...line })),
					...(Object.keys(weights).length > 0
						? { weights, thresholds: { sign, hesitate: sign - gap } }
						: {}),
				});
			} catch {
				// Lines drawn at random may exclude one another; such a file is refused.
				return null;
			}
		})
		.filter((profile) => profile !== null);

const assemblies = fc.tuple(profiles("a"), profiles("b"), profiles("c"));

/** Every change there is: modifiers struck or not, all levels, any words dropped; with the number of its edits. */
function* everyChange(text: ReadText): Generator<readonly [Change, number]> {
	const { modifiers } = text.document.draft;
	const phrases = [...WORDS, "alpha beta"];
	for (const struck of modifiers.length > 0 ? [[], [MODIFIER]] : [[]]) {
		const ceiling = modifiers.length > struck.length ? CAP : 4;
		const now = CHECKS.map((check) =>
			Math.min(
				ceiling,
				standingAfter(textState(text.document, []), {
					struck,
					levels: new Map(),
					dropped: new Set(),
				}).levelOf(check),
			),
		);
		for (let code = 0; code < 5 ** CHECKS.length; code++) {
			const levels = new Map<string, number>();
			CHECKS.forEach((check, index) => {
				const level = Math.floor(code / 5 ** index) % 5;
				if (level !== now[index]) levels.set(check, level);
			});
			// Nobody demands level 4 here, and no edit writes what nobody demands.
			if ([...levels.values()].some((level) => level > Math.min(3, ceiling))) continue;
			for (let drops = 0; drops < 2 ** phrases.length; drops++) {
				const dropped = new Set(phrases.filter((_, index) => (drops >> index) % 2 === 1));
				yield [{ struck, levels, dropped }, struck.length + levels.size + dropped.size];
			}
		}
	}
}

const RUNS = { numRuns: 40, seed: 20261122 };

describe("a forecast", () => {
	it("does not hang on the order of the profiles", () => {
		fc.assert(
			fc.property(texts, assemblies, ({ levels, words, held }, [a, b, c]) => {
				const text = textOf(levels, words, held);
				const one = forecastModel([a, b, c], "en").judge(text);
				const other = forecastModel([c, a, b], "en").judge(text);
				expect(other.winning).toEqual(one.winning);
				const byId = new Map(one.delegations.map((each) => [each.delegation, each]));
				for (const each of other.delegations) expect(each).toEqual(byId.get(each.delegation));
				expect(other.delegations.map(({ delegation }) => delegation)).toEqual(["c", "a", "b"]);
			}),
			RUNS,
		);
	});

	it("never loses a delegation by a level that it demands", () => {
		fc.assert(
			fc.property(texts, profiles("a"), ({ levels, words, held }, profile) => {
				const state = textState(textOf(levels, words, held).document, []);
				const before = standingAfter(state);
				for (const { check, atLeast } of profile.redLines) {
					if (check === undefined || atLeast === undefined) continue;
					const raised = new Map([[check, Math.max(atLeast, before.levelOf(check))]]);
					const after = standingAfter(state, { struck: [], levels: raised, dropped: new Set() });
					expect(rankOf(verdictOf(profile, after))).toBeGreaterThanOrEqual(
						rankOf(verdictOf(profile, before)),
					);
				}
			}),
			{ ...RUNS, numRuns: 500 },
		);
	});

	it("keeps its points within 0 and 100, more for every wanted level", () => {
		fc.assert(
			fc.property(profiles("a"), fc.constantFrom(...CHECKS), (profile, check) => {
				const points = [0, 1, 2, 3, 4].map((level) =>
					pointsOf(profile, (other) => (other === check ? level : 2)),
				);
				const weight = profile.weights[check] ?? 0;
				for (const [index, value] of points.entries()) {
					if (value === null) continue;
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(100);
					const before = points[index - 1] ?? value;
					expect(weight >= 0 ? value >= before : value <= before).toBe(true);
				}
			}),
			{ ...RUNS, numRuns: 300 },
		);
	});

	it("drops only words that cross lines, and its edits do what they say", () => {
		fc.assert(
			fc.property(texts, assemblies, ({ levels, words, held }, all) => {
				const text = textOf(levels, words, held);
				const { delegations, winning } = forecastModel(all, "en").judge(text);
				for (const { delegation, verdict, change, reasons } of delegations) {
					expect(reasons.length > 0).toBe(verdict !== "sign");
					expect(verdict === "sign" || reasons.some(({ decides }) => decides)).toBe(true);
					if (change) expect(change.signs).toContain(delegation);
				}
				const before = delegations.filter(({ verdict }) => verdict === "sign").length;
				if (!winning) return;
				const rungs = [...winning.ladder, winning];
				const signs = rungs.map((rung) => rung.signs.length);
				const sizes = rungs.map((rung) => rung.edits.length);
				expect(signs[0]).toBeGreaterThan(before);
				for (const [index, count] of signs.entries()) {
					expect(count).toBeGreaterThan(signs[index - 1] ?? -1);
					expect(sizes[index]).toBeGreaterThan(sizes[index - 1] ?? 0);
				}
			}),
			RUNS,
		);
	});

	it("finds what trying every change finds: the most delegations by the fewest edits", () => {
		fc.assert(
			fc.property(texts, assemblies, ({ levels, words, held }, all) => {
				const text = textOf(levels, words, held);
				const { delegations, winning } = forecastModel(all, "en").judge(text);
				const hits = words.flatMap((said, index) =>
					all.flatMap((profile) =>
						profile.redLines.flatMap((line) =>
							(line.words?.en ?? []).flatMap((phrase) => {
								const from = said.indexOf(phrase);
								if (from < 0) return [];
								const to = from + phrase.length;
								const at = { clause: `w${index}`, in: "text" as const, from, to, text: phrase };
								return [{ ...at, delegation: profile.id, line: line.id, folded: phrase }];
							}),
						),
					),
				);
				const state = textState(text.document, hits);
				let most = 0;
				let fewest = 0;
				const alone = new Map<string, number>();
				for (const [change, size] of everyChange(text)) {
					const standing = standingAfter(state, change);
					const verdicts = all.map((profile): ForecastVerdict => verdictOf(profile, standing));
					const signs = verdicts.filter((verdict) => verdict === "sign").length;
					if (signs > most || (signs === most && size < fewest)) [most, fewest] = [signs, size];
					all.forEach(({ id }, index) => {
						if (verdicts[index] === "sign") alone.set(id, Math.min(size, alone.get(id) ?? size));
					});
				}
				const now = delegations.filter(({ verdict }) => verdict === "sign").length;
				expect(winning?.signs.length ?? now).toBe(most);
				if (winning) expect([winning.edits.length, winning.exact]).toEqual([fewest, true]);
				for (const { delegation, verdict, change } of delegations)
					if (verdict !== "sign") expect(change?.edits.length).toBe(alone.get(delegation));
			}),
			{ ...RUNS, numRuns: 15 },
		);
	}, 120_000);
});

describe("a forecast of many delegations", () => {
	const many = Array.from({ length: 20 }, (_, index) =>
		profileOf({
			id: `d${index}`,
			redLines: [
				index % 2 === 0
					? { id: "more", check: "verification.access", atLeast: 2 }
					: { id: "less", check: "verification.access", atMost: 1 },
			],
		}),
	);

	it("is greedy, and says how many could be won at most", () => {
		const { winning } = forecastModel(many, "en").judge(textOf([0, 0, 1, 0], [], false));
		// Ten sign already; the other ten exclude them, so nothing wins more.
		expect(winning).toBeNull();
		const one = [
			...many,
			profileOf({ id: "e", redLines: [{ id: "x", check: "verification.review", atLeast: 1 }] }),
		];
		const better = forecastModel(one, "en").judge(textOf([0, 0, 1, 0], [], false)).winning;
		expect(better).toMatchObject({ most: 11, exact: false });
		expect(better?.signs).toHaveLength(11);
		expect(better?.edits).toHaveLength(1);
	});
});
