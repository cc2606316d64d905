import type { CheckData, CheckRule } from "../checks/types";
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
import type { Evidence, EvidenceRole, Finding, Norm, Part } from "./types";

interface CompiledRule {
	readonly rule: CheckRule;
	readonly pattern: CompiledPattern;
	readonly context: readonly string[];
	readonly specifics: readonly CompiledPattern[];
}

/** A check ready to run. */
export interface CompiledCheck {
	readonly data: CheckData;
	readonly rules: readonly CompiledRule[];
	readonly attributes: readonly (readonly [name: string, value: string, key: string])[];
}

/** Compiles a check's data. Throws `RangeError` where it names a concept or specific that it does not have. */
export function compileCheck(data: CheckData): CompiledCheck {
	const specifics = new Map(
		data.specifics.map((specific) => [specific.id, compilePattern(data, specific, "norm")]),
	);
	return {
		data,
		rules: data.rules.map((rule) => ({
			rule,
			pattern: compilePattern(data, rule, "sentence"),
			context: (rule.context ?? []).map((reference) => conceptKey(data.id, reference)),
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
	/** Hits in heading and chapeau. */
	readonly around: readonly Hits[];
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

function specificOf(
	rule: CompiledRule,
	scene: ClauseScene,
	norm: Norm | null,
	window: Span,
): readonly Span[] | null {
	for (const specific of rule.specifics) {
		if (!mayMatch(specific, scene.hits)) continue;
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
	if (
		rule.context.length > 0 &&
		!rule.context.some((key) => scene.around.some((hits) => (hits.get(key)?.length ?? 0) > 0))
	)
		return null;
	const grade = gradeOf(norm, scene.part);
	const specific =
		grade.level >= 2 || typeof rule.rule.level === "number"
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
	const words = evidenceOf(scene, spans, "act");
	const evidence = sorted([
		...words,
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
