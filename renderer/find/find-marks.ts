import type { FindHit } from "../../engine/index";
import type { RangeMark, RangeMarks } from "../editor/range-marks";
import type { Workbench } from "../store/workbench";

/** Over every other mark: what was asked for is what one wants to see. */
const PRIORITIES = { found: 90, "found-current": 91 } as const;

/** Marks the hits of the search over the words, and the one looked at in another way. */
export function findMarks({ store }: Workbench): RangeMarks {
	let indexed: readonly FindHit[] = [];
	let byBlock = new Map<string, FindHit[]>();
	const hitsOf = (hits: readonly FindHit[], block: string): readonly FindHit[] => {
		if (hits !== indexed) {
			indexed = hits;
			byBlock = new Map();
			for (const hit of hits) {
				const own = byBlock.get(hit.block);
				if (own) own.push(hit);
				else byBlock.set(hit.block, [hit]);
			}
		}
		return byBlock.get(block) ?? [];
	};
	return {
		priorities: PRIORITIES,
		marksOf(block) {
			const { find, language } = store.get();
			if (find.hits.length === 0) return [];
			const current = find.hits[find.current];
			return hitsOf(find.hits, block).flatMap((hit): readonly RangeMark[] =>
				hit.language === language && hit.footnote === null
					? [{ name: hit === current ? "found-current" : "found", from: hit.from, to: hit.to }]
					: [],
			);
		},
		subscribe(changed) {
			let before = store.get();
			return store.subscribe(() => {
				const now = store.get();
				const differs =
					now.find.hits !== before.find.hits || now.find.current !== before.find.current;
				before = now;
				if (differs) changed();
			});
		},
	};
}
