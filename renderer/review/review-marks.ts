import type { Comment, Language, Suggestion } from "../../engine/index";
import type { RangeMark, RangeMarks } from "../editor/range-marks";
import type { AppState } from "../store/state";
import type { Store } from "../store/store";
import { authorColour } from "./author-colours";

/** Under what is searched for and what is to be set; a proposal over a comment, what is looked at over both. */
const PRIORITIES: Readonly<Record<string, number>> = {
	comment: 10,
	"comment-current": 11,
	...Object.fromEntries(
		[0, 1, 2, 3].flatMap((colour) => [
			[`insertion-${colour}`, 14 + colour],
			[`deletion-${colour}`, 18 + colour],
		]),
	),
	"proposal-current": 13,
};

interface Indexed {
	readonly comments: readonly Comment[];
	readonly suggestions: readonly Suggestion[];
	readonly language: Language;
	readonly byBlock: ReadonlyMap<string, readonly RangeMark[]>;
	readonly current: string | null;
	readonly remark: AppState["review"]["remark"];
}

function indexed({ document, language, review }: AppState): Indexed {
	const { comments = [], suggestions = [] } = document?.draft ?? {};
	const { current, remark } = review;
	const byBlock = new Map<string, RangeMark[]>();
	const add = ({ anchor }: Pick<Comment, "anchor">, ...names: string[]): void => {
		if (anchor.language !== language) return;
		const own = byBlock.get(anchor.node) ?? [];
		own.push(...names.map((name) => ({ name, from: anchor.from, to: anchor.to })));
		byBlock.set(anchor.node, own);
	};
	for (const comment of comments) {
		if (comment.id === current) add(comment, "comment-current");
		else if (!comment.resolved) add(comment, "comment");
	}
	if (remark) add(remark, "comment-current");
	for (const suggestion of suggestions) {
		const colour = authorColour(suggestions, suggestion.author);
		add(suggestion, `${suggestion.kind}-${colour}`);
		if (suggestion.id === current) add(suggestion, "proposal-current");
	}
	return { comments, suggestions, language, byBlock, current, remark };
}

/** Marks words that are commented on and words that are proposed to come or go, each author in a colour. */
export function reviewMarks(store: Store<AppState>): RangeMarks {
	let known = indexed(store.get());
	const isNewest = (state: AppState): boolean =>
		known.comments === (state.document?.draft.comments ?? known.comments) &&
		known.suggestions === (state.document?.draft.suggestions ?? known.suggestions) &&
		known.language === state.language &&
		known.current === state.review.current &&
		known.remark === state.review.remark;
	const newest = (): Indexed => {
		const state = store.get();
		if (!isNewest(state)) known = indexed(state);
		return known;
	};
	return {
		priorities: PRIORITIES,
		marksOf: (block) => newest().byBlock.get(block) ?? [],
		subscribe(changed) {
			let painted = newest();
			return store.subscribe(() => {
				const now = newest();
				if (now === painted) return;
				painted = now;
				changed();
			});
		},
	};
}
