import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckData, CheckExample } from "../../../engine/checks/types";
import type { PackId } from "../../../engine/language/pack";
import { type ClauseScene, type compileCheck, runCheck } from "../../../engine/reading/findings";
import { inOrder, unstopped } from "../../../engine/reading/gathering";
import type { Hits } from "../../../engine/reading/hits";
import { createScanner } from "../../../engine/reading/scanner";
import { createStage } from "../../../engine/reading/staging";
import type { Finding } from "../../../engine/reading/types";

/** An example of a check with its scene, and where each single term of the check stands in it. */
export interface ExampleScene {
	readonly example: CheckExample;
	readonly scene: ClauseScene;
	/** Hits by `concept#index` of a term, for the clause's own text and then for each surrounding text. */
	readonly terms: readonly Hits[];
}

/** The examples that document a check. */
export function examplesOf(id: string): readonly CheckExample[] {
	const file = join(import.meta.dirname, "../../../engine/checks", id, "examples.json");
	return JSON.parse(readFileSync(file, "utf8"));
}

/** The key of one term of a concept. */
export function termKey(concept: string, index: number): string {
	return `${concept}#${index}`;
}

function singleTerms(check: CheckData, pack: PackId): Record<string, readonly string[]> {
	return Object.fromEntries(
		Object.entries(check.concepts).flatMap(([concept, terms]) =>
			(terms[pack] ?? []).map((term, index) => [termKey(concept, index), [term.replace(/^!/, "")]]),
		),
	);
}

/** Stages every example of a check once, so that changes of its data can be tried without reading the text again. */
export function stageExamples(check: CheckData): readonly ExampleScene[] {
	const stage = createStage([check]);
	const scanners = {
		en: createScanner("en", singleTerms(check, "en")),
		zh: createScanner("zh", singleTerms(check, "zh")),
	};
	return examplesOf(check.id).map((example) => {
		const staged = stage({ id: "example", ...example });
		if (!staged) throw new RangeError(`${check.id}: an example without text`);
		const { scene } = staged;
		const scanner = scanners[scene.pack];
		const texts = [scene.text, ...scene.around.map(({ text }) => text)];
		return { example, scene, terms: texts.map((text) => scanner.scan(scanner.fold(text))) };
	});
}

/** The hits of a concept as its terms give them, one of them left out. */
function hitsWithout(
	check: CheckData,
	pack: PackId,
	terms: Hits,
	concept: string,
	dropped: number,
): Hits {
	const list = check.concepts[concept]?.[pack] ?? [];
	const spans = (stop: boolean) =>
		list.flatMap((term, index) =>
			index !== dropped && term.startsWith("!") === stop
				? (terms.get(termKey(concept, index)) ?? [])
				: [],
		);
	return new Map([[`${check.id}/${concept}`, unstopped(spans(false), spans(true)).sort(inOrder)]]);
}

/** The scene of an example as it would be if the check's data lacked one term; `null` where the term stands nowhere in it. */
export function sceneWithout(
	check: CheckData,
	staged: ExampleScene,
	concept: string,
	dropped: number,
): ClauseScene | null {
	const { scene, terms } = staged;
	const key = termKey(concept, dropped);
	if (!terms.some((hits) => hits.has(key))) return null;
	const changed = terms.map((hits) => hitsWithout(check, scene.pack, hits, concept, dropped));
	const replaced = (hits: Hits, index: number): Hits =>
		new Map([...hits, ...(changed[index] ?? [])]);
	return {
		...scene,
		hits: replaced(scene.hits, 0),
		around: scene.around.map((around, index) => ({
			...around,
			hits: replaced(around.hits, index + 1),
		})),
	};
}

function overlapsQuote(example: CheckExample, finding: Finding | null): boolean {
	if (example.quote === undefined) return true;
	const from = example.text.indexOf(example.quote);
	const to = from + example.quote.length;
	return (
		finding?.evidence.some(
			(evidence) => evidence.in === "text" && evidence.from < to && evidence.to > from,
		) ?? false
	);
}

/** Whether a check's data says of an example what the example expects. */
export function holds(
	check: ReturnType<typeof compileCheck>,
	example: CheckExample,
	scene: ClauseScene,
): boolean {
	const finding = runCheck(check, scene);
	return (finding?.level ?? 0) === example.level && overlapsQuote(example, finding);
}
