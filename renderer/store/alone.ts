import type { EditHints } from "../editor/types";

/** A change that is one step of undo by itself and leaves the caret where it is. */
export const ALONE: EditHints = { coalesceKey: null, caretBefore: null, caretAfter: null };
