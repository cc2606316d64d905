import type { Reference, ReferenceStep } from "../reading/types";
import { bareLabel, type Structure, type Unit, unitsIn } from "./structure";

/** Those of a kind that a step names. */
function named(
	units: readonly Unit[],
	kind: Unit["kind"],
	{ label, value }: ReferenceStep,
): readonly Unit[] {
	const bare = label === null ? null : bareLabel(label);
	return units.filter(
		(unit) =>
			unit.kind === kind &&
			((bare !== null && unit.label === bare) || (value !== null && unit.value === value)),
	);
}

/** The container of a kind that the words stand in, innermost first. */
function around(way: readonly Unit[], kind: Unit["kind"]): Unit | null {
	return way.findLast((unit) => unit.kind === kind) ?? null;
}

const ARTICLES = new WeakMap<Structure, readonly Unit[]>();

/** Every article of an instrument; nearly all references ask for them. */
function articlesOf(structure: Structure): readonly Unit[] {
	const known =
		ARTICLES.get(structure) ?? unitsIn(structure.top).filter(({ kind }) => kind === "article");
	ARTICLES.set(structure, known);
	return known;
}

/** A number that says the whole way to a clause: 3.2.1 is the first item of paragraph 2 of Article 3. */
const DECIMAL = /^\d+(?:\.\d+)+$/;

/** Units that a decimal number leads to, by numbers and, among letters, by places; `null` where there are no articles to begin with. */
function decimalTargets(
	number: string,
	outer: readonly ReferenceStep[],
	structure: Structure,
	way: readonly Unit[],
): readonly Unit[] | null {
	const [article, ...inner] = number.split(".").map(Number);
	const annexes =
		outer[0]?.unit === "annex" ? stepTargets(outer.slice(0, 1), structure, way) : null;
	const articles = annexes
		? unitsIn(annexes.flatMap(({ children }) => children)).filter(({ kind }) => kind === "article")
		: articlesOf(structure);
	if (articles.length === 0) return null;
	return inner.reduce<readonly Unit[]>(
		(holders, wanted) =>
			holders.flatMap(({ children }) =>
				children
					.filter(({ kind }) => kind === "clause")
					.filter(({ value }, index) => (value ?? index + 1) === wanted),
			),
		articles.filter(({ value }) => value === article),
	);
}

/** Units that the steps may name; a decimal number that is no clause's own is followed from its article. */
function targets(
	steps: readonly ReferenceStep[],
	structure: Structure,
	way: readonly Unit[],
): readonly Unit[] | null {
	const own = stepTargets(steps, structure, way);
	const number = steps.at(-1)?.label ?? "";
	if ((own !== null && own.length > 0) || !DECIMAL.test(number)) return own;
	return decimalTargets(number, steps, structure, way);
}

/** Units that the steps may name, from outside inwards; `null` where nothing can be said. */
function stepTargets(
	steps: readonly ReferenceStep[],
	structure: Structure,
	way: readonly Unit[],
): readonly Unit[] | null {
	const annex = around(way, "annex");
	let within: readonly Unit[] | null = null;
	for (const step of steps) {
		if (step.unit === "part" || step.unit === "chapter" || step.unit === "section") return null;
		if (step.which === "previous" || step.which === "next") return null;
		if (step.unit === "annex") {
			const annexes = structure.top.filter((unit) => unit.kind === "annex");
			within =
				step.which === "this"
					? annex
						? [annex]
						: null
					: step.which === "only"
						? annexes
						: named(annexes, "annex", step);
			if (within === null) return null;
		} else if (step.unit === "article") {
			const own = around(way, "article");
			if (step.which !== "numbered") {
				if (!own) return null;
				within = [own];
				continue;
			}
			const everywhere: readonly Unit[] = within
				? within.flatMap((unit) => [unit, ...unitsIn(unit.children)])
				: articlesOf(structure);
			if (!everywhere.some(({ kind }) => kind === "article")) return null;
			within = named(everywhere, "article", step);
		} else {
			const holder: readonly Unit[] | null = within ?? holderOf(way);
			if (!holder) return null;
			if (step.which !== "numbered") {
				within = holder;
				continue;
			}
			// Points may stand inside the running text, where no tree shows them.
			if (holder.every((unit) => unit.children.length === 0)) return null;
			// A list may have lost its nesting on the way in, so every depth counts.
			within = holder.flatMap((unit) => named(unitsIn(unit.children), "clause", step));
		}
		if (within?.length === 0) return [];
	}
	return within;
}

/** What "paragraph 2" without an article counts in: the article, else the annex, that the words stand in. */
function holderOf(way: readonly Unit[]): readonly Unit[] | null {
	const holder = around(way, "article") ?? around(way, "annex");
	return holder ? [holder] : null;
}

/**
 * Units of the instrument that a reference names, the ends of a range and what lies between them included; `way` leads to the
 * clause that refers. Empty where nothing is named or nothing is there.
 */
export function referredUnits(
	reference: Reference,
	structure: Structure,
	way: readonly Unit[],
): readonly Unit[] {
	if (reference.instrument === "other" || reference.path.length === 0) return [];
	const first = targets(reference.path, structure, way) ?? [];
	if (!reference.through) return first;
	const last = targets([...reference.path.slice(0, -1), reference.through], structure, way) ?? [];
	const [from, to] = [first[0]?.value ?? null, last[0]?.value ?? null];
	if (from === null || to === null) return [...first, ...last];
	return unitsIn(structure.top).filter(
		({ kind, value }) => kind === first[0]?.kind && value !== null && from <= value && value <= to,
	);
}

/** Lists that stand inside annexes and that no tree shows. */
const UNJUDGED = /^(?:schedule|table|appendix|form|column|项目|表)/i;

/** Whether a reference within this instrument names something that is not there. Groups of articles (parts, chapters) are not judged. */
export function isDangling(
	reference: Reference,
	structure: Structure,
	way: readonly Unit[],
): boolean {
	if (reference.instrument === "other" || reference.path.length === 0) return false;
	if (UNJUDGED.test(reference.text)) return false;
	const ends = reference.through
		? [reference.path.at(-1), reference.through]
		: [reference.path.at(-1)];
	return ends.some((end) => {
		if (!end) return false;
		const found = targets([...reference.path.slice(0, -1), end], structure, way);
		return found !== null && found.length === 0;
	});
}
