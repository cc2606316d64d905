import type { RangeMarks } from "../editor/range-marks";
import type { AppState } from "../store/state";
import type { Store } from "../store/store";

/** Marks what is still to be set in words just inserted. */
export function stopMarks(store: Store<AppState>): RangeMarks {
	return {
		priorities: { stop: 30 },
		marksOf(block) {
			const { stops } = store.get();
			if (stops?.block !== block) return [];
			return stops.spans.flatMap(({ from, to }, index) =>
				stops.text.slice(from, to) === stops.proposals[index] ? [{ name: "stop", from, to }] : [],
			);
		},
		subscribe(changed) {
			let before = store.get().stops;
			return store.subscribe(() => {
				const { stops } = store.get();
				if (stops === before) return;
				before = stops;
				changed();
			});
		},
	};
}
