import type { ActorStatus, Level } from "../reading/types";

/** A stage of a system's life, in its order; `any` holds what names none. */
export type LifeStage =
	| "design"
	| "development"
	| "testing"
	| "acquisition"
	| "deployment"
	| "use"
	| "disposal"
	| "any";

/** A link of the chain that a duty needs behind it. */
export type ChainLink = "record" | "review" | "consequence";

/** A duty with what closes the chain behind it. */
export interface ChainDuty {
	readonly clause: string;
	readonly level: Level;
	/** Who is bound; empty where nobody is. */
	readonly bearers: readonly ActorStatus[];
	/** Who else acts in it by its words: the commander whose decision a State ensures. */
	readonly acting: readonly ActorStatus[];
	readonly stages: readonly LifeStage[];
	/** The clauses of each link that concern this duty, in document order. */
	readonly links: Readonly<Record<ChainLink, readonly string[]>>;
	/** Every link is there, and somebody is bound. */
	readonly closed: boolean;
}

/** An actor's part in the chain, by the clauses that give it. */
export interface ChainPart {
	readonly actor: ActorStatus;
	readonly duties: readonly string[];
	/** Clauses that make the actor answer, and that give what is needed to answer for it. */
	readonly answers: readonly string[];
	readonly authority: readonly string[];
	readonly information: readonly string[];
}

/** Where the chain breaks: at a duty, or at an actor. */
export type ChainBreak =
	| {
			readonly kind: "no-bearer" | "no-record" | "no-review" | "no-consequence";
			readonly clause: string;
	  }
	| {
			readonly kind: "no-authority" | "no-information";
			readonly actor: ActorStatus;
			/** Clauses that make the actor answer. */
			readonly clauses: readonly string[];
	  }
	| { readonly kind: "silent"; readonly actor: ActorStatus };

/** A node of the chain's graph. */
export interface ChainNode {
	/** `actor:state`, `duty:use`, `link:record`; unique in the graph. */
	readonly id: string;
	readonly kind: "actor" | "duty" | ChainLink;
	readonly actor: ActorStatus | null;
	readonly stage: LifeStage | null;
	/** Clauses behind the node, in document order; none for what the draft leaves out. */
	readonly clauses: readonly string[];
}

/** An edge of the graph: who bears or acts in a duty, what follows it, who answers. */
export interface ChainEdge {
	readonly from: string;
	readonly to: string;
	readonly kind: "bears" | "acts" | "followed" | "answers";
	readonly clauses: readonly string[];
}

/** Duties with their actors, records, review and consequences, as rows and as a graph. */
export interface AccountabilityChain {
	/** In document order. */
	readonly duties: readonly ChainDuty[];
	/** State, commander, operator and developer always; others where the draft gives them a part. */
	readonly parts: readonly ChainPart[];
	readonly breaks: readonly ChainBreak[];
	readonly nodes: readonly ChainNode[];
	readonly edges: readonly ChainEdge[];
}
