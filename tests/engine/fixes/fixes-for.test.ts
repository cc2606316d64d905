import { editText } from "../../../engine/fixes/text-edits";
import {
	BUILT_IN_CHECKS,
	bearersOf,
	type ClauseInput,
	createFormReader,
	createReader,
	type Fix,
	fixesFor,
	type InstrumentType,
	type Language,
} from "../../../engine/index";

const reader = createReader(BUILT_IN_CHECKS);

function readingOf(input: ClauseInput) {
	const reading = reader.read(input);
	return createFormReader()([{ input, reading }])[0] ?? reading;
}

function inputOf(
	text: string,
	instrument: InstrumentType,
	language: Language,
	chapeau?: string,
): ClauseInput {
	return {
		id: "c",
		text,
		instrument,
		language,
		part: "operative",
		...(chapeau ? { chapeau } : {}),
	};
}

function fixesOf(input: ClauseInput, bearers: readonly string[] = []): readonly Fix[] {
	return fixesFor({ input, reading: readingOf(input), bearers, read: reader.read });
}

/** What the text becomes, with `{}` around what is then set, by kind. */
function results(input: ClauseInput, kind: Fix["kind"], bearers: readonly string[] = []) {
	return fixesOf(input, bearers)
		.filter((fix) => fix.kind === kind)
		.map((fix) => {
			const { text } = editText(input.text, fix.edits);
			return fix.stops.reduceRight(
				(words, { from, to }) =>
					`${words.slice(0, from)}{${words.slice(from, to)}}${words.slice(to)}`,
				text,
			);
		});
}

const best = (input: ClauseInput, check: string) =>
	Math.max(0, ...readingOf(input).findings.flatMap((f) => (f.check === check ? [f.level] : [])));

const D = "political-declaration";

describe("a bearer", () => {
	test.each<[string, InstrumentType, Language, readonly string[], readonly string[]]>([
		[
			"Appropriate steps shall be taken.",
			"treaty",
			"en",
			["Each State Party"],
			[
				"Each State Party shall ensure that appropriate steps are taken.",
				"Each Party shall ensure that appropriate steps are taken.",
			],
		],
		[
			"Shall submit an annual report to the Secretariat.",
			"treaty",
			"en",
			[],
			["Each Party shall submit an annual report to the Secretariat."],
		],
		[
			"Appropriate steps shall be taken.",
			D,
			"en",
			[],
			["Each participating State will ensure that appropriate steps are taken."],
		],
		[
			"应采取适当步骤。",
			"treaty",
			"zh-Hans",
			["各国"],
			["各国应采取适当步骤。", "各缔约方应采取适当步骤。"],
		],
		["應採取適當步驟。", "treaty", "zh-Hant", [], ["各締約方應採取適當步驟。"]],
	])("is named for %s", (text, instrument, language, bearers, wanted) => {
		const input = inputOf(text, instrument, language);
		expect(results(input, "bearer", bearers)).toEqual(wanted);
		for (const after of wanted) {
			const { problems } = readingOf({ ...input, text: after });
			expect(problems.map(({ check }) => check)).not.toContain("form.no-bearer");
		}
	});

	test("comes from those whom the draft binds, the most frequent first and without conditions of their own", () => {
		const readings = [
			"Each Endorsing State will keep records.",
			"An Endorsing State that receives a request will reply.",
			"each Endorsing State will report.",
			"Developers will document data.",
		].map((text) => readingOf(inputOf(text, D, "en")));
		expect(bearersOf(readings)).toEqual(["Each Endorsing State", "Developers"]);
	});
});

describe("a time", () => {
	test.each<[string, InstrumentType, Language, string, string]>([
		[
			"Each Party shall grant inspectors access to declared sites.",
			"treaty",
			"en",
			"verification.access",
			"Each Party shall, within {48} hours of {receiving the request}, grant inspectors access to declared sites.",
		],
		[
			"Each Party shall keep a record of every engagement.",
			"treaty",
			"en",
			"accountability.traceability",
			"Each Party shall keep a record of every engagement for at least {10} years.",
		],
		[
			"各缔约方应准许视察员进入已申报的场所。",
			"treaty",
			"zh-Hans",
			"verification.access",
			"各缔约方应在{收到请求}后{48}小时内准许视察员进入已申报的场所。",
		],
		[
			"各締約方應保存每一次交戰的紀錄。",
			"treaty",
			"zh-Hant",
			"accountability.traceability",
			"各締約方應保存每一次交戰的紀錄，期限至少{10}年。",
		],
	])("lifts %s", (text, instrument, language, check, wanted) => {
		const input = inputOf(text, instrument, language);
		expect(results(input, "time")).toEqual([wanted]);
		expect(best(input, check)).toBe(2);
		expect(best({ ...input, text: wanted.replaceAll(/[{}]/g, "") }, check)).toBe(3);
	});

	test("is not added where a vague one stands: that one is given its value", () => {
		const input = inputOf(
			"Each Endorsing State will reply to a request for clarification as soon as possible.",
			D,
			"en",
		);
		expect(results(input, "time")).toEqual([]);
		expect(results(input, "measure")).toEqual([
			"Each Endorsing State will reply to a request for clarification within {30} days.",
		]);
		expect(
			results(inputOf("收到澄清请求的赞同国将尽快予以答复。", D, "zh-Hans"), "measure"),
		).toEqual(["收到澄清请求的赞同国将在{30}日内予以答复。"]);
		expect(
			results(inputOf("收到澄清請求的贊同國將盡快予以答覆。", D, "zh-Hant"), "measure"),
		).toEqual(["收到澄清請求的贊同國將在{30}日內予以答覆。"]);
	});

	test("is not offered where nothing rises by it", () => {
		const input = inputOf("Each Party shall adopt a flag.", "treaty", "en");
		expect(fixesOf(input)).toEqual([]);
	});
});

describe("a stronger verb", () => {
	test.each<[string, InstrumentType, Language, string]>([
		["Developers should document the data.", "treaty", "en", "Developers shall document the data."],
		["Developers should document the data.", D, "en", "Developers will document the data."],
		[
			"The Endorsing States are encouraged to invite observers to tests.",
			D,
			"en",
			"The Endorsing States will invite observers to tests.",
		],
		[
			"Each Endorsing State will endeavour to share information on its systems.",
			D,
			"en",
			"Each Endorsing State will share information on its systems.",
		],
		[
			"The Endorsing States may, as appropriate, offer compensation to civilians who suffer harm.",
			D,
			"en",
			"The Endorsing States will offer compensation to civilians who suffer harm.",
		],
		["研发者应该记载所用的数据。", "treaty", "zh-Hans", "研发者应当记载所用的数据。"],
		["研发者宜记载所用的数据。", D, "zh-Hans", "研发者将记载所用的数据。"],
		["鼓励各赞同国邀请观察员观摩试验。", D, "zh-Hans", "各赞同国将邀请观察员观摩试验。"],
		["研發者應該記載所用的資料。", "treaty", "zh-Hant", "研發者應當記載所用的資料。"],
		["各贊同國將努力通報其武器系統的種類。", D, "zh-Hant", "各贊同國將通報其武器系統的種類。"],
	])("binds: %s in a %s", (text, instrument, language, wanted) => {
		const input = inputOf(text, instrument, language);
		expect(results(input, "strengthen")).toEqual([wanted]);
		const force = readingOf({ ...input, text: wanted }).norms[0]?.force;
		expect(["obligation", "commitment"]).toContain(force);
	});

	test("leaves a right what it is", () => {
		const input = inputOf("Each Party may withdraw from a meeting.", "treaty", "en");
		expect(results(input, "strengthen")).toEqual([]);
	});

	test.each<[string, Language, string]>([
		[
			"The Parties shall, as appropriate, inform the Secretariat.",
			"en",
			"The Parties shall inform the Secretariat.",
		],
		["缔约方应酌情向秘书处通报。", "zh-Hans", "缔约方应向秘书处通报。"],
		["締約方應酌情向秘書處通報。", "zh-Hant", "締約方應向秘書處通報。"],
	])("loses its hedge: %s", (text, language, wanted) => {
		const input = inputOf(text, "treaty", language);
		expect(results(input, "strike")).toEqual([wanted]);
		const { norms } = readingOf({ ...input, text: wanted });
		expect(norms.flatMap(({ hedges }) => hedges)).toEqual([]);
	});
});

describe("words to replace", () => {
	test.each<[string, InstrumentType, Language, readonly string[]]>([
		[
			"Each Endorsing State shall keep records.",
			D,
			"en",
			["Each Endorsing State will keep records."],
		],
		["各缔约国将保存记录。", D, "zh-Hans", ["各参加国将保存记录。"]],
		["各締約國將保存紀錄。", D, "zh-Hant", ["各參加國將保存紀錄。"]],
		[
			"Each Party shall keep records for [ten] years.",
			"treaty",
			"en",
			["Each Party shall keep records for ten years."],
		],
	])("are replaced by what the check proposes: %s", (text, instrument, language, wanted) => {
		expect(results(inputOf(text, instrument, language), "replace")).toEqual(wanted);
	});
});

test("no fix touches a preamble, and every span of a fix lies in its text", () => {
	const texts = [
		"Recalling that appropriate steps should be taken as soon as possible,",
		"Appropriate steps shall, where feasible, be taken regularly, and records shall be kept.",
		"各方应酌情尽快采取步骤，并应定期通报。",
	];
	for (const text of texts) {
		const input: ClauseInput = {
			id: "c",
			text,
			instrument: "treaty",
			part: text.startsWith("Recalling") ? "preamble" : "operative",
		};
		const fixes = fixesOf(input);
		if (input.part === "preamble") expect(fixes).toEqual([]);
		for (const { at, edits, stops } of fixes) {
			const after = editText(text, edits).text;
			for (const { from, to } of [at, ...edits]) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(text.length);
			}
			for (const stop of stops) expect(stop.to).toBeLessThanOrEqual(after.length);
			expect(edits.map(({ from }) => from)).toEqual(
				edits.map(({ from }) => from).sort((a, b) => a - b),
			);
		}
	}
});
