import {
	type Draft,
	type FindHit,
	type FindScope,
	type FindTarget,
	findTargets,
	hitsIn,
	type Language,
	type Matcher,
	type Run,
} from "../../engine/index";

/** What is looked for where. */
export interface FindRun {
	readonly draft: Draft;
	readonly languages: readonly Language[];
	readonly scope: FindScope;
	readonly matcher: Matcher;
}

/** The hits of a run in order, and the targets they were found in. */
export interface FindOutcome {
	readonly hits: readonly FindHit[];
	/** There are more hits than are kept. */
	readonly capped: boolean;
	readonly targets: readonly FindTarget[];
}

/** Looks through drafts a slice at a time, so that keys are never kept waiting. */
export interface LiveFind {
	/** Begins a run in place of the one under way; `onDone` is told once it has ended, at once if it was short. */
	readonly run: (wanted: FindRun, onDone: (outcome: FindOutcome) => void) => void;
	readonly stop: () => void;
}

/** Most hits that are kept, painted and stepped through: more than anybody steps through. */
export const MAX_HITS = 10_000;

/** Milliseconds of work at a time: half a frame. */
const SLICE = 8;

function hasReference(runs: readonly Run[]): boolean {
	return runs.some(
		(run) =>
			run.type === "reference" ||
			(run.type === "footnote" && hasReference(run.content)) ||
			(run.type === "bracket" && run.options.some(({ content }) => hasReference(content))),
	);
}

/** Makes the finder; `now` is a clock in milliseconds, `later` calls back once what is waiting has been handled. */
export function createLiveFind(
	now: () => number,
	later: (callback: () => void) => () => void,
): LiveFind {
	let cancel = () => {};
	let matcher: Matcher | null = null;
	let known = new WeakMap<readonly Run[], readonly FindHit[]>();

	/** Blocks that have not changed since the last run keep their hits; the words of references may change without them. */
	function hitsOf(wanted: Matcher, target: FindTarget): readonly FindHit[] {
		if (target.within || hasReference(target.runs)) return hitsIn(wanted, target);
		const hits = known.get(target.runs) ?? hitsIn(wanted, target);
		known.set(target.runs, hits);
		return hits;
	}

	return {
		stop: () => cancel(),
		run({ draft, languages, scope, matcher: wanted }, onDone) {
			cancel();
			cancel = () => {};
			if (matcher !== wanted) known = new WeakMap();
			matcher = wanted;
			const targets = findTargets(draft, languages, scope);
			const hits: FindHit[] = [];
			let at = 0;
			const work = (): void => {
				const until = now() + SLICE;
				while (at < targets.length && hits.length <= MAX_HITS) {
					const target = targets[at++];
					if (target) hits.push(...hitsOf(wanted, target));
					if (now() > until) {
						cancel = later(work);
						return;
					}
				}
				onDone({ hits: hits.slice(0, MAX_HITS), capped: hits.length > MAX_HITS, targets });
			};
			work();
		},
	};
}
