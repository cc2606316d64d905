import type { Draft } from "../../engine/index";
import { useApp } from "../shell/context";

/** How many colours there are; more authors share them. */
const COLOURS = 4;

let known: { readonly of: Draft["suggestions"]; readonly names: readonly string[] } | null = null;

/** The number of an author's colour, from 0: by the order in which authors come among the draft's proposals. */
export function authorColour(suggestions: Draft["suggestions"], author: string): number {
	if (known?.of !== suggestions)
		known = { of: suggestions, names: [...new Set(suggestions.map((each) => each.author))] };
	const at = known.names.indexOf(author);
	return (at < 0 ? known.names.length : at) % COLOURS;
}

/** The number of an author's colour in the open draft. */
export function useAuthorColour(author: string): number {
	return useApp((state) =>
		state.document ? authorColour(state.document.draft.suggestions, author) : 0,
	);
}
