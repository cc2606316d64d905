import type { Means, Venue } from "../checklist/coverage-types";
import type { Relation } from "../checklist/relations";
import type { Level } from "../reading/types";

/** A verifying clause in a cell: why it reaches the obligation, before whom, and at what level it provides the means. */
export interface CoverageEntry {
	readonly clause: string;
	readonly relation: Relation;
	readonly venue: Venue;
	readonly level: number;
}

/** What one means does for one obligation: the clauses that reach it most closely, and how many more there are. */
export interface CoverageCell {
	readonly means: Means;
	readonly entries: readonly CoverageEntry[];
	readonly more: number;
}

/** An obligation with the means that reach it. */
export interface CoverageRow {
	readonly clause: string;
	/** The checks that found the obligation, the highest level among them. */
	readonly checks: readonly string[];
	readonly level: Level;
	/** Somebody outside can check it: by access or a body that checks, internationally. */
	readonly covered: boolean;
	/** Only authorities of the State itself can check it. */
	readonly nationalOnly: boolean;
	/** Means that nothing provides are left out. */
	readonly cells: readonly CoverageCell[];
}

/** What access reaches, or who checks, with the clauses that say so; none where no clause does. */
export interface CoverageReach {
	readonly name: string;
	readonly international: readonly string[];
	readonly national: readonly string[];
}

/** Obligations by means of verification. */
export interface VerificationCoverage {
	/** Uncovered obligations first, those that only the State itself checks next, then the covered; in document order each. */
	readonly rows: readonly CoverageRow[];
	readonly uncovered: number;
	/** The rubric's objects of access, each whether reached or not. */
	readonly objects: readonly CoverageReach[];
	/** Technical experts, international organisation, neutral third party. */
	readonly bodies: readonly CoverageReach[];
}
