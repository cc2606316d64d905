export { type Automaton, buildAutomaton, type OnHit, scan } from "./text/automaton";
export { type FoldName, foldTable, foldText } from "./text/fold";
export { detectLanguage } from "./text/language";
export { lineColumn, type Position } from "./text/position-map";
export { splitSentences } from "./text/sentences";
export { type Token, tokenIndexAt, tokenise } from "./text/tokens";
export type { Span } from "./text/types";
