import { applyCommand, type DraftCommand } from "../draft/commands";
import { plainText } from "../draft/plain-text";
import { proposedDeletions } from "../draft/suggestions-spans";
import type { Draft, Resolution } from "../draft/types";
import { findNode, referenceTexts } from "../draft/walk";
import type { Language } from "../language/types";
import type { Span } from "../text/types";
import { editRuns, openOffset, openSpan } from "./run-edits";
import { editText } from "./text-edits";
import type { Fix } from "./types";

/** A fix as a change of the draft, with what the drafter then sets. */
export interface AppliedFix {
	readonly command: DraftCommand;
	/** Offset of the caret, in the clause's open text after the change. */
	readonly caret: number;
	/** In the same text, in its order; the first is selected. */
	readonly stops: readonly Span[];
}

/** Makes the command of a fix; `null` where the clause no longer has the words (`text`) that the fix was made for. */
export function fixCommand(
	draft: Draft,
	language: Language,
	clause: string,
	text: string,
	fix: Fix,
	resolution: Resolution = {},
): AppliedFix | null {
	const runs = findNode(draft, clause)?.node.text[language];
	if (!runs) return null;
	const referenceText = referenceTexts(draft, language);
	const leftOut = (of: Draft) => proposedDeletions(of, language).get(clause);
	const plain = plainText(runs, resolution, referenceText, leftOut(draft));
	if (plain.text !== text) return null;
	const edited = editRuns(runs, plain, fix.edits);
	const command: DraftCommand = { type: "set-runs", block: clause, language, runs: edited };
	const mended = applyCommand(draft, command).draft;
	const after = plainText(edited, resolution, referenceText, leftOut(mended));
	const end = editText(text, fix.edits).places.at(-1)?.to ?? 0;
	return {
		command,
		caret: openOffset(edited, after, end, "to"),
		stops: fix.stops.map((stop) => openSpan(edited, after, stop)),
	};
}
