import type { CheckRule, RuleSet } from "../checks/types";
import { GRAMMARS } from "../language/grammars";
import { anyIn } from "../text/spans";
import type { Span } from "../text/types";
import { evidenceOf, matchAround, matchedWords } from "./evidence";
import { type Grade, gradeOf, levelOf, messageOf } from "./grade";
import type { Concepts, Hits, TextHits } from "./hits";
import {
	type CompiledEntry,
	type CompiledPattern,
	compilePattern,
	conceptKey,
	matchIn,
	mayMatch,
	type Scene,
	windowsOf,
} from "./match";
import type { Evidence, Finding, Level, Norm, Part, Where } from "./types";

interface CompiledRule {
	readonly rule: CheckRule;
	readonly pattern: CompiledPattern;
	/** Lists of concepts of which each has a hit in heading or chapeau, and of which none has. */
	readonly around: readonly (readonly string[])[];
	readonly notAround: readonly (readonly (readonly string[])[])[];
	readonly specifics: readonly CompiledPattern[];
}

/** A value of an attribute, with the key of the concept that shows it. */
interface CheckAttribute {
	readonly name: string;
	readonly value: string;
	readonly key: string;
}

/** A check ready to run. */
export interface CompiledCheck {
	readonly data: RuleSet;
	readonly rules: readonly CompiledRule[];
	readonly attributes: readonly CheckAttribute[];
}

/** A rule asks for words of the clause itself; heading and chapeau alone earn nothing. */
function ownWords(data: RuleSet, rule: CheckRule): CompiledPattern {
	const pattern = compilePattern(data, rule, "sentence");
	if (pattern.all.length === 0)
		throw new RangeError(`${data.id}: rule "${rule.id}" asks for no words of the clause`);
	return pattern;
}

/** Compiles a check's data. Throws `RangeError` where it names a concept or specific that it does not have. */
export function compileCheck(data: RuleSet): CompiledCheck {
	const specifics = new Map(
		data.specifics.map((specific) => [specific.id, compilePattern(data, specific, "norm")]),
	);
	const keysOf = (references: readonly string[] = []): string[] =>
		references.map((reference) => conceptKey(data.id, reference));
	return {
		data,
		rules: data.rules.map((rule) => {
			const pattern = ownWords(data, rule);
			const context = keysOf(rule.context);
			return {
				rule,
				pattern,
				around: context.length > 0 ? [context, ...pattern.around] : pattern.around,
				notAround: keysOf(rule.contextNone).map((key) => [[key]]),
				specifics: (rule.specifics ?? [...specifics.keys()]).map((id) => {
					const specific = specifics.get(id);
					if (!specific) throw new RangeError(`${data.id}: no specific "${id}"`);
					return specific;
				}),
			};
		}),
		attributes: Object.entries(data.attributes ?? {}).flatMap(([name, values]) =>
			Object.entries(values).map(([value, concept]) => ({
				name,
				value,
				key: conceptKey(data.id, concept),
			})),
		),
	};
}

/** A scene with what stands around the clause. */
export interface ClauseScene extends Scene {
	readonly text: string;
	readonly part: Part | undefined;
	/** Heading and chapeau, as far as there are any. */
	readonly around: readonly Surrounding[];
}

/** What stands around a clause, with the words found in it. */
export interface Surrounding {
	readonly text: string;
	readonly where: Where;
	readonly hits: Hits;
}

/** The norm whose words hold most of the spans, the first of equals. */
function governing(scene: ClauseScene, spans: readonly Span[]): number | null {
	let best: number | null = null;
	let most = 0;
	for (let at = 0; at < spans.length; at++) {
		const indices = scene.normsAt((spans[at] as Span).from);
		for (let place = 0; place < indices.length; place++) {
			const index = indices[place] as number;
			const { from, to } = scene.norms[index] as Norm;
			let count = 0;
			for (let one = 0; one < spans.length; one++) {
				const other = spans[one] as Span;
				if (from <= other.from && other.from < to) count += 1;
			}
			if (count > most || (count === most && best !== null && index < best)) {
				best = index;
				most = count;
			}
		}
	}
	return best;
}

/** Whether all that the norm demands of the matched act is to consider it ("shall, within 30 days, consider …"). */
function onlyConsiders(scene: ClauseScene, spans: readonly Span[], norm: Norm | null): boolean {
	const act = norm?.act;
	if (act?.in !== "text") return false;
	// A Party's own name stands before the act and says nothing of what it considers; a body does its work by considering.
	const organ = norm?.bearer?.status === "organ";
	const told = organ ? spans : spans.filter((span) => span.to > (norm?.modal?.from ?? 0));
	if (told.length === 0 || !told.every((span) => span.from >= act.to)) return false;
	return (
		scene.hits.get("pack:considering")?.some((hit) => hit.from <= act.from && hit.to >= act.to) ??
		false
	);
}

function specificOf(
	rule: CompiledRule,
	scene: ClauseScene,
	norm: Norm | null,
	window: Span,
): readonly Span[] | null {
	for (const specific of rule.specifics) {
		if (!mayMatch(specific, scene.hits) || !matchAround(scene, specific.around)) continue;
		const windows =
			specific.within === "norm"
				? [norm ?? window]
				: windowsOf(specific, scene).filter(
						(span) =>
							specific.within === "clause" || (span.from < window.to && window.from < span.to),
					);
		for (const candidate of windows) {
			const spans = matchIn(specific, scene, candidate);
			if (spans) return spans;
		}
	}
	return null;
}

/** A match of a rule with the level it earns; the finding itself is made of the best one only. */
interface Match {
	readonly rule: CompiledRule;
	readonly window: Span;
	readonly spans: readonly Span[];
	readonly norm: number | null;
	readonly grade: Grade;
	readonly bound: readonly Span[];
	readonly around: readonly Evidence[];
	readonly level: Level;
}

/** Whether a rule may apply to words governed by this norm. */
function applies(
	rule: CheckRule,
	scene: ClauseScene,
	norm: Norm | null,
	first: Span | undefined,
): boolean {
	const force = scene.part === "preamble" ? "recital" : (norm?.force ?? "statement");
	if (rule.forces && !rule.forces.includes(force)) return false;
	if (rule.bearers && !(norm?.bearer && rule.bearers.includes(norm.bearer.status))) return false;
	return !(rule.afterForce && norm?.modal?.in === "text" && first && first.from < norm.modal.from);
}

/** The norm without the hedges that speak of a later act than the matched one: "shall inspect and, where appropriate, publish". */
function unhedged(norm: Norm, scene: ClauseScene, spans: readonly Span[]): Norm {
	if (norm.hedges.length === 0) return norm;
	const { joining } = GRAMMARS[scene.pack];
	const end = Math.max(...spans.map(({ to }) => to));
	const later = norm.hedges.filter(
		({ from, in: where }) =>
			where === "text" &&
			end <= from &&
			joining.test(scene.text.slice(Math.max(0, from - 8), from)),
	);
	const hedges = norm.hedges.filter(
		(hedge) => !later.some(({ from, to }) => from <= hedge.from && hedge.to <= to),
	);
	return { ...norm, hedges };
}

function matchOf(rule: CompiledRule, scene: ClauseScene, window: Span): Match | null {
	const spans = matchIn(rule.pattern, scene, window);
	if (!spans) return null;
	const index = governing(scene, spans);
	const norm = index === null ? null : (scene.norms[index] ?? null);
	if (!applies(rule.rule, scene, norm, spans[0])) return null;
	const around = matchAround(scene, rule.around);
	if (!around || rule.notAround.some((lists) => matchAround(scene, lists))) return null;
	const grade = gradeOf(norm && unhedged(norm, scene, spans), scene.part);
	const mayLift = grade.level >= 2 || typeof rule.rule.level === "number";
	const considered = onlyConsiders(scene, spans, norm);
	const bound = mayLift && !considered ? specificOf(rule, scene, norm, window) : null;
	const graded = levelOf(rule.rule, grade, bound !== null);
	const level = considered && graded > 2 ? 2 : graded;
	return { rule, window, spans, norm: index, grade, bound: bound ?? [], around, level };
}

function attributesOf(
	check: CompiledCheck,
	scene: ClauseScene,
	match: Match,
): Record<string, string[]> {
	const norm = match.norm === null ? null : scene.norms[match.norm];
	const attributes: Record<string, string[]> = { direction: ["constrains"] };
	if (norm?.bearer) attributes.status = [norm.bearer.status];
	if (norm) {
		attributes.standard = [norm.standard];
		attributes.kind = [norm.kind];
	}
	for (let at = 0; at < check.attributes.length; at++) {
		const { name, value, key } = check.attributes[at] as CheckAttribute;
		if (anyIn(scene.hits.get(key), match.window))
			attributes[name] = [...(attributes[name] ?? []), value];
	}
	for (const [name, values] of Object.entries(match.rule.rule.attributes ?? {}))
		attributes[name] = [...values];
	return attributes;
}

function findingOf(check: CompiledCheck, scene: ClauseScene, match: Match): Finding {
	const { rule, spans, grade, level } = match;
	const norm = match.norm === null ? null : (scene.norms[match.norm] ?? null);
	const attributes = attributesOf(check, scene, match);
	const words = matchedWords(scene, spans, norm);
	return {
		check: check.data.id,
		level,
		rule: rule.rule.id,
		attributes,
		evidence: evidenceOf(scene, words, match.around, match.bound, norm, grade),
		norm: match.norm,
		message: messageOf(
			check.data.id,
			level,
			level === 1 ? grade.weakness : null,
			attributes.direction?.includes("frees") ?? false,
			words.map((item) => item.text).join(" … "),
		),
	};
}

/** A check of which some rules may match, with these in their order. */
export interface Candidate {
	readonly check: CompiledCheck;
	readonly rules: readonly CompiledRule[];
}

/** Gives the checks of which some rule may match in a scene with these hits, each with those rules, in their order. */
export type RuleIndex = (scene: ClauseScene, hits: TextHits) => readonly Candidate[];

/** For each entry of a rule the numbers of its concepts. */
type Needs = readonly (readonly number[])[];

/** The rules as hits of certain concepts are asked for them: which rules ask for a concept, and what each rule needs. */
interface NumberedRules {
	readonly asking: readonly (readonly number[])[];
	readonly needs: readonly Needs[];
}

/** What `mayMatch` asks, by numbers: some forty times a clause. */
function haveHits(needs: Needs, hits: TextHits): boolean {
	for (let at = 0; at < needs.length; at++) {
		const numbers = needs[at] as readonly number[];
		let place = 0;
		while (place < numbers.length && !hits.hasNumber(numbers[place] as number)) place += 1;
		if (place === numbers.length) return false;
	}
	return true;
}

/** Puts a number into its place among the first `count` of a list, which ascend. */
function enter(list: Int32Array, count: number, number: number): void {
	let at = count;
	for (; at > 0 && (list[at - 1] as number) > number; at--) list[at] = list[at - 1] as number;
	list[at] = number;
}

/** Indexes rules by the concepts of one of their entries, so that only what may match is tried. */
export function indexRules(checks: readonly CompiledCheck[]): RuleIndex {
	const rules = checks.flatMap((check) => check.rules.map((rule) => ({ check, rule })));
	const asking = new Map<string, number[]>();
	rules.forEach(({ rule }, number) => {
		const { all } = rule.pattern;
		// A check's own words are rarer than those of the language packs.
		const rare = all.find(({ keys }) => keys.every((key) => !key.startsWith("pack:"))) ?? all[0];
		for (const key of rare?.keys ?? []) {
			const list = asking.get(key);
			if (list) list.push(number);
			else asking.set(key, [number]);
		}
	});
	const numbered = new Map<Concepts, NumberedRules>();
	const numberedIn = (concepts: Concepts): NumberedRules => {
		const known = numbered.get(concepts);
		if (known) return known;
		const numbersOf = ({ keys }: CompiledEntry) =>
			keys.flatMap((key) => concepts.numbers.get(key) ?? []);
		const made = {
			asking: concepts.names.map((name) => asking.get(name) ?? []),
			needs: rules.map(({ rule }) => rule.pattern.all.map(numbersOf)),
		};
		numbered.set(concepts, made);
		return made;
	};
	const tried = new Uint8Array(rules.length);
	// Kept from clause to clause, for lists that grow take room for more than they hold.
	const touched = new Int32Array(rules.length);
	const ready = new Int32Array(rules.length);
	return (scene, hits) => {
		const { asking: lists, needs } = numberedIn(hits.concepts);
		let touchedCount = 0;
		let readyCount = 0;
		const filled = hits.filled();
		for (let place = 0; place < filled.length; place++) {
			const list = lists[filled[place] as number];
			if (!list) continue;
			for (let at = 0; at < list.length; at++) {
				const number = list[at] as number;
				if (tried[number] === 1) continue;
				tried[number] = 1;
				touched[touchedCount++] = number;
				if (!haveHits(needs[number] as Needs, hits)) continue;
				const { languages } = (rules[number] as (typeof rules)[number]).rule.rule;
				if (languages?.includes(scene.pack) ?? true) enter(ready, readyCount++, number);
			}
		}
		for (let at = 0; at < touchedCount; at++) tried[touched[at] as number] = 0;
		const found: { readonly check: CompiledCheck; readonly rules: CompiledRule[] }[] = [];
		for (let at = 0; at < readyCount; at++) {
			const { check, rule } = rules[ready[at] as number] as (typeof rules)[number];
			const last = found[found.length - 1];
			if (last?.check === check) last.rules.push(rule);
			else found.push({ check, rules: [rule] });
		}
		return found;
	};
}

/** Whether a rule is of the scene's language and every one of its entries has a hit. */
function mayApply({ rule, pattern }: CompiledRule, scene: ClauseScene): boolean {
	return (rule.languages?.includes(scene.pack) ?? true) && mayMatch(pattern, scene.hits);
}

/** What a check finds in a clause: the strongest reading over its rules and windows; `null` where the clause is silent. */
export function runCheck(
	check: CompiledCheck,
	scene: ClauseScene,
	rules: readonly CompiledRule[] = check.rules.filter((rule) => mayApply(rule, scene)),
): Finding | null {
	let best: Match | null = null;
	for (const rule of rules) {
		if (best?.level === 3) break;
		const windows = windowsOf(rule.pattern, scene);
		for (let at = 0; at < windows.length; at++) {
			const match = matchOf(rule, scene, windows[at] as Span);
			if (match && match.level > (best?.level ?? 0)) best = match;
			if (best?.level === 3) break;
		}
	}
	return best && findingOf(check, scene, best);
}
