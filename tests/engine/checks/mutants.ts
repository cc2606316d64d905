import type { CheckData, CheckRule, Pattern, Specific } from "../../../engine/checks/types";
import { compileCheck } from "../../../engine/reading/findings";
import { type ExampleScene, holds, sceneWithout } from "./example-scenes";

/** A small change of a check's data and what the examples made of it. */
export interface Mutant {
	/** What was changed, as a person would look for it in the data. */
	readonly name: string;
	/** Whether some example noticed. */
	readonly killed: boolean;
}

function termMutants(check: CheckData, scenes: readonly ExampleScene[]): Mutant[] {
	const compiled = compileCheck(check);
	return Object.entries(check.concepts).flatMap(([concept, terms]) =>
		(["en", "zh"] as const).flatMap((pack) =>
			(terms[pack] ?? []).map((term, index) => ({
				name: `${concept}: without “${term}”`,
				killed: scenes.some((staged) => {
					if (staged.scene.pack !== pack) return false;
					const scene = sceneWithout(check, staged, concept, index);
					return scene !== null && !holds(compiled, staged.example, scene);
				}),
			})),
		),
	);
}

function without<T>(list: readonly T[], index: number): T[] {
	return list.filter((_, at) => at !== index);
}

/** The pattern with one of its exclusions left out, once for each. */
function looser<T extends Pattern & { readonly contextNone?: readonly string[] }>(
	pattern: T,
): [string, T][] {
	const { none = [], apart, contextNone = [] } = pattern;
	return [
		...none.map((name, index): [string, T] => [
			`none “${name}”`,
			{ ...pattern, none: without(none, index) },
		]),
		...(apart?.of ?? []).map((name, index): [string, T] => [
			`apart “${name}”`,
			{ ...pattern, apart: { ...apart, of: without(apart?.of ?? [], index) } },
		]),
		...contextNone.map((name, index): [string, T] => [
			`contextNone “${name}”`,
			{ ...pattern, contextNone: without(contextNone, index) },
		]),
	];
}

function relevelled(rule: CheckRule): [string, CheckRule][] {
	const swapped: [string, CheckRule][] = [];
	if (typeof rule.level === "number") {
		const level = rule.level === 1 ? 2 : rule.level === 2 ? 3 : 2;
		swapped.push([`level ${level} for ${rule.level}`, { ...rule, level }]);
	}
	if (rule.cap !== undefined) {
		const { cap: _, ...uncapped } = rule;
		swapped.push(["no cap", uncapped]);
	}
	return swapped;
}

function structuralMutants(check: CheckData): [string, CheckData][] {
	const rule = (index: number, changed: CheckRule | null): CheckData => ({
		...check,
		rules: check.rules.flatMap((old, at) => (at !== index ? [old] : changed ? [changed] : [])),
	});
	const specific = (index: number, changed: Specific | null): CheckData => {
		const specifics = check.specifics.flatMap((old, at) =>
			at !== index ? [old] : changed ? [changed] : [],
		);
		const ids = new Set(specifics.map(({ id }) => id));
		return {
			...check,
			specifics,
			rules: check.rules.map((old) =>
				old.specifics ? { ...old, specifics: old.specifics.filter((id) => ids.has(id)) } : old,
			),
		};
	};
	return [
		...check.rules.flatMap((old, index): [string, CheckData][] => [
			...(check.rules.length > 1
				? [[`without rule ${old.id}`, rule(index, null)] as [string, CheckData]]
				: []),
			...[...looser(old), ...relevelled(old)].map(([name, changed]): [string, CheckData] => [
				`rule ${old.id}: ${name}`,
				rule(index, changed),
			]),
		]),
		...check.specifics.flatMap((old, index): [string, CheckData][] => [
			[`without specific ${old.id}`, specific(index, null)],
			...looser(old).map(([name, changed]): [string, CheckData] => [
				`specific ${old.id}: ${name}`,
				specific(index, changed),
			]),
		]),
	];
}

/** Every small change of a check's data (a term, exclusion, rule or specific left out, a level swapped), tried against its examples. */
export function mutantsOf(check: CheckData, scenes: readonly ExampleScene[]): readonly Mutant[] {
	return [
		...termMutants(check, scenes),
		...structuralMutants(check).map(([name, changed]) => {
			const compiled = compileCheck(changed);
			return {
				name,
				killed: scenes.some(({ example, scene }) => !holds(compiled, example, scene)),
			};
		}),
	];
}
