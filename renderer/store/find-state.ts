import type { FindHit, FindQuery, FindScope, PatternFault } from "../../engine/index";
import type { Place } from "../editor/types";

/** Words selected in the text, from the first to the last. */
export interface SelectedWords {
	readonly from: Place;
	readonly to: Place;
	readonly text: string;
}

/** How and where is looked for what. */
export interface FindOptions extends FindQuery {
	readonly replacement: string;
	readonly scope: FindScope["type"];
	/** Whether all languages of the draft are looked through, or the one shown. */
	readonly everyLanguage: boolean;
}

/** The bar for finding, and what was found. */
export interface FindState {
	readonly open: boolean;
	/** Whether the bar offers to replace. */
	readonly replacing: boolean;
	readonly options: FindOptions;
	/** The selection when the bar was opened; `null` where there was none. */
	readonly selection: SelectedWords | null;
	readonly hits: readonly FindHit[];
	readonly capped: boolean;
	/** The hit that is looked at, by its index; -1 where there is none. */
	readonly current: number;
	readonly fault: PatternFault | null;
	/** Counts calls to open the bar, each of which asks for the focus. */
	readonly asked: number;
	/** Counts the times at which the hit looked at is to come into view. */
	readonly revealed: number;
}

/** The bar as it is before it was ever opened. */
export const NO_FIND: FindState = {
	open: false,
	replacing: false,
	options: {
		pattern: "",
		expression: false,
		matchCase: false,
		wholeWord: false,
		replacement: "",
		scope: "draft",
		everyLanguage: false,
	},
	selection: null,
	hits: [],
	capped: false,
	current: -1,
	fault: null,
	asked: 0,
	revealed: 0,
};
