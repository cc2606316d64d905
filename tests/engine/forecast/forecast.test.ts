import {
	builtInChecklist,
	CORE_CHECKS,
	createReader,
	type Draft,
	type Forecast,
	movesOfLifts,
	type Profile,
	parseProfile,
	SAMPLE_PROFILES,
	scoreDraft,
} from "../../../engine/index";
import {
	bracket,
	CHINESE,
	clauseOf,
	draftOf,
	ENGLISH,
	forecastOf,
	profileOf,
	withRuns,
} from "./drafts";

const samples = SAMPLE_PROFILES.map(({ text }) => parseProfile(text));

const delegation = (forecast: Forecast, id: string) => {
	const found = forecast.delegations.find((each) => each.delegation === id);
	if (!found) throw new Error(`no delegation ${id}`);
	return found;
};

/** Edits as short texts. */
const editsIn = (set: Pick<NonNullable<Forecast["winning"]>, "edits"> | null) =>
	(set?.edits ?? []).map((edit) => {
		switch (edit.kind) {
			case "drop":
				return `drop ${edit.words}`;
			case "strike":
				return `strike ${edit.modifier}`;
			default:
				return `${edit.kind} ${edit.check} ${edit.from} ${edit.to}`;
		}
	});

const leader = profileOf({
	id: "leader",
	redLines: [
		{
			id: "secrets",
			phrases: { en: ["access to the source code"], zh: ["查阅源代码", "源代码"] },
		},
		{
			id: "confidential",
			check: "verification.confidentiality",
			atLeast: 2,
			otherwise: "hesitate",
		},
	],
});
const guardian = profileOf({
	id: "guardian",
	redLines: [
		{ id: "looks", check: "verification.access", atLeast: 2 },
		{ id: "bans", check: "autonomy.prohibition", atLeast: 2 },
	],
});
const recluse = profileOf({
	id: "recluse",
	redLines: [{ id: "no-looking", check: "verification.access", atMost: 1 }],
});

describe("a treaty in English", () => {
	const draft = draftOf(ENGLISH);
	const inspection = clauseOf(draft, "Each State Party shall grant");
	const forecast = forecastOf(draft, [leader, guardian, recluse]);

	it("says who would sign and who would not", () => {
		expect(forecast.delegations.map(({ delegation: id, verdict }) => [id, verdict])).toEqual([
			["leader", "refuse"],
			["guardian", "sign"],
			["recluse", "refuse"],
		]);
		expect(forecast.counts).toEqual({ refuse: 2, hesitate: 0, sign: 1 });
	});

	it("says that it is a model of files", () => {
		expect(forecast.about).toEqual({ id: "forecast.about", params: { count: 3 } });
	});

	it("names what decides, in which clause, by which words", () => {
		expect(delegation(forecast, "leader").reasons).toMatchObject([
			{
				kind: "words",
				line: "secrets",
				decides: true,
				places: [{ clause: inspection, in: "text", text: "access to the source code" }],
			},
			{ kind: "level", line: "confidential", decides: false, level: 0, places: [] },
		]);
		const [reason] = delegation(forecast, "recluse").reasons;
		expect(reason).toMatchObject({ kind: "level", level: 3, most: 1, decides: true });
		expect(reason?.kind === "level" && reason.places[0]?.clause).toBe(inspection);
		expect(delegation(forecast, "guardian").reasons).toEqual([]);
	});

	it("says what would change a mind, and who would be lost by it", () => {
		const { change } = delegation(forecast, "recluse");
		expect(editsIn(change)).toEqual(["lower verification.access 3 1"]);
		expect(change).toMatchObject({
			signs: ["recluse"],
			exact: true,
			lost: [{ delegation: "guardian", from: "sign", to: "refuse" }],
			edits: [{ clauses: [inspection] }],
		});
		expect(editsIn(delegation(forecast, "leader").change)).toEqual([
			"raise verification.confidentiality 0 2",
			"drop access to the source code",
		]);
		expect(delegation(forecast, "guardian").change).toBeNull();
	});

	it("finds the edits that win the most, where not all can be won", () => {
		const { winning } = forecast;
		expect(winning).toMatchObject({
			signs: ["guardian", "leader"],
			most: 2,
			exact: true,
			lost: [],
		});
		expect(editsIn(winning)).toEqual([
			"raise verification.confidentiality 0 2",
			"drop access to the source code",
		]);
		expect(winning?.gained).toEqual([{ delegation: "leader", from: "refuse", to: "sign" }]);
		// Without the words it still hesitates for want of secrecy; secrecy alone changes nothing.
		expect(winning?.alone).toEqual([
			{ gained: [], lost: [] },
			{ gained: [{ delegation: "leader", from: "refuse", to: "hesitate" }], lost: [] },
		]);
	});

	it("names the checks whose words would go", () => {
		const drop = forecast.winning?.edits.find(({ kind }) => kind === "drop");
		expect(drop?.kind === "drop" && drop.touches).toContain("verification.access");
	});
});

describe("a convention in Chinese", () => {
	const draft = draftOf(CHINESE);
	const strict = profileOf({
		id: "strict",
		redLines: [{ id: "no-escape", modifier: "self-judging-exception", stands: false }],
	});
	const specific = profileOf({
		id: "specific",
		redLines: [{ id: "looks", check: "verification.access", atLeast: 3 }],
	});
	const forecast = forecastOf(draft, [leader, strict, specific]);

	it("names clause and words", () => {
		expect(delegation(forecast, "leader").reasons[0]).toMatchObject({
			kind: "words",
			places: [{ clause: clauseOf(draft, "各缔约方应在收到"), text: "源代码" }],
		});
	});

	it("names the modifier that may not stand, and that holds a level down", () => {
		const clauses = [clauseOf(draft, "缔约方如自行认定")];
		expect(delegation(forecast, "strict").reasons).toMatchObject([
			{ kind: "modifier", modifier: "self-judging-exception", stands: false, clauses },
		]);
		expect(delegation(forecast, "specific").reasons).toMatchObject([
			{ kind: "level", level: 2, least: 3, modifiers: ["self-judging-exception"] },
		]);
	});

	it("strikes a modifier once for all whom it keeps away", () => {
		const change = ["strike self-judging-exception"];
		expect(editsIn(delegation(forecast, "strict").change)).toEqual(change);
		expect(editsIn(delegation(forecast, "specific").change)).toEqual(change);
		expect(editsIn(forecast.winning)).toEqual([
			...change,
			"raise verification.confidentiality 0 2",
			"drop 源代码",
		]);
	});
});

describe("weights and thresholds", () => {
	const weighing = (sign: number) =>
		profileOf({
			weights: { "verification.access": 3, "verification.standards": 1 },
			thresholds: { sign, hesitate: 20 },
		});

	it("decide where no red line does, and name what keeps the points", () => {
		const draft = draftOf(ENGLISH);
		const [one] = forecastOf(draft, [weighing(90)]).delegations;
		// Level 3 of the first earns 0.9 of 3, the silent second nothing of 1.
		expect(one).toMatchObject({
			verdict: "hesitate",
			points: 67.5,
			reasons: [
				{
					kind: "points",
					decides: true,
					lost: [
						{ check: "verification.standards", level: 0, lost: 25, clause: null },
						{ check: "verification.access", level: 3, lost: 7.5 },
					],
				},
			],
		});
		expect(editsIn(one?.change ?? null)).toEqual(["raise verification.standards 0 3"]);
	});

	it("go no farther than they have to", () => {
		const [one] = forecastOf(draftOf(ENGLISH), [weighing(80)]).delegations;
		expect(editsIn(one?.change ?? null)).toEqual(["raise verification.standards 0 2"]);
	});

	it("say so where nothing helps", () => {
		const [one] = forecastOf(draftOf(ENGLISH), [weighing(100)]).delegations;
		expect(one?.change).toBeNull();
		expect(forecastOf(draftOf(ENGLISH), [weighing(100)]).winning).toBeNull();
	});

	it("below 0 want silence", () => {
		const quiet = profileOf({
			weights: { "verification.access": -1 },
			thresholds: { sign: 50, hesitate: 20 },
		});
		const [one] = forecastOf(draftOf(ENGLISH), [quiet]).delegations;
		expect(one).toMatchObject({ verdict: "refuse", points: 10 });
		expect(editsIn(one?.change ?? null)).toEqual(["lower verification.access 3 1"]);
	});
});

describe("open brackets", () => {
	const draft = draftOf(ENGLISH);
	const block = clauseOf(draft, "Each State Party shall grant");
	const bracketed = withRuns(draft, block, [
		{ type: "text", text: "Each State Party " },
		bracket(
			"b1",
			"shall grant inspectors access to any declared site within 14 days of a request.",
			"should promote the exchange of views.",
		),
	]);

	it("give the range over their resolutions, and the options that move somebody", () => {
		const { range, delegations } = forecastOf(bracketed, [guardian, recluse]);
		expect(delegations.map(({ verdict }) => verdict)).toEqual(["sign", "refuse"]);
		expect(range).toMatchObject({
			brackets: 1,
			exact: true,
			unread: 0,
			signs: { fewest: 1, most: 1 },
			delegations: [
				{ delegation: "guardian", worst: "refuse", best: "sign" },
				{ delegation: "recluse", worst: "refuse", best: "sign" },
			],
			options: [
				{
					bracket: "b1",
					option: "b1-1",
					clause: block,
					proposers: ["Delegation 1"],
					gained: [{ delegation: "recluse" }],
					lost: [{ delegation: "guardian" }],
				},
			],
		});
	});

	it("are read inside the option that holds them", () => {
		const nested = withRuns(draft, block, [
			{ type: "text", text: "Each State Party shall " },
			bracket("outer", "cooperate.", [
				{ type: "text", text: "grant inspectors access " },
				bracket("inner", "in good faith.", "to any site within 14 days of a request."),
			]),
		]);
		const demanding = profileOf({
			id: "demanding",
			redLines: [{ id: "a", check: "verification.access", atLeast: 3 }],
		});
		const { range } = forecastOf(nested, [demanding]);
		expect(range).toMatchObject({
			brackets: 2,
			delegations: [{ worst: "refuse", best: "sign" }],
			options: [{ bracket: "inner", option: "inner-1" }],
		});
	});

	it("are none where nothing is open", () => {
		expect(forecastOf(draft, [guardian]).range).toBeNull();
	});

	it("past a few combinations are read in their places, and the best of them together", () => {
		let many: Draft = draftOf(
			`Article 1\n\n${Array.from({ length: 8 }, (_, index) => `${index + 1}. Place ${index}.`).join("\n\n")}\n`,
		);
		for (let index = 0; index < 8; index++)
			many = withRuns(many, clauseOf(many, `Place ${index}`), [
				bracket(`b${index}`, `The word zulu${index} stands.`, "Nothing stands."),
			]);
		// Every first option crosses a line of its own: only all second options together win it.
		const touchy = profileOf({
			id: "touchy",
			redLines: Array.from({ length: 8 }, (_, index) => ({
				id: `z${index}`,
				words: { en: [`zulu${index}`] },
			})),
		});
		const { range, delegations } = forecastOf(many, [touchy]);
		expect(delegations[0]?.verdict).toBe("refuse");
		expect(range).toMatchObject({
			brackets: 8,
			exact: false,
			signs: { fewest: 0, most: 1 },
			delegations: [{ delegation: "touchy", worst: "refuse", best: "sign" }],
			options: [],
		});
	});
});

describe("the edits that would lift a score most", () => {
	it("have beside them the delegations that they would win and lose", () => {
		const draft = draftOf(ENGLISH.replace("shall grant", "should grant"));
		const core = builtInChecklist("core");
		if (!core) throw new Error("core is not built in");
		const reader = createReader(CORE_CHECKS);
		const { lifts } = scoreDraft({ draft, language: "en", reader, checklist: core });
		const profiles: readonly Profile[] = [guardian, recluse];
		const moves = movesOfLifts({ draft, language: "en", reader, profiles }, lifts);
		expect(moves).toHaveLength(lifts.length);
		const at = lifts.findIndex(({ check }) => check === "verification.access");
		expect(at).toBeGreaterThanOrEqual(0);
		expect(moves[at]).toMatchObject({
			gained: [{ delegation: "guardian", to: "sign" }],
			lost: [{ delegation: "recluse", from: "sign", to: "refuse" }],
		});
		const others = moves.filter((_, index) => lifts[index]?.check?.startsWith("accountability"));
		expect(others.every(({ gained, lost }) => gained.length + lost.length === 0)).toBe(true);
	});
});

describe("the samples", () => {
	it("part over a binding treaty with inspection and over a hollow declaration", () => {
		const hollow = draftOf(
			"Declaration\n\n1. States should promote the responsible use of artificial intelligence.\n\n2. This Declaration is not legally binding.\n",
			"political-declaration",
		);
		const strong = forecastOf(draftOf(ENGLISH), samples);
		const weak = forecastOf(hollow, samples);
		expect(delegation(strong, "technology-leader").verdict).toBe("refuse");
		expect(delegation(strong, "small-state").verdict).not.toBe("refuse");
		expect(delegation(weak, "small-state").verdict).toBe("refuse");
		expect(delegation(weak, "technology-leader").verdict).not.toBe("refuse");
	});

	it("refuse more than forty profiles and two of one id", () => {
		const [one] = samples;
		if (!one) throw new Error("no samples");
		expect(() => forecastOf(draftOf(ENGLISH), [one, one])).toThrow(RangeError);
		const many = Array.from({ length: 41 }, (_, index) => ({ ...one, id: `p${index}` }));
		expect(() => forecastOf(draftOf(ENGLISH), many)).toThrow(RangeError);
	});
});
