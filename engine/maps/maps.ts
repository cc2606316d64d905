import type { ReadClauseInput } from "../form/read-form";
import { accountabilityChain } from "./accountability-chain";
import { autonomyMatrix } from "./autonomy-matrix";
import type { AutonomyMatrix } from "./autonomy-types";
import type { AccountabilityChain } from "./chain-types";
import { verificationCoverage } from "./verification-coverage";
import type { VerificationCoverage } from "./verification-types";

/** The three maps of a draft. Clauses are named by id; plain JSON by `schemas/maps.schema.json`. */
export interface DraftMaps {
	readonly autonomy: AutonomyMatrix;
	readonly chain: AccountabilityChain;
	readonly verification: VerificationCoverage;
}

/** Draws the three maps from clauses in document order; the same clauses give the same maps. */
export function mapsOf(clauses: readonly ReadClauseInput[]): DraftMaps {
	return {
		autonomy: autonomyMatrix(clauses),
		chain: accountabilityChain(clauses),
		verification: verificationCoverage(clauses),
	};
}
