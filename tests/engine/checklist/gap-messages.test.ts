import {
	attributeId,
	attributeValueId,
	BUILT_IN_ATTRIBUTES,
} from "../../../engine/checks/attributes";
import { compileChecklist, evaluate, formatMessage } from "../../../engine/index";
import en from "../../../locales/en.json";
import zhHans from "../../../locales/zh-Hans.json";
import zhHant from "../../../locales/zh-Hant.json";
import { checklistText, documentOf, found } from "./checklists";

const level = (check: string, minimum: number) => ({
	properties: { checks: { properties: { [check]: { properties: { level: { minimum } } } } } },
});
/** A condition under another one. */
const when = (cause: object, asked: object) =>
	// biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
	({ if: cause, then: asked });
const access = "verification.access";
const declaration = "verification.declaration";

/** The sentences of the gaps that a checklist finds, in English. */
function told(
	root: Readonly<Record<string, unknown>>,
	entry: Readonly<Record<string, unknown>> = {},
	document = documentOf({ [access]: 0, [declaration]: 2 }),
	catalogue: Readonly<Record<string, string>> = en,
): string[] {
	const checklist = compileChecklist(checklistText(root, entry));
	return evaluate(checklist, document, "en").gaps.map(({ message }) =>
		formatMessage(catalogue, message),
	);
}

describe("a gap reads like a sentence where the checklist asks for", () => {
	test("a level", () => {
		expect(told({}, { properties: { level: { minimum: 2 } } })).toEqual([
			"Access: the draft is at “silent”; the checklist asks for “undertaken”.",
		]);
	});

	test("a level under a condition", () => {
		const root = when(level(declaration, 2), level(access, 3));
		expect(told(root)).toEqual([
			"Access: the draft is at “silent”; where Declaration is at “undertaken” or above, the checklist asks for “specified”.",
		]);
	});

	test("a level unless something else holds", () => {
		expect(told({ if: level(declaration, 3), else: level(access, 1) })).toEqual([
			"Access: the draft is at “silent”; where it is not so that Declaration is at “specified” or above, the checklist asks for “mentioned”.",
		]);
	});

	test("several things under a condition on the instrument", () => {
		const treaty = {
			properties: { draft: { properties: { instrument: { enum: ["treaty", "protocol"] } } } },
		};
		const root = when(treaty, { allOf: [level(access, 2), level(declaration, 3)] });
		expect(told(root)).toEqual([
			"Access: where the kind of instrument is “Treaty” or the kind of instrument is “Protocol”, the checklist asks that Access is at “undertaken” or above and Declaration is at “specified” or above; it is not so.",
		]);
	});

	test("one of several things", () => {
		const root = { anyOf: [level(access, 2), level(declaration, 3)] };
		expect(told(root)).toEqual([
			"Access: one of these has to hold, and none does: Access is at “undertaken” or above; or Declaration is at “specified” or above.",
		]);
	});

	test("one of several things that have names", () => {
		const root = {
			anyOf: [
				{ label: { en: "someone may look", "zh-Hans": "有人可以查看" }, ...level(access, 2) },
				{ label: { "zh-Hans": "有人可以追问" }, ...level(declaration, 3) },
			],
		};
		expect(told(root)).toEqual([
			"Access: one of these has to hold, and none does: someone may look; or 有人可以追问.",
		]);
		expect(told(root, {}, documentOf({ [access]: 0, [declaration]: 0 }), zhHant)).toEqual([
			"查核准入：以下須有一項成立，而本稿均不成立：有人可以查看；或者有人可以追问。",
		]);
	});

	test("only one of several things", () => {
		const root = { oneOf: [level(access, 1), level(declaration, 1)] };
		expect(told(root, {}, documentOf({ [access]: 2, [declaration]: 2 }))).toEqual([
			"Access: only one of these may hold, and more than one does: Access is at “mentioned” or above; or Declaration is at “mentioned” or above.",
		]);
	});

	const venue = {
		properties: {
			attributes: {
				required: ["venue"],
				properties: { venue: { contains: { const: "international" } } },
			},
			level: { minimum: 2 },
		},
	};

	test("a clause of some kind", () => {
		expect(told({}, { properties: { findings: { contains: venue } } })).toEqual([
			"Access: the checklist asks for a clause with venue “international” and at “undertaken” or above; there is none.",
		]);
	});

	test("several clauses of some kind, in each language", () => {
		const entry = { properties: { findings: { contains: venue, minContains: 2 } } };
		const one = documentOf({
			[access]: { level: 2, findings: [found(2, "a", { venue: ["international"] })] },
		});
		expect(told({}, entry, one)).toEqual([
			"Access: the checklist asks for 2 clauses with venue “international” and at “undertaken” or above; there are fewer.",
		]);
		expect(told({}, entry, one, zhHans)).toEqual([
			"核查准入：清单要求有 2 条条款其“层级”为“国际”，且达到“承诺”或以上；本稿不足。",
		]);
	});

	test("a range of clauses, or clauses with certain words", () => {
		const quoting = {
			properties: { evidence: { contains: { properties: { text: { pattern: "code" } } } } },
		};
		const entry = {
			properties: { findings: { contains: quoting, minContains: 1, maxContains: 3 } },
		};
		expect(told({}, entry)).toEqual([
			"Access: the checklist asks for 1 to 3 clauses in the words “code”; there are fewer or more.",
		]);
	});

	test("no more than a level, or that something be not so", () => {
		const high = documentOf({ [access]: 3, [declaration]: 3 });
		expect(
			told({ not: level(declaration, 3) }, { properties: { level: { maximum: 1 } } }, high),
		).toEqual([
			"Declaration: the checklist rules out what the draft says: Declaration is at “specified” or above.",
			"Access: the draft is at “specified”; the checklist allows no more than “mentioned”.",
		]);
	});

	test("an exact level, or something that has no words of its own", () => {
		expect(told({}, { properties: { level: { const: 2 }, findings: { minItems: 1 } } })).toEqual([
			"Access: the checklist asks that Access is at “undertaken”; it is not so.",
			"Access, at “silent”: a condition of the checklist is not met.",
		]);
	});
});

test("an attribute that need only be given is named", () => {
	const given = { properties: { attributes: { required: ["object"] } } };
	expect(told({}, { properties: { findings: { contains: given } } })).toEqual([
		"Access: the checklist asks for a clause with object given; there is none.",
	]);
});

test("no gap of whatever kind leaves a placeholder or an id in its sentence", () => {
	const conditions = [
		when(level(declaration, 1), { not: level(declaration, 1) }),
		{ anyOf: [{ allOf: [level(access, 3), { not: level(declaration, 3) }] }] },
		{
			anyOf: [
				{
					properties: {
						draft: { properties: { words: { minimum: 1000 }, clauses: { exclusiveMinimum: 9 } } },
						checks: { properties: { [access]: { properties: { findings: { items: {} } } } } },
					},
				},
			],
		},
		{
			if: {
				properties: {
					draft: { properties: { modifiers: { contains: { const: "reciprocity" } } } },
				},
			},
			else: level(access, 1),
		},
		when(
			{ properties: { draft: { properties: { languages: { contains: { const: "en" } } } } } },
			{ oneOf: [level(access, 1), level(access, 2)] },
		),
	];
	for (const catalogue of [en, zhHans, zhHant]) {
		const sentences = told({ allOf: conditions }, {}, undefined, catalogue);
		expect(sentences).toHaveLength(conditions.length);
		for (const sentence of sentences) {
			expect(sentence).not.toMatch(/[{}]|\[object|condition\.|gap\.|check\.|undefined/);
			expect(sentence).toMatch(/[.。]$/);
		}
	}
});

test("every attribute of a built-in check and each of its values has a name in the catalogues", () => {
	for (const [name, values] of BUILT_IN_ATTRIBUTES) {
		const ids = [attributeId(name), ...[...values].map((value) => attributeValueId(name, value))];
		expect(ids.filter((id) => !(id in en))).toEqual([]);
	}
});

test("an attribute of the checklist's own is shown as its author writes it", () => {
	const own = {
		properties: { attributes: { properties: { decider: { contains: { const: "cabinet" } } } } },
	};
	const document = documentOf({
		[access]: { level: 2, findings: [found(2, "a", { decider: ["army"] })] },
	});
	expect(told({}, { properties: { findings: { contains: own } } }, document)).toEqual([
		"Access: the checklist asks for a clause with decider “cabinet”; there is none.",
	]);
});
