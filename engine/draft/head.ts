import type { Draft } from "./types";

/** What stands at the head of a document: its marking, then its symbol, each only where the draft has it. */
export function headOf({ marking, symbol }: Pick<Draft, "marking" | "symbol">): readonly string[] {
	return [marking, symbol].filter((words) => words !== undefined);
}
