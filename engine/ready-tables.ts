import { reachTerms } from "./checklist/reach";
import { CORE_CHECKS } from "./checks/index";
import { PACKS, type PackId } from "./language/pack";
import { mapActors, mapTerms } from "./maps/lexicon";
import { MODIFIERS } from "./modifiers/index";
import { conceptsOf } from "./reading/scanner";
import { checkTerms } from "./reading/staging";
import { makeTables, type PackedTables, packTables, tablesKey } from "./reading/term-tables";

/** The tables worth making ahead of time, by their keys: of the core checks, of the reach of clauses, of the maps. */
export function readyTables(): Record<string, PackedTables> {
	const packs: readonly PackId[] = ["en", "zh"];
	return Object.fromEntries(
		packs.flatMap((pack) =>
			[
				conceptsOf(checkTerms([...CORE_CHECKS, ...MODIFIERS], pack), PACKS[pack].concepts),
				conceptsOf(reachTerms(pack), {}),
				conceptsOf(mapTerms(pack), mapActors(pack)),
			].map((concepts) => [tablesKey(concepts, pack), packTables(makeTables(concepts, pack))]),
		),
	);
}
