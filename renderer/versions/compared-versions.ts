import { type Draft, versionDraft } from "../../engine/index";
import { type Comparison, compareDrafts } from "../recovery/compare";

/** Stands for the draft as it is now, where a version's id stands otherwise. */
export const PRESENT = "present";

/** The state that an id stands for, without what versions don't keep; `null` where its pieces don't give a draft. */
export function stateOf(draft: Draft, id: string): Draft | null {
	return id === PRESENT ? { ...draft, comments: [] } : versionDraft(draft, id);
}

/** What the later of two states of a draft has that the earlier has not; `null` where one can't be read. */
export function compareVersions(draft: Draft, one: string, other: string): Comparison | null {
	const place = (id: string) => draft.history.findIndex((version) => version.id === id);
	// The newest comes first, and the draft itself before all.
	const [earlier, later] = place(one) < place(other) ? [other, one] : [one, other];
	const older = stateOf(draft, earlier);
	const newer = stateOf(draft, later);
	if (!older || !newer) return null;
	const bare = (state: Draft) => ({ ...state, history: [], pieces: {} });
	return compareDrafts(bare(older), bare(newer));
}
