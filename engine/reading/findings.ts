import type { CheckRule, RuleSet } from "../checks/types";
import type { Span } from "../text/types";
import { gradeOf, levelOf, messageOf } from "./grade";
import {
	type CompiledPattern,
	compilePattern,
	conceptKey,
	matchIn,
	mayMatch,
	type Scene,
	windowsOf,
} from "./match";
import type { Hits } from "./scanner";
import type { Evidence, EvidenceRole, Finding, Norm, Part, Quote, Where } from "./types";

interface CompiledRule {
	readonly rule: CheckRule;
	readonly pattern: CompiledPattern;
	readonly context: readonly string[];
	readonly contextNone: readonly string[];
	readonly specifics: readonly CompiledPattern[];
}

/** A check ready to run. */
export interface CompiledCheck {
	readonly data: RuleSet;
	readonly rules: readonly CompiledRule[];
	readonly attributes: readonly (readonly [name: string, value: string, key: string])[];
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
	return {
		data,
		rules: data.rules.map((rule) => ({
			rule,
			pattern: ownWords(data, rule),
			context: (rule.context ?? []).map((reference) => conceptKey(data.id, reference)),
			contextNone: (rule.contextNone ?? []).map((reference) => conceptKey(data.id, reference)),
			specifics: (rule.specifics ?? [...specifics.keys()]).map((id) => {
				const specific = specifics.get(id);
				if (!specific) throw new RangeError(`${data.id}: no specific "${id}"`);
				return specific;
			}),
		})),
		attributes: Object.entries(data.attributes ?? {}).flatMap(([name, values]) =>
			Object.entries(values).map(
				([value, concept]) => [name, value, conceptKey(data.id, concept)] as const,
			),
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

function governing(norms: readonly Norm[], spans: readonly Span[]): number | null {
	let best: number | null = null;
	let most = 0;
	norms.forEach((norm, index) => {
		const covered = spans.filter((span) => span.from >= norm.from && span.from < norm.to).length;
		if (covered > most) {
			most = covered;
			best = index;
		}
	});
	return best;
}

function evidenceOf(scene: ClauseScene, spans: readonly Span[], role: EvidenceRole): Evidence[] {
	return spans.map((span) => ({
		from: span.from,
		to: span.to,
		in: "text",
		text: scene.text.slice(span.from, span.to),
		role,
	}));
}

function covers(quote: Quote | null, span: Span): boolean {
	return quote?.in === "text" && quote.from <= span.from && span.to <= quote.to;
}

/** The matched words, each with the part it plays in the norm that governs them. */
function matchedWords(scene: ClauseScene, spans: readonly Span[], norm: Norm | null): Evidence[] {
	return spans.flatMap((span) => {
		const role = covers(norm?.bearer ?? null, span)
			? "subject"
			: covers(norm?.object ?? null, span)
				? "object"
				: "act";
		return evidenceOf(scene, [span], role);
	});
}

/** The first words of each list of concepts in heading or chapeau; `null` where a list has none there. */
function matchAround(scene: ClauseScene, lists: readonly (readonly string[])[]): Evidence[] | null {
	const found: Evidence[] = [];
	for (const keys of lists) {
		const words = scene.around.flatMap(({ text, where, hits }) =>
			keys.flatMap((key) =>
				(hits.get(key) ?? []).map((hit) => ({
					from: hit.from,
					to: hit.to,
					in: where,
					text: text.slice(hit.from, hit.to),
					role: "condition" as const,
				})),
			),
		);
		if (!words[0]) return null;
		found.push(words[0]);
	}
	return found;
}

/** Whether all that the norm demands of the matched act is to consider it ("shall, within 30 days, consider …"). */
function onlyConsiders(scene: ClauseScene, spans: readonly Span[], norm: Norm | null): boolean {
	const act = norm?.act;
	if (act?.in !== "text" || !spans.every((span) => span.from >= act.to)) return false;
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

function sorted(evidence: readonly Evidence[]): Evidence[] {
	const order = [...evidence].sort((a, b) => a.from - b.from || a.to - b.to);
	return order.filter((item, index) => {
		const previous = order[index - 1];
		return (
			!previous || previous.from !== item.from || previous.to !== item.to || previous.in !== item.in
		);
	});
}

function findingOf(
	check: CompiledCheck,
	rule: CompiledRule,
	scene: ClauseScene,
	window: Span,
	spans: readonly Span[],
): Finding | null {
	const index = governing(scene.norms, spans);
	const norm = index === null ? null : (scene.norms[index] ?? null);
	const force = scene.part === "preamble" ? "recital" : (norm?.force ?? "statement");
	if (rule.rule.forces && !rule.rule.forces.includes(force)) return null;
	if (rule.rule.bearers && !(norm?.bearer && rule.rule.bearers.includes(norm.bearer.status)))
		return null;
	const first = spans[0];
	if (rule.rule.afterForce && norm?.modal?.in === "text" && first && first.from < norm.modal.from)
		return null;
	const around = matchAround(
		scene,
		rule.context.length > 0 ? [rule.context, ...rule.pattern.around] : rule.pattern.around,
	);
	if (!around) return null;
	if (rule.contextNone.some((key) => matchAround(scene, [[key]]))) return null;
	const grade = gradeOf(norm, scene.part);
	const specific =
		(grade.level >= 2 || typeof rule.rule.level === "number") && !onlyConsiders(scene, spans, norm)
			? specificOf(rule, scene, norm, window)
			: null;
	const level = levelOf(rule.rule, grade, specific !== null);
	const attributes: Record<string, string[]> = { direction: ["constrains"] };
	if (norm?.bearer) attributes.status = [norm.bearer.status];
	if (norm) {
		attributes.standard = [norm.standard];
		attributes.kind = [norm.kind];
	}
	for (const [name, value, key] of check.attributes) {
		if (!scene.hits.get(key)?.some((hit) => hit.from >= window.from && hit.to <= window.to))
			continue;
		attributes[name] = [...(attributes[name] ?? []), value];
	}
	for (const [name, values] of Object.entries(rule.rule.attributes ?? {}))
		attributes[name] = [...values];
	const words = matchedWords(scene, spans, norm);
	const evidence = sorted([
		...words,
		...around,
		...evidenceOf(scene, specific ?? [], "bound"),
		...(norm?.bearer && norm.bearer.source === "text" && norm.bearer.in === "text"
			? [{ ...quote(norm.bearer), role: "subject" as const }]
			: []),
		...(norm?.modal ? [{ ...quote(norm.modal), role: "force" as const }] : []),
		...(grade.weakness === "hedged"
			? (norm?.hedges
					.filter((hedge) => hedge.toBearer)
					.map((hedge) => ({ ...quote(hedge), role: "hedge" as const })) ?? [])
			: []),
	]);
	const frees = attributes.direction?.includes("frees") ?? false;
	return {
		check: check.data.id,
		level,
		rule: rule.rule.id,
		attributes,
		evidence,
		norm: index,
		message: messageOf(
			check.data.id,
			level,
			level === 1 ? grade.weakness : null,
			frees,
			words.map((item) => item.text).join(" … "),
		),
	};
}

function quote(part: Omit<Evidence, "role">): Omit<Evidence, "role"> {
	return { from: part.from, to: part.to, in: part.in, text: part.text };
}

/** What a check finds in a clause: the strongest reading over its rules and windows; `null` where the clause is silent. */
export function runCheck(check: CompiledCheck, scene: ClauseScene): Finding | null {
	let best: Finding | null = null;
	for (const rule of check.rules) {
		if (best?.level === 3) break;
		if (rule.rule.languages && !rule.rule.languages.includes(scene.pack)) continue;
		if (!mayMatch(rule.pattern, scene.hits)) continue;
		for (const window of windowsOf(rule.pattern, scene)) {
			const spans = matchIn(rule.pattern, scene, window);
			if (!spans) continue;
			const finding = findingOf(check, rule, scene, window, spans);
			if (finding && finding.level > (best?.level ?? 0)) best = finding;
		}
	}
	return best;
}
