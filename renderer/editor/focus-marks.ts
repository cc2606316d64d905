import type { AppState } from "../store/state";
import type { Store } from "../store/store";
import type { RangeMarks } from "./range-marks";

type Sources = Pick<AppState, "readings" | "report" | "settings" | "block">;

/** The clauses that need nothing: read, without a problem of form, and nearest to no open gap. Empty unless what is fine is dimmed. */
export function fineClauses({ readings, report, settings }: Sources): ReadonlySet<string> {
	if (!settings.focus || !report) return new Set();
	const open = new Set(report.gaps.map(({ clause }) => clause));
	const fine = new Set<string>();
	for (const [id, { reading }] of readings)
		if (reading.problems.length === 0 && !open.has(id)) fine.add(id);
	return fine;
}

/** Dims the words of what is fine while that is wished; the clause at the caret never. */
export function focusMarks(store: Store<AppState>): RangeMarks {
	let known: { readonly of: Sources; readonly fine: ReadonlySet<string> } | null = null;
	const fine = (): ReadonlySet<string> => {
		const now = store.get();
		const same =
			known?.of.readings === now.readings &&
			known.of.report === now.report &&
			known.of.settings.focus === now.settings.focus;
		if (!known || !same) known = { of: now, fine: fineClauses(now) };
		return known.fine;
	};
	return {
		priorities: { fine: 20 },
		marksOf: (block) =>
			block !== store.get().block && fine().has(block)
				? [{ name: "fine", from: 0, to: Number.MAX_SAFE_INTEGER }]
				: [],
		subscribe(changed) {
			let before = store.get();
			return store.subscribe(() => {
				const now = store.get();
				const was = before;
				before = now;
				if (!now.settings.focus && !was.settings.focus) return;
				if (
					now.settings.focus !== was.settings.focus ||
					now.block !== was.block ||
					now.readings !== was.readings ||
					now.report !== was.report
				)
					changed();
			});
		},
	};
}
