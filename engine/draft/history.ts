import { MAX_HISTORY_ENTRIES } from "../bounds";
import { applyCommand, type DraftCommand } from "./commands";
import type { Draft } from "./types";

/** A caret: a block's id and a UTF-16 offset into its open text. */
export interface CaretPlace {
	readonly block: string;
	readonly offset: number;
	/** Where a selection begins whose moving end the caret is; absent where nothing is selected. */
	readonly anchor?: Pick<CaretPlace, "block" | "offset">;
}

/** How a command joins the history. */
export interface Step {
	/** Steps with the same key in a row, each within a second of the one before, are undone as one; `null` stands alone. */
	readonly coalesceKey: string | null;
	readonly caretBefore: CaretPlace | null;
	readonly caretAfter: CaretPlace | null;
	/** Milliseconds, from the caller's clock. */
	readonly time: number;
}

interface Entry extends Step {
	/** Leads from the state after the entry to the one before. */
	readonly inverse: DraftCommand;
	readonly forward: DraftCommand;
}

/** A draft with the way back and forth; an immutable value. */
export interface DraftHistory {
	readonly draft: Draft;
	readonly past: readonly Entry[];
	readonly future: readonly Entry[];
}

/** A history after undo or redo, with the caret to show. */
export interface Travelled {
	readonly history: DraftHistory;
	readonly caret: CaretPlace | null;
}

/** Longest pause inside one burst of typing, in milliseconds: the pause after which editors begin a new undo step. */
const BURST_MS = 1000;

/** Two commands as one: the newer words of a block take the place of the older. */
function joined(first: DraftCommand, second: DraftCommand): DraftCommand {
	if (
		first.type === "set-runs" &&
		second.type === "set-runs" &&
		first.block === second.block &&
		first.language === second.language
	)
		return second;
	const commands = first.type === "batch" ? first.commands : [first];
	return { type: "batch", commands: [...commands, second] };
}

/** The way back over two steps; of two that put back the same, the older is enough. */
function joinedInverse(first: DraftCommand, second: DraftCommand): DraftCommand {
	if (first.type === second.type && first.type !== "batch") return first;
	return { type: "batch", commands: [second, first] };
}

/** A history that begins at a draft. */
export function beginHistory(draft: Draft): DraftHistory {
	return { draft, past: [], future: [] };
}

/** Applies a command as a step of the history. A command that changes nothing leaves no step. Throws `RangeError` as the command does. */
export function perform(history: DraftHistory, command: DraftCommand, step: Step): DraftHistory {
	const { draft, inverse } = applyCommand(history.draft, command);
	if (draft === history.draft) return history;
	const last = history.past.at(-1);
	const joins =
		last !== undefined &&
		step.coalesceKey !== null &&
		history.future.length === 0 &&
		last.coalesceKey === step.coalesceKey &&
		step.time - last.time <= BURST_MS;
	const entry: Entry = joins
		? {
				...step,
				caretBefore: last.caretBefore,
				inverse: joinedInverse(last.inverse, inverse),
				forward: joined(last.forward, command),
			}
		: { ...step, inverse, forward: command };
	const kept = joins ? history.past.slice(0, -1) : history.past;
	return { draft, past: [...kept, entry].slice(-MAX_HISTORY_ENTRIES), future: [] };
}

/** Takes the last step back; `null` where there is none. */
export function undo(history: DraftHistory): Travelled | null {
	const entry = history.past.at(-1);
	if (!entry) return null;
	const { draft, inverse } = applyCommand(history.draft, entry.inverse);
	const undone: Entry = { ...entry, forward: inverse };
	return {
		history: { draft, past: history.past.slice(0, -1), future: [undone, ...history.future] },
		caret: entry.caretBefore,
	};
}

/** Makes the step last taken back again; `null` where there is none. */
export function redo(history: DraftHistory): Travelled | null {
	const [entry, ...future] = history.future;
	if (!entry) return null;
	const { draft, inverse } = applyCommand(history.draft, entry.forward);
	return {
		history: { draft, past: [...history.past, { ...entry, inverse }], future },
		caret: entry.caretAfter,
	};
}
