import type { Decision, DraftCommand } from "../../engine/index";
import type { EditHints } from "../editor/types";
import { ALONE } from "./alone";
import type { AppState } from "./state";
import type { Store } from "./store";

/** A verdict on a finding, before it is known who gives it and when. */
export type Verdict = Omit<Decision, "author" | "time">;

/** What reviewers decide on findings. */
export interface DecisionFlows {
	/** Keeps the reviewer's verdict on a finding in the draft; it can be undone like typing. */
	readonly decide: (verdict: Verdict) => void;
	readonly withdraw: (decision: Pick<Decision, "node" | "check" | "evidence" | "author">) => void;
}

/** What the flows work with. */
export interface DecisionFlowParts {
	readonly store: Store<AppState>;
	readonly now: () => number;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createDecisionFlows({ store, now, apply, tell }: DecisionFlowParts): DecisionFlows {
	return {
		decide(verdict) {
			const author = store.get().settings.reviewer;
			const decision = { ...verdict, author, time: new Date(now()).toISOString() };
			apply({ type: "decide", decision }, ALONE);
			tell(`announce.decided.${verdict.verdict}`, { check: verdict.check });
		},
		withdraw(decision) {
			apply({ type: "withdraw-decision", decision }, ALONE);
			tell("announce.withdrawn", { check: decision.check });
		},
	};
}
