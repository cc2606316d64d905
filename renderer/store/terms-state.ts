import type { ByLanguage, Language } from "../../engine/index";
import type { Place } from "../editor/types";

/** A term about to be defined, as the dialog begins with it. */
export interface TermProposal {
	readonly names: ByLanguage<string>;
	/** The clause that defines it; `null` where none is known. */
	readonly definedIn: string | null;
}

/** What the window shows of terms. */
export interface TermsState {
	/** Whether their uses are marked over the text. */
	readonly marked: boolean;
	/** The term that is looked at in the sidebar; `null` for none. */
	readonly chosen: string | null;
	readonly proposal: TermProposal | null;
}

/** Terms as the window starts. */
export const NO_TERMS: TermsState = { marked: true, chosen: null, proposal: null };

/** Where a cross-reference is to be put, or which lost target is to be replaced everywhere. */
export type ReferenceRequest =
	| {
			readonly kind: "insert";
			readonly block: string;
			/** UTF-16 offsets into the block's open text: what stands between is replaced. */
			readonly from: number;
			readonly to: number;
			readonly language: Language;
	  }
	| { readonly kind: "mend"; readonly target: string };

/** A footnote that is written in the popover: one of the draft's, or one to be anchored at a place. */
export interface OpenFootnote {
	readonly id: string | null;
	readonly place: Place;
	readonly language: Language;
}
