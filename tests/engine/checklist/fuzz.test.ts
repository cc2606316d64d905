import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { examineChecklist } from "../../../engine/index";

const sample: unknown = JSON.parse(
	readFileSync(
		join(import.meta.dirname, "../../../examples/nuclear-command.checklist.json"),
		"utf8",
	),
);

/** Every place in the sample, as the steps that lead to it. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
	if (value === null || typeof value !== "object") return [at];
	return [
		at,
		...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...at, name])),
	];
}

const places = placesIn(sample).slice(1);
/** Texts, whose changes are the likeliest to be accepted. */
const texts = places.filter((path) =>
	path.some((step) => ["en", "zh", "text", "quote", "source"].includes(step)),
);

/** The sample with one value replaced, or one member added beside it. */
function changed(path: readonly string[], value: unknown, name: string | null): unknown {
	const copy: unknown = structuredClone(sample);
	let node = copy as Record<string, unknown>;
	for (const step of path.slice(0, -1)) node = node[step] as Record<string, unknown>;
	const last = path.at(-1) ?? "";
	if (name === null) node[last] = value;
	else if (Array.isArray(node)) node.push(value);
	else Object.defineProperty(node, name, { value, enumerable: true });
	return copy;
}

const word = fc.oneof(
	fc.constantFrom(
		...[
			"",
			"__proto__",
			"constructor",
			"pack:state",
			"pack:",
			"around:",
			"subject:human",
			"a|b|",
			"(",
		],
		...[
			"(a|",
			"!",
			"*",
			"~",
			"word~",
			"constructor~",
			"(|)",
			"人(工|)",
			"nuclear",
			"zh-Hans",
			"(?=a)",
		],
		...["pattern", "properties", "detect", "level", "autonomy.nuclear-command"],
	),
	fc.string({ maxLength: 12 }),
);
const value = fc.oneof(
	{ arbitrary: word, weight: 4 },
	fc.constantFrom(null, true, 0, 1, 2, 3, 4, -1, 0.5, 1e300),
	fc.array(word, { maxLength: 3 }),
	fc.dictionary(word, fc.oneof(word, fc.array(word, { maxLength: 2 }), fc.integer()), {
		maxKeys: 3,
	}),
);

test("a checklist changed at random is used or refused with a place, and never breaks the engine", () => {
	const outcomes = { used: 0, refused: 0 };
	fc.assert(
		fc.property(
			fc.oneof(fc.constantFrom(...places), fc.constantFrom(...texts)),
			value,
			fc.option(word, { nil: null }),
			(path, replacement, name) => {
				const { card, errors } = examineChecklist(JSON.stringify(changed(path, replacement, name)));
				expect(card === null).toBe(errors.length > 0);
				for (const { position } of errors) expect(position).not.toBeNull();
				outcomes[card === null ? "refused" : "used"]++;
			},
		),
		{ numRuns: 300, seed: 4 },
	);
	expect(outcomes.used).toBeGreaterThan(20);
	expect(outcomes.refused).toBeGreaterThan(100);
}, 120_000);
